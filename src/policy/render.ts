import type { Catalog } from '../core/catalog.js';
import type { Disclosure, Sentence } from '../core/document.js';
import { type Inventory, TODO } from '../core/inventory.js';
import { parseDocument, type Section } from './document.js';
import { toJson } from './formats/json.js';
import { toMarkdown } from './formats/markdown.js';
import { toFragment, toPage } from './formats/page.js';
import { type Gathered, gather } from './gather.js';
import { sentencesOf } from './sentences.js';

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
  const { language, notice } = request;
  const gathered = gather(request.inventory, request.catalog, notice === undefined ? { language } : { language, notice });
  const blocked = gathered.disclosures.filter((disclosure) => disclosure.state === 'missing');
  if (blocked.length > 0 && !request.draft) return { text: '', blocked, provenance: [] };
  const sections = sectionsOf(gathered, blocked.length > 0);
  return { text: write(request, sections, gathered), blocked, provenance: sentencesOf(sections) };
}

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
