import { expect, test } from 'vitest';
import type { RetentionLimit } from '../../src/core/catalog.js';
import type { Explanation } from '../../src/core/explanation.js';
import type { Considered } from '../../src/core/observation.js';
import { defineRule } from '../../src/core/rule.js';
import { explanationText } from '../../src/report/explanation-text.js';
import { plainOptions } from '../../src/report/options.js';
import { observationOf } from '../helpers/observation-of.js';

const print = (explanation: Explanation) => explanationText(explanation, plainOptions);

const rule = defineRule({
  id: 'retention/missing',
  severity: 'error',
  force: 'law',
  summary: 'A field says nothing of how long it is kept.',
  why: 'Data without an end is kept for ever, and people are owed the period, or what decides it.',
  law: ['GDPR Art. 5(1)(e)', 'GDPR Art. 13(2)(a)'],
  jurisdictions: ['gdpr'],
  needs: 'inventory',
  messages: { missing: '`{field}` does not say how long it is kept.' },
  do: ['Write `retention` under `{field}`.', 'Where nobody knows yet, write `retention: todo`.'],
  examples: {
    bad: [{ title: 'no period', inventory: 'fields:\n  email: { category: user.contact.email }\n' }],
    good: [
      {
        inventory: 'fields:\n  email:\n    retention: { for: P1Y, of: account_closed }\n',
        code: { 'src/a.ts': 'const a = 1;\n' },
      },
    ],
  },
  check: () => [],
});

const email = observationOf('User.email', 'user.contact.email', {
  file: 'src/user.ts',
  line: 14,
  column: 3,
  subject: 'customer',
  declaredBy: ['email', 'login'],
});
const found: Considered = {
  file: 'src/user.ts',
  line: 14,
  column: 3,
  place: 'User.email',
  container: 'User',
  field: 'email',
  observation: email,
  because: [
    { code: 'name', text: '`email` names contact data' },
    { code: 'container', text: '`User` is a person' },
    { code: 'flip', text: 'A container such as `MailServer` would make it a thing’s address.' },
  ],
};
const dropped: Considered = {
  ...found,
  line: 20,
  field: 'emailTemplate',
  observation: null,
  because: [{ code: 'dropped', text: '`template` is the head: the name is about mail, it is no address.' }],
};

test('a rule is explained with its examples', async () => {
  const sources = { 'GDPR Art. 5(1)(e)': 'gdprhub.eu/Article_5_GDPR' };
  const limit: RetentionLimit = {
    id: 'log',
    max: 'P1Y',
    says: 'A year is enough.',
    source: 'CNIL 2021-122',
    confidence: 'high',
    force: 'guidance',
  };
  const limits = [limit, { ...limit, id: 'books', countries: ['DE', 'AT'] }];
  await expect(print({ kind: 'rule', rule, docs: 'docs/rules/retention/missing.md', sources, limits })).toMatchFileSnapshot(
    'snapshots/explain-rule.txt',
  );
});

test('a rule that blocks in a wider set only says so, and what a finding fills in stands in angle quotes', () => {
  const text = print({ kind: 'rule', rule: { ...rule, blocks: 'strict' }, docs: '', sources: {}, limits: [] });
  expect(text).toContain('error under `strict`, else a warning; the law asks for it');
  expect(text).toContain('under `‹field›`');
  expect(text).toContain('GDPR Art. 5(1)(e)\n               GDPR Art. 13(2)(a)');
});

test('a category is explained with what it holds and who declares it', async () => {
  const category = { label: { en: 'Contact data' }, source: 'Fideslang 3', sensitivity: 'sensitive' as const };
  const children = ['user.contact.email', 'user.contact.address'];
  const text = print({ kind: 'category', key: 'user.contact', category, children, words: ['contact', 'kontakt'], fields: [] });
  await expect(text).toMatchFileSnapshot('snapshots/explain-category.txt');
});

test('names at a place are explained, found or not', async () => {
  await expect(print({ kind: 'places', about: 'src/user.ts:14', considered: [found, dropped] })).toMatchFileSnapshot(
    'snapshots/explain-places.txt',
  );
});

test('a line that names nothing says so', () => {
  expect(print({ kind: 'places', about: 'src/user.ts:1', considered: [] })).toBe(
    'Nothing at `src/user.ts:1` is a name that a scan looks at.\n',
  );
});
