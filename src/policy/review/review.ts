import type { Element } from 'hast';
import type { Sentence } from '../../core/document.js';
import type { Finding } from '../../core/finding.js';
import { rangeOf } from '../../core/selectors.js';
import { changeTables, redlineParts } from '../diff/page.js';
import { proseFigures, proseSentences } from '../readability.js';
import { checklists } from './checklists.js';
import { evidenceCell } from './evidence.js';
import { exemptionsOf } from './exemptions.js';
import type { ReviewMaterial, SeenPlace } from './material.js';
import { type Child, coded, internalPage, make, tableOf, tag } from './page.js';
import { figuresTable, hardSentences } from './readability.js';
import { statementBlock } from './statement.js';

type Part = readonly [id: string, title: string, body: (material: ReviewMaterial) => readonly Child[]];

const parts: readonly Part[] = [
  ['changes', 'What changed since the last approval', changes],
  ['open', 'What is open', open],
  ['text', 'The text, sentence by sentence', text],
  ['checklists', 'Checklists', checklists],
  ['places', 'Places in the code that are new', places],
  ['exemptions', 'Exemptions', exemptions],
  ['dismissed', 'Places called not personal', dismissed],
  ['readability', 'Readability', readability],
  ['statement', 'Your statement', statement],
];

/** The page for a reviewer who never opens a terminal. The same material gives the same bytes. */
export function reviewPage(material: ReviewMaterial): string {
  const { inventory, notice, language } = material;
  const name = inventory.parties[inventory.acts_as.controller]?.name ?? 'a company without a name';
  const revision = inventory.policy?.revision;
  const about = [
    `Policy: ${notice ?? 'the only one'}`,
    `language: ${language}`,
    `revision: ${revision ?? 'none'}`,
    `seen on ${material.asOf}`,
  ];
  const nav = make(
    'nav',
    { ariaLabel: 'Parts of this page' },
    tag('ol', ...parts.map(([id, title]) => tag('li', make('a', { href: `#${id}` }, title)))),
  );
  const intro = tag(
    'p',
    'Read the sentences, the checklists and what is open. Then fill in the statement at the end and return it by mail. Evidence from code says what the code shows, never that it ran. This page gives no legal advice.',
  );
  const sections = parts.map(([id, title, body]) =>
    make('section', { id, ariaLabelledBy: [`${id}-title`] }, make('h2', { id: `${id}-title` }, title), ...body(material)),
  );
  return internalPage(`Review of the privacy policy of ${name}`, [tag('p', `${about.join(', ')}.`), intro, nav, ...sections]);
}

function changes({ since }: ReviewMaterial): readonly Child[] {
  if (since === null) return [tag('p', 'Nobody has approved this policy yet. Everything in it is new.')];
  const { approval } = since;
  const last = `${approval.name} (${approval.role}) approved revision ${approval.revision ?? 'without a number'} on ${approval.date}.`;
  const reserved = approval.reservations.length === 0 ? [] : [tag('p', 'Reservations then:'), listOf(approval.reservations)];
  if (since.changes === null)
    return [
      tag('p', last),
      ...reserved,
      tag('p.open', 'The approved state is not to be found in git, so nothing can be compared. Treat everything as new.'),
    ];
  return [tag('p', last), ...reserved, ...changeTables(since.changes), tag('h3', 'Redline'), ...redlineParts(since.lines ?? [])];
}

