import type { Consent, Field, Inventory, StopChannel } from '../../core/inventory.js';
import { covers } from '../../core/selectors.js';
import { basesOf, textsOf } from './uses.js';

/** Kinds of data that hold the choice itself: a no is kept there too, and a consent is proved there. */
const choices = ['user.preferences.marketing_consent', 'user.privacy_preferences'];

/** Whether a field holds an answer about privacy or marketing, and not what the answer is about. */
export function holdsChoiceItself({ category }: Field): boolean {
  return choices.some((choice) => covers(choice, category));
}

/** The consents that a purpose rests on, by id: those that its bases name, else the one with the purpose's own id. */
export function consentIds(inventory: Inventory, purpose: string): string[] {
  return basesOf(inventory.purposes[purpose])
    .filter(({ is }) => is === 'consent')
    .map(({ consent }) => consent ?? purpose);
}

/** Purposes that rest on consent, with the ids of their consents. */
export function consentedPurposes(inventory: Inventory): (readonly [string, readonly string[]])[] {
  return Object.keys(inventory.purposes)
    .map((id) => [id, [...new Set(consentIds(inventory, id))]] as const)
    .filter(([, ids]) => ids.length > 0);
}

/** Whether a consent is declared beyond how it is taken back. */
export function isDeclared(consent: Consent | undefined): boolean {
  return consent !== undefined && [consent.asked_at, consent.wording, consent.starts, consent.since].some(Boolean);
}

const effort =
  /\b(by post|post(al)?|letters?|fax|in person|registered|signed form|phone|telephone|calls?|hotline|brief|telefon)\b|schriftlich/i;
const easy =
  /link|e-?mail\b|mails?\b|page|settings|app\b|account|switch|button|click|tick|box|online|website|banner|einstellung|seite/i;

/** Whether a way to take consent back costs more than a click or a mail. */
export function isHard({ say, link, page }: StopChannel): boolean {
  const words = textsOf(say);
  return (
    link === undefined && page === undefined && words.length > 0 && words.every((text) => effort.test(text) && !easy.test(text))
  );
}
