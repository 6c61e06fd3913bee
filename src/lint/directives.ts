import { countOf, type Directive, directiveAt, type Facts } from '../core/facts.js';
import type { Suppression } from '../core/inventory.js';

const rulesIn = (directive: Directive) => directive.rules.split(/[\s,]+/).filter((rule) => rule !== '');

function suppression(file: string, rules: readonly string[], directive: Directive, from: number, to: number): Suppression {
  const { line, column, endColumn, reason } = directive;
  return { file, rules, reason, from, to, range: { file, line, column, endLine: line, endColumn } };
}

/** The line before the next comment that enables the rule again; beyond every file where none does. */
function endOf(rule: string, start: number, directives: readonly Directive[]): number {
  const next = directives.find(
    (directive) =>
      directive.kind === 'enable' && directive.line > start && (directive.rules === '' || rulesIn(directive).includes(rule)),
  );
  return next ? next.line - 1 : Number.MAX_SAFE_INTEGER;
}

/** The inline comments of a source file as what they cover. A block lasts until its rule, or everything, is enabled again. */
export function suppressionsIn(file: string, facts: Facts): Suppression[] {
  const directives = Array.from({ length: countOf(facts, 'directives') }, (_, index) => directiveAt(facts, index));
  return directives.flatMap((directive) => {
    const rules = rulesIn(directive);
    if (directive.kind === 'enable') return [];
    if (directive.kind === 'disable-next-line')
      return [suppression(file, rules, directive, directive.line + 1, directive.line + 1)];
    if (rules.length === 0) return [suppression(file, rules, directive, directive.line, directive.line)];
    return rules.map((rule) => suppression(file, [rule], directive, directive.line, endOf(rule, directive.line, directives)));
  });
}
