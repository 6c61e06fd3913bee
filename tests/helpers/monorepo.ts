import * as engine from '../../src/index.js';
import { cli, type Ran } from '../cli/world.js';

/** An inventory that declares the email addresses of partners and no more. */
export const partnersEmail = `version: 1
controller: { name: todo, address: todo, country: todo, email: todo }
subjects:
  partner: { say: "Partners", code: [Partner] }
purposes:
  payouts: { use: essential.service, say: "Pay out what partners earned", basis: contract }
fields:
  email:
    category: user.contact.email
    subjects: [partner]
    purposes: [payouts]
    source: person
    required: true
    sharing: []
    retention: todo
`;

/** A TypeORM entity with these columns. */
export const entity = (name: string, ...columns: string[]): string =>
  `import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class ${name} {\n${columns
    .map((column) => `  @Column() ${column}!: string;\n`)
    .join('')}}\n`;

const manifest = (name: string, more: object = {}) => JSON.stringify({ name, ...more });

/** Two products that share a package, which relies on another; a package that nobody relies on, with its code. */
export const products: Readonly<Record<string, string>> = {
  'apps/web/package.json': manifest('@rye/web', { dependencies: { '@rye/db': 'workspace:*' } }),
  'apps/web/privacy.yaml': partnersEmail,
  'apps/web/src/member.ts': entity('Member', 'passportNumber'),
  'apps/admin/package.json': manifest('@rye/admin', { devDependencies: { '@rye/db': '*' } }),
  'apps/admin/privacy.yaml': partnersEmail,
  'apps/admin/src/operator.ts': entity('Operator', 'taxNumber'),
  'packages/db/package.json': manifest('@rye/db', {
    dependencies: { '@rye/ids': '^1.0.0' },
    devDependencies: { '@rye/lone': '*' },
  }),
  'packages/db/src/partner.ts': entity('Partner', 'email', 'taxNumber'),
  'packages/ids/package.json': manifest('@rye/ids'),
  'packages/ids/src/ids.ts': 'export const size = 12;\n',
  'packages/lone/package.json': manifest('@rye/lone'),
  'packages/lone/src/visitor.ts': entity('Visitor', 'passportNumber'),
};

type Files = Readonly<Record<string, string>>;

/** The same as a workspace of pnpm. */
export const pnpm: Files = {
  ...products,
  'package.json': '{ "private": true }',
  'pnpm-workspace.yaml': 'packages:\n  - "apps/*"\n  - packages/**\n',
};

/** The same as a workspace of npm. */
export const npm: Files = { ...products, 'package.json': '{ "private": true, "workspaces": ["apps/*", "./packages/*"] }' };

/** Runs a command line with the library itself. */
export const forthright = (folder: string, words: string): Promise<Ran> => cli(folder, words, engine);
