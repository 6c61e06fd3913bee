import type { Finding } from '../../src/core/finding.js';
import { hashOf } from '../../src/core/fingerprint.js';
import type { Result, RuleMetadata, RuleSummary } from '../../src/core/result.js';

/** A rule as reporters see it. */
export const undeclaredField: RuleSummary = {
  id: 'code/undeclared-field',
  severity: 'error',
  summary: 'Code holds personal data that the inventory does not declare.',
  why: 'The policy tells people what is kept about them; what nobody declared, it leaves out.',
  law: ['GDPR Art. 13(1)(c)', 'GDPR Art. 30(1)(c)'],
  force: 'law',
  docs: 'docs/rules/code/undeclared-field.md',
};

/** Another, which only advises. */
export const retentionMissing: RuleSummary = {
  id: 'retention/missing',
  severity: 'error',
  summary: 'A field says nothing of how long it is kept.',
  why: 'Data without an end is kept for ever.',
  law: ['GDPR Art. 5(1)(e)'],
  force: 'law',
  docs: 'docs/rules/retention/missing.md',
};

/** A rule as programs see it. */
export const metadataOf = (rule: RuleSummary): RuleMetadata => ({
  ...rule,
  group: rule.id.slice(0, rule.id.indexOf('/')),
  needs: 'inventory',
  jurisdictions: [],
  preset: 'recommended',
  blocks: 'recommended',
  options: null,
  yieldsTo: [],
  sources: [],
});

const passport: Finding = {
  rule: undeclaredField.id,
  severity: 'error',
  about: 'User.passportNumber',
  message: '`User.passportNumber` holds `user.government_id.passport_number`, and no field of the inventory declares it.',
  why: '`passportNumber` names a passport number, `User` is a person, and a TypeORM column stores it. The policy would not tell people that you keep it.',
  do: [
    'Add it to `privacy.yaml`:\nfields:\n  passport_number:\n    category: user.government_id.passport_number\n    subjects: [customer]\n    purposes: todo',
    'Or, if it is no personal data, run `forthright dismiss User.passportNumber --because "…"`.',
  ],
  law: undeclaredField.law,
  locations: [
    {
      file: 'src/models/user.ts',
      line: 14,
      column: 3,
      endLine: 14,
      endColumn: 17,
      frame: [
        { line: 12, text: '  email: string;' },
        { line: 13, text: '  @Column()' },
        { line: 14, text: '  passportNumber: string;' },
        { line: 15, text: '}' },
      ],
    },
    { file: 'src/routes/signup.ts', line: 8, column: 11, endLine: 8, endColumn: 25, note: 'received here' },
  ],
  fingerprint: hashOf([undeclaredField.id, 'User.passportNumber']),
  docs: undeclaredField.docs,
};

/** A finding like `User.passportNumber`, with what differs. */
export const findingOf = (more: Partial<Finding> = {}): Finding => ({ ...passport, ...more });

/** A finding in the inventory. */
export const retentionFinding: Finding = findingOf({
  rule: retentionMissing.id,
  severity: 'warn',
  about: 'fields.email.retention',
  message: '`email` does not say how long it is kept.',
  why: retentionMissing.why,
  do: ['Write `retention: { for: P1Y, of: account_closed, then: delete }` under `email`.'],
  law: retentionMissing.law,
  locations: [
    {
      file: 'privacy.yaml',
      line: 31,
      column: 3,
      endLine: 31,
      endColumn: 8,
      frame: [
        { line: 30, text: 'fields:' },
        { line: 31, text: '  email:' },
        { line: 32, text: '    category: user.contact.email' },
      ],
    },
  ],
  fingerprint: hashOf([retentionMissing.id, 'fields.email.retention']),
  docs: retentionMissing.docs,
});

/** A result with these findings, and with a bit of everything that a report tells. */
export const resultOf = (findings: readonly Finding[], more: Partial<Result> = {}): Result => ({
  schemaVersion: 1,
  tool: { name: 'forthright', version: '0.1.0' },
  command: 'check',
  inventory: 'privacy.yaml',
  findings,
  rulesRun: [undeclaredField, retentionMissing],
  rulesNotRun: [],
  files: { scanned: 214, skipped: [], leftOut: { stories: 12, tests: 388 } },
  places: 96,
  recipients: [{ id: 'stripe', file: 'src/pay.ts', line: 1, column: 20, by: 'import', seen: 'stripe' }],
  todos: [],
  notes: [],
  ...more,
});
