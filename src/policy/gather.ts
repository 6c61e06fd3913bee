import type { Catalog } from '../core/catalog.js';
import type { Disclosure } from '../core/document.js';
import { type Inventory, TODO } from '../core/inventory.js';
import { compareText } from '../core/range.js';
import { createContext, type PolicyContext, type Wanted } from './context.js';
import { assertTokensOnly, type PartRecord } from './model.js';
import { annexes } from './sections/annexes.js';
import { changes } from './sections/changes.js';
import { children } from './sections/children.js';
import { choices } from './sections/choices.js';
import { collected } from './sections/collected.js';
import { complaint } from './sections/complaint.js';
import { decisions } from './sections/decisions.js';
import { grounds } from './sections/grounds.js';
import { kept } from './sections/kept.js';
import { objection } from './sections/objection.js';
import { others } from './sections/others.js';
import { recipients } from './sections/recipients.js';
import { responsible } from './sections/responsible.js';
import { rights } from './sections/rights.js';
import { safety } from './sections/safety.js';
import { statements } from './sections/statements.js';
import { summary } from './sections/summary.js';
import { trackers } from './sections/trackers.js';
import { transfers } from './sections/transfers.js';
import { createTeller, type Teller } from './teller.js';
import { createLedger, type Ledger } from './tokens.js';

const sections = {
  collected,
  grounds,
  kept,
  safety,
  recipients,
  transfers,
  choices,
  rights,
  objection,
  statements,
  decisions,
  annexes,
  trackers,
  children,
  others,
  complaint,
  changes,
} as const;

/** Everything a policy says, before it is put into sentences: what the templates get, what each token stands for, and what is told, missing or not applicable. */
export interface Gathered {
  readonly context: PolicyContext;
  readonly ledger: Ledger;
  readonly model: PartRecord;
  readonly disclosures: readonly Disclosure[];
}

/** Walks the inventory once, section by section. The summary comes last: it repeats facts that the sections have told. */
export function gather(inventory: Inventory, catalog: Catalog, wanted: Wanted): Gathered {
  const context = createContext(inventory, catalog, wanted);
  const ledger = createLedger();
  const found = new Map<string, Disclosure>();
  const teller = (section: string) => createTeller(context, ledger, found, section);
  const who = responsible(teller('responsible'));
  const model: Record<string, PartRecord[string]> = { responsible: who, undecided: undecided(teller('rights')) };
  for (const [name, section] of Object.entries(sections)) model[name] = section(teller(name));
  model['summary'] = summary(teller('summary'), who);
  assertTokensOnly(model);
  return { context, ledger, model, disclosures: [...found.values()] };
}

/** Laws of which nobody has decided yet whether they apply: until then nobody can say what the policy owes. */
function undecided(tell: Teller): PartRecord[] {
  const open = Object.entries(tell.context.inventory.jurisdictions).filter(([, jurisdiction]) => jurisdiction.applies === TODO);
  return open
    .map(([id]) => id)
    .sort(compareText)
    .map((id) => {
      const declare = `\`applies\` on \`jurisdictions.${id}\``;
      return {
        gap: tell.gap(`jurisdictions.${id}.applies`, {
          item: 'jurisdictions',
          sentence: `This law applies to us: \`${id}\`, yes or no?`,
          declare,
        }),
      };
    });
}
