import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const field = `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [],
      retention: { for: P30D, of: account_closed, then: delete, enforced_by: src/purge.ts#purgeAccounts } }`;

const model = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  phone!: string;
}
`;

const schedule = `import { schedule } from 'node-cron';
import { purgeAccounts } from './purge.js';

schedule('15 3 * * *', () => purgeAccounts());
`;

const job = (record: string) => `import { database } from './database.js';
import { ${record} } from './${record.toLowerCase()}.js';

export async function purgeAccounts() {
  await database.getRepository(${record}).delete({ isOver: true });
}
`;

export default defineRule({
  id: 'code/missing-deletion-path',
  severity: 'error',
  force: 'law',
  summary: 'The code that is to delete a datum does not, or nothing runs it.',
  why: 'The policy tells people when you delete. If no code does, the sentence is untrue, and the data stay for ever.',
  law: ['GDPR Art. 5(1)(e)', 'GDPR Art. 5(2)', 'CNIL GDPR Developer Guide, sheet 14'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '`{subject}` is promised to go, and the code does not see to it: {text}.' },
  do: [
    'Let the code delete or empty it, and let a schedule run that code.',
    'If other code does it, name that code: `enforced_by: src/jobs/purge.ts#purge`.',
    'If nobody wrote it yet, write `enforced_by: todo`.',
  ],
  examples: {
    bad: [
      {
        title: 'A job that deletes something else',
        inventory: field,
        code: {
          'src/customer.ts': model,
          'src/coupon.ts': model.replace('Customer', 'Coupon').replace('phone', 'code'),
          'src/purge.ts': job('Coupon'),
          'src/main.ts': schedule,
        },
      },
      {
        title: 'A job that nothing runs',
        inventory: field,
        code: { 'src/customer.ts': model, 'src/purge.ts': job('Customer') },
      },
    ],
    good: [
      {
        inventory: field,
        code: { 'src/customer.ts': model, 'src/purge.ts': job('Customer'), 'src/main.ts': schedule },
      },
    ],
  },
  check: (input) => contradicted(input, ['deletion']).map((evidence) => reportOf(input, evidence)),
});
