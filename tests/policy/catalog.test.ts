import { expect, test } from 'vitest';
import { catalog } from './inventories.js';

/** Every set of words by language in the parts of the catalogue that policies print. */
function labels(part: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof part !== 'object' || part === null) return [];
  const own: [string, Record<string, unknown>][] = 'en' in part ? [[path, part as Record<string, unknown>]] : [];
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => labels(inner, `${path}.${key}`))];
}

const { countries, measures, roles, jurisdictions, events, bases } = catalog;

test('words are keyed by language and are texts', () => {
  const found = labels({ countries, measures, roles, jurisdictions, events, bases }, '');
  expect(found.length).toBeGreaterThan(300);
  const broken = found.filter(([, words]) =>
    Object.entries(words).some(([key, text]) => !/^[a-z]{2}$/.test(key) || typeof text !== 'string'),
  );
  expect(broken).toEqual([]);
});

test('ISO 3166-1 has 249 countries and territories, 30 of them in the European Economic Area', () => {
  expect(Object.keys(countries)).toHaveLength(249);
  expect(Object.values(countries).filter(({ eea }) => eea)).toHaveLength(30);
  expect(Object.keys(countries).every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
});

test('decisions of adequacy are dated, numbered and belong to a pack', () => {
  const decisions = Object.values(countries).flatMap(({ adequacy }) => adequacy ?? []);
  expect(decisions.filter(({ pack }) => pack === 'gdpr')).toHaveLength(16);
  for (const { pack, decision, from } of decisions) {
    expect(Object.keys(jurisdictions)).toContain(pack);
    expect(decision).toMatch(/\d{3,4}/);
    expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('a decision that is limited to some recipients says to which', () => {
  expect(countries['US']?.adequacy?.every(({ for: some }) => some !== undefined)).toBe(true);
});

test('each item of a pack cites its law and says where that was read', () => {
  for (const pack of Object.values(jurisdictions))
    for (const item of pack.items) {
      expect(item.citation).toMatch(/\d/);
      expect(item.source).not.toBe('');
      expect(typeof item.confirmed).toBe('boolean');
    }
});

test('each right has a plain name, its legal name and a sentence', () => {
  const rights = Object.values(jurisdictions).flatMap(({ items }) => items.filter(({ kind }) => kind === 'right'));
  expect(rights.length).toBeGreaterThan(20);
  expect(rights.filter(({ label, legal_name, say }) => !label || !legal_name || !say)).toEqual([]);
});

test('each condition for special kinds of data has an item with its letter', () => {
  for (const id of ['gdpr', 'uk']) {
    const pack = jurisdictions[id];
    const items = pack?.items.filter(({ kind }) => kind === 'condition') ?? [];
    expect(items.map((item) => item.id)).toEqual(pack?.special_conditions?.map((one) => `condition.${one}`));
    expect(items.map((item) => item.citation.slice(-3)).join('')).toBe('(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)');
  }
});

test('each recipient role is known with a sentence, and nameless ones with a name for the group', () => {
  const ids = ['processor', 'controller', 'joint_controller', 'group_company', 'adviser', 'investor', 'authority', 'acquirer'];
  expect(Object.keys(roles).sort()).toEqual(ids.sort());
  expect(Object.values(roles).filter(({ say, group }) => !say || !group)).toEqual([]);
});
