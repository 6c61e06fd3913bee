import { expect, test } from 'vitest';
import type { Field, Inventory } from '../../src/core/inventory.js';
import { renderPolicy } from '../../src/policy/render.js';
import { after, catalog, fieldOf, inventoryOf } from './inventories.js';

interface Use {
  readonly basis: string;
  readonly use?: string;
  readonly source?: string;
}

/** One field under one purpose, under the given laws. */
function inventory({ basis, use = 'essential.service', source = 'person' }: Use, laws: readonly string[] = ['gdpr']): Inventory {
  const field: Partial<Field> = { source: [{ from: source }], subjects: [] };
  return inventoryOf({
    dpo: { appointed: false },
    jurisdictions: Object.fromEntries(laws.map((law) => [law, { applies: true, authority: `Authority of ${law}` }])),
    purposes: { work: { say: 'Do the work', use, basis: [{ is: basis, interest: 'Earn our bread' }] } },
    consents: { work: { stop: [{ say: 'Press stop.' }] } },
    fields: {
      email: fieldOf(
        'user.contact.email',
        { work: { required: false, sharing: [], retention: after('P1Y', 'collected') } },
        field,
      ),
    },
  });
}

const text = (use: Use, laws?: readonly string[]) => {
  const { text: markdown, blocked } = renderPolicy({
    inventory: inventory(use, laws),
    catalog,
    language: 'en',
    format: 'markdown',
  });
  expect(blocked).toEqual([]);
  return markdown;
};

const always = ['right of access', 'right to rectification', 'right to erasure', 'right to restriction of processing'];

test.each(['consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task', 'legitimate_interests'])(
  'access, correction, erasure and restriction hold under %s',
  (basis) => {
    const policy = text({ basis });
    for (const right of always) expect(policy).toContain(right);
  },
);

test.each(['consent', 'contract'])('data under %s can be taken along', (basis) => {
  expect(text({ basis })).toContain('right to data portability');
});

test.each(['legal_obligation', 'legitimate_interests', 'public_task', 'vital_interests'])('data under %s cannot', (basis) => {
  expect(text({ basis })).not.toContain('portability');
});

test('what we worked out ourselves cannot be taken along', () => {
  expect(text({ basis: 'contract', source: 'derived' })).not.toContain('portability');
});

test.each(['legitimate_interests', 'public_task'])('one can object to use under %s, under a heading of its own', (basis) => {
  const policy = text({ basis });
  expect(policy).toMatch(/^## Your right to object$/m);
  expect(policy).toContain('right to object');
});

test.each(['consent', 'contract', 'legal_obligation', 'vital_interests'])('under %s nobody is told of objecting', (basis) => {
  expect(text({ basis })).not.toContain('right to object');
});

test('one can object to marketing on any ground', () => {
  const policy = text({ basis: 'contract', use: 'marketing.communications.email' });
  expect(policy).toContain('right to object to direct marketing');
  expect(policy).toContain('You need no reason.');
});

test('the interest stands beside the right to object to it', () => {
  expect(text({ basis: 'legitimate_interests' })).toMatch(/## Your right to object[\s\S]*Our interest: Earn our bread/);
});

test('consent can be taken back, by the declared way', () => {
  const policy = text({ basis: 'consent' });
  expect(policy).toContain('right to withdraw consent');
  expect(policy).toMatch(/\| Do the work \| Press stop\. \|/);
});

test('two laws with the same rights share one table', () => {
  const policy = text({ basis: 'contract' }, ['gdpr', 'uk']);
  expect(policy.match(/right of access/g)).toHaveLength(1);
  expect(policy).toContain('**European Union (GDPR), United Kingdom (UK GDPR)**');
  expect(policy).toContain('Authority of gdpr');
  expect(policy).toContain('Authority of uk');
});

test('the UK lets people complain to the controller first', () => {
  expect(text({ basis: 'contract' }, ['uk'])).toContain('Complain to us first if you wish.');
  expect(text({ basis: 'contract' }, ['gdpr'])).not.toContain('Complain to us first');
});

test('a rule that is not yet in force on the effective day is not told', () => {
  const early = { ...inventory({ basis: 'contract' }, ['uk']), policy: { language: 'en', effective_on: '2026-06-18' } };
  const late = { ...early, policy: { language: 'en', effective_on: '2026-06-19' } };
  const render = (one: Inventory) => renderPolicy({ inventory: one, catalog, language: 'en', format: 'markdown' }).text;
  expect(render(early)).not.toContain('Complain to us first');
  expect(render(late)).toContain('Complain to us first');
});

test('California has its own rights, and no legal grounds are asked for', () => {
  const california = inventory({ basis: 'contract' }, ['ccpa']);
  const { text: policy, blocked } = renderPolicy({
    inventory: { ...california, purposes: { work: { say: 'Do the work', basis: [] } } },
    catalog,
    language: 'en',
    format: 'markdown',
  });
  expect(blocked).toEqual([]);
  expect(policy).toContain('right to know');
  expect(policy).toContain('right of no retaliation');
  expect(policy).not.toMatch(/portability|right to object|On what legal ground|opt out of sale/);
});

test('the right to stop a sale is there where data is sold', () => {
  const california = { ...inventory({ basis: 'contract' }, ['ccpa']), statements: { sells_data: true } };
  expect(renderPolicy({ inventory: california, catalog, language: 'en', format: 'markdown' }).text).toContain(
    'right to opt out of sale',
  );
});

test('without a law there is no table of rights', () => {
  expect(text({ basis: 'contract' }, [])).not.toContain('What are your rights?');
});
