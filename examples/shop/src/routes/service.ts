import { Router } from 'express';
import { z } from 'zod';
import { database } from '../database.js';
import { Customer } from '../models/customer.js';
import { Product } from '../models/product.js';
import { Review } from '../models/review.js';
import { SupportRequest } from '../models/support-request.js';
import { countSearch } from '../services/analytics.js';
import { signedIn } from './session.js';

const question = z.object({
  senderName: z.string().min(1),
  senderEmail: z.email(),
  message: z.string().min(10).max(5000),
  orderNumber: z.string().optional(),
});

const opinion = z.object({
  productId: z.uuid(),
  displayName: z.string().min(1).max(40),
  reviewText: z.string().max(2000),
  stars: z.number().int().min(1).max(5),
});

export const service = Router();

service.get('/products', async (request, response) => {
  const searchTerm = z.string().max(80).default('').parse(request.query.q);
  const products = database.getRepository(Product).createQueryBuilder('product');
  products.where('product.name ilike :pattern', { pattern: `%${searchTerm}%` });
  countSearch(await signedIn(request), searchTerm);
  response.json(await products.getMany());
});

service.post('/questions', async (request, response) => {
  await database.getRepository(SupportRequest).save(question.parse(request.body));
  response.sendStatus(202);
});

service.post('/reviews', async (request, response) => {
  const customer = await signedIn(request);
  if (!customer) {
    response.sendStatus(401);
    return;
  }
  const { productId, ...text } = opinion.parse(request.body);
  await database.getRepository(Review).save({ ...text, customer, product: { id: productId } });
  response.sendStatus(201);
});

service.put('/wishlist', async (request, response) => {
  const customer = await signedIn(request);
  if (!customer) {
    response.sendStatus(401);
    return;
  }
  const { wishlist } = z.object({ wishlist: z.array(z.uuid()).max(200) }).parse(request.body);
  await database.getRepository(Customer).update(customer.id, { wishlist });
  response.sendStatus(204);
});
