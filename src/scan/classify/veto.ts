import type { Candidate } from './candidate.js';
import type { ValueKind } from './value-kinds.js';
import { vetoOfNeighbours } from './veto-neighbours.js';
import type { Sense } from './vocabulary.js';
import { quote } from './weights/weight.js';

/** Categories whose heads are words of all trades: with a strange word before it, the name is that word's. */
const namesOnly = /^user\.(?:name|content|image|account|unique_id)/;

/** Data that is one text or number, never an object. */
const scalarOnly = /^user\.(?:content|contact\.(?:email|phone)|account|authorization|unique_id|device\.(?:ip|user_agent))/;

/** Data that is kept within a row even where a type of its own describes it. */
const keptWithin = /^user\.(?:contact\.address|location|preferences|image)/;

/** Data that is a list of records by nature: `allergies: Allergy[]`. */
const listed = /^user\.(?:health_and_medical|contact\.phone_number)/;

/** Data that a record of a package holds in its members, where it is typed as one. */
const inMembers = /^user\.(?:content|behavior|employment|location|health_and_medical|name|financial)/;

/** Data that nobody can choose from a list that the program holds. */
const neverListed =
  /^user\.(?:contact\.(?:email|phone|fax)|authorization|account\.username|name|unique_id|government_id|device\.(?:ip|user_agent|cookie_id|device_id)|biometric)/;
/** Parts of a name that are chosen from a list. */
const chosen = /(?:title|prefix|suffix|salutation|anrede|civilite)$/;

/** Kinds of value that no datum has, and why. */
const noData: Partial<Record<ValueKind, string>> = {
  function: 'it is a function, which does something and holds no data',
  element: 'it is a part of a page',
  pattern: 'it is a pattern that data must fit',
  nothing: 'it never holds anything',
  flags: 'it maps to yes or no',
};

/** What is shown in place of the name of somebody who is gone: `deletedUserDisplayName`. */
const standIn =
  /^(?:banned|deleted|removed|unknown|fallback|placeholder)_?(?:user|member|author|person|account|profile)_?(?:display_?)?(?:name|label|text)$/i;

/** What the name or the kind of the value rules out. */
function vetoOfName({ reading, kind, field, site, proofs }: Candidate, sense: Sense): string | null {
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(field) && !/^(?:storage|header)$/.test(site))
    return 'it is written as a constant or a variable of the environment is';
  if (site === 'header' && /^(?:content-)?location$/i.test(field)) return 'it says where an answer is';
  if (site !== 'storage' && standIn.test(field)) return 'it stands where a name is not shown';
  const held = noData[kind];
  if (held) return held;
  if (kind === 'boolean' && !sense.yesNo) return 'it is a yes or no about the data';
  if (reading?.about && !(reading.asks && reading.strange.length === 0 && sense.yesNo && sense.strength === 'strong'))
    return `${quote(reading.about)} makes it something about the data`;
  if (reading?.owner?.kind === 'thing' && sense.strength !== 'strong')
    return `${quote(reading.owner.word)} in its name is a thing`;
  if (reading?.thing && sense.strength !== 'strong' && sense.category.startsWith('user.name'))
    return `${quote(reading.thing)} in its name is a thing`;
  if (
    reading &&
    reading.strange.length > 0 &&
    sense.strength !== 'strong' &&
    reading.owner?.kind !== 'person' &&
    namesOnly.test(sense.category) &&
    proofs.length === 0
  )
    return `${reading.strange.map(quote).join(', ')} in its name says something else`;
  return null;
}

/** What takes place at a location, where the name of what holds it says so and nothing beside it is about somebody's device. */
function occasionOf({ reading, contexts, company }: Candidate, { category, strength }: Sense): string | null {
  if (category !== 'user.location.imprecise' || strength === 'strong' || reading?.owner?.kind === 'person') return null;
  if ([...company.sure.keys(), ...company.soft.keys()].some((other) => other.startsWith('user.device'))) return null;
  // What a browser tells beside it makes it a visit to the site.
  if (contexts.some(({ name, reading: around }) => name === '' && around.records.some(({ id }) => id === 'analytics')))
    return null;
  return contexts.find(({ by, reading: around }) => by !== 'file' && around.occasion)?.name ?? null;
}

/** Sessions of work, which a key of a visit to the site is not: `ImportSession`, `createCheckoutSession`. */
const workSession =
  /(?:import|export|upload|download|checkout|payment|billing|stripe|chat|edit|editing|training|workout|tracking|work|game|study|live|video|call|recording|debug|test|crawl|sync|migration|db|database|mongo|ssh|terminal|shell|agent|meeting|workshop|planning|voting|quiz|exam|coaching|therapy|streaming|transaction|focus|practice|drawing|collaboration|trading|charging|parking|batch|time ?slot)_?-?sessions?/i;

