import { expect, test } from 'vitest';
import { ownDetectionExample } from '../../../src/build/own-catalog-page.js';
import { defaultConfig } from '../../../src/core/config.js';
import type { Scan } from '../../../src/core/observation.js';
import { readDeclared } from '../../../src/run/project.js';
import { scanDeep } from '../../../src/run/scan.js';
import { openMemory } from '../../../src/tree/memory-tree.js';
import { openNoStore } from '../../../src/tree/store.js';

const inventory = 'version: 1\ncatalog: legal/words.yaml\n';

const code = `import { upsertContact } from '@juniper/crm';
export interface Skipper { name: string; bonusCard: string }
export interface Guest { name: string; keel: number }
export const send = (skipper: Skipper) => upsertContact({ phone: skipper.name }, { trace: true });
`;

function projectOf(files: Readonly<Record<string, string>>) {
  const watcher = { stage: () => {}, progress: () => {} };
  return { tree: openMemory(files), config: defaultConfig, store: openNoStore(), asOf: '2026-01-01', watcher };
}

async function scanned(files: Readonly<Record<string, string>>): Promise<Scan> {
  const project = projectOf(files);
  return (await scanDeep(project, readDeclared(project))).scan;
}

const told = ({ observations }: Scan) => observations.map(({ place, category }) => `${place} ${category}`);

test('rows of one’s own for names, containers, libraries and recipients change what the scan finds', async () => {
  const without = await scanned({ 'privacy.yaml': 'version: 1\n', 'src/boat.ts': code });
  expect(told(without)).toEqual(['Guest.name user.name', 'send.phone user.contact.phone_number']);
  expect(without.recipients).toEqual([]);

  const found = await scanned({ 'privacy.yaml': inventory, 'legal/words.yaml': ownDetectionExample, 'src/boat.ts': code });
  expect(told(found)).toEqual([
    'Skipper.name user.name',
    'Skipper.bonusCard user.loyalty',
    'to:@juniper/crm.phone user.contact.phone_number',
  ]);
  expect(found.recipients).toMatchObject([{ id: 'juniper_crm', by: 'import', seen: '@juniper/crm' }]);
});

test('a row with the id of a shipped one takes its place', async () => {
  const own = 'recipients:\n  sendgrid: { name: Our mailer, does: sends mail, packages: [our-mailer], source: wiki }\n';
  const text = "import mail from '@sendgrid/mail';\nimport ours from 'our-mailer';\nmail(ours);\n";
  const { recipients } = await scanned({ 'privacy.yaml': inventory, 'legal/words.yaml': own, 'src/mail.ts': text });
  expect(recipients).toMatchObject([{ id: 'sendgrid', seen: 'our-mailer' }]);
});

test.each([
  [
    'names: { a: { category: user.shoe, strength: strong, words: { en: [x] }, source: s } }',
    '`user.shoe` is no category of the catalogue.',
  ],
  [
    'names: { a: { category: user.name, strength: firm, words: { en: [x] }, source: s } }',
    '`strength` wants `strong`, `weak` or `person`.',
  ],
  [
    'names: { a: { category: user.name, strength: weak, words: { en: [x] } } }',
    '`a` wants `category`, `strength`, `words` and `source`.',
  ],
  ['containers: { persons: { en: [skipper] } }', '`containers` wants `source`, and lists such as `persons` or `things`.'],
  [
    'libraries: { a: { modules: [x], kind: call, site: log, role: sends, matches: [y], source: s } }',
    '`a` has no key `matches`.',
  ],
  ['recipients: { a: { name: A, does: b, country: Germany, source: s } }', '`country` wants two letters such as `DE`.'],
])('a fault in %s is told, and its table is left out', (text, message) => {
  const declared = readDeclared(projectOf({ 'privacy.yaml': inventory, 'legal/words.yaml': `${text}\n` }));
  expect(declared?.problems.map((problem) => problem.message)).toContain(message);
});
