import type { Catalog } from '../core/catalog.js';
import type { Disclosure, Sentence } from '../core/document.js';
import { type Inventory, TODO } from '../core/inventory.js';
import { type Override, type OverrideState, overridesFor } from '../core/override.js';
import { parseDocument, type Section } from './document.js';
import { toJson } from './formats/json.js';
import { toMarkdown } from './formats/markdown.js';
import { toFragment, toPage } from './formats/page.js';
import { type Gathered, gather } from './gather.js';
import { applyOverrides } from './overrides/apply.js';
import { openGaps } from './overrides/gaps.js';
import { overrideStates } from './overrides/state.js';
import { sentencesOf } from './sentences.js';

export { proseFigures } from './readability.js';

/** The forms that a policy is rendered in. */
export type PolicyFormat = 'html' | 'fragment' | 'markdown' | 'json';

/** What to render. `draft` shows gaps under a banner instead of refusing. */
export interface PolicyRequest {
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly language: string;
  readonly notice?: string;
  readonly format: PolicyFormat;
  readonly draft?: boolean;
  /** Counsel's own words. Those of other notices and languages are passed over. */
  readonly overrides?: readonly Override[];
}

/** The text, what stopped it, and where each sentence comes from. `text` is empty where something is blocked and no draft was asked for. */
export interface RenderedPolicy {
  readonly text: string;
  readonly blocked: readonly Disclosure[];
  readonly provenance: readonly Sentence[];
}

/** What the policy tells, what is missing, and what does not apply, each with its place in the inventory and its law. Throws a RangeError for an unknown language or notice. */
export function disclose(
  inventory: Inventory,
  catalog: Catalog,
  wanted: { readonly language: string; readonly notice?: string },
): readonly Disclosure[] {
  return gather(inventory, catalog, wanted).disclosures;
}

/** Writes the policy in one format. The same input gives the same bytes. Throws a RangeError for an unknown language or notice. */
export function renderPolicy(request: PolicyRequest): RenderedPolicy {
  const gathered = gather(request.inventory, request.catalog, wantedOf(request));
  const missing = gathered.disclosures.filter((disclosure) => disclosure.state === 'missing');
  const own = overridesFor(request.overrides ?? [], request);
  // Counsel's words may leave out what is missing: only the gaps that would still be read stop the policy.
  const { sections } = applied(sectionsOf(gathered, missing.length > 0), own);
  const blocked = own.length === 0 ? missing : openGaps(sections, missing);
  if (blocked.length > 0 && !request.draft) return { text: '', blocked, provenance: [] };
  const final = blocked.length === missing.length ? sections : applied(sectionsOf(gathered, blocked.length > 0), own).sections;
  let provenance: readonly Sentence[] | null = null;
  return {
    text: write(request, final, gathered),
    blocked,
    // Read by few who render, and as dear as writing the page.
    get provenance() {
      provenance ??= sentencesOf(final);
      return provenance;
    },
  };
}

/** How counsel's words stand to the policy that they are for. */
export function stateOfOverrides(request: Omit<PolicyRequest, 'format'>): OverrideState[] {
  const own = overridesFor(request.overrides ?? [], request);
  return own.length === 0 ? [] : overrideStates(plainSections(request), own, request.inventory);
}

/** The sections that templates make, with gaps shown and no words of counsel. */
export function plainSections(request: Omit<PolicyRequest, 'format'>): Section[] {
  return sectionsOf(gather(request.inventory, request.catalog, wantedOf(request)), true);
}

/** Their sentences. */
export const plainSentences = (request: Omit<PolicyRequest, 'format'>): readonly Sentence[] =>
  sentencesOf(plainSections(request));

const wantedOf = ({ language, notice }: Omit<PolicyRequest, 'format'>) =>
  notice === undefined ? { language } : { language, notice };

const applied = (sections: readonly Section[], own: readonly Override[]) =>
  own.length === 0 ? { sections } : applyOverrides(sections, own);

function sectionsOf({ context, ledger, model }: Gathered, draft: boolean): Section[] {
  const markdown = context.locale.layout({ ...model, draft });
  return parseDocument(markdown, ledger.told, context.locale.names);
}

function write({ format, inventory }: PolicyRequest, sections: readonly Section[], { context }: Gathered): string {
  const { locale } = context;
  const name = inventory.parties[inventory.acts_as.controller]?.name;
  switch (format) {
    case 'html':
      return toPage(sections, locale, name === undefined || name === TODO ? null : name);
    case 'fragment':
      return toFragment(sections, locale);
    case 'markdown':
      return toMarkdown(sections);
    case 'json':
      return toJson(sections, locale.language.locale);
  }
}
