import type { Schema } from '../inventory/shape.js';
import { resolve } from '../inventory/shape.js';
import { block, exampleLines } from './inventory-examples.js';
import { findObject, homesOf, type ObjectPart, valueIn } from './schema-parts.js';

/** `docs/inventory.md`: every key of `privacy.yaml`, from the schema. `common` is a whole inventory to begin with. */
export function inventoryPage(schema: Schema, common: string): string {
  const homes = homesOf(schema);
  const sections = Object.entries(schema.properties ?? {}).map(([key, part]) => rootSection(key, part, schema, homes));
  return `${[intro, `\`\`\`yaml\n${common.trim()}\n\`\`\``, rules, questions, contents(schema), ...sections].join('\n\n')}\n`;
}

const intro = `# privacy.yaml

<!-- Generated from schemas/inventory.schema.json by \`npm run docs\`. Change it there. -->

\`privacy.yaml\` is the one place where a project states which personal data it collects, why, for how long, and who gets it. The policy is written from it;
the code is checked against it. Its first line tells editors where its schema is, so that they complete keys and ids:

    # yaml-language-server: $schema=./.forthright/inventory.schema.json

The common case looks like this. Everything below it is for those who need more.`;

const rules = `## Rules that hold everywhere

- **Short and long.** Small things stay small: where a value has a short form, both are shown, as \`short\` = \`long\`. They mean the same; keep to one of them.
- **\`todo\`** stands for a fact that nobody knows yet, wherever a key is marked with it. Checks that need the fact wait; the policy is not published while it needs one.
- **Public or internal.** A *public* value may be told by the policy or decide what it says. An *internal* one never reaches a published file.
- **Never assumed.** An absent \`source\`, \`required\`, \`sharing\` or a recipient's \`for\` is a finding, not a default. “We do not …” is printed only where it is declared.
- **Texts** are in the language of \`policy.language\`, or keyed by language: \`say: { en: "Customers", de: "Kunden" }\`. They stand alone after a label, or are whole sentences.
- **Quotes.** Put prose in quotes. Inside \`{ }\` and \`[ ]\` an unquoted comma starts a new key or entry.
- **Ids** are your own words: lower-case letters, digits and \`_\`, beginning with a letter. Other keys name things by these ids.
- **Words of the catalogue** (categories, uses, bases, events, roles, measures) are listed in [catalog.md](catalog.md).
- **Dates** are days of the calendar, \`2026-12-01\`. **Durations** are ISO 8601: \`P30D\` is 30 days, \`P6M\` six months, \`P8Y\` eight years. **Countries** are two letters of ISO 3166-1.
  **URLs** begin with \`https://\`, \`mailto:\` or \`tel:\`.
- **Fields and purposes.** \`required\`, \`without_it\`, \`opt_in\`, \`sharing\` and \`retention\` hold for all purposes of a field; the same key under a purpose replaces it whole.
  A recipient in a \`sharing\` that stands once for the field gets the datum for those of its purposes that the recipient serves (\`for\`).
- **Comments** such as \`# forthright-disable-next-line retention/missing -- reason\` hide a finding in the next line; \`# forthright-disable rule -- reason\` does so
  up to \`# forthright-enable rule\`.`;

const questions = `## What is asked often

- **Exemptions** name a rule by its id, as a finding prints it; [rules/README.md](rules/README.md) lists all. They stand on the entry that the finding is about (a field, a purpose, a recipient …) or at the
  top for the whole file. One whose \`until\` is past still hides its finding, is itself a finding (\`exceptions/expired\`), and so is one that hides nothing (\`exceptions/unused\`).
- **\`evidence\`** is asked for where a certificate is claimed (\`iso_27001\`, \`soc_2\`, or words such as “certified”). Beside all other measures it helps reviewers, and nothing asks for it.
- **\`by\`** at the top of a recipient holds for each law that asks for a safeguard in its country: \`dpf\` stands for the framework and its UK extension, \`scc\` for the standard clauses, under \`uk\` with the
  UK addendum. \`idta\` is known to \`uk\` alone. Where the laws need different ones, give each an entry in \`onward\` with its \`regimes\`. Countries of the EEA, the United Kingdom and those with a decision on
  adequacy need no \`by\`; \`by: adequacy\` may stand there, and needs neither \`checked_on\` nor \`copy_from\`. Standard clauses, the UK agreement and corporate rules need \`copy_from\`; \`dpf\` needs \`checked_on\`, once a year.
- **\`holds\`** end: one without \`until\`, and one whose \`until\` is past, are findings (\`retention/hold-open\`), and a past one holds nothing any more. So is a field with \`stopped_on\` whose \`held_until\` is absent or past
  (\`retention/stopped-still-held\`): the data is gone then, and so is the field.
- **\`stored_in: []\`** says that you keep the datum in no store: it passes through, or stays on the person's device. Absent, it says nothing.
- **\`category\` of a tracker** is what the thing on the device holds (\`user.device.cookie_id\` for a number). \`user.privacy_preferences\` marks one that keeps nothing but an answer about cookies, which needs no consent. What you
  keep of it on your side is a field of its own.
- **\`consents\`** are asked for under \`gdpr\` and \`uk\`, where a \`basis\` is \`consent\`. Under \`ccpa\` alone neither bases nor consents are asked for.
- **Ways to ask.** Where \`requests.channels\` stands, it is the whole list: the \`email\` and \`phone\` of the controller are told as contact, and do not count as further ways to make a request. Without it they are the ways.
- **\`in_return: ads\`** is sharing for advertising: \`shares_for_ads: true\` says so. It becomes a sale only for money or something else of value, which \`sells_data: true\` says.
- **Laws.** The \`law\` of a retention names the law that asks for so long a time; that of a basis \`legal_obligation\` the law that obliges you. Under \`gdpr\` this is law of the Union or of a member state, under \`uk\` law of the
  United Kingdom: a duty in another country's law is an interest there (\`legitimate_interests\`), scoped by \`jurisdictions\`. That a law is named is checked, not what it says. Where none asks, \`because\` tells why.
- **Free text.** The \`note\` at a field of notes tells your staff what may be written there; \`minimization/free-text-uncontrolled\` looks for it.`;

