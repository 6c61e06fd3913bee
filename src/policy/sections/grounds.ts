import { TODO } from '../../core/inventory.js';
import { scopeOf } from '../cells/ground.js';
import { groundsOf, purposesTold } from '../grounds.js';
import type { PartRecord } from '../model.js';
import { purposeName } from '../names.js';
import { wordFor } from '../retention.js';
import type { Teller } from '../teller.js';

/** Each legal basis that occurs, what it means, and the purposes that rest on it with the interest or law behind them. */
export function grounds(tell: Teller): PartRecord | null {
  const { context } = tell;
  const found = new Map<string, { paths: string[]; uses: PartRecord[] }>();
  for (const id of purposesTold(context)) {
    const all = groundsOf(context, id);
    for (const one of all) {
      const { basis, path } = one;
      if (basis.is === undefined || basis.is === TODO) continue;
      const entry = found.get(basis.is) ?? { paths: [], uses: [] };
      entry.paths.push(path);
      entry.uses.push({
        why: purposeName(tell, id),
        scope: all.length > 1 ? scopeOf(tell, one) : null,
        interest: interest(tell, id, basis.is, path, basis.interest),
        law: tell.show(basis.law, `${path}.law`, { item: 'law', sentence: 'Law: …', declare: `\`law\` at \`${path}\`` }, String),
      });
      found.set(basis.is, entry);
    }
  }
  const rows = [...found].map(([is, { paths, uses }]) => ({
    ground: groundName(tell, is, paths),
    meaning: meaning(tell, is, paths),
    uses,
  }));
  return rows.length === 0 ? null : { rows };
}

function groundName(tell: Teller, is: string, paths: readonly string[]) {
  const label = tell.context.catalog.bases[is]?.label;
  return tell.words(label ? tell.context.label(label) : is, paths, 'bases');
}

function meaning(tell: Teller, basis: string, paths: readonly string[]) {
  const words = tell.context.locale.words['basis'];
  return words?.[basis] === undefined ? null : tell.words(wordFor(tell.context, 'basis', basis), paths, 'bases');
}

/** Art. 13(1)(d): whoever relies on an interest names it. */
function interest(tell: Teller, purpose: string, basis: string, path: string, value: Parameters<Teller['text']>[0]) {
  if (basis !== 'legitimate_interests') return null;
  const sentence = `Our interest in \`${purpose}\`: …`;
  return tell.text(value, `${path}.interest`, { item: 'interests', sentence, declare: `\`interest\` at \`${path}\`` });
}
