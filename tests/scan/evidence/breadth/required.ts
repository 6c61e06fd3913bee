import type { Item } from './item.js';
import { type Files, own } from './stored.js';

const asked = (phone: string) => `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer, guest], source: person, stored_in: [orders_db],
      purposes: [orders], ${phone}, sharing: [], retention: todo }`;

const parsed =
  (head: string, email: string, open = '({', close = '})') =>
  (code: string): Files => ({
    ...own,
    'src/form.ts': `${head}\nexport const customerForm = CODE;\n`.replace(
      'CODE',
      `OBJECT${open} email: ${email}, phone: ${code} ${close}`,
    ),
    'src/read.ts':
      "import { customerForm } from './form.js';\nexport const read = (request: { body: unknown }) => customerForm.PARSE(request.body);\n",
  });
const library =
  (head: string, object: string, email: string, parse: string) =>
  (code: string): Files =>
    Object.fromEntries(
      Object.entries(parsed(head, email)(code)).map(([path, text]) => [
        path,
        text.replace('OBJECT', object).replace('PARSE', parse),
      ]),
    );
const zod = library("import { z } from 'zod';", 'z.object', 'z.email()', 'parse');
const yup = library("import * as yup from 'yup';", 'yup.object', 'yup.string().required()', 'validate');
const joi = library("import Joi from 'joi';", 'Joi.object', 'Joi.string().email().required()', 'validate');
const dto = (code: string): Files => ({
  ...own,
  'src/customer.dto.ts': `import { IsEmail, IsNotEmpty, IsOptional, IsString } from 'class-validator';\nexport class CreateCustomerDto {\n  @IsEmail()\n  email: string;\n  ${code}: string;\n}\n`,
});
const stored = (code: string): Files => ({
  ...own,
  'prisma/schema.prisma': `model Customer {\n  id String @id\n  email String\n  phone ${code}\n}\n`,
});
const entity = (code: string): Files => ({
  ...own,
  'src/customer.ts': `import { Column, Entity } from 'typeorm';\n@Entity()\nexport class Customer {\n  @Column()\n  email!: string;\n  ${code}\n}\n`,
});
const valibot = library("import * as v from 'valibot';", 'v.object', 'v.pipe(v.string(), v.email())', 'parse');

/** Forms that demand what the inventory calls optional. */
export const demanded: Item = {
  promise: 'What is optional may be left out',
  claim: 'required',
  about: 'fields.phone.required',
  says: 'contradicted',
  inventory: asked('required: false'),
  frameworks: {
    zod: {
      project: zod,
      shows: 'z.string().min(5)',
      nearMisses: { 'it may be left out': 'z.string().min(5).optional()', 'an empty text passes': 'z.string()' },
    },
    'zod, by what it takes apart': {
      project: (code) => ({
        ...own,
        'src/form.ts': `import { z } from 'zod';\nconst details = z.object({ email: z.email(), phone: z.string().min(5) });\nexport const read = async (request: Request, response: Response) => details.parse(${code});\n`,
      }),
      shows: 'await request.json()',
      nearMisses: { 'a service answered it': 'await response.json()', 'it has no name': 'await (await fetch(address)).json()' },
    },
    yup: {
      project: yup,
      shows: 'yup.string().required()',
      nearMisses: {
        'nothing requires it': 'yup.string().min(5)',
        'it may be none': 'yup.string().nullable().required().notRequired()',
      },
    },
    joi: {
      project: joi,
      shows: 'Joi.string().min(5).required()',
      nearMisses: { 'nothing requires it': 'Joi.string().min(5)', 'it may be left out': 'Joi.string().optional()' },
    },
    'class-validator': {
      project: dto,
      shows: '@IsNotEmpty()\n  phone',
      nearMisses: {
        'it may be left out': '@IsOptional()\n  @IsNotEmpty()\n  phone',
        'an empty text passes': '@IsString()\n  phone',
      },
    },
    'Prisma, a column that is never empty': {
      project: stored,
      shows: 'String',
      nearMisses: { 'it may be empty': 'String?', 'it is filled by itself': 'String @default("")' },
    },
    'TypeORM, a column that is never empty': {
      project: entity,
      shows: '@Column()\n  phone!: string;',
      nearMisses: {
        'it may be empty': '@Column({ nullable: true })\n  phone?: string;',
        'it is filled by itself': "@Column({ default: '' })\n  phone!: string;",
      },
    },
  },
};

/** Forms that leave out what the inventory calls required. */
export const leftOut: Item = {
  ...demanded,
  promise: 'What is required cannot be left out',
  inventory: asked('required: true, without_it: "We cannot deliver."'),
  frameworks: {
    zod: { project: zod, shows: 'z.string().optional()', nearMisses: { 'it is demanded': 'z.string().min(5)' } },
    yup: { project: yup, shows: 'yup.string().notRequired()', nearMisses: { 'it is demanded': 'yup.string().required()' } },
    joi: { project: joi, shows: 'Joi.string().optional()', nearMisses: { 'it is demanded': 'Joi.string().required()' } },
    'class-validator': {
      project: dto,
      shows: '@IsOptional()\n  @IsString()\n  phone?',
      nearMisses: { 'it is demanded': '@IsNotEmpty()\n  phone', 'nothing is said': '@IsString()\n  phone' },
    },
    valibot: {
      project: valibot,
      shows: 'v.optional(v.string())',
      nearMisses: { 'it is demanded': 'v.pipe(v.string(), v.minLength(5))' },
    },
  },
};
