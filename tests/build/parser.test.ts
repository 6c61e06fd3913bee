import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { namesUsed, parserSource } from '../../src/build/parser.js';
import { folderWith } from '../helpers/folder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, pattern: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => `${folder}/${path}`);

const used = namesUsed(
  filesIn('src/scan', /\.ts$/)
    .map(read)
    .map((text) => text.replace(/\bts\.[A-Z]\w+(?![\w.])/g, '')),
);

async function loadParser(): Promise<typeof ts> {
  const folder = folderWith({ 'parser.mjs': parserSource(used) });
  return import(pathToFileURL(join(folder, 'parser.mjs')).href) as Promise<typeof ts>;
}

/** Each node of a tree: what it is, where it stands, its own texts and what hangs on it. */
function told(parser: typeof ts, path: string, text: string): unknown[] {
  const options = { languageVersion: parser.ScriptTarget.Latest, jsDocParsingMode: parser.JSDocParsingMode.ParseAll };
  const source = parser.createSourceFile(path, text, options, true);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  const found: unknown[] = parseDiagnostics.map(({ start, code, messageText }) => [
    start,
    code,
    parser.flattenDiagnosticMessageText(messageText, '\n'),
  ]);
  const visit = (node: ts.Node) => {
    const { kind, pos, end, flags } = node;
    const { jsDoc = [], text: own } = node as ts.Node & { readonly jsDoc?: readonly ts.JSDoc[]; readonly text?: string };
    found.push([kind, pos, end, flags, node.getStart(source), node === source ? '' : own, parser.canHaveDecorators(node)]);
    for (const doc of jsDoc) {
      found.push([doc.pos, parser.getTextOfJSDocComment(doc.comment)]);
      visit(doc);
    }
    parser.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const faulty = [
  'class { email:',
  'const a = <b>',
  'enum {{ }',
  'let x: { a?: string',
  'for (const a of) await b;',
  '`${',
  '@dec export default class',
  '/[/',
];
const oddities = [
  '/** @param {{ email: string }} user - Who\n * @returns {Promise<User>} */\nfunction a(user) {}',
  '/** @typedef {object} User\n * @property {string} [email] */',
  'a?.b!.c<string>`x${y as const}`; using z = w; export * as q from "q" with { type: "json" };',
  '<><A {...b} c="&amp;" d:e={f}>{...g} text </A></>',
  'abstract class A<in out T> { static { } accessor #b?: T; get c(): asserts this is T { return 1n } }',
];

test('what is taken of the compiler parses as the whole does', async () => {
  const parser = await loadParser();
  const files = [...filesIn('src/scan', /\.ts$/), ...filesIn('tests/accuracy', /\.[cm]?[jt]sx?$/)].map(
    (path) => [path, read(path)] as const,
  );
  const written = [...faulty, ...oddities].flatMap((text) => ['a.tsx', 'a.ts', 'a.js'].map((path) => [path, text] as const));
  expect(files.length).toBeGreaterThan(200);
  for (const [path, text] of [...files, ...written]) expect(told(parser, path, text)).toEqual(told(ts, path, text));
});

test('it is a fraction of the compiler, and each name that the scan uses is in it', async () => {
  expect(parserSource(used).length).toBeLessThan(1_500_000);
  const parser = await loadParser();
  expect(used.length).toBeGreaterThan(50);
  for (const name of used) expect(parser).toHaveProperty(name);
});

test('a name that the compiler lacks fails the build', () => {
  expect(() => parserSource(['createSourceFiles'])).toThrow('The compiler has no `createSourceFiles` at its top.');
});
