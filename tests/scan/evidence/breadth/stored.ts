/** Paths and contents of a small project. */
export type Files = Readonly<Record<string, string>>;

const lines = (columns: readonly string[], line: (name: string) => string) => columns.map(line).join('\n');

/** A project's own package: what it holds is for nobody to install. */
export const own: Files = { 'package.json': '{ "private": true }' };

/** The record `Customer` with columns of text, as each way to store it declares it. `more` stands beside the columns. */
export const prisma = (columns: readonly string[], more = ''): Files => ({
  ...own,
  'prisma/schema.prisma': `model Customer {\n  id String @id\n${lines(columns, (name) => `  ${name} String`)}\n${more}}\n`,
});

/** The same as an entity of TypeORM. */
export const typeorm = (columns: readonly string[], more = '', imports = ''): Files => ({
  ...own,
  'src/customer.ts': `import { Column, Entity, PrimaryGeneratedColumn${imports} } from 'typeorm';
@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
${lines(columns, (name) => `  @Column()\n  ${name}!: string;`)}
${more}}
`,
});

/** The same as a schema of Mongoose. */
export const mongoose = (columns: readonly string[], more = '', options = ''): Files => ({
  ...own,
  'src/customer.ts': `import { Schema, model } from 'mongoose';
const customerSchema = new Schema({
${lines(columns, (name) => `  ${name}: { type: String },`)}
${more}}${options});
export const Customer = model('Customer', customerSchema);
`,
});

/** The same as a table of Drizzle. */
export const drizzle = (columns: readonly string[], more = ''): Files => ({
  ...own,
  'src/customer.ts': `import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
export const customers = pgTable('customers', {
  id: uuid('id').primaryKey(),
${lines(columns, (name) => `  ${name}: text('${name}'),`)}
${more}});
`,
});

/** The same as a model of Sequelize: `define`, and a class that says its columns in `init`. */
export const sequelize = (columns: readonly string[], more = '', options = ''): Files => ({
  ...own,
  'src/customer.ts': `import { DataTypes } from 'sequelize';
import { sequelize } from './database.js';
export const Customer = sequelize.define('Customer', {
${lines(columns, (name) => `  ${name}: { type: DataTypes.STRING },`)}
${more}}, { timestamps: true${options} });
`,
});

/** A class of Sequelize without members. */
export const sequelizeInit = (columns: readonly string[], more = '', options = ''): Files => ({
  ...own,
  'src/customer.ts': `import { DataTypes, Model } from 'sequelize';
import { sequelize } from './database.js';
export class Customer extends Model {}
Customer.init({
${lines(columns, (name) => `  ${name}: { type: DataTypes.STRING },`)}
${more}}, { sequelize, modelName: 'Customer'${options} });
`,
});
