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
  /\b(by (post|hand|mail)|post(al)?|letters?|fax|in person|at (the|our|a|any) (branch|counter|office|desk|shop)|signed (form|paper|letter)|registered|(?<!\b(your|the) )phone(?! (app|settings))|telephone|calls?|hotline|notary|brief|telefon)\b|schriftlich|filiale/i;
/** What is easy whatever stands beside it: "the link in each letter". */
const easy =
  /\b(links?|click\w*|switch|button|(un)?tick\w*|settings|unsubscribe|e-?mails?|(in|under|from) (your|the|my) account)\b|einstellung/i;
/** Places where an easy way may be, unless what is got there has to be posted. */
const near =
  /\b(mails?|pages?|app|account(?! (?:number|holder|name))|box|messages?|chat|write (?:to )?us|online|website|banner)\b|seite/i;
const isEasy = (way: string) => easy.test(way) || (near.test(way) && !effort.test(way));

/** Whether a way to take consent back costs more than a click or a mail. */
export function isHard({ say, link, page }: StopChannel): boolean {
  const words = textsOf(say);
  return (
    link === undefined &&
    page === undefined &&
    words.length > 0 &&
    words.every(
      (text) =>
        effort.test(text) &&
        !text.split(/\b(?:or|oder)\b|;|,(?!\s*(?:with|that|which|where|signed|sent|handed)\b)/i).some(isEasy),
    )
  );
}
