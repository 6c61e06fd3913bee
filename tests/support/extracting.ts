import { expressionAt, type Facts, memberAt, moduleAt, shapeAt } from '../../src/core/facts.js';
import { extractFacts } from '../../src/scan/extract/extract.js';
import { printExpressions, printShapes, printVariables, rowsOf } from './print-facts.js';

/** The facts of a piece of code. */
export function factsOf(code: string, path = 'file.ts'): Facts {
  return extractFacts(path, code);
}

/** The shapes of a piece of code, one a line. */
export function shapesOf(code: string, path = 'file.ts'): string[] {
  return printShapes(factsOf(code, path));
}

/** The expressions that no other row refers to, one a line. */
export function expressionsOf(code: string, path = 'file.ts'): string[] {
  return printExpressions(factsOf(code, path));
}

/** The variables of a piece of code, one a line. */
export function variablesOf(code: string, path = 'file.ts'): string[] {
  return printVariables(factsOf(code, path));
}

/** `line:column-endColumn kind name` of every member. */
export function memberPlaces(code: string, path = 'file.ts'): string[] {
  return rowsOf(factsOf(code, path), 'members', memberAt).map(
    (row) => `${row.line}:${row.column}-${row.endColumn} ${row.kind} ${row.name}`,
  );
}

/** `name: doc` of every shape and member that has one. */
export function docsOf(code: string, path = 'file.ts'): string[] {
  const facts = factsOf(code, path);
  const rows = [...rowsOf(facts, 'shapes', shapeAt), ...rowsOf(facts, 'members', memberAt)];
  return rows.filter((row) => row.doc !== '').map((row) => `${row.name}: ${row.doc}`);
}

export { expressionAt, memberAt, moduleAt, rowsOf, shapeAt };
