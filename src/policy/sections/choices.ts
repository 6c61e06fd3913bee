import type { StopChannel, Text } from '../../core/inventory.js';
import { groundsOf, purposesTold } from '../grounds.js';
import { hrefOf } from '../links.js';
import type { PartRecord } from '../model.js';
import { dataName, purposeName } from '../names.js';
import { restsOnExplicitConsent, specialOf } from '../special.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { trackersTold } from '../told.js';

/** A consent that people give: for a purpose as a whole, or in clear words for some of its data. */
interface ConsentTold {
  readonly purpose: string;
  readonly consent: string;
  readonly path: string;
  /** The fields that it is for, where it is not for all. */
  readonly fields: readonly string[];
}

/** Purposes that rest on consent, with the consent that covers each; protected data that people agree to beside another ground; what is stored on a device once they agreed. */
export function consentsTold({ context, asks }: Teller): ConsentTold[] {
  return purposesTold(context).flatMap((purpose): ConsentTold[] => {
    const bases = groundsOf(context, purpose).filter(({ basis }) => basis.is === 'consent');
    if (bases.length > 0)
      return bases.map(({ basis, path }) => ({ purpose, consent: basis.consent ?? purpose, path, fields: [] }));
    const uses = context.uses.filter((use) => use.purposeId === purpose && restsOnExplicitConsent(context, use));
    const [first] = uses;
    if (first) {
      const path = specialOf(context, first)?.path ?? first.path;
      return [{ purpose, consent: purpose, path, fields: [...new Set(uses.map((use) => use.fieldId))] }];
    }
    const [asked] = trackersTold(context).find(([, one]) => one.purpose === purpose && one.consent === 'needed') ?? [];
    const isOwed = asks('withdraw') || context.inventory.consents[purpose] !== undefined;
    return asked !== undefined && isOwed ? [{ purpose, consent: purpose, path: `trackers.${asked}.consent`, fields: [] }] : [];
  });
}

/** The ways to stop a consent; a gap where none is declared. */
export function stopsOf(tell: Teller, consent: string, purpose: string): Token[] {
  const stops = tell.context.inventory.consents[consent]?.stop ?? [];
  const path = `consents.${consent}.stop`;
  const sentence = `To stop \`${purpose}\`, do this: …`;
  const need = { item: 'withdraw', sentence, declare: `\`withdraw\` on \`purposes.${purpose}\``, always: true };
  if (stops.length === 0) return [tell.gap(path, need)];
  return stops.flatMap((stop, index) => channel(tell, stop, `${path}.${index}`));
}

function channel(tell: Teller, stop: StopChannel, path: string): Token[] {
  const said = stop.say === undefined ? [] : [spoken(tell, stop.say, `${path}.say`)];
  const link = stop.link === undefined ? [] : [place(tell, stop.link, `${path}.link`)];
  const page = stop.page === undefined ? [] : [place(tell, stop.page, `${path}.page`)];
  return [...said, ...link, ...page];
}

/** What a user wrote about a way out; an address alone becomes a link. */
function spoken(tell: Teller, say: Text, path: string): Token {
  if (typeof say === 'string' && hrefOf(say, 'web') !== undefined) return place(tell, say, path);
  const need = { item: 'withdraw', sentence: 'To stop it, do this: …', declare: `\`say\` at \`${path}\`` };
  return tell.text(say, path, need) as Token;
}

/** Where the consent was asked for: the way out ought to be no longer than the way in. */
function askedAt(tell: Teller, consent: string): Token | null {
  const asked = tell.context.inventory.consents[consent]?.asked_at;
  return asked === undefined ? null : place(tell, asked, `consents.${consent}.asked_at`);
}

/** `every_mail` and its like are words of the locale; an address becomes a link; anything else stands as written. */
function place(tell: Teller, text: string, path: string): Token {
  const word = tell.context.locale.words['stop']?.[text];
  if (word !== undefined) return tell.words(word, path, 'withdraw');
  const need = { item: 'withdraw', sentence: 'To stop it, do this: …', declare: `\`${path}\`` };
  return hrefOf(text, 'web') ? (tell.link(text, path, need, 'web') as Token) : tell.words(text, path, 'withdraw');
}

/** How to stop what rests on consent, and what people can opt out of. */
export function choices(tell: Teller): PartRecord | null {
  const consents = consentsTold(tell).map(({ purpose, consent, path, fields }) => ({
    data: fields.map((id) => dataName(tell, id)),
    why: purposeName(tell, purpose),
    basis: tell.mark(path, 'withdraw'),
    stops: stopsOf(tell, consent, purpose),
    asked: askedAt(tell, consent),
  }));
  if (consents.length === 0) tell.without('withdraw', 'nothing rests on consent');
  const ways = optOut(tell);
  const signal =
    tell.context.inventory.requests?.opt_out?.preference_signal === true
      ? tell.mark('requests.opt_out.preference_signal', 'opt_out')
      : null;
  if (consents.length === 0 && signal === null && Object.values(ways).every((way) => way === null)) return null;
  return { consents, hasConsents: consents.length > 0, ...ways, signal };
}

/** Where to refuse: sale, ads, both, or what nobody declared to happen. One of them at most. */
export function optOut(tell: Teller): Readonly<Record<'stated' | 'both' | 'sale' | 'ads' | 'plain', Token | null>> {
  const { requests, statements } = tell.context.inventory;
  const need = { item: 'opt_out', sentence: 'You can opt out here: …', declare: '`link` on `requests.opt_out`' };
  const [sells, shares] = [statements?.sells_data === true, statements?.shares_for_ads === true];
  const link = tell.link(requests?.opt_out?.link, 'requests.opt_out.link', need, 'web');
  const stated = [...(sells ? ['statements.sells_data'] : []), ...(shares ? ['statements.shares_for_ads'] : [])];
  return {
    stated: link !== null && stated.length > 0 ? tell.mark(stated, 'opt_out') : null,
    both: sells && shares ? link : null,
    sale: sells && !shares ? link : null,
    ads: shares && !sells ? link : null,
    plain: sells || shares ? null : link,
  };
}
