import type { Catalog, RetentionLimit } from '../core/catalog.js';
import { durationInWords } from '../core/duration.js';
import type { Example, Rule } from '../core/rule.js';
import { shownTemplate } from '../core/shown-template.js';
import { sourceOf } from './shared/citations.js';
import { limitsOf } from './shared/limits.js';

const rests: Readonly<Record<Rule['force'], string>> = {
  law: 'a statute',
  guidance: 'guidance of an authority',
  house: 'our own judgement; no law names it',
};

const inputs: Readonly<Record<Rule['needs'], string>> = {
  inventory: 'the inventory',
  scan: 'the inventory and the code',
  lock: 'the inventory, the code and `privacy.lock`',
  policy: 'the inventory and the published policy',
  exceptions: 'the inventory and what hid findings in the run',
};

const severities = { error: 'error', warn: 'warning', info: 'note' } as const;

/** The severity, and in which presets it fails a build. */
function severityOf({ severity, blocks = 'recommended' }: Rule): string {
  if (severity !== 'error') return severities[severity];
  return blocks === 'recommended' ? 'error: it fails a build' : `error under \`${blocks}\`; a warning in smaller presets`;
}

/** Each law with the copy that somebody read it in. */
function lawOf(rule: Rule, catalog: Catalog): string[] {
  if (rule.law.length === 0) return [];
  const rows = rule.law.map((law) => {
    const source = sourceOf(catalog, law);
    return source === undefined ? `- ${law}` : `- ${law}. Read in: ${source}`;
  });
  const note = 'A finding cites those of them that apply to the inventory.';
  return ['## Law', rows.join('\n'), ...(rows.length > 1 ? [note] : [])];
}

const certainty: Readonly<Record<RetentionLimit['confidence'], string>> = {
  high: 'read',
  medium: 'not re-read: it only warns',
  policy: 'our own figure: it only warns',
};

/** The limits that a rule applies, with their sources. */
function limitLines(rule: Rule, catalog: Catalog): string[] {
  const own = limitsOf(rule, catalog);
  if (own.length === 0) return [];
  const rows = own.map(
    ({ id, countries = [], max, says, source, confidence }) =>
      `| \`${id}\` | ${durationInWords(max)} | ${countries.join(', ')} | ${says} | ${source} | ${certainty[confidence]} |`,
  );
  return [
    '## Limits',
    ['| limit | longest | country | what it says | source | certainty |', '|---|---|---|---|---|---|', ...rows].join('\n'),
  ];
}

function optionsOf(rule: Rule): string[] {
  const properties = Object.entries(
    (rule.options?.['properties'] ?? {}) as Record<string, { default?: unknown; description?: string }>,
  );
  if (properties.length === 0) return [];
  const rows = properties.map(
    ([name, { default: value, description = '' }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  return ['## Options', ['| option | default | meaning |', '|---|---|---|', ...rows].join('\n')];
}

function exampleOf({ title, inventory, code = {}, lock, options }: Example): string[] {
  const files = Object.entries(code).map(([file, text]) => `\`${file}\`:\n\n\`\`\`ts\n${text.trimEnd()}\n\`\`\``);
  const yaml = inventory.trim();
  return [
    ...(title ? [/[\p{L}\p{N}]$/u.test(title) ? `${title}:` : title] : []),
    ...(options ? [`With the options \`${JSON.stringify(options)}\`:`] : []),
    ...(yaml ? [`\`\`\`yaml\n${yaml}\n\`\`\``] : []),
    ...files,
    ...(lock === undefined ? [] : [`\`privacy.lock\`:\n\n\`\`\`\n${lock.trim()}\n\`\`\``]),
  ];
}

function examplesOf(heading: string, examples: readonly Example[]): string[] {
  const shown = examples.map(exampleOf).filter((parts) => parts.length > 0);
  return shown.length === 0 ? [] : [heading, ...shown.flat()];
}

/** All that is to be known of a rule, as Markdown: what its page holds. */
export function explainRule(rule: Rule, catalog: Catalog): string {
  const laws = rule.jurisdictions.length === 0 ? 'each law' : rule.jurisdictions.map((id) => `\`${id}\``).join(', ');
  const facts = [
    `- Severity: ${severityOf(rule)}`,
    `- Rests on: ${rests[rule.force]}`,
    `- Asked for under: ${laws}`,
    `- Looks at: ${inputs[rule.needs]}`,
    ...(rule.askedFor ? ['- Silent until the inventory asks for it, or promises what it is held against'] : []),
    ...(rule.preset && rule.preset !== 'recommended' ? [`- Preset: \`${rule.preset}\``] : []),
    ...(rule.yieldsTo ? [`- Silent where these speak: ${rule.yieldsTo.map((id) => `\`${id}\``).join(', ')}`] : []),
  ];
  const examples = [...examplesOf('### Reported', rule.examples.bad), ...examplesOf('### Not reported', rule.examples.good)];
  return [
    `# ${rule.id}`,
    rule.summary,
    facts.join('\n'),
    '## Why',
    rule.why,
    '## What to do',
    rule.do.map((step) => `- ${shownTemplate(step).replaceAll('\n', '\n  ')}`).join('\n'),
    ...lawOf(rule, catalog),
    ...limitLines(rule, catalog),
    ...optionsOf(rule),
    ...(examples.length > 0 ? ['## Examples', ...examples] : []),
  ]
    .join('\n\n')
    .concat('\n');
}
