import { readFileSync } from 'node:fs';

let style: string | undefined;

/** The style sheet of pages that are never published, as CSS. Read once. */
export function internalStyle(): string {
  style ??= readFileSync(new URL('../../dist/templates/internal.css', import.meta.url), 'utf8');
  return style;
}
