import cookieParser from 'cookie-parser';
import express from 'express';
import { account } from './routes/account.js';
import { checkout } from './routes/checkout.js';
import { newsletter } from './routes/newsletter.js';
import { service } from './routes/service.js';
import { staff } from './routes/staff.js';

/** The shop as an Express application, without a port. */
export function createApp(): express.Express {
  const app = express();
  app.set('trust proxy', 1);
  app.use(cookieParser());
  app.use(express.static('public'));
  app.use((request, response, next) =>
    request.path === '/checkout/stripe' ? next() : express.json({ limit: '50kb' })(request, response, next),
  );
  app.use('/account', account);
  app.use('/checkout', checkout);
  app.use('/newsletter', newsletter);
  app.use('/staff', staff);
  app.use('/', service);
  return app;
}
