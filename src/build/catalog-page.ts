import type { Catalog, Labels } from '../core/catalog.js';

/** `docs/catalog.md`: the words of the catalogue that an inventory may use. */
export function catalogPage(catalog: Catalog): string {
  const table = (title: string, about: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
    [`## ${title}`, about, line(head), line(head.map(() => '---')), ...rows.map(line)]
      .join('\n')
      .replace(`${about}\n`, `\n${about}\n\n`);
  const named = (rows: Readonly<Record<string, { readonly label: Labels }>>) =>
    Object.entries(rows).map(([id, row]) => [`\`${id}\``, row.label.en]);
  return `${[
    '# Words of the catalogue',
    '<!-- Generated from src/catalog by `npm run docs`. -->',
    'An inventory uses these words; files named under `catalog` in `privacy.yaml` add more.',
    table(
      'Categories',
      'For `category`. A category covers those below it; a field names the narrowest that fits. Marked ones are protected most, or do harm in the wrong hands.',
      ['Category', 'What it is', 'Mark'],
      Object.entries(catalog.categories).map(([id, row]) => [`\`${id}\``, row.label.en, row.sensitivity ?? '']),
    ),
    table(
      'Uses',
      'For `use` of a purpose.',
      ['Use', 'What it is', 'Group'],
      Object.entries(catalog.uses).map(([id, row]) => [`\`${id}\``, row.label.en, row.group]),
    ),
    table(
      'Legal bases',
      'For `basis`.',
      ['Basis', 'What it is', 'Article'],
      Object.entries(catalog.bases).map(([id, row]) => [`\`${id}\``, row.label.en, row.article]),
    ),
    table(
      'Events',
      'For `of`, `until` and `D after E`. Some happen only to people who `have` something.',
      ['Event', 'What happens', 'Needs'],
      Object.entries(catalog.events).map(([id, row]) => [
        `\`${id}\``,
        row.label.en,
        row.needs.map((need) => `\`${need}\``).join(', '),
      ]),
    ),
    table('Roles', 'For `role` of a recipient.', ['Role', 'What it is'], named(catalog.roles)),
    table('Measures', 'For `security`.', ['Measure', 'What it is'], named(catalog.measures)),
    table(
      'Law packs',
      'For `jurisdictions`, and the conditions for `special`.',
      ['Pack', 'Law', 'Covers', 'Leaves out', 'Reviewed', 'Conditions'],
      Object.entries(catalog.jurisdictions).map(([id, row]) => [
        `\`${id}\``,
        row.draft ? `${row.label.en}, draft` : row.label.en,
        row.covers,
        row.leaves_out,
        row.reviewed,
        (row.special_conditions ?? []).map((one) => `\`${one}\``).join(', '),
      ]),
    ),
  ].join('\n\n')}\n`;
}

/** A row of a table in Markdown. */
export function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
