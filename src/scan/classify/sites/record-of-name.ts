import { trace } from '../paths.js';
import type { FileScan } from '../scan.js';

/** Classes whose first argument names the record that they make, find or describe: `new Parse.Object('Customer')`. */
const namedByText = /(?:^|\.)(?:Object|Query|Schema|Model|Record|Document|Entity|Class|Table)$/;
/** Calls that make a class of the record that a text names: `Parse.Object.extend('Customer')`, `mongoose.model('Customer')`. */
const makesClass = /(?:^|\.)(?:extend|model|define|getModel)$/;
/** Calls of a query that give a record. */
const gives = /\.(?:get|first|find|findOne|findById|findByPk|load|fetch|create|build|createWithoutData)$/;
const isName = (text: string): boolean => /^[A-Za-z_][\w$]{1,60}$/.test(text);

const depthLimit = 4;

/** The text that names a record at a call, also by a constant. */
function nameGiven(scan: FileScan, argument: number | undefined): NamedRecord | null {
  const name = argument === undefined ? null : scan.graph.textOf(scan.view.file, argument);
  return name && isName(name) ? { name, written: true } : null;
}

/** What a record is called, and whether a text in the code names it so: else it is its class's name. */
export interface NamedRecord {
  readonly name: string;
  readonly written: boolean;
}

/** What the record of a variable is called, by how it was made; null where the code does not say. */
export function recordOfName(scan: FileScan, path: string, scope: string, line: number, depth = 0): NamedRecord | null {
  const traced = trace(scan, path, scope, line);
  return traced.call < 0 || traced.segments.length > 0 || depth > depthLimit ? null : recordOfCall(scan, traced.call, depth);
}

function recordOfCall(scan: FileScan, call: number, depth: number): NamedRecord | null {
  const { kind, text, args, base, scope, line } = scan.view.expression(call);
  if (base >= 0) return null;
  if (kind === 'new') return namedByText.test(text) ? nameGiven(scan, args[0]) : recordOfClass(scan, text, scope, line, depth);
  if (makesClass.test(text)) return nameGiven(scan, args[0]);
  return gives.test(text) ? recordOfName(scan, text.slice(0, text.lastIndexOf('.')), scope, line, depth + 1) : null;
}

/** What a class makes: by the text that it was made with, or by its own name. */
function recordOfClass(scan: FileScan, text: string, scope: string, line: number, depth: number): NamedRecord {
  return recordOfName(scan, text, scope, line, depth + 1) ?? { name: text.slice(text.lastIndexOf('.') + 1), written: false };
}
