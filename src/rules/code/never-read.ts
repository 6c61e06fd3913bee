import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: P30D after account_closed }`;

const code = (read: string) => ({
  'package.json': '{ "private": true }',
  'src/customer.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  email!: string;

  @Column({ nullable: true })
  phone?: string;
}
`,
  'src/remind.ts': `import { Customer } from './customer.js';
import { database } from './database.js';

export async function remind() {
  for (const customer of await database.getRepository(Customer).find()) await send(customer.email${read});
}
`,
});

export default defineRule({
  id: 'code/never-read',
  severity: 'error',
  force: 'law',
  summary: 'The code stores a datum, and nothing reads it.',
  why: 'What nobody uses is not needed. It can still leak, and people still have to be told of it, given it and trust you with it.',
  law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 25(2)'],
  jurisdictions: [],
  needs: 'scan',
  blocks: 'strict',
  yieldsTo: ['code/undeclared-field', 'code/new-place'],
  messages: { told: '{text}.' },
  do: [
    'Stop asking for it, and drop the column.',
    'If people or another program read it, say so: `exempt: [{ rule: code/never-read, because: …, approved_by: … }]`.',
  ],
  examples: {
    bad: [{ title: 'A phone number that nobody calls', inventory, code: code('') }],
    good: [{ inventory, code: code(', customer.phone') }],
  },
  check: (input) => contradicted(input, ['reading']).map((evidence) => reportOf(input, evidence)),
});
