import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { environment } from './environment.js';
import { AccessLogEntry } from './models/access-log-entry.js';
import { ConsentRecord } from './models/consent-record.js';
import { Customer } from './models/customer.js';
import { Gift, Order, OrderLine } from './models/order.js';
import { Product, Warehouse } from './models/product.js';
import { Refund } from './models/refund.js';
import { Review } from './models/review.js';
import { PasswordReset, Session } from './models/sign-in.js';
import { SupportRequest } from './models/support-request.js';

export const database = new DataSource({
  type: 'postgres',
  url: environment.DATABASE_URL,
  ssl: true,
  entities: [
    AccessLogEntry,
    ConsentRecord,
    Customer,
    Gift,
    Order,
    OrderLine,
    PasswordReset,
    Product,
    Refund,
    Review,
    Session,
    SupportRequest,
    Warehouse,
  ],
});
