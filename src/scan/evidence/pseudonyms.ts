import type { Evidence } from '../../core/evidence.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import type { Question } from './question.js';

/** Hashes that anybody can work out again for each address there is, since no secret goes into them. */
const weak = /^(?:md5|sha-?1)$/i;
const anonymous = /anonym/i;
/** A function that takes more than a hash does. */
const keyed = /hmac|salt|pepper|secret|key/i;

/** What the code calls anonymous, and only hashes: whoever has an address can work out the same hash. */
export function pseudonymEvidence({ notes, code, observations }: Question): Evidence[] {
  return [...notes].flatMap(([file, { hashes }]) => {
    const open = hashes.length > 0 ? code.open(file) : null;
    if (!open) return [];
    return hashes.flatMap((row): Evidence[] => {
      const { text, line, column, scope, args } = open.expression(row);
      const isWeak = weak.test(lastName(text)) || args.some((each) => weak.test(code.graph.textOf(file, each) ?? ''));
      const name = calledAnonymous(open, row, scope);
      if (!isWeak || name === null || isKeyed(open, scope, line)) return [];
      const isPersonal = observations.some((one) => one.file === file && Math.abs(one.line - line) <= 3);
      return [
        {
          claim: 'pseudonym',
          about: `arg:${text.replace(/[^\w.]/g, '')}.${name}`,
          verdict: 'contradicted',
          confidence: isPersonal ? 'high' : 'medium',
          text: `\`${name}\` is called anonymous, and \`${text}\` can be worked out again by whoever guesses the value`,
          because: [{ file, line, column, text: `\`${text}\` makes it` }],
        },
      ];
    });
  });
}

/** The name by which code calls a hash anonymous: that of a function around it, of a variable or of a key. */
function calledAnonymous(open: OpenFile, row: number, scope: string): string | null {
  const around = scope.split('.').findLast((name) => anonymous.test(name));
  if (around !== undefined) return around;
  let top = row;
  for (let { parent } = open.expression(top); parent !== -1; { parent } = open.expression(top)) top = parent;
  for (let at = 0; at < open.variableCount; at += 1) {
    const { value, name } = open.variable(at);
    if (value === top && anonymous.test(name)) return name;
  }
  for (let at = 0; at < open.memberCount; at += 1) {
    const { value, name } = open.member(at);
    if (value === top && anonymous.test(name)) return name;
  }
  return null;
}

/** Whether a secret goes into the hash, as far as words tell. */
function isKeyed(open: OpenFile, scope: string, line: number): boolean {
  const rows = scope === '' ? open.between(line - 2, line + 3) : open.inScope(scope);
  return rows.some((row) => {
    const { kind, text } = open.expression(row);
    return (kind === 'path' || kind === 'call' || kind === 'template') && keyed.test(text);
  });
}
