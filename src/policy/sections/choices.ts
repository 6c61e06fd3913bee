import type { StopChannel, Text } from '../../core/inventory.js';
import { groundsOf, purposesTold } from '../grounds.js';
import { hrefOf } from '../links.js';
import type { PartRecord } from '../model.js';
import { purposeName } from '../names.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Purposes that rest on consent, with the consent that covers each. */
export function consentsTold(tell: Teller): { readonly purpose: string; readonly consent: string; readonly path: string }[] {
  return purposesTold(tell.context).flatMap((purpose) =>
    groundsOf(tell.context, purpose)
      .filter(({ basis }) => basis.is === 'consent')
      .map(({ basis, path }) => ({ purpose, consent: basis.consent ?? purpose, path })),
  );
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
  const consents = consentsTold(tell).map(({ purpose, consent, path }) => ({
    why: purposeName(tell, purpose),
    basis: tell.mark(path, 'withdraw'),
    stops: stopsOf(tell, consent, purpose),
    asked: askedAt(tell, consent),
  }));
  if (consents.length === 0) tell.without('withdraw', 'nothing rests on consent');
  const { opt_out: optOut } = tell.context.inventory.requests ?? {};
  const need = { item: 'opt_out', sentence: 'You can opt out here: …', declare: '`link` on `requests.opt_out`' };
  const link = tell.link(optOut?.link, 'requests.opt_out.link', need, 'web');
  const signal = optOut?.preference_signal === true ? tell.mark('requests.opt_out.preference_signal', 'opt_out') : null;
  if (consents.length === 0 && link === null && signal === null) return null;
  return { consents, hasConsents: consents.length > 0, link, signal };
}
