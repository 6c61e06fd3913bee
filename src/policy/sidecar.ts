import type { Catalog } from '../core/catalog.js';
import type { Sentence } from '../core/document.js';
import { hashOf } from '../core/fingerprint.js';
import type { Inventory } from '../core/inventory.js';
import { type Override, overridesFor } from '../core/override.js';
import type { ProseFigures } from '../core/prose.js';
import { publicValues } from './public-values.js';
import { templatesHash } from './templates-hash.js';

/** What `.forthright/policy/<notice>.<language>.json` holds: enough to say, without rendering, whether the published texts are current, and where each sentence comes from. */
export interface Sidecar {
  readonly schemaVersion: 1;
  readonly notice: string | null;
  readonly language: string;
  /** One hash over every public value, and one for each part of the inventory that holds any (`fields.email`). No value stands here. */
  readonly hash: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly tool: string;
  readonly templates: string;
  readonly packs: string;
  /** The hash of the words, whatever they look like: an approval holds for it. */
  readonly words?: string;
  /** A hash of counsel's words for each anchor that has some. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Published files with the hash of what was written to them. */
  readonly files: Readonly<Record<string, string>>;
  /** How the running text reads, where there are formulas for its language. */
  readonly prose?: ProseFigures;
  /** A line for each sentence that rests on facts: id, template, id paths, law, between bars. The words themselves stand in the published files. */
  readonly sentences: readonly string[];
}

/** What the hashes are taken of. */
export interface Basis {
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly language: string;
  readonly notice?: string;
  /** Counsel's own words. Those of other notices and languages are passed over. */
  readonly overrides?: readonly Override[];
}

/** The hash of what a policy in this language tells. Notes, contracts, paths and approvers do not count. */
export function policyHash(inventory: Inventory, language: string): string {
  return hashOf([...publicValues(inventory, language)].flat());
}

/** The part of the inventory that a path belongs to: an entry such as `fields.email`, or a single setting such as `backups.gone_after`. */
export const partOf = (path: string): string => path.split('.').slice(0, 2).join('.');

/** A hash for each part, of its public values; short, as it need only show that something in it changed. */
export function partHashes(inventory: Inventory, language: string): Record<string, string> {
  const parts = new Map<string, string[]>();
  for (const [path, value] of publicValues(inventory, language)) {
    const part = partOf(path);
    parts.set(part, [...(parts.get(part) ?? []), path, value]);
  }
  return Object.fromEntries([...parts].map(([part, values]) => [part, hashOf(values, 16)]));
}

/** A hash of counsel's words for each anchor of one policy. */
export function overrideHashes(basis: Basis): Record<string, string> {
  const own = overridesFor(basis.overrides ?? [], basis);
  return Object.fromEntries(own.map(({ anchor, body }) => [anchor, hashOf([body], 16)]));
}

/** The hash of everything in the catalogue that a policy prints or derives from. */
export function packsHash({ categories, uses, bases, events, measures, roles, countries, jurisdictions }: Catalog): string {
  return hashOf([JSON.stringify({ categories, uses, bases, events, measures, roles, countries, jurisdictions })]);
}

/** The hash of what a policy says: a newer version of the tool that changes no word changes no hash. */
export const wordsHash = (sentences: readonly Pick<Sentence, 'section' | 'text'>[]): string =>
  hashOf(sentences.flatMap(({ section, text }) => [section, text]));

/** The hash of a published text. Line ends do not count: a checkout on Windows changes them. */
export const textHash = (text: string): string => hashOf([text.replaceAll('\r\n', '\n')]);

/** Builds the sidecar for texts that are about to be written, by file. `tool` is the version that wrote them. */
export function buildSidecar(
  basis: Basis,
  files: Readonly<Record<string, string>>,
  sentences: readonly Sentence[],
  tool: string,
  prose: ProseFigures | null = null,
): Sidecar {
  const { inventory, catalog, language, notice } = basis;
  const overrides = overrideHashes(basis);
  return {
    schemaVersion: 1,
    notice: notice ?? null,
    language,
    hash: policyHash(inventory, language),
    parts: partHashes(inventory, language),
    tool,
    templates: templatesHash(language),
    packs: packsHash(catalog),
    words: wordsHash(sentences),
    ...(Object.keys(overrides).length === 0 ? {} : { overrides }),
    files: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, textHash(text)])),
    ...(prose === null ? {} : { prose }),
    sentences: sentences.filter(({ paths }) => paths.length > 0).map(lineOf),
  };
}

const lineOf = ({ id, template, paths, citations }: Sentence): string =>
  [id, template, paths.join(' '), citations.join('; ')].join(' | ');

/** Where the sidecar of a notice and language is kept, relative to the root. */
export const sidecarPath = (language: string, notice?: string): string =>
  `.forthright/policy/${notice ?? 'policy'}.${language}.json`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a sidecar; null where the text is none, was damaged, or has the shape of another version: the policy then counts as not published. */
export function readSidecar(text: string | null): Sidecar | null {
  let value: unknown;
  try {
    value = text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
  const isOne =
    isRecord(value) &&
    value['schemaVersion'] === 1 &&
    typeof value['hash'] === 'string' &&
    isRecord(value['parts']) &&
    isRecord(value['files']);
  return isOne ? (value as unknown as Sidecar) : null;
}
