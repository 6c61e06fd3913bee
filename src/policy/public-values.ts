import type { Field, Inventory } from '../core/inventory.js';
import { compareText } from '../core/range.js';
import { isOwnData } from '../core/selectors.js';

/** Which keys of the inventory a published policy tells: `true` for a value, `text` for words in a language, nested keys, or `each` entry of a map or list. */
type Shape = true | 'text' | { readonly [key: string]: Shape } | { readonly each: Shape };

const each = (shape: Shape): Shape => ({ each: shape });
const party = { name: true, address: true, country: true, email: true, phone: true, website: true, arrangement: 'text' } as const;
const period = { for: true, of: true, from: true, inactive: true } as const;
// biome-ignore lint/suspicious/noThenProperty: it is the inventory's own key, and nothing awaits this
const retention = { ...period, by_subject: each(period), then: true, law: true, because: 'text' } as const;
const special = { condition: true, law: true } as const;
const measure = { is: true, covers: true, except: true, backups: true, say: 'text' } as const;
const use = { required: true, without_it: 'text', opt_in: true, sharing: true, retention, special } as const;
const announce = { by: 'text', ahead: true } as const;
const onward = { to: true, entity: true, regimes: true, by: true, copy_from: true } as const;

/** Notes, contracts, evidence, paths, approvers, selectors and dates of internal checks are not in this list: they change no word of the policy. */
const shape: Shape = {
  parties: each(party),
  acts_as: true,
  dpo: { appointed: true, name: true, email: true, phone: true, address: true },
  jurisdictions: each({ applies: true, markets: true, authority: 'text', representative: party }),
  policy: { language: true, languages: true, revision: true, effective_on: true, announce },
  notices: each({ subjects: true, sites: true, revision: true, languages: true, effective_on: true, announce }),
  statements: {
    sells_data: true,
    shares_for_ads: true,
    automated_decisions: true,
    sensitive_for_more: true,
    minors_sold: true,
    past_year: true,
  },
  holds: each({ say: 'text', fields: true, subjects: true, since: true, until: true, law: true }),
  decisions: each({ say: 'text', purpose: true, logic: 'text', effect: 'text', human_review: true }),
  subjects: each({ say: 'text', has: true, acts_as: true }),
  stores: each({ country: true, say: 'text' }),
  events: each({ say: 'text', after: true }),
  purposes: each({
    use: true,
    say: 'text',
    basis: each({ is: true, subjects: true, jurisdictions: true, interest: 'text', law: true, consent: true }),
    special,
  }),
  consents: each({ asked_at: true, stop: each({ say: 'text', link: true, page: true }) }),
  recipients: each({
    entity: { name: 'text', country: true },
    roles: each({ is: true, for: true, own_purpose: 'text', their_notice: true }),
    gets: true,
    when: 'text',
    we_will: 'text',
    does: 'text',
    in_return: true,
    by: true,
    copy_from: true,
    onward: each(onward),
    subprocessors: { list: true },
  }),
  security: each(measure),
  backups: { gone_after: true },
  trackers: each({
    kind: true,
    set_by: true,
    life: true,
    purpose: true,
    consent: true,
    because: 'text',
    law: true,
    category: true,
  }),
  requests: {
    channels: true,
    verification: 'text',
    authorized_agent: 'text',
    reply_within: true,
    complaints: 'text',
    opt_out: true,
  },
  children: { directed_at: true, minimum_age: true, parental_consent: 'text' },
  fields: each({
    category: true,
    label: 'text',
    subjects: true,
    source: true,
    stored_in: true,
    purposes: each(use),
    ...use,
    previous_values: { retention },
    acts_as: true,
    stopped_on: true,
    held_until: true,
    security: each(measure),
  }),
};

/** What a published policy in one language tells, by id path: each value as JSON, in code-unit order of the paths. Internal values are not among them. */
export function publicValues(inventory: Inventory, language: string): ReadonlyMap<string, string> {
  const found: [string, string][] = [];
  const fields = Object.entries(inventory.fields).map(
    ([id, field]) => [id, isOwnData(inventory, field) ? field : heldFor(field)] as const,
  );
  collect({ ...inventory, fields: Object.fromEntries(fields) }, shape, '', language, found);
  return new Map(found.sort(([a], [b]) => compareText(a, b)));
}

/** Of data held for others the policy tells whose it is and who decides, nothing else. */
const heldFor = ({ subjects, acts_as }: Field) => ({ subjects, acts_as });

function collect(value: unknown, at: Shape, path: string, language: string, found: [string, string][]): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'object' || at === true) {
    found.push([path, stable(value)]);
  } else if (at === 'text') {
    const written = (value as Record<string, unknown>)[language];
    if (written !== undefined) found.push([path, stable(written)]);
  } else {
    const inner = 'each' in at ? () => at['each'] as Shape : (key: string) => (at as Record<string, Shape>)[key];
    for (const [key, child] of Object.entries(value)) {
      const wanted = inner(key);
      if (wanted !== undefined) collect(child, wanted, path === '' ? key : `${path}.${key}`, language, found);
    }
    // An entry without values still exists: a recipient of whom nothing is said, a purpose that is listed.
    if ('each' in at) {
      for (const [key, child] of Object.entries(value)) if (typeof child === 'object') found.push([`${path}.${key}`, 'is there']);
    }
  }
}

/** JSON with sorted keys, so that the order in which a file lists them changes nothing. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner,
  );
}
