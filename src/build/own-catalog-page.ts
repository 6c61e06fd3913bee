import { line } from './catalog-page.js';

/** The part of a JSON Schema that a page tells. */
export interface Part {
  readonly $ref?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly $defs?: Readonly<Record<string, Part>>;
}

/** A law pack and a limit of one's own. A test loads it, so it works as it stands. */
export const ownCatalogExample = `jurisdictions:
  group_code:
    label: Juniper group code on data
    covers: People whose data companies of the Juniper group use
    leaves_out: Its part on employees
    reviewed: 2026-11-22
    from: 2026-01-01
    items:
      - id: complaint
        kind: disclosure
        citation: Juniper group code § 3
        source: legal/group-code.pdf
        confirmed: false
retention:
  newsletter_of_ours:
    uses: [marketing.communications.email]
    events: [last_contact]
    max: P24M
    says: People who do not open our newsletter for two years leave the list.
    source: our retention schedule, 2026
    confidence: policy
    force: house
record_laws:
  books_lu:
    keeps: books
    country: LU
    pattern: "loi du 19 décembre 2002"
    source: "Loi du 19 décembre 2002 concernant le registre de commerce, Art. 16"
`;

/** Rows of one's own for the scan. A test scans code with it. */
export const ownDetectionExample = `categories:
  user.loyalty: { label: Loyalty scheme }
names:
  loyalty_number:
    category: user.loyalty
    strength: strong
    words: { en: [loyalty number, bonus card] }
    source: our glossary, 2026
containers:
  persons: { en: [skipper] }
  things: { en: [guest] }
  source: A skipper is who rents a boat; a guest is our word for a visiting boat
libraries:
  our_crm:
    modules: ["@juniper/crm"]
    kind: call
    site: payload
    role: sends
    match: [upsertContact]
    argument: 0
    source: packages/crm/README.md
recipients:
  juniper_crm:
    name: Juniper CRM
    does: keeps our list of customers
    packages: ["@juniper/crm"]
    domains: [crm.juniper.example]
    source: packages/crm/README.md
`;

/** A definition of a schema as a table of its keys. */
export function definitionTable(schema: Part, title: string, name: string): string {
  const { description = '', properties = {}, required = [] } = schema.$defs?.[name] ?? {};
  const keys = Object.entries(properties).map(([key, one]) =>
    line([`\`${key}\``, required.includes(key) ? 'yes' : '', one.description ?? '']),
  );
  return `## ${title}\n\n${description}\n\n${[line(['Key', 'Needed', 'Meaning']), line(['---', '---', '---']), ...keys].join('\n')}`;
}

/** `docs/own-catalog.md`: how rows of one's own for the catalogue are written, from their schema. */
export function ownCatalogPage(schema: Part): string {
  const section = (title: string, name: string) => definitionTable(schema, title, name);
  return `${[
    '# Rows of your own for the catalogue',
    '<!-- Generated from schemas/catalog.schema.json by `npm run docs`. -->',
    'A file that `catalog: legal/catalog.yaml` names in `privacy.yaml` adds rows to the catalogue, by id. A row with the id of an existing one takes its place. `schemas/catalog.schema.json` is its schema.',
    `\`\`\`yaml\n${ownCatalogExample}\`\`\``,
    'A pack then stands under `jurisdictions` like those that ship: `group_code: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-11-22 }`. What is not `confirmed` only warns, and its citation is never printed. Items hold from their `from` to their `until`; 30 days ahead they begin to warn.',
    `## Tables\n\n${[line(['Table', 'What it holds']), line(['---', '---']), ...Object.entries(schema.properties ?? {}).map(([key, { description = '' }]) => line([`\`${key}\``, description]))].join('\n')}`,
    section('A law pack', 'pack'),
    section('An item of a pack', 'item'),
    section('A retention limit', 'limit'),
    section('A law on records', 'record_law'),
    '## Words of your own for the scan',
    'What the scan looks for is catalogue data too, and rows of yours are asked before those that ship. Each says under `source` why it is there.',
    `\`\`\`yaml\n${ownDetectionExample}\`\`\``,
    'Now `bonusCard` is found wherever it stands, `Skipper.name` is a person’s name, `Guest.name` is a boat’s, what `upsertContact({ … })` is given goes to `to:@juniper/crm`, and an import of that package shows the recipient `juniper_crm`. `forthright explain src/boat.ts:12` tells which words decided. To take out one place rather than a word, write `not_personal`; to map a container to a subject, write `code` under that subject.',
    section('A name', 'name'),
    section('Containers', 'containers'),
    section('A record', 'record'),
    section('A library', 'library'),
    section('A service', 'service'),
  ].join('\n\n')}\n`;
}
