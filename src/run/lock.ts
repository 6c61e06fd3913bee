import { type Lock, lockName } from '../core/lock.js';
import { parseLock } from '../match/lock.js';
import type { Project } from './project.js';

/** Reads a project's lock; null where it has none. */
export function readLock({ tree }: Project): Lock | null {
  const text = tree.read(lockName);
  return text === null ? null : parseLock(text);
}
