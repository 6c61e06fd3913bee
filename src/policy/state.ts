import { TODO } from '../core/inventory.js';
import { compareText } from '../core/range.js';
import type { PolicyState } from '../core/rule.js';
import { publicValues } from './public-values.js';
import { type Basis, overrideHashes, packsHash, partHashes, partOf, policyHash, type Sidecar, textHash } from './sidecar.js';
import { templatesHash } from './templates-hash.js';

type State = PolicyState['published'][number]['state'];

/**
 * How the published files stand to the inventory, told by hashes alone: nothing is rendered. `published` has the text of each file that ought to be
 * there, null where it is not. `tool` is the running version. Without a sidecar each file counts as missing.
 *
 * Values that differ wait, where a changed part holds `todo`, and so does a file that is missing, where any part does: until a person has answered
 * it, publishing is refused, so that an error would ask a developer for what only that person can give.
 */
export function policyState(
  basis: Basis,
  sidecar: Sidecar | null,
  published: Readonly<Record<string, string | null>>,
  tool: string,
): PolicyState {
  const changed = sidecar ? changedParts(basis, sidecar) : [];
  const open = openParts(basis);
  const waits = changed.some((part) => open.has(part));
  const absent = open.size > 0 ? 'missing-waits' : 'missing';
  const whole = stateOfValues(basis, sidecar, changed.length > 0, waits, tool);
  return {
    published: Object.entries(published).map(([file, text]) => ({
      file,
      state: stateOfFile(sidecar, file, text, absent) ?? whole,
      changes: changed.length,
    })),
  };
}

function stateOfFile(sidecar: Sidecar | null, file: string, text: string | null, absent: State): State | null {
  const written = sidecar?.files[file];
  if (written === undefined || text === null) return absent;
  return textHash(text) === written ? null : 'edited';
}

function stateOfValues(
  { catalog, language }: Basis,
  sidecar: Sidecar | null,
  differ: boolean,
  waits: boolean,
  tool: string,
): State {
  if (differ) return waits ? 'waits-for-todo' : 'values-differ';
  const same = sidecar?.tool === tool && sidecar.templates === templatesHash(language) && sidecar.packs === packsHash(catalog);
  return same ? 'current' : 'wording-differs';
}

/** The parts whose public values are not those that were published: entries such as `fields.email`, and `overrides.kept` for counsel's words; each once. */
export function changedParts(basis: Basis, sidecar: Sidecar): string[] {
  const { inventory, language } = basis;
  const words = differing(overrideHashes(basis), sidecar.overrides ?? {}).map((anchor) => `overrides.${anchor}`);
  if (sidecar.hash === policyHash(inventory, language)) return words.sort(compareText);
  return [...differing(partHashes(inventory, language), sidecar.parts), ...words].sort(compareText);
}

type Hashes = Readonly<Record<string, string>>;

const differing = (now: Hashes, then: Hashes): string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((key) => now[key] !== then[key]);

/** The parts of which a public value is still `todo`. */
function openParts({ inventory, language }: Basis): ReadonlySet<string> {
  const todo = JSON.stringify(TODO);
  return new Set([...publicValues(inventory, language)].flatMap(([path, value]) => (value.includes(todo) ? [partOf(path)] : [])));
}
