import { Lexer } from 'yaml';
import type { Suppression } from '../core/inventory.js';
import type { Positions } from '../core/positions.js';
import type { Range } from '../core/range.js';
import { type Directive, readDirective } from './directive.js';
import type { Problem } from './problem.js';

/** A directive and where it stands. */
interface Placed {
  readonly directive: Directive;
  readonly range: Range;
}

/** The `forthright-disable…` comments of a file, and what is wrong with them. Costs nothing where the word does not occur. */
export function suppressionsIn(
  file: string,
  text: string,
  rangeAt: Positions,
): { suppressions: Suppression[]; problems: Problem[] } {
  if (!text.includes('forthright-')) return { suppressions: [], problems: [] };
  const placed = commentsOf(text).flatMap(({ offset, comment }) => {
    const directive = readDirective(comment);
    return directive ? [{ directive, range: rangeAt(offset, offset + comment.length) }] : [];
  });
  return { suppressions: suppressionsOf(file, text, placed), problems: placed.flatMap(problemsOf) };
}

/** Signs of the lexer that take no room in the text: the start of a document, the end of a faulty bracket, and that a scalar follows. */
const signs = new Set(['\u0002', '\u0018']);
const scalarFollows = '\u001f';

function commentsOf(text: string): { offset: number; comment: string }[] {
  const comments: { offset: number; comment: string }[] = [];
  let offset = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (inScalar) inScalar = false;
    else if (token === scalarFollows) {
      inScalar = true;
      continue;
    } else if (signs.has(token)) continue;
    else if (token.startsWith('#')) comments.push({ offset, comment: token });
    offset += token.length;
  }
  return comments;
}

function suppressionsOf(file: string, text: string, placed: readonly Placed[]): Suppression[] {
  const lines = text.split('\n');
  return placed.flatMap(({ directive, range }, index): Suppression[] => {
    if (directive.kind === 'enable' || directive.rules.length === 0) return [];
    const common = { file, reason: directive.reason, range };
    if (directive.kind === 'disable-next-line') {
      return [{ ...common, rules: directive.rules, from: range.line + 1, to: nextContent(lines, range.line) }];
    }
    return directive.rules.map((rule) => {
      const end = placed
        .slice(index + 1)
        .find(({ directive: later }) => later.kind === 'enable' && (later.rules.length === 0 || later.rules.includes(rule)));
      return { ...common, rules: [rule], from: range.line, to: end ? end.range.line - 1 : Number.POSITIVE_INFINITY };
    });
  });
}

/** The first line after `line` that holds more than a comment, so that such comments may stand under each other. */
function nextContent(lines: readonly string[], line: number): number {
  const found = lines.findIndex((text, index) => index >= line && !/^\s*(#.*)?$/.test(text));
  return found === -1 ? line + 1 : found + 1;
}

function problemsOf({ directive, range }: Placed): Problem[] {
  const problem = (rule: Problem['rule'], message: string, advice: string): Problem => ({
    rule,
    severity: 'error',
    about: '',
    message,
    do: [advice],
    at: [range],
  });
  const written = `# forthright-${directive.kind}`;
  if (directive.kind === 'enable') return [];
  if (directive.rules.length === 0)
    return [
      problem(
        'inventory/suppression-without-rule',
        `\`${written}\` names no rule, so it switches nothing off.`,
        `Write \`${written} rule -- reason\`.`,
      ),
    ];
  if (directive.reason !== '') return [];
  const rules = directive.rules.join(', ');
  return [
    problem(
      'inventory/suppression-without-reason',
      `\`${rules}\` is switched off without a reason.`,
      `Write \`${written} ${rules} -- reason\`.`,
    ),
  ];
}
