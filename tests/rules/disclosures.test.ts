import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Config } from '../../src/core/config.js';
import { defaultConfig } from '../../src/core/config.js';
import type { Finding } from '../../src/core/finding.js';
import type { AcceptedFinding, LockState } from '../../src/core/lock.js';
import type { PolicyState } from '../../src/core/rule.js';
import { loadInventory } from '../../src/inventory/load.js';
import { allRules } from '../../src/lint/all-rules.js';
import { configFaults } from '../../src/lint/config-faults.js';
import { type LintOptions, lintAll } from '../../src/lint/lint.js';
import { gather } from '../../src/policy/gather.js';
import { untoldItems } from '../../src/policy/untold.js';
import { coverageOf } from '../../src/rules/coverage.js';
import { sourceOf } from '../../src/rules/shared/citations.js';
import { packRules, rowRuleId } from '../../src/rules/shared/pack-rules.js';
import { leaves, without } from '../policy/leaves.js';

const shipped = loadCatalog();
const shop = parse(readFileSync(new URL('../fixtures/policy/shop.yaml', import.meta.url), 'utf8')) as Record<string, unknown>;
const rows = Object.entries(shipped.jurisdictions).flatMap(([pack, { items }]) =>
  items.filter(({ kind }) => kind === 'disclosure' || kind === 'statement').map((item) => ({ pack, item })),
);

interface Wanted extends LintOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly rules?: Config['rules'];
  readonly preset?: string;
  readonly accepted?: readonly AcceptedFinding[];
}

/** An inventory of this text, linted with what its policy lacks. */
function linted(text: string, { files = {}, rules = {}, preset = 'strict', accepted = [], ...options }: Wanted = {}) {
  const all: Record<string, string> = { 'privacy.yaml': text, ...files };
  const { inventory, problems, catalog } = loadInventory({ read: (path) => all[path] ?? null }, 'privacy.yaml', shipped);
  if (!inventory) throw new Error('it does not parse');
  const gathered = gather(inventory, catalog, { language: 'en' });
  const missing = gathered.disclosures.filter(({ state }) => state === 'missing');
  const policy: PolicyState = { published: [], missing, untold: untoldItems(gathered) };
  const config = { ...defaultConfig, extends: [preset], rules };
  const lock = { lock: { catalog: catalog.version, places: [], accepted }, fresh: [], renamed: [] } as unknown as LockState;
  const input = { inventory, problems, catalog, config, asOf: '2026-11-22', policy, lock };
  return { missing, ...lintAll(allRules(catalog), input, options) };
}

const jurisdictions = (laws: string) => ({ jurisdictions: parse(laws) as unknown });
const withoutAt = (path: string, more: object = {}) => stringify({ ...(without(shop, path.split('.')) as object), ...more });
const decided = 'applies: true, decided_by: legal@a.example, decided_on: 2026-11-01';
const british = jurisdictions(`uk: { ${decided}, authority: "The office" }`);
const both = jurisdictions(`
gdpr: { ${decided}, authority: "The authority" }
uk: { ${decided}, authority: "The office" }`);
const isOfFamily = (rule: string) => rule.startsWith('disclosure/') || rule === 'policy/sentence-missing';
/** The rules of the family that say something, and about what. */
const told = (text: string, options: Parameters<typeof linted>[1] = {}) =>
  linted(text, options)
    .findings.filter(({ rule, suppressed }) => !suppressed && isOfFamily(rule))
    .map(({ rule, severity, about }) => `${severity} ${rule} ${about}`);
/** A fact that no other rule asks for, of a purpose that the shop has. */
const required = 'fields.fax.required';
const about = 'fields.fax.purposes.orders.required';

