import { readFileSync } from 'node:fs';

let hashes: Readonly<Record<string, string>> | undefined;

/** The hash of a language's templates, words and style sheet, without loading them: `check` compares and renders nothing. Empty for a language without templates. */
export function templatesHash(code: string): string {
  const file = new URL('../../dist/templates/hashes.json', import.meta.url);
  hashes ??= JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return hashes[code] ?? '';
}
