import { basename } from 'node:path/posix';
import type { EnvironmentName } from './tree.js';

const assignment = /^(\s*(?:export\s+)?)([A-Za-z_][A-Za-z0-9_]*)\s*=/;

/** Whether a file may hold secrets by its name: `.env`, `.env.local`, `.envrc` and their like. */
export function isEnvironmentFile(path: string): boolean {
  return basename(path).startsWith('.env');
}

/** Whether a file documents the environment for others and may be read for the names it sets. */
export function isEnvironmentExample(path: string): boolean {
  return basename(path) === '.env.example';
}

/** The names that the text of an example file sets; whatever stands after `=` is dropped here. */
export function namesIn(file: string, text: string): EnvironmentName[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const [, before, name] = assignment.exec(content) ?? [];
    return name === undefined ? [] : [{ name, file, line: index + 1, column: (before ?? '').length + 1 }];
  });
}
