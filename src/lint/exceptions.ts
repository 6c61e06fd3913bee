import type { Exemption, Inventory, Suppression } from '../core/inventory.js';
import type { Range } from '../core/range.js';
import { type ExceptionUse, idsOf } from '../core/rule.js';
import { fieldsOf, rangeOf } from '../core/selectors.js';
import type { Complaint } from './complaint.js';

/** Something that may hide findings, and what it hid. */
interface Exception {
  readonly use: Omit<ExceptionUse, 'hides' | 'isKnown' | 'hasRun'>;
  readonly by: 'inline' | 'exempt';
  readonly hides: (complaint: Complaint) => boolean;
  readonly hidden: Set<string>;
}

const sections = [
  'parties',
  'jurisdictions',
  'notices',
  'subjects',
  'stores',
  'events',
  'purposes',
  'consents',
  'recipients',
  'trackers',
  'holds',
  'decisions',
  'fields',
] as const;

/** Every entry of the inventory that has exemptions, by id path; the empty path is the top. The deepest entries come first: they are the nearest. */
function exemptEntries(inventory: Inventory): (readonly [string, readonly Exemption[]])[] {
  const among = (path: string, entries: Readonly<Record<string, { readonly exempt?: readonly Exemption[] }>>) =>
    Object.keys(entries).flatMap((id) => {
      const exemptions = entries[id]?.exempt;
      return exemptions ? [[`${path}.${id}`, exemptions] as const] : [];
    });
  return [
    ...fieldsOf(inventory).flatMap(([id, { purposes }]) => among(`fields.${id}.purposes`, purposes)),
    ...sections.flatMap((section) => among(section, inventory[section] ?? {})),
    ['', inventory.exempt] as const,
  ];
}

function exemptionsOf(inventory: Inventory): Exception[] {
  return exemptEntries(inventory).flatMap(([entry, exemptions]) =>
    exemptions.map((exemption, index): Exception => {
      const path = entry === '' ? 'exempt' : `${entry}.exempt`;
      return {
        use: {
          kind: 'exempt',
          about: `${path}[${exemption.rule}]`,
          rule: exemption.rule,
          reason: exemption.because,
          range: rangeOf(inventory, `${path}.${index}`),
          ...(exemption.until === undefined ? {} : { until: exemption.until }),
        },
        by: 'exempt',
        hides: ({ rule, about }) =>
          idsOf(rule).includes(exemption.rule) && (entry === '' || about === entry || about.startsWith(`${entry}.`)),
        hidden: new Set(),
      };
    }),
  );
}

const isWithin = (at: Range, suppression: Suppression) =>
  at.file === suppression.file && at.line >= suppression.from && at.line <= suppression.to;

function commentsOf(suppressions: readonly Suppression[]): Exception[] {
  return suppressions.flatMap((suppression) =>
    (suppression.rules.length > 0 ? suppression.rules : ['']).map(
      (rule): Exception => ({
        use: {
          kind: 'inline',
          about: `forthright-disable ${rule} -- ${suppression.reason}`,
          rule,
          reason: suppression.reason,
          range: suppression.range,
        },
        by: 'inline',
        hides: (complaint) =>
          idsOf(complaint.rule).includes(rule) &&
          complaint.locations[0] !== undefined &&
          isWithin(complaint.locations[0], suppression),
        hidden: new Set(),
      }),
    ),
  );
}

/** Marks what comments and exemptions hide, and tells what each of them hid. */
export function applyExceptions(
  complaints: readonly Complaint[],
  inventory: Inventory,
  comments: readonly Suppression[],
): { readonly complaints: Complaint[]; readonly uses: Pick<Exception, 'use' | 'hidden'>[] } {
  const exceptions = [...commentsOf(comments), ...exemptionsOf(inventory)];
  const byRule = new Map<string, Exception[]>();
  for (const exception of exceptions) byRule.set(exception.use.rule, [...(byRule.get(exception.use.rule) ?? []), exception]);
  const marked = complaints.map((complaint) => {
    const found = idsOf(complaint.rule)
      .flatMap((id) => byRule.get(id) ?? [])
      .find((exception) => exception.hides(complaint));
    if (!found) return complaint;
    found.hidden.add(complaint.about);
    return { ...complaint, suppressed: { by: found.by, reason: found.use.reason } };
  });
  return { complaints: marked, uses: exceptions };
}
