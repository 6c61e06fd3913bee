import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { at, type SourceFile, sourceFiles, walk } from './source-files.js';

const files = sourceFiles();

test('no file is longer than 400 lines', () => {
  const long = files
    .filter(({ text }) => text.trimEnd().split('\n').length > 400)
    .map(({ path }) => `${path}: divide it by what it holds.`);
  expect(long.join('\n')).toBe('');
});

test('files are named in kebab-case', () => {
  const odd = files.filter(({ path }) => !/^[a-z0-9/-]+\.ts$/.test(path)).map(({ path }) => path);
  expect(odd).toEqual([]);
});

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
const isDocumented = (file: SourceFile, node: ts.Node) =>
  (ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []).some(({ pos }) => file.text.startsWith('/**', pos));

/** A line that stands right under a documented one of its kind belongs to the same paragraph: accessors in a row, the type beside its list. */
function continuesParagraph(file: SourceFile, node: ts.Node): boolean {
  const siblings = file.tree.statements;
  const index = siblings.indexOf(node as ts.Statement);
  const before = siblings[index - 1];
  if (!before || !isExported(before)) return false;
  const isNext =
    file.tree.getLineAndCharacterOfPosition(before.end).line + 1 ===
    file.tree.getLineAndCharacterOfPosition(node.getStart()).line;
  return isNext && (isDocumented(file, before) || continuesParagraph(file, before));
}

test('every export says in a sentence what it is', () => {
  const bare = files.flatMap((file) =>
    file.tree.statements
      .filter((node) => isExported(node) && !isDocumented(file, node) && !continuesParagraph(file, node))
      .map((node) => `${at(file, node)}: say in a doc comment what this export is.`),
  );
  expect(bare.join('\n')).toBe('');
});

test('nothing is left to do in comments', () => {
  const left: string[] = [];
  for (const file of files) {
    const comments = new Map<number, string>();
    walk(file.tree, (node) => {
      for (const { pos, end } of ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? [])
        comments.set(pos, file.text.slice(pos, end));
      for (const { pos, end } of ts.getTrailingCommentRanges(file.text, node.end) ?? [])
        comments.set(pos, file.text.slice(pos, end));
    });
    for (const comment of comments.values()) if (/\b(TODO|FIXME|XXX|HACK)\b/.test(comment)) left.push(`${file.path}: ${comment}`);
  }
  expect(left).toEqual([]);
});
