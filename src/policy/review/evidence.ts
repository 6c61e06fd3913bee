import type { Evidence, Step, Verdict } from '../../core/evidence.js';
import { type Child, tag } from './page.js';

const words: Readonly<Record<Verdict, string>> = {
  supported: 'supported by code',
  contradicted: 'contradicted by code',
  'not shown': 'not shown',
};

/** What the code says of the facts that a sentence rests on. One contradiction outweighs all support, and what is not sure only counts as not shown. */
export function evidenceCell(all: readonly Evidence[], paths: readonly string[]): Child {
  if (paths.length === 0) return '';
  const own = all.filter(({ about }) => paths.some((path) => path === about || path.startsWith(`${about}.`)));
  const verdict = verdictOf(own);
  const told = own.filter((one) => one.verdict === verdict && verdict !== 'not shown');
  if (told.length === 0) return words['not shown'];
  const lines = [...new Set(told.map(({ text }) => text))].map((text) => tag('div', text));
  const steps = told.flatMap(({ because }) => because).slice(0, mostSteps);
  const mark = tag(verdict === 'contradicted' ? 'span.open' : 'span', words[verdict]);
  return tag('div', mark, tag('details', tag('summary', 'what the code shows'), ...lines, ...steps.map(stepLine)));
}

const mostSteps = 6;

function verdictOf(evidence: readonly Evidence[]): Verdict {
  const sure = evidence.filter(({ confidence }) => confidence === 'high');
  if (sure.some(({ verdict }) => verdict === 'contradicted')) return 'contradicted';
  if (evidence.some(({ verdict }) => verdict !== 'supported')) return 'not shown';
  return evidence.length > 0 ? 'supported' : 'not shown';
}

const stepLine = ({ file, line, text }: Step) => tag('small', `${file}:${line} ${text.replaceAll('`', '')}`);
