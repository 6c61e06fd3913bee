import type { RetentionLimit } from '../core/catalog.js';
import { durationInWords } from '../core/duration.js';
import type { Explanation } from '../core/explanation.js';
import type { Considered, Reason } from '../core/observation.js';
import type { Example, Rule } from '../core/rule.js';
import { shownTemplate } from '../core/shown-template.js';
import { evidenceLines, flowLines } from './evidence-text.js';
import type { ReportOptions } from './options.js';
import { painter, severityWord } from './paint.js';
import { firstOf, list, visible, wrap } from './text.js';

type About<K extends Explanation['kind']> = Extract<Explanation, { kind: K }>;
type Row = readonly [label: string, text: string];

const labelWidth = 13;

function table(rows: readonly Row[], options: ReportOptions): string[] {
  const paint = painter(options.color);
  return rows
    .filter(([, text]) => text !== '')
    .map(([label, text]) =>
      wrap(visible(text), options.width, `  ${label.padEnd(labelWidth)}`).replace(label, paint('dim', label)),
    );
}

const indented = (text: string) =>
  text
    .replace(/^\n+/, '')
    .trimEnd()
    .split('\n')
    .map((line) => `    ${visible(line)}`.trimEnd());

function exampleLines(title: string, examples: readonly Example[]): string[] {
  const [first] = examples;
  if (!first) return [];
  const code = Object.entries(first.code ?? {}).flatMap(([path, text]) => ['', `    # ${path}`, ...indented(text)]);
  return ['', `  ${first.title ? `${title}: ${first.title}` : title}`, '', ...indented(first.inventory), ...code];
}

const forces = {
  law: 'the law asks for it',
  guidance: 'authorities ask for it',
  house: 'our own advice; no law is broken',
} as const;

/** How a rule speaks: an error that fails a build in some presets only warns in the smaller ones. */
function weightOf({ severity, blocks = 'recommended' }: Rule): string {
  const word = severityWord[severity];
  return severity === 'error' && blocks !== 'recommended' ? `${word} under \`${blocks}\`, else a warning` : word;
}

function limitRows(limits: readonly RetentionLimit[]): Row[] {
  return limits.map(({ id, max, countries = [], source }, index) => [
    index === 0 ? 'limits' : '',
    `\`${id}\`${countries.length > 0 ? ` (${countries.join(', ')})` : ''}: ${durationInWords(max)}. ${source}`,
  ]);
}

function ruleText({ rule, docs, sources, limits }: About<'rule'>, options: ReportOptions): string[] {
  const steps = rule.do.map((step, index): Row => [index === 0 ? 'do' : '', shownTemplate(step)]);
  const laws = rule.law.map((law, index): Row => {
    const source = sources[law];
    return [index === 0 ? 'law' : '', source === undefined ? law : `${law}, read in ${source}`];
  });
  const rows: Row[] = [
    ['why', rule.why],
    ...steps,
    ['severity', `${weightOf(rule)}; ${forces[rule.force]}`],
    ['under', rule.jurisdictions.map((id) => `\`${id}\``).join(', ')],
    ...laws,
    ...limitRows(limits),
    ['docs', docs],
  ];
  const examples = [...exampleLines('Found', rule.examples.bad), ...exampleLines('Not found', rule.examples.good)];
  return [
    painter(options.color)('bold', rule.id),
    wrap(rule.summary, options.width, '  '),
    '',
    ...table(rows, options),
    ...examples,
  ];
}

const sensitivities = {
  special: 'special category of data (GDPR Art. 9)',
  criminal: 'criminal convictions and offences (GDPR Art. 10)',
  sensitive: 'sensitive',
} as const;

function categoryText({ key, category, children, words, fields }: About<'category'>, options: ReportOptions): string[] {
  const rows: Row[] = [
    ['sensitivity', category.sensitivity ? sensitivities[category.sensitivity] : ''],
    ['holds', children.map((child) => `\`${child}\``).join(', ')],
    ['named by', firstOf(words, 12)],
    ['declared by', fields.length > 0 ? list(fields.map((id) => `\`${id}\``)) : 'no field of the inventory'],
    ['source', category.source],
  ];
  return [painter(options.color)('bold', key), wrap(category.label.en, options.width, '  '), '', ...table(rows, options)];
}

function reasonRows(label: string, reasons: readonly Reason[]): Row[] {
  return reasons.map((reason, index) => [index === 0 ? label : '', reason.text]);
}

function consideredText(one: Considered, options: ReportOptions): string[] {
  const paint = painter(options.color);
  const { observation } = one;
  const declared =
    observation && observation.declaredBy.length > 0
      ? list(observation.declaredBy.map((id) => `\`${id}\``))
      : 'no field of the inventory';
  const verdict: Row[] = observation
    ? [
        ['verdict', `${observation.category}, ${observation.confidence} confidence`],
        ['role', `${observation.role} (${observation.site})`],
        ['subject', observation.subject ?? 'undecided'],
        ['place', `\`${observation.place}\``],
        ['declared by', declared],
      ]
    : [['verdict', 'not personal data']];
  const flips = one.because.filter((reason) => reason.code === 'flip');
  const because = one.because.filter((reason) => reason.code !== 'flip');
  const name = one.container === null ? one.field : `${one.container}.${one.field}`;
  return [
    `${paint('underline', visible(`${one.file}:${one.line}:${one.column}`))}  ${paint('bold', visible(name))}`,
    ...table([...verdict, ...reasonRows('because', because), ...reasonRows('would change', flips)], options),
    '',
  ];
}

function placesText({ about, considered, yaml, flows = [], evidence = [] }: About<'places'>, options: ReportOptions): string[] {
  const stub = yaml === undefined ? [] : ['', '  The YAML that declares it', '', ...indented(yaml)];
  const further = [...flowLines(flows, options), ...evidenceLines(evidence, options)];
  const code = further.length > 0 ? ['', ...further.slice(0, -1)] : [];
  if (considered.length > 0) return [...considered.flatMap((one) => consideredText(one, options)).slice(0, -1), ...stub, ...code];
  if (further.length > 0) return further.slice(0, -1);
  return [wrap(`Nothing at \`${visible(about)}\` is a name that a scan looks at.`, options.width)];
}

/** What `explain` answers, for people; empty where it knows nothing of what was asked. */
export function explanationText(explanation: Explanation, options: ReportOptions): string {
  if (explanation.kind === 'unknown') return '';
  const lines =
    explanation.kind === 'rule'
      ? ruleText(explanation, options)
      : explanation.kind === 'category'
        ? categoryText(explanation, options)
        : explanation.kind === 'promise'
          ? [...evidenceLines(explanation.evidence, options), ...flowLines(explanation.flows, options)].slice(0, -1)
          : placesText(explanation, options);
  return `${lines.join('\n')}\n`;
}
