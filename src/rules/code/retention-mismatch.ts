import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const field = `
fields:
  ip_address:
    { category: user.device.ip_address, subjects: [customer], source: device, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [],
      retention: { for: P14D, of: recorded, then: delete, enforced_by: src/purge.ts#purgeLog } }`;

const code = (days: number) => ({
  'src/log-entry.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class LogEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('inet')
  ipAddress!: string;
}
`,
  'src/purge.ts': `import { subDays } from 'date-fns';
import { LessThan } from 'typeorm';
import { database } from './database.js';
import { LogEntry } from './log-entry.js';

export async function purgeLog() {
  await database.getRepository(LogEntry).delete({ at: LessThan(subDays(new Date(), ${days})) });
}
`,
  'src/main.ts': `import { schedule } from 'node-cron';
import { purgeLog } from './purge.js';

schedule('15 3 * * *', purgeLog);
`,
});

export default defineRule({
  id: 'code/retention-mismatch',
  severity: 'error',
  force: 'law',
  summary: 'The code keeps a datum longer than the inventory promises.',
  why: 'People are told a period. The code that deletes waits longer, so the sentence is untrue for each day in between.',
  law: ['GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '`{subject}` is kept longer than promised. {text}.' },
  do: ['Shorten the time in the code.', 'If the longer time is needed, declare it, with the reason in `because`.'],
  examples: {
    bad: [{ inventory: field, code: code(90) }],
    good: [{ inventory: field, code: code(14) }],
  },
  check: (input) =>
    contradicted(input, ['period', 'cookie-life'])
      .filter(({ about }) => about.startsWith('fields.'))
      .map((evidence) => reportOf(input, evidence)),
});