/** What is done at a till, where a session is that of a purchase. */
const paying = /(?:payment|checkout)/i;

/** Whether a session is one that people attend: what holds it takes place somewhere, or its own name says so. */
function isMeeting({ reading, contexts, company }: Candidate, { category }: Sense): boolean {
  if (category !== 'user.device.cookie_id' || !/session(?: id| identifier)?$/.test(reading?.phrase ?? '')) return false;
  if ([...company.sure.keys(), ...company.soft.keys()].some((other) => /^user\.(?:device|authorization)/.test(other)))
    return false;
  if (reading?.owner?.kind === 'thing' || (reading?.strange.length ?? 0) > 0) return true;
  if (contexts.some(({ by, reading: around }) => by !== 'file' && around.records.some(({ id }) => id === 'analytics')))
    return false;
  if (contexts.some(({ by, name }) => by !== 'file' && (workSession.test(name) || paying.test(name)))) return true;
  return contexts.some(
    ({ by, reading: around }) => by !== 'scope' && around.occasion && around.occasion !== 'event' && around.kind !== 'person',
  );
}

/** What the names around it rule out. */
function vetoOfContexts(candidate: Candidate, sense: Sense): string | null {
  const operation = candidate.contexts.find(({ by, name }) => by === 'own' && /^(?:Mutation|Query|Subscription)$/.test(name));
  if (operation && candidate.site !== 'param') return `\`${operation.name}\` lists what can be done`;
  const about = candidate.contexts.find(
    (context) => (context.by === 'own' || context.by === 'outer') && context.reading.kind !== 'neutral',
  );
  if (about?.reading.kind === 'about') return `${quote(about.name)} holds something about data`;
  const config = candidate.contexts.find(({ by, reading }) => by === 'own' && /^config(?:uration)?$/.test(reading.word));
  if (config && /^(?:interface|type|class)$/.test(candidate.site) && sense.category.startsWith('user.health_and_medical'))
    return `${quote(config.name)} says how the program deals with data`;
  const fault = candidate.contexts.find(({ by, reading }) => by === 'call' && /^(?:error|exception)$/.test(reading.word));
  if (fault) return `${quote(fault.name)} tells what is wrong with data`;
  const occasion = occasionOf(candidate, sense);
  if (occasion) return `${quote(occasion)} takes place there`;
  if (isMeeting(candidate, sense)) return 'it is the key of a meeting or a course, not of a visit to the site';
  const default_ = candidate.contexts.find(({ by, name }) => (by === 'own' || by === 'outer') && broughtAlong.test(name));
  if (default_ && !/^(?:interface|type|class)$/.test(candidate.site))
    return `${quote(default_.name)} is written into the program`;
  if (candidate.reading?.phrase === 'subject' && about?.reading.records.some(({ id }) => id === 'mail'))
    return 'it is the subject line of a mail';
  if (
    candidate.site === 'param' &&
    candidate.field === 'key' &&
    candidate.contexts.some(({ by, name }) => by === 'scope' && keyed.test(name))
  )
    return 'it says which value is meant';
  const { outcome, sure, soft, file, channel } = candidate.company;
  if (
    channel &&
    /^user\.contact/.test(sense.category) &&
    /^(?:email|e mail|mail|sms|phone)$/.test(candidate.reading?.phrase ?? '')
  )
    return `${quote(channel)} beside it makes it a way to reach somebody, no address`;
  if (
    candidate.reading?.owner?.word === 'provider' &&
    sense.category.startsWith('user.name') &&
    candidate.contexts.some(({ name }) => signIn.test(name))
  )
    return 'it is what a service for signing in is called';
  if (
    file &&
    sure.size + soft.size === 0 &&
    sense.strength !== 'strong' &&
    /^(?:name|title)$/.test(candidate.reading?.phrase ?? '')
  )
    return `${quote(file)} beside it makes it a file's`;
  if (outcome && sure.size + soft.size === 0 && candidate.reading?.phrase === 'message' && sense.strength !== 'strong')
    return `${quote(outcome)} beside it makes it what the program answers`;
  const heading = headingOf(candidate, sense);
  if (heading) return `${quote(heading)} is a part of a page, whose title is a heading`;
  const token = tokenOf(candidate, sense);
  if (token) return `${quote(token)} has a name of its own`;
  const part = partOf(candidate, sense);
  if (part) return `${quote(part)} has a name of its own`;
  const being = candidate.contexts.find((context) => context.by !== 'file' && context.reading.being);
  if (being) return `${quote(being.name)} is no natural person`;
  if (sense.itself && candidate.reading?.many && candidate.kind === 'string' && about?.reading.kind === 'thing')
    return `in ${quote(about.name)} it is a number or a list of people`;
  return null;
}

