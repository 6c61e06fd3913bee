import { loadCatalog } from '../../catalog/load.js';
import type { Catalog, JurisdictionPack, PackItem } from '../../core/catalog.js';
import { perKey } from '../../core/per-key.js';
import { defineRule, type Report, type Rule, type RuleInput } from '../../core/rule.js';
import { gapReport, isAskedBy, openGaps } from './gaps-in-policy.js';

type Known = Pick<Catalog, 'jurisdictions' | 'disclosures'>;

/** A row of a law pack that asks a policy to tell something. */
interface Row {
  readonly pack: string;
  readonly law: JurisdictionPack;
  readonly item: PackItem;
}

const why = 'The law asks for it, and no sentence of the policy says it.';
const heldBack = 'Nothing general is written in its place: until somebody declares it, the policy is not published.';

/** The id of the rule for a row: `disclosure/gdpr-retention`. */
export const rowRuleId = (pack: string, item: string): string => `disclosure/${pack}-${item}`.replace(/[^a-z0-9/]+/gi, '-');

/** All rows that a policy has to tell, in the packs' order. */
function rowsOf({ jurisdictions }: Known): Row[] {
  return Object.entries(jurisdictions).flatMap(([pack, law]) =>
    law.items.flatMap((item) => (item.kind === 'disclosure' || item.kind === 'statement' ? [{ pack, law, item }] : [])),
  );
}

/** Rows ask for the same thing where their items have one id. The first speaks for all: confirmed ones before others, whole packs before drafts. */
function speakingBefore(row: Row, rows: readonly Row[]): string[] {
  const same = rows.filter(({ item }) => item.id === row.item.id);
  const rank = ({ law, item }: Row) => (item.confirmed ? (law.draft ? 1 : 0) : 2);
  const ordered = same.toSorted((a, b) => rank(a) - rank(b));
  return ordered.slice(0, ordered.indexOf(row)).map(({ pack, item }) => rowRuleId(pack, item.id));
}

function missing(row: Row, { policy, inventory, asOf }: RuleInput): Report[] {
  const isAhead = row.item.from !== undefined && row.item.from > asOf;
  return openGaps(policy, inventory)
    .filter((gap) => isAskedBy(row.item, gap))
    .map((gap) => ({ ...gapReport(gap, inventory), ...(isAhead ? { severity: 'warn' as const } : {}) }));
}

function untold({ pack, item }: Row, steps: readonly string[], { policy }: RuleInput): Report[] {
  return (policy?.untold ?? [])
    .filter((one) => one.pack === pack && one.item === item.id)
    .map(({ path }) => ({ about: path, message: 'untold', do: steps }));
}

/** Whether it is a row of a pack that ships, which has a page. */
const ships = ({ pack, item }: Row) => loadCatalog().jurisdictions[pack]?.items.some(({ id }) => id === item.id) ?? false;

function ruleFor(row: Row, rows: readonly Row[], { disclosures }: Known): Rule {
  const { pack, law, item } = row;
  const words = disclosures[item.id];
  const asks = words?.asks ?? `\`${item.id}\``;
  const steps = [
    words?.declare ?? 'Declare what `docs/inventory.md` has for it.',
    ...(item.confirmed ? [] : ['Or let counsel decide that it is not owed, and record that under `exempt`.']),
  ];
  const unread = item.confirmed
    ? ''
    : ' Nobody has read the provision at its source yet: it only warns, and holds no policy back.';
  return defineRule({
    id: rowRuleId(pack, item.id),
    severity: item.confirmed ? 'error' : 'warn',
    force: 'law',
    summary: `${law.label.en}: people are to be told ${asks}, and the policy does not tell it.`,
    why: `${words?.why ?? why}${words && item.confirmed ? ` ${heldBack}` : ''}${unread}`,
    law: item.confirmed ? [item.citation] : [],
    ...(item.confirmed ? {} : { unconfirmed: [item.citation] }),
    jurisdictions: [pack],
    needs: 'policy',
    ...(item.confirmed ? { blocks: 'strict' as const } : {}),
    ofPack: pack,
    ...(ships(row) ? {} : { docs: 'docs/own-catalog.md' }),
    answersTo: ['policy/sentence-missing', 'policy/untold'],
    yieldsTo: [...(words?.said_by ?? []), 'inventory/missing-fact', 'inventory/missing-key', ...speakingBefore(row, rows)],
    messages: {
      missing: 'This sentence cannot be written: “{sentence}”.',
      untold: `${law.label.en} asks that people are told ${asks}, and the policy does not tell it.`,
    },
    do: steps,
    examples: { bad: [], good: [] },
    check: (input) => [...missing(row, input), ...untold(row, steps, input)],
  });
}

/** A rule for each row of the packs of a catalogue that a policy has to tell; the user's own packs among them. */
export const packRules: (catalog: Known) => readonly Rule[] = perKey((catalog: Known) => {
  const rows = rowsOf(catalog);
  return rows.map((row) => ruleFor(row, rows, catalog));
});
