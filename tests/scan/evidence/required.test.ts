import { expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const inventory = (phone: string) => `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer, guest], source: person, stored_in: [orders_db],
      purposes: [orders], ${phone}, sharing: [], retention: todo }`;
const optional = inventory('required: false');
const needed = inventory('required: true, without_it: "We cannot deliver."');
const against = ['required: contradicted, high'];

const schemas: readonly (readonly [library: string, demanded: string, open: string])[] = [
  [
    'zod',
    "import { z } from 'zod';\n\nexport const customerForm = z.object({ email: z.email(), phone: z.string().min(5) });\n",
    "import { z } from 'zod';\n\nexport const customerForm = z.object({ email: z.email(), phone: z.string().optional() });\n",
  ],
  [
    'class-validator',
    "import { IsEmail, IsNotEmpty } from 'class-validator';\n\nexport class CreateCustomerDto {\n  @IsEmail()\n  email: string;\n\n  @IsNotEmpty()\n  phone: string;\n}\n",
    "import { IsEmail, IsOptional, IsString } from 'class-validator';\n\nexport class CreateCustomerDto {\n  @IsEmail()\n  email: string;\n\n  @IsOptional()\n  @IsString()\n  phone?: string;\n}\n",
  ],
  [
    'valibot-like chains of another name',
    "import { z as check } from 'zod';\nimport { z } from 'zod';\n\nexport const customerForm = z.strictObject({ email: z.string().email(), phone: z.string().min(5) });\nexport { check };\n",
    "import { z } from 'zod';\n\nexport const customerForm = z.strictObject({ email: z.string().email(), phone: z.string().min(5).nullish() });\n",
  ],
];

const parsing =
  "import { customerForm } from './form.js';\n\nexport const read = (request: { body: unknown }) => customerForm.parse(request.body);\n";
const files = (code: string, use = parsing) => ({ 'src/form.ts': code, 'src/read.ts': use });

test('a schema that no request and no form meets demands nothing of people', async () => {
  const code =
    "import { z } from 'zod';\n\nexport const customerForm = z.object({ email: z.email(), phone: z.string().min(5) });\n";
  const reply =
    "import { customerForm } from './form.js';\n\nexport const read = async (url: string) => customerForm.parse(await (await fetch(url)).text());\n";
  expect(await verdictsOf(files(code, reply), optional, 'fields.phone.required')).toEqual([]);
  const job = code.replaceAll('customerForm', 'customerJobSchema');
  const run = parsing.replaceAll('customerForm', 'customerJobSchema');
  expect(await verdictsOf(files(job, run), optional, 'fields.phone.required')).toEqual([]);
  const uses = [
    "import { zodResolver } from '@hookform/resolvers/zod';\nimport { customerForm } from './form.js';\n\nexport const form = useForm({ resolver: zodResolver(customerForm) });\n",
    "import { customerForm } from './form.js';\n\nexport const signUp = procedure.input(customerForm).mutation(() => {});\n",
  ];
  for (const use of uses) expect(await verdictsOf(files(code, use), optional, 'fields.phone.required')).toEqual(against);
});

test.each(schemas)(
  '%s: what is demanded is not optional, and what may be left out is not required',
  async (_, demanded, open) => {
    expect(await verdictsOf(files(demanded), optional, 'fields.phone.required')).toEqual(against);
    expect(await verdictsOf(files(open), optional, 'fields.phone.required')).toEqual([]);
    expect(await verdictsOf(files(open), needed, 'fields.phone.required')).toEqual(against);
    expect(await verdictsOf(files(demanded), needed, 'fields.phone.required')).toEqual([]);
  },
);

test('a form for what is optional may demand it', async () => {
  const code =
    "import { z } from 'zod';\n\nexport const customerCallback = z.object({ phone: z.string().min(5), hour: z.number() });\n";
  expect(await verdictsOf(files(code), optional, 'fields.phone.required')).toEqual([]);
});

test('a schema that is made partial, or takes a default, demands nothing', async () => {
  for (const code of [
    "import { z } from 'zod';\n\nexport const customerForm = z.object({ email: z.email(), phone: z.string().min(5) }).partial();\n",
    "import { z } from 'zod';\n\nexport const customerForm = z.object({ email: z.email(), phone: z.string().default('') });\n",
    "import { z } from 'zod';\n\nexport const customerForm = z.object({ email: z.email(), phone: phoneSchema });\n",
    "import { z } from 'zod';\n\nexport const customerForm = z.object({ email: z.email(), phone: z.string() });\n",
  ])
    expect(await verdictsOf(files(code), optional, 'fields.phone.required')).toEqual([]);
});

test('a column of Prisma that is a list may be empty', async () => {
  const model = (phone: string) => ({
    'prisma/schema.prisma': `model Customer {\n  id String @id\n  email String\n  ${phone}\n}\n`,
  });
  expect(await verdictsOf(model('phone String'), optional, 'fields.phone.required')).toEqual(['required: contradicted, medium']);
  expect(await verdictsOf(model('phone String[]'), optional, 'fields.phone.required')).toEqual([]);
});
