import type { Tracker } from '../../core/inventory.js';
import { covers } from '../../core/selectors.js';
import { wordsOf } from './uses.js';

const choice = /\b(consent|choices?|opt[- ]?(in|out)|cookie (banner|settings|preferences))\b/i;

/** Whether a tracker remembers nothing but an answer about privacy. */
export function holdsChoice(id: string, { category, because }: Tracker): boolean {
  if (category !== undefined) return covers('user.privacy_preferences', category);
  return choice.test(wordsOf(id, because));
}
