import type { Catalog } from '../core/catalog.js';
import type { RecipientSighting, Scan } from '../core/observation.js';
import { compareText } from '../core/range.js';
import { inline } from '../inventory/edit.js';
import { idFor, packageOf } from './ids.js';
import { type Kind, kindsIn } from './kinds.js';
import { type AmbiguousRecord, ambiguousRecords, type Person, peopleIn } from './people.js';

/** What somebody at a terminal answered; all of it may be left open. `whose`: record in the code to whose data it is. */
export interface Answers {
  readonly whose: Readonly<Record<string, string>>;
  readonly policyAt?: string;
  readonly legal?: string;
}

/** What the code shows, in the terms of an inventory. */
export interface Survey {
  readonly people: readonly Person[];
  readonly kinds: readonly Kind[];
  readonly recipients: readonly {
    readonly id: string;
    readonly name: string;
    readonly packages: readonly string[];
    readonly domains: readonly string[];
  }[];
  /** Recipients of which nothing but the name of an environment variable tells: too little to propose them. */
  readonly onlyInEnvironment: number;
  /** Records of which the code does not tell whose data they hold. */
  readonly ambiguous: readonly AmbiguousRecord[];
}

/** The purpose of what nobody has decided the purpose of. */
export const undecidedPurpose = 'to_be_decided';
/** The subject of what nobody has said whose it is. */
export const undecidedSubject = 'somebody';

function recipientsIn(sightings: readonly RecipientSighting[], catalog: Catalog): Survey['recipients'] {
  const ids = [...new Set(sightings.filter(({ by }) => by !== 'env').map(({ id }) => id))].sort(compareText);
  return ids.map((id) => {
    const known = catalog.recipients[id];
    const imported = sightings.filter((one) => one.id === id && one.by === 'import').map(({ seen }) => packageOf(seen));
    const packages = [...new Set(imported)].sort(compareText);
    return { id: idFor(id), name: known?.name ?? id, packages, domains: known || packages.length > 0 ? [] : [id] };
  });
}

/** Groups what a scan found by kind of data and by person. */
export function surveyOf(scan: Scan, catalog: Catalog, whose: Answers['whose'] = {}): Survey {
  const found = peopleIn(scan.observations, catalog);
  const recipients = recipientsIn(scan.recipients, catalog);
  const people = new Map(found.map(({ id, containers }) => [id, [...containers]]));
  for (const [record, id] of Object.entries(whose)) people.set(id, [...(people.get(id) ?? []), record]);
  const persons = [...people].map(([id, containers]) => ({ id, containers: containers.sort(compareText) }));
  const ambiguous = ambiguousRecords(scan.observations, persons, catalog);
  return {
    people: persons,
    kinds: kindsIn(
      scan.observations,
      persons,
      ambiguous.map(({ record }) => record),
      catalog,
    ),
    recipients,
    onlyInEnvironment: new Set(scan.recipients.map(({ id }) => id)).size - recipients.length,
    ambiguous,
  };
}

/** Columns that a line of the draft takes; what is longer stands in lines of its own. */
const widest = 100;

function claimLines(claims: readonly string[]): string[] {
  const short = `    code: { claims: ${inline(claims)}, only: true }`;
  if (short.length <= widest) return [short];
  return ['    code:', '      only: true', '      claims:', ...claims.map((claim) => `        - ${inline(claim)}`)];
}

function fieldText({ id, category, people, isOpen, isSpecial, only }: Kind): string[] {
  const subjects = [...people, ...(isOpen ? [undecidedSubject] : [])];
  return [
    `  ${id}:`,
    `    category: ${category}`,
    ...(only ? claimLines(only) : []),
    ...(isSpecial ? ['    special: { condition: todo }'] : []),
    `    subjects: ${inline(subjects)}`,
    '    source: todo',
    `    purposes: [${undecidedPurpose}]`,
    '    required: todo',
    '    sharing: todo',
    '    retention: todo',
  ];
}

function recipientText({ id, name, packages, domains }: Survey['recipients'][number]): string[] {
  return [
    `  ${id}: # ${name}`,
    ...['name', 'country', 'role', 'for', 'does', 'contract', 'in_return'].map((key) => `    ${key}: todo`),
    ...(packages.length > 0 ? [`    packages: ${inline(packages)}`] : []),
    ...(domains.length > 0 ? [`    domains: ${inline(domains)}`] : []),
  ];
}

function peopleText({ people, kinds }: Survey): string[] {
  const isOpen = kinds.some((kind) => kind.isOpen) || people.length === 0;
  return [
    ...people.map(({ id, containers }) => `  ${id}: { say: todo, code: ${inline(containers)} }`),
    ...(isOpen ? [`  ${undecidedSubject}: { say: todo } # nobody has said yet whose data this is`] : []),
  ];
}

const section = (name: string, lines: readonly string[]) => (lines.length === 0 ? [`${name}: {}`] : [`${name}:`, ...lines]);

/** The first inventory: kinds of data, people and recipients from the code, and \`todo\` for each fact that only a person knows. */
export function draftInventory(survey: Survey, { policyAt, legal }: Omit<Answers, 'whose'>, today: string): string {
  return `${[
    '# yaml-language-server: $schema=./.forthright/inventory.schema.json',
    '# What this project does with personal data, and why. `forthright check` holds the code against it; `forthright policy` writes the policy from it.',
    '# `todo` is a fact that only a person knows: it is counted, it blocks no commit, and no policy is published before it is answered. `forthright todo` asks.',
    'version: 1',
    'controller: { name: todo, address: todo, country: todo, email: todo } # who decides why and how the data is used',
    'jurisdictions:',
    ...['gdpr', 'uk', 'ccpa'].map((id) => `  ${id}: { applies: todo }`),
    ...(policyAt === undefined ? [] : [`policy: { elsewhere: ${inline(policyAt)}, reviewed: ${today} }`]),
    ...(legal === undefined ? [] : [`review: { by: ${inline(legal)} }`]),
    ...section('subjects', peopleText(survey)),
    'purposes:',
    `  ${undecidedPurpose}: { use: todo, say: todo, basis: todo } # replace it by what each datum is used for`,
    ...section('recipients', survey.recipients.flatMap(recipientText)),
    'security: [] # what is really in place, such as encrypted_in_transit',
    ...section('fields', survey.kinds.flatMap(fieldText)),
  ].join('\n')}\n`;
}