function open({ inventory, disclosures, findings }: ReviewMaterial): readonly Child[] {
  const missing = disclosures.filter(({ state }) => state === 'missing');
  const todos = inventory.source.todos;
  const found = findings.filter(({ suppressed }) => !suppressed);
  if (missing.length + todos.length + found.length === 0) return [tag('p', 'Nothing is open.')];
  const at = (path: string) => {
    const range = rangeOf(inventory, path);
    return `${range.file}:${range.line}`;
  };
  return [
    ...(todos.length === 0
      ? []
      : [
          tableOf(
            `Questions that nobody has answered yet (${todos.length})`,
            ['What', 'Where'],
            todos.map((path) => [tag('code', path), at(path)]),
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          tableOf(
            `Sentences that cannot be written (${missing.length})`,
            ['Sentence', 'What to declare', 'Law'],
            missing.map(({ sentence = '', declare = '', citations }) => [coded(sentence), coded(declare), citations.join('; ')]),
          ),
        ]),
    ...(found.length === 0
      ? []
      : [
          tag(
            'div.findings',
            tableOf(
              `Findings (${found.length})`,
              ['What', 'Why', 'Severity', 'Law', 'Where', 'Fingerprint'],
              found.map(findingRow),
            ),
          ),
        ]),
  ];
}

const findingRow = ({ rule, message, why, severity, law, locations: [at], fingerprint }: Finding): Child[] => [
  [coded(message), tag('small', rule)],
  coded(why),
  severity,
  law.join('; '),
  at ? `${at.file}:${at.line}` : '',
  tag('code', fingerprint),
];

function text(material: ReviewMaterial): readonly Child[] {
  const sections = new Map<string, Sentence[]>();
  for (const sentence of material.sentences)
    sections.set(sentence.section, [...(sections.get(sentence.section) ?? []), sentence]);
  return [...sections].flatMap(([section, sentences]) => {
    const rows = sentences.map((one) => sentenceRow(one, material));
    const table = tableOf(`Sentences of the section “${section}”`, ['Sentence', 'Declared at', 'Law', 'Evidence in code'], rows);
    return [make('h3', { id: `text-${section}` }, sentences[0]?.text ?? section), tag('div.sentences', table)];
  });
}

const mostShown = 4;

function sentenceRow(
  { id, text: words, paths, citations, override }: Sentence,
  { inventory, evidence }: ReviewMaterial,
): Child[] {
  const lines = paths.map((path): Element => {
    const { file, line } = rangeOf(inventory, path);
    return tag('div', `${file}:${line}`, tag('small', path));
  });
  const more = lines.slice(mostShown);
  const rest = more.length === 0 ? null : tag('details', tag('summary', `and ${more.length} more`), ...more);
  if (override !== undefined)
    return [
      [make('span.soft', { id }, `${id} `), words],
      [tag('span.open', 'counsel’s text, not checked'), tag('small', override)],
      '',
      '',
    ];
  const declared: Child = lines.length === 0 ? tag('span.soft', 'words of the template') : [...lines.slice(0, mostShown), rest];
  const law = citations.join('; ');
  return [[make('span.soft', { id }, `${id} `), words], declared, law, evidenceCell(evidence, paths)];
}

const placeRows = (seen: readonly SeenPlace[]): Child[][] =>
  seen.map(({ place, category, role, where, note }) => [tag('code', place), category, role, where, note]);

function places({ fresh, newSince }: ReviewMaterial): readonly Child[] {
  if (newSince === null)
    return [tag('p', coded('No approval and no `privacy.lock` says which places were known, so nobody can tell which are new.'))];
  const known = newSince === 'approval' ? 'was there at the last approval' : 'stands in `privacy.lock`';
  if (fresh.length === 0) return [tag('p', coded(`None: each place where the code stores or sends personal data ${known}.`))];
  const came =
    newSince === 'approval' ? 'these places came since the last approval' : 'these places are missing from `privacy.lock`';
  return [
    tag('p', coded(`The kinds of data are declared; ${came}. Is the data there used for the same purposes?`)),
    tableOf(
      `New places (${fresh.length})`,
      ['Place', 'Kind of data', 'What it does', 'Where', 'Same purposes?'],
      placeRows(fresh),
    ),
  ];
}

function exemptions({ inventory, asOf }: ReviewMaterial): readonly Child[] {
  const found = exemptionsOf(inventory);
  if (found.length === 0) return [tag('p', 'None.')];
  const rows = found.map(({ rule, on, because, approved_by, until }): Child[] => [
    [rule, tag('small', on === '' ? 'everywhere' : on)],
    because,
    approved_by,
    until === undefined ? tag('span.open', 'never') : until < asOf ? tag('span.open', `${until}: over`) : until,
  ]);
  return [
    tableOf(
      `Breaches that somebody accepted (${found.length})`,
      ['Rule, and where', 'Because', 'Approved by', 'Runs out on'],
      rows,
    ),
  ];
}

function dismissed({ dismissed: found }: ReviewMaterial): readonly Child[] {
  if (found.length === 0) return [tag('p', 'None.')];
  return [
    tableOf(
      `Hidden places (${found.length})`,
      ['Place', 'Kind of data it looks like', 'What it does', 'Where', 'Because'],
      placeRows(found),
    ),
  ];
}

function readability({ sentences, language, catalog }: ReviewMaterial): readonly Child[] {
  const plain = catalog.plain[language];
  const figures = proseFigures(sentences, language, plain);
  if (!figures || !plain?.aims) return [tag('p', `There is no formula for the language “${language}”.`)];
  return [figuresTable(figures, plain.aims), ...hardSentences(proseSentences(sentences, plain), plain.aims.long)];
}

function statement(material: ReviewMaterial): readonly Child[] {
  return [
    tag(
      'p',
      'Copy this into a mail, fill it in and send it back. The hashes stand for exactly this text. Take out what you do not accept.',
    ),
    make('pre', { tabIndex: 0, ariaLabel: 'Statement to copy' }, statementBlock(material)),
  ];
}

const listOf = (items: readonly string[]): Element => tag('ul', ...items.map((item) => tag('li', item)));
