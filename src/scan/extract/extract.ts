import type { Facts } from '../../core/facts.js';
import { readPrisma } from './prisma/read.js';
import { readTypeScript } from './typescript/read.js';

/** What one file says, by its extension. Never throws: where the text cannot be parsed, `problem` says so and the rows are what could be read. */
export function extractFacts(path: string, text: string): Facts {
  return path.endsWith('.prisma') ? readPrisma(text) : readTypeScript(path, text);
}
