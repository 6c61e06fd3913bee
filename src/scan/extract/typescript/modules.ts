import { ts } from 'ts-morph';
import { flag, type ModuleName } from '../../../core/facts.js';
import { pushModule } from '../writer.js';
import { type At, type Extractor, valueIn } from './at.js';
import { readExpression } from './expression.js';
import { hasModifier } from './modifiers.js';
import { spanOf, startOf } from './names.js';
import { addVariable } from './rows.js';

const { SyntaxKind } = ts;

type Names = Omit<ModuleName, 'line' | 'column' | 'endColumn' | 'flags'>;

function add(at: At, { kind, module, imported, local }: Names, node: ts.Node): void {
  pushModule(at.writer, { kind, module, imported, local, flags: 0 }, spanOf(at, node));
}

function textOf(specifier: ts.Expression | undefined): string {
  return specifier && ts.isStringLiteralLike(specifier) ? specifier.text : '';
}

/** `import React, { useState as state } from 'react'`, `import './setup'`. */
export const importDeclaration: Extractor = {
  id: 'import',
  kinds: [SyntaxKind.ImportDeclaration],
  visit(node: ts.ImportDeclaration, at) {
    const module = textOf(node.moduleSpecifier);
    const { importClause: clause } = node;
    if (!clause) return add(at, { kind: 'import', module, imported: '', local: '' }, node.moduleSpecifier);
    if (clause.name) add(at, { kind: 'import', module, imported: 'default', local: clause.name.text }, clause.name);
    const bindings = clause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) {
      add(at, { kind: 'import', module, imported: '*', local: bindings.name.text }, bindings.name);
    }
    for (const element of bindings && ts.isNamedImports(bindings) ? bindings.elements : []) {
      add(
        at,
        { kind: 'import', module, imported: (element.propertyName ?? element.name).text, local: element.name.text },
        element.name,
      );
    }
  },
};

/** `import fs = require('fs')`. */
export const importEquals: Extractor = {
  id: 'import-equals',
  kinds: [SyntaxKind.ImportEqualsDeclaration],
  visit(node: ts.ImportEqualsDeclaration, at) {
    if (!ts.isExternalModuleReference(node.moduleReference)) return;
    const module = textOf(node.moduleReference.expression);
    add(at, { kind: 'require', module, imported: '*', local: node.name.text }, node.name);
  },
};

/** `export { a as b }`, `export * from './user'`. */
export const exportDeclaration: Extractor = {
  id: 'export',
  kinds: [SyntaxKind.ExportDeclaration],
  visit(node: ts.ExportDeclaration, at) {
    const module = textOf(node.moduleSpecifier);
    const clause = node.exportClause;
    if (!clause) return add(at, { kind: 'export', module, imported: '*', local: '*' }, node.moduleSpecifier ?? node);
    if (ts.isNamespaceExport(clause))
      return add(at, { kind: 'export', module, imported: clause.name.text, local: '*' }, clause.name);
    for (const element of clause.elements) {
      add(
        at,
        { kind: 'export', module, imported: element.name.text, local: (element.propertyName ?? element.name).text },
        element.name,
      );
    }
  },
};

/** `export default createStore({ … })`, `export = User`: a value without a name becomes a variable `default`. */
export const exportAssignment: Extractor = {
  id: 'export-assignment',
  kinds: [SyntaxKind.ExportAssignment],
  visit(node: ts.ExportAssignment, at) {
    const imported = node.isExportEquals ? 'export=' : 'default';
    const named = ts.isIdentifier(node.expression) ? node.expression.text : null;
    if (named === null) {
      const flags = flag.exported | flag.default;
      const value = readExpression(at, node.expression, valueIn(-1, 'default', flags));
      addVariable(at, { name: 'default', type: -1, value, flags: flags | flag.constant }, startOf(at, node.expression));
    }
    add(at, { kind: 'export', module: '', imported, local: named ?? 'default' }, node.expression);
  },
};

/** `export default class User`, `export default function …`: the declaration has its row elsewhere, here is how it leaves. */
export const defaultDeclaration: Extractor = {
  id: 'default-declaration',
  kinds: [SyntaxKind.ClassDeclaration, SyntaxKind.FunctionDeclaration, SyntaxKind.InterfaceDeclaration],
  visit(node: ts.ClassDeclaration | ts.FunctionDeclaration | ts.InterfaceDeclaration, at) {
    if (!hasModifier(node, SyntaxKind.DefaultKeyword)) return;
    add(at, { kind: 'export', module: '', imported: 'default', local: node.name?.text ?? 'default' }, node.name ?? node);
  },
};