/** Names of what signs people in by another service. */
const signIn = /saml|oauth|oidc|openid|sso(?![a-z])|identity|federat|third_?party|social/i;

/** Constants that a program brings along: `DEFAULT_USERS`, `DEMO_CANDIDATES`. */
const broughtAlong = /^(?:DEFAULT|SEED|DEMO|MOCK|DUMMY|FAKE|SAMPLE|EXAMPLE)_[A-Z0-9_]+$/;

/** Functions whose `key` says which value is meant: `getSetting(key)`. */
const keyed = /(?:value|item|metadata|property|prop|setting|option|field|attribute|entry|cache|param|flag)s?$/i;

/** What parts of pages are handed. */
const handedToPage = /(?:Props|ContextProps|ContextType|ContextValue)$/;

/** The part of a page that a title heads: `PatientHeaderProps.title` is no patient's, unless a person's other names stand beside it. */
function headingOf({ contexts, company, reading, site, proofs }: Candidate, { strength }: Sense): string | null {
  if (reading?.phrase !== 'title' || reading.owner || strength === 'strong' || proofs.length > 0) return null;
  if (!/^(?:interface|type|param)$/.test(site) || company.sure.size > 0) return null;
  return contexts.find(({ by, name }) => (by === 'own' || by === 'outer') && handedToPage.test(name))?.name ?? null;
}

/** Tokens, keys and second factors that people give names to: `PersonalAccessToken.name`. */
const nameable = /(?:token|key|secret|mfa|passkey|authenticator|twofactor)$/;

/** The token that a name is the label of, where that stands nearest around it. */
function tokenOf({ contexts, company, proofs, reading }: Candidate, { category, strength }: Sense): string | null {
  if (strength === 'strong' || !category.startsWith('user.name') || reading?.owner || proofs.length > 0) return null;
  if (company.sure.size + company.soft.size > 0) return null;
  const nearest = contexts.find(({ by, reading: around }) => by !== 'file' && around.kind !== 'neutral');
  const { records = [], word = '' } = nearest?.reading ?? {};
  return nearest && nameable.test(word) && records.some(({ id }) => id === 'credentials') ? nearest.name : null;
}

/** The datum that it is a part of: what a skill or an award of a person's is called is not the person's name. */
function partOf({ contexts, company, proofs, reading }: Candidate, { category, strength }: Sense): string | null {
  if (strength === 'strong' || !/^user\.(?:name|image)/.test(category) || reading?.owner || proofs.length > 0) return null;
  if (company.sure.size + company.soft.size > 0) return null;
  return contexts.find(({ by, reading: around }) => by === 'own' && around.part)?.reading.part ?? null;
}

const phraseOf = (reading: Candidate['reading']): string => reading?.phrase ?? '';

/** What its type rules out. */
function vetoOfType({ field, site, kind, typed, foreign, relation, reading }: Candidate, sense: Sense): string | null {
  if (sense.itself && kind !== 'string' && kind !== 'unknown') return 'it is no text, so it holds no name';
  if (/^(?:enum|literal)$/.test(kind) && neverListed.test(sense.category) && !chosen.test(phraseOf(reading)))
    return 'it is one of a list that the program holds';
  if (
    /^(?:ref|enum)$/.test(kind) &&
    sense.strength === 'weak' &&
    sense.category === 'user.behavior' &&
    /^(?:interface|type)$/.test(site)
  )
    return 'its type says what it holds';
  if (kind === 'shape' && !keptWithin.test(sense.category) && (scalarOnly.test(sense.category) || sense.strength !== 'strong'))
    return 'it has members of its own, which hold the data';
  if (
    typed &&
    !keptWithin.test(sense.category) &&
    !(
      listed.test(sense.category) &&
      sense.strength === 'strong' &&
      /^(?:interface|type|class)$/.test(site) &&
      /[^is]s$/.test(field)
    )
  )
    return `its type \`${typed}\` says what it holds`;
  if (foreign && inMembers.test(sense.category)) return `its type \`${foreign}\` says what it holds`;
  if (relation && !keptWithin.test(sense.category)) return `it is a link to \`${relation}\`, which holds the data`;
  return null;
}

/** What rules a meaning out, whatever else speaks for it; null where nothing does. */
export function vetoOf(candidate: Candidate, sense: Sense): string | null {
  if (candidate.veto) return candidate.veto;
  const found =
    vetoOfName(candidate, sense) ??
    vetoOfContexts(candidate, sense) ??
    vetoOfNeighbours(candidate, sense) ??
    vetoOfType(candidate, sense);
  return found ?? (candidate.constant ? 'its value is written into the program' : null);
}
