import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  birthday:
    { category: user.demographic.date_of_birth, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`;

const code = (read: string) => ({
  'package.json': '{ "private": true }',
  'src/customer.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  email!: string;

  @Column('date', { nullable: true })
  dateOfBirth?: Date;
}
`,
  'src/club.ts': `import { Customer } from './customer.js';
import { database } from './database.js';

export async function isOfAge(id: string) {
  const customer = await database.getRepository(Customer).findOneByOrFail({ id });
  return ${read};
}
`,
});

export default defineRule({
  id: 'code/more-precise-than-used',
  severity: 'error',
  force: 'law',
  summary: 'The code stores more of a datum than it uses.',
  why: 'A year tells less about a person than a day, a country less than an address. What is not stored cannot leak.',
  law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 25(1)'],
  jurisdictions: [],
  needs: 'scan',
  blocks: 'strict',
  messages: { told: '{text}.' },
  do: [
    'Store what you use: the year, the country, the rounded place.',
    'If the whole is needed elsewhere, let that code read it.',
  ],
  examples: {
    bad: [
      {
        title: 'A birth date of which the age alone is used',
        inventory,
        code: code('new Date().getFullYear() - customer.dateOfBirth.getFullYear() >= 18'),
      },
    ],
    good: [{ inventory, code: code('isBirthday(customer.dateOfBirth)') }],
  },
  check: (input) => contradicted(input, ['precision']).map((evidence) => reportOf(input, evidence)),
});
