import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../helpers/folder.js';
import { startServer } from '../helpers/language-server.js';
import { runMain } from '../helpers/main.js';

/** The program of `yaml-language-server`. Without one, vitest's config leaves this file out. */
const program = process.env['YAML_LANGUAGE_SERVER'] ?? '';

const inventory = `# yaml-language-server: $schema=./.forthright/inventory.schema.json
version: 1
controller: { name: todo, address: todo, country: todo, email: todo }
subjects:
  customer: { say: "Customers" }
purposes:
  orders: { use: essential.service, say: "Send you what you bought", basis: contract }
recipients:
  pay: { name: Example Pay, country: IE, role: processor, for: [orders], does: "takes card payments", contract: todo, in_return: nothing }
security: []
fields:
  email:
    category: user.contact.email
    subjects: [customer]
    source: person
    purposes: [orders]
    required: true
    sharing: [bank]
    retention: todo
`;

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}
interface Completions {
  readonly items: readonly { readonly label: string }[];
}

/** Opens the inventory of a new project in the server. */
async function opened() {
  const folder = folderWith({ 'privacy.yaml': inventory, '.forthright/.gitignore': 'inventory.schema.json\n' });
  await runMain(['check'], { folder });
  expect(existsSync(join(folder, '.forthright/inventory.schema.json'))).toBe(true);
  const server = startServer(program);
  onTestFinished(() => server.stop());
  const rootUri = pathToFileURL(folder).href;
  const uri = `${rootUri}/privacy.yaml`;
  await server.ask('initialize', {
    processId: null,
    rootUri,
    capabilities: {},
    workspaceFolders: [{ uri: rootUri, name: 'shop' }],
  });
  server.tell('initialized', {});
  const diagnostics = server.next('textDocument/publishDiagnostics') as Promise<{ diagnostics: Diagnostic[] }>;
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: inventory } });
  return { server, uri, diagnostics: (await diagnostics).diagnostics };
}

const lines = inventory.split('\n');

test('an editor marks the id that the project does not know, and nothing else', async () => {
  const { diagnostics } = await opened();
  expect(diagnostics.map(({ range }) => lines[range.start.line]?.trim())).toEqual(['sharing: [bank]']);
});

test.each([
  ['subjects: [customer]', 'subjects: [', 'customer'],
  ['purposes: [orders]', 'purposes: [', 'orders'],
  ['sharing: [bank]', 'sharing: [', 'pay'],
  ['category: user.contact.email', 'category: ', 'user.contact.phone_number'],
])('an editor offers what may stand in `%s`', async (line, before, offered) => {
  const { server, uri } = await opened();
  const at = lines.findIndex((one) => one.trim() === line);
  const position = { line: at, character: (lines[at]?.indexOf(before) ?? 0) + before.length };
  const { items } = (await server.ask('textDocument/completion', { textDocument: { uri }, position })) as Completions;
  expect(items.map(({ label }) => label)).toContain(offered);
});