function contents(schema: Schema): string {
  return `## Keys\n\n${Object.keys(schema.properties ?? {})
    .map((key) => `[\`${key}\`](#${key})`)
    .join(' · ')}`;
}

type Homes = ReadonlyMap<string, string>;

function rootSection(key: string, part: Schema, root: Schema, homes: Homes): string {
  const own = resolve(part, root);
  const object = findObject(part, root, key);
  const lines = [`## \`${key}\``, `${own.description ?? ''}${isRequired(root, key) ? ' Required.' : ''}`];
  if (!object) lines.push(`${own['x-public'] ? 'Public' : 'Internal'}. Value: ${valueIn(part, root)}.`);
  const example = own.examples?.[0];
  if (example !== undefined) lines.push(`\`\`\`yaml\n${block({ [key]: example })}\n\`\`\``);
  if (object) lines.push(...objectSection(object, root, homes, new Set()));
  return lines.join('\n\n');
}

/** The keys of one object as a table, then the objects in them that have no other home. */
function objectSection(object: ObjectPart, root: Schema, homes: Homes, told: Set<string>): string[] {
  const home = homes.get(object.name);
  if (home !== object.path) return [`The keys of \`${object.path}\` are those of ${linkTo(home ?? '')}.`];
  const properties = Object.entries(object.schema.properties ?? {});
  const rows = properties.map(([key, part]) => row(key, part, object, root, homes));
  const inner = properties.flatMap(([key, part]) => {
    const child = findObject(part, root, `${object.path}.${key}`);
    if (!child || homes.get(child.name) !== child.path || told.has(child.name)) return [];
    told.add(child.name);
    return [`### \`${child.path}\``, child.schema.description ?? '', ...objectSection(child, root, homes, told)];
  });
  const lead = object.path.includes('.') || object.path.includes('[') ? [`Under \`${object.path}\`:`] : [];
  return [
    ...lead,
    `| Key | Value | Meaning | Marks | Example |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
    ...inner,
  ].filter((line) => line !== '');
}

function row(key: string, part: Schema, object: ObjectPart, root: Schema, homes: Homes): string {
  const own = resolve(part, root);
  const child = findObject(part, root, `${object.path}.${key}`);
  const home = child ? homes.get(child.name) : undefined;
  const meaning = [
    own.description ?? '',
    isRequired(object.schema, key) ? '**Required.**' : '',
    home ? `Keys: ${linkTo(home)}.` : '',
  ];
  // What is told elsewhere has its example there.
  const examples = child && home !== child.path ? [] : exampleLines(key, part, root);
  const cells = [
    `\`${key}\``,
    valueIn(part, root),
    meaning.filter(Boolean).join(' '),
    child && !own['x-public'] ? 'by key' : marks(own),
    examples.join('<br>'),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function marks(schema: Schema): string {
  return `${schema['x-public'] ? 'public' : 'internal'}${schema['x-todo'] ? ', `todo`' : ''}`;
}

function isRequired(schema: Schema, key: string): boolean {
  return schema.required?.includes(key) ?? false;
}

function linkTo(path: string): string {
  return `[\`${path}\`](#${slug(path)})`;
}

/** The anchor of the heading that tells of a path. What a root section holds by id or in a list is told under its key. */
function slug(path: string): string {
  const root = /^([a-z_]+)(?:\.<id>|\[\])?$/.exec(path);
  return root?.[1] ?? path.toLowerCase().replace(/[^a-z0-9_ -]/g, '');
}