describe('a rule for each row of a pack', () => {
  test('has an id of its own, the law of the row, and where that was read', () => {
    const rules = packRules(shipped);
    expect(rules).toHaveLength(rows.length);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rows.length);
    for (const { pack, item } of rows) {
      const rule = rules.find(({ id }) => id === rowRuleId(pack, item.id));
      expect(rule).toMatchObject(
        item.confirmed
          ? { severity: 'error', law: [item.citation], blocks: 'strict' }
          : { severity: 'warn', law: [], unconfirmed: [item.citation] },
      );
      expect(rule?.summary).not.toContain('`');
      if (item.confirmed) expect(sourceOf(shipped, item.citation)).toBeTruthy();
    }
  });

  test('is worded by what it asks for, and yields to rules that exist', () => {
    const ids = new Set(allRules().map(({ id }) => id));
    for (const { yieldsTo = [] } of packRules(shipped)) for (const id of yieldsTo) expect(ids).toContain(id);
    expect(new Set(Object.keys(shipped.disclosures))).toEqual(new Set(rows.map(({ item }) => item.id)));
    for (const { asks, why, declare } of Object.values(shipped.disclosures)) {
      expect(asks).toMatch(/^\p{Ll}.*[^.]$/u);
      for (const text of [why, declare]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('stands in the coverage, with the rules that speak in its stead', () => {
    const found = coverageOf(allRules(), shipped).find(({ row }) => row === 'disclosure/uk-retention');
    expect(found?.rules).toEqual([
      'disclosure/uk-retention',
      'retention/missing',
      'retention/no-end-action',
      'retention/no-trigger',
    ]);
  });

  test('only warns before anybody asks for more, and speaks for its own law', () => {
    expect(told(withoutAt(required))).toEqual([`error disclosure/gdpr-required ${about}`]);
    expect(told(withoutAt(required), { preset: 'recommended' })).toEqual([`warn disclosure/gdpr-required ${about}`]);
    expect(told(withoutAt(required, british))).toEqual([`error disclosure/uk-required ${about}`]);
    expect(told(withoutAt(required, both))).toEqual([`error disclosure/gdpr-required ${about}`]);
  });

  test('has a severity of its own: what one law no longer asks, the other still does', () => {
    const off = { rules: { 'disclosure/gdpr-required': { severity: 'off' as const } } };
    expect(told(withoutAt(required), off)).toEqual([]);
    expect(told(withoutAt(required, both), off)).toEqual([`error disclosure/uk-required ${about}`]);
  });

  test('quotes the sentence that cannot be written', () => {
    const [finding] = linted(withoutAt(required), { only: ['disclosure/gdpr-required'] }).findings;
    expect(finding).toMatchObject({
      message: 'This sentence cannot be written: “For orders, fax is required or optional?”.',
      law: ['GDPR Art. 13(2)(e)'],
    });
  });

  test('of a law that the inventory does not name is left out without a word', () => {
    const { rulesRun, rulesNotRun } = linted(withoutAt(required));
    const named = [...rulesRun, ...rulesNotRun].map(({ id }) => id);
    expect(named).toContain('disclosure/gdpr-required');
    expect(named).not.toContain('disclosure/br-retention');
  });
});

describe('the ids that the rows had before', () => {
  const old = 'policy/sentence-missing';

  test('still exempt, hide and accept', () => {
    const exempt = { exempt: [{ rule: old, because: 'It is on paper.', approved_by: 'legal@a.example', until: '2027-11-01' }] };
    expect(told(withoutAt(required, exempt))).toEqual([]);
    const noted = withoutAt(required).replace(
      '\n  fax:\n',
      `\n  # forthright-disable-next-line ${old} -- It is on paper.\n  fax:\n`,
    );
    expect(noted).toContain(old);
    const accepted = [{ rule: old, about }];
    expect(told(withoutAt(required), { accepted })).toEqual([]);
    expect(told(withoutAt(required), { standing: accepted })).toEqual([]);
    expect(told(withoutAt(required), { standing: [{ rule: 'retention/missing', about }] })).not.toEqual([]);
  });

  test('still set the severity, unless the row has one of its own, and choose what runs', () => {
    const off = { [old]: { severity: 'off' as const } };
    expect(told(withoutAt(required), { rules: off })).toEqual([]);
    const own = { ...off, 'disclosure/gdpr-required': { severity: 'warn' as const } };
    expect(told(withoutAt(required), { rules: own })).toEqual([`warn disclosure/gdpr-required ${about}`]);
    expect(told(withoutAt(required), { only: [old] })).toHaveLength(1);
    expect(told(withoutAt(required), { skip: [old] })).toEqual([]);
  });

  test('are no unknown names, even where nothing else bears them any more', () => {
    const rules = { 'policy/untold': { severity: 'off' as const } };
    expect(configFaults({ ...defaultConfig, rules }, allRules())).toEqual([]);
    const exempt = { exempt: [{ rule: 'policy/untold', because: 'Counsel says so.', approved_by: 'legal@a.example' }] };
    const { findings } = linted(stringify({ ...shop, ...exempt }), { only: ['exceptions/unused'] });
    expect(findings.map(({ message }) => message)).not.toContainEqual(expect.stringContaining('does not exist'));
  });
});

describe('a pack of the user’s own', () => {
  const files = (confirmed: boolean) => ({
    'own.yaml': stringify({
      jurisdictions: {
        house_code: {
          label: 'House code',
          covers: 'Our people',
          leaves_out: 'Nothing',
          reviewed: '2026-11-01',
          items: ['required', 'tea'].map((id) => ({ id, kind: 'disclosure', citation: `§ ${id}`, source: 'a.pdf', confirmed })),
        },
      },
    }),
  });
  const own = {
    catalog: 'own.yaml',
    jurisdictions: { house_code: { applies: true, decided_by: 'legal@a.example', decided_on: '2026-11-01' } },
  };

  test('has rules for its rows; what no template can tell is told as such', () => {
    expect(told(withoutAt(required, own), { files: files(true) })).toEqual([
      'error disclosure/house-code-tea jurisdictions.house_code',
      `error disclosure/house-code-required ${about}`,
    ]);
  });

  test('only warns where nobody read it', () => {
    expect(told(withoutAt(required, own), { files: files(false) })).toEqual([
      'warn disclosure/house-code-tea jurisdictions.house_code',
      // No law holds the policy back then: it is a sentence that each policy has.
      `error policy/sentence-missing ${about}`,
    ]);
  });
});

test('no fact is missing without a rule that says so, and none is told by two rules of the family', () => {
  const seen = new Set<string>();
  for (const path of leaves(shop).flatMap((leaf) => leaf.map((_, at) => leaf.slice(0, at + 1)))) {
    const shape = path.map((step, at) => (at === 1 || /^\d+$/.test(step) ? '*' : step)).join('.');
    if (path.length < 2 || seen.has(shape)) continue;
    seen.add(shape);
    const { missing, findings } = linted(stringify(without(shop, path)));
    for (const { id, from, ranges, language } of missing) {
      if (language !== undefined) continue;
      const [gap = '', at] = [from[0], ranges[0]];
      const byName = findings.filter((one) => one.about === gap && isOfFamily(one.rule));
      const isNear = ({ about, locations: [first] }: Finding) =>
        [gap, gap.replace(/\.purposes\.[^.]+/, ''), gap.replace(/^consents\.(\w+)\.stop$/, 'purposes.$1.basis')].some((one) =>
          `${one}.`.startsWith(`${about}.`),
        ) ||
        (first?.line === at?.line && first?.column === at?.column);
      const known = `${path.join('.')}: ${id}`;
      expect([
        known,
        byName.length < 2,
        findings.some((one) => isNear(one) || one.rule.startsWith('inventory/unknown-')),
      ]).toEqual([known, true, true]);
    }
  }
}, 120_000);
