import type { KnownPlace } from '../core/lock.js';
import { type Override, overridesFor } from '../core/override.js';
import { compareText } from '../core/range.js';
import type { Wanted } from '../policy/context.js';
import type { Line } from '../policy/diff/lines.js';
import type { Declared } from './project.js';

/** What a policy told at one time: its public values by path, the laws that applied, and its text as the JSON document. `draft`: the text has gaps. */
export interface ToldState {
  readonly values: ReadonlyMap<string, string>;
  readonly packs: readonly string[];
  /** Counsel's own words in it. */
  readonly overrides: readonly Override[];
  readonly document: string;
  readonly draft: boolean;
}

/** A document that says nothing: of a notice that was not there yet. */
const nothing = JSON.stringify({ schemaVersion: 1, sections: [] });

/** What one policy of an inventory tells, counsel's words included. */
export async function toldState(declared: Declared, wanted: Wanted): Promise<ToldState> {
  const { inventory, catalog } = declared;
  const { renderPolicy } = await import('../policy/render.js');
  const { publicValues } = await import('../policy/public-values.js');
  const overrides = overridesFor(declared.overrides(), wanted);
  const isThere = wanted.notice === undefined || inventory.notices?.[wanted.notice] !== undefined;
  const rendered = isThere ? renderPolicy({ inventory, catalog, ...wanted, overrides, format: 'json', draft: true }) : null;
  return {
    values: publicValues(inventory, wanted.language),
    overrides,
    packs: Object.keys(inventory.jurisdictions)
      .filter((id) => inventory.jurisdictions[id]?.applies === true)
      .sort(compareText),
    document: rendered?.text ?? nothing,
    draft: (rendered?.blocked.length ?? 0) > 0,
  };
}

/** The lines of a told text. */
export async function toldLines({ document }: ToldState): Promise<readonly Line[]> {
  return (await import('../policy/diff/lines.js')).linesOf(document);
}

/** What an approval keeps beside its record: the text that was approved, what it was made from, and the places in the code that were known then. */
export interface ApprovedState {
  readonly told: ToldState;
  readonly places: readonly KnownPlace[];
}

/** Where the text is kept that was approved last, relative to the root. */
export const approvedPath = ({ language, notice }: Wanted): string =>
  `.forthright/approved/${notice ?? 'policy'}.${language}.json`;

/** The file of an approved state. `text` is the hash of the words that the approval names. */
export function writeApproved(text: string, { told, places }: ApprovedState): string {
  const { values, packs, overrides, document, draft } = told;
  const kept = {
    schemaVersion: 1,
    text,
    packs,
    draft,
    values: Object.fromEntries(values),
    overrides,
    places,
    document: JSON.parse(document),
  };
  return `${JSON.stringify(kept, null, 1)}\n`;
}

/** Reads it back; null where there is none, or where it is not the text with that hash. */
export function readApproved(file: string | null, text: string | undefined): ApprovedState | null {
  try {
    const kept = JSON.parse(file ?? '') as Kept;
    if (kept.schemaVersion !== 1 || kept.text !== text) return null;
    const values = new Map(Object.entries(kept.values).sort(([a], [b]) => compareText(a, b)));
    const told = {
      values,
      packs: kept.packs,
      overrides: kept.overrides,
      draft: kept.draft,
      document: JSON.stringify(kept.document),
    };
    return { told, places: kept.places };
  } catch {
    return null;
  }
}

interface Kept extends Pick<ToldState, 'packs' | 'draft' | 'overrides'>, Pick<ApprovedState, 'places'> {
  readonly schemaVersion: number;
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
  readonly document: unknown;
}
