import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';

/** The top of this repository. */
export const top = fileURLToPath(new URL('../../', import.meta.url));

/** One source file of `src`, parsed, with its path from the top. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file under `src`. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(top, path), 'utf8');
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
    });
}

/** `src/a.ts:14`. */
export function at(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Calls back for every node below, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** One import, export-from or dynamic import: what it names, and which names it takes. */
export interface Import {
  readonly where: string;
  readonly specifier: string;
  readonly names: readonly string[];
}

function namesOf(node: ts.ImportDeclaration): string[] {
  const { name, namedBindings } = node.importClause ?? {};
  const named =
    namedBindings && ts.isNamedImports(namedBindings)
      ? namedBindings.elements.map((one) => (one.propertyName ?? one.name).text)
      : [];
  return [...(name ? ['default'] : []), ...(namedBindings && ts.isNamespaceImport(namedBindings) ? ['*'] : []), ...named];
}

/** All imports of a file, dynamic ones, `require` and those of types included. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, names: readonly string[]) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ where: at(file, node), specifier: specifier.text, names });
  };
  walk(file.tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, namesOf(node));
    if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, ['*']);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, []);
    if (ts.isCallExpression(node) && node.expression.getText() === 'require') add(node, node.arguments[0], ['*']);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], ['*']);
  });
  return found;
}

/** Names that are used as they are, such as globals: no property names, no declarations. */
export function usedNames(file: SourceFile): { readonly name: string; readonly where: string; readonly node: ts.Identifier }[] {
  const found: { name: string; where: string; node: ts.Identifier }[] = [];
  walk(file.tree, (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node;
    const isQualified = ts.isQualifiedName(parent) && parent.right === node;
    const isDeclared = 'name' in parent && parent.name === node;
    if (!isProperty && !isQualified && !isDeclared) found.push({ name: node.text, where: at(file, node), node });
  });
  return found;
}
