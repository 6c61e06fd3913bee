import { createHash } from 'node:crypto';

/** SHA-256 of parts, joined so that no two lists of parts collide; `length` hex digits of it. */
export function hashOf(parts: readonly string[], length = 64): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}
