import type { FactsWriter } from '../writer.js';
import { readDocument, readFragment } from './read.js';

/** The start of a definition that holds fields: `type Customer @key(fields: "id") {`. */
const definition = /(?:^|\n)[^\S\n]*(?:extend\s+)?(?:type|input|interface)\s+[A-Z]\w*[^{}\n]*\{\s*(?:#|"|\w+\s*[(:])/;
const scalar = /:\s*\[?(?:String|Int|Float|Boolean|ID)\b/;
/** A field or an argument as each line of a fragment is one: `email: String`, `customer(id: ID!): Customer`. */
const line = /^\s*\w+\s*(?:\([^()]*\))?\s*:\s*\[*[A-Z]\w*[\]!\s]*(?:=\s*[\w."]+\s*)?(?:@[^\n]*)?,?\s*$/;

/** Whether a text may hold GraphQL definitions or fields, by a look that costs little. */
export const mayWriteGraphql = (text: string): boolean => text.includes('\n') && scalar.test(text);

/** Whether every line of a text that says something is a field or an argument: a part that other texts are put together of. */
function isFragment(text: string): boolean {
  const lines = text
    .replace(/#.*/g, '')
    .split('\n')
    .filter((one) => /\S/.test(one));
  return lines.length > 1 && lines.every((one) => line.test(one));
}

/** Reads the schema that a plain text of a program is: whole definitions, or a list of fields that bears the name of its constant. What is neither has nothing to say. */
export function readWrittenGraphql(writer: FactsWriter, text: string, base: number, scope: string, name: string): void {
  if (definition.test(text)) readDocument(writer, text, base, scope);
  else if (isFragment(text)) readFragment(writer, text, base, scope, name);
}
