import type { Confidence, Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import { clientBase } from '../link/client-base.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import type { Question } from './question.js';
import { shareOf } from './what-leaves.js';

const senders = /^(?:from|sender|from_?(?:e?mail|address|name|number)|reply_?to|return_?path)$/i;
/** Words of a name by which a product speaks of itself. */
const ofProduct =
  /(?:^|[._]|(?<=[a-z])(?=[A-Z]))(?:from|sender|reply_?to|no_?reply|support|admin|team|company|organi[sz]ation|brand|site|app|smtp|mail(?:er)?|campaign|channel|domain|transport|default)(?=$|[._A-Z\d]|[a-z]*$)/i;
const programsKey = /(?:^|[._]|[a-z](?=[A-Z]))(?:api|secret|private|app|service|client)_?(?:key|secret|token)$/i;
const organisation = /^(?:organi[sz]ation|org|company|employer|workspace|tenant)(?:_?(?:id|uri|url|name|slug))?$/i;
const headings = /(?:^|[._]|(?<=[a-z]))(?:headers?|headings?|columns?|(?:column|field|header)_?names?|fields?|keys|labels?)$/i;
/** Names of what people write. */
const written =
  /(?:prompt|message|question|query|text|input|content|comment|feedback|notes?|body|description|topic|answer|reply|document|transcript|bio|about|story|post|review|details?|request|resume|cv|letter|history|conversation)s?$/i;

/** Folders of what people run by hand, at times with customers that they make up. */
const byHand = /(?:^|\/)(?:scripts?|bin|tools?)\//i;
/** Files that show how something is used, or fill a database: what they hand on is made up. */
const shown =
  /(?:^|\/)(?:examples?|samples?|demos?|playground|sandbox|seed(?:s|ers?)?|fixtures?)\/|(?:^|[-_./])(?:examples?|samples?|demo|seed(?:er)?)\.[cm]?[jt]sx?$/i;
const makesUp = /^(?:@faker-js\/faker|faker|chance|casual|@ngneat\/falso|@snaplet\/copycat)$/;

/** Where a datum leaves: the file, the key (-1 for none) and the value (-1 where there is none of its own). */
interface Given {
  readonly open: OpenFile;
  readonly member: number;
  readonly value: number;
}

/** How sure it is that a datum leaves where an observation stands. Null where what is given is none: less of it, the program's own, what nobody wrote. */
export function sureOfFlow(question: Question, observation: Observation): Confidence | null {
  const given = givenAt(question, observation);
  if (!given) return observation.confidence;
  const { open, value } = given;
  const share = value < 0 ? 'whole' : shareOf(question.code, open, value);
  if (share === 'own' || share === 'piece') return null;
  // What stands in a log, an address or a store goes to nobody else: there the names say what they say.
  if (observation.site !== 'payload' && observation.site !== 'analytics')
    return share === 'hash' || isMadeUp(question, given) ? 'low' : observation.confidence;
  if (isProgramsOwn(question, observation, given)) return null;
  if (share === 'hash' || isOnlyPerhaps(question, observation, given)) return 'low';
  const isDoubtful =
    byHand.test(open.file) ||
    isSenders(given, observation) ||
    isPutTogether(observation, given) ||
    isPointedElsewhere(question, given, observation);
  return isDoubtful && observation.confidence === 'high' ? 'medium' : observation.confidence;
}

/** What is a person's datum by its name alone, and mostly is none where it stands. */
function isOnlyPerhaps(question: Question, observation: Observation, given: Given): boolean {
  return (
    isMadeUp(question, given) ||
    isOrganisations(question, observation, given) ||
    isShownToIssuer(observation, given) ||
    isSentAsProduct(observation, given) ||
    isToldByProgram(question, observation, given)
  );
}

function givenAt({ code }: Question, { file, line, column }: Observation): Given | null {
  const open = code.open(file);
  if (!open) return null;
  const member = open.memberAt(line, column);
  if (member >= 0 && open.member(member).kind === 'key') return { open, member, value: open.member(member).value };
  const value = open.between(line, line).find((row) => open.expression(row).column === column) ?? -1;
  return value < 0 ? null : { open, member: -1, value: underKey(open, value) };
}

/** `storage.setItem('email', email)`: what is named by a text is what stands behind it. */
function underKey(open: OpenFile, row: number): number {
  const { kind, parent } = open.expression(row);
  if (kind !== 'string') return kind === 'template' ? -1 : row;
  const args = parent < 0 ? [] : open.expression(parent).args;
  return args[args.indexOf(row) + 1] ?? -1;
}

/** The product's sender, its keys, what it tells a model to do, the headings of a file. */
function isProgramsOwn(question: Question, observation: Observation, given: Given): boolean {
  const { category } = observation;
  const { open, member, value } = given;
  const { kind, text } = value < 0 ? { kind: 'other', text: '' } : open.expression(value);
  const name = member < 0 ? lastName(text) : open.member(member).name;
  if (covers('user.authorization', category) && programsKey.test(name)) return true;
  if (isSenders(given, observation) && kind === 'path' && ofProduct.test(text) && !isObserved(question, given)) return true;
  if (!covers('user.content', category)) return false;
  return isInstruction(given) || isHeadings(open, value);
}

/** Whether a value is read off a member that is known to hold a person's datum. */
function isObserved({ code, observedAt }: Question, { open, value }: Given): boolean {
  const member = open.expression(value).text.includes('.') ? code.graph.typeOf(open.file, value)?.member : undefined;
  const place = member ? code.open(member.file)?.member(member.index) : undefined;
  return member && place ? observedAt(member.file, place.line, place.column) !== null : false;
}

/** The keys that lead to a value, the nearest first: `email`, `from` of `from: { email }`. */
function keysTo({ open, member }: Given): string[] {
  const names: string[] = [];
  for (let at = member; at >= 0 && names.length < 4; at = open.shape(open.shapeOf(at)).owner) names.push(open.member(at).name);
  return names;
}

/** Whether a value is given for the sender of a message, by its keys, or by the member of a whole record that it is part of. */
const isSenders = (given: Given, { place, site }: Observation): boolean =>
  site === 'payload' && (keysTo(given).some((name) => senders.test(name)) || senders.test(lastName(place)));

const isMadeUp = ({ notes }: Question, { open }: Given): boolean =>
  shown.test(open.file) || (notes.get(open.file)?.modules ?? []).some((name) => makesUp.test(name));

/** Roots of paths that are a person. */
const ofPerson =
  /^(?:this\.)?(?:(?:current|logged_?in)?_?(?:user|customer|member|author|contact|guest|visitor|person|client|profile|patient|lead|student|employee|owner|session|account)s?|me|input|body|form|values|data)(?:\.|$)/i;

/** `From: notification.twilioNumber`: a message goes out in the product's name, unless it is said to be a person's. */
function isSentAsProduct(observation: Observation, given: Given): boolean {
  if (!isSenders(given, observation)) return false;
  const { open, member, value } = given;
  const { text } = value < 0 ? { text: '' } : open.expression(value);
  return member < 0 || !ofPerson.test(text);
}

/** A token, a name and a password by which the program shows a service who asks: the service gave them out. */
function isShownToIssuer({ category, site }: Observation, given: Given): boolean {
  if (site !== 'payload') return false;
  if (covers('user.authorization.credentials', category)) return true;
  const { open, member } = given;
  if (member < 0 || !/^(?:user_?name|user|pass(?:word)?|login)$/i.test(open.member(member).name)) return false;
  const beside = open.membersOf(open.shapeOf(member)).map((each) => open.member(each).name);
  return keysTo(given).slice(1).includes('auth') || beside.some((name) => /^(?:body|json|form|headers|url|method)$/.test(name));
}

/** Names of what people write, and no program. */
const peopleWrite =
  /(?:comment|feedback|prompt|question|notes?|review|bio|answer|quer(?:y|ie)|opinion|testimonial|suggestion|complaint|remark|input|resume|letter|conversation|transcript|enquiry|inquiry)s?(?:\.\w+)?$/i;
const notices = /notification|notice|alert|incident|report|digest|summary|status|event|error|log|monitor|job|task/i;

/** A title, a text, a message that nobody is seen to write: mostly the program tells by it what happened. */
function isToldByProgram(question: Question, { category, field }: Observation, given: Given): boolean {
  if (!covers('user.content', category) || peopleWrite.test(field)) return false;
  const { open, member, value } = given;
  if (member >= 0 && open.membersOf(open.shapeOf(member)).some((each) => open.member(each).name === 'role')) return false;
  const parts = partsOf(open, value) ?? [];
  return !parts.some((part) => peopleWrite.test(part)) && !isWrittenBySomebody(question, given);
}

/** Whether a value is read off what is known to hold what people write: a declared member, or what a request brings. */
function isWrittenBySomebody({ code, observedAt }: Question, { open, value }: Given): boolean {
  if (value < 0) return false;
  const { text, scope, line } = open.expression(value);
  const member = code.graph.typeOf(open.file, value)?.member;
  const target = member ? null : code.graph.resolveName({ file: open.file, scope, line }, text.split('.')[0] ?? '');
  const at = member ?? (target?.kind === 'binding' || target?.kind === 'parameter' ? target : null);
  const row = at ? code.open(at.file)?.member(at.index) : undefined;
  const seen = at && row ? observedAt(at.file, row.line, row.column) : null;
  return seen !== null && covers('user.content', seen.category) && !notices.test(seen.container ?? '') && seen.role !== 'carries';
}

/** `{ role: 'system', content: … }`: what the program tells a model. */
function isInstruction({ open, member }: Given): boolean {
  if (member < 0) return false;
  return open.membersOf(open.shapeOf(member)).some((each) => {
    const { name, value } = open.member(each);
    return name === 'role' && value >= 0 && /^(?:system|developer|assistant|model)$/.test(open.expression(value).text);
  });
}

/** The paths that a text is put together of; null where it is no text. */
function partsOf(open: OpenFile, row: number, depth = 0): string[] | null {
  if (row < 0 || depth > 4) return null;
  const { kind, text, args } = open.expression(row);
  if (kind === 'path') return [text];
  const isJoined =
    kind === 'template' || (kind === 'binary' && text === '+') || (kind === 'call' && /^(?:JSON\.stringify|String)$/.test(text));
  if (kind === 'string') return [];
  if (kind === 'call') {
    const receiver = isJoined ? null : text.split('.').slice(0, -1).join('.');
    return receiver ? [receiver] : isJoined ? args.flatMap((each) => partsOf(open, each, depth + 1) ?? []) : [text];
  }
  return isJoined ? args.flatMap((each) => partsOf(open, each, depth + 1) ?? []) : null;
}

/** `\`CSV headers: ${JSON.stringify(headers)}\``. */
function isHeadings(open: OpenFile, value: number): boolean {
  const parts = partsOf(open, value) ?? [];
  return parts.length > 0 && parts.every((part) => headings.test(part) || /^[A-Z][A-Z0-9_]*$/.test(part));
}

/** A text with words of the program's own around what it puts in, none of which is called after what people write. */
function isPutTogether({ category }: Observation, { open, value }: Given): boolean {
  if (!covers('user.content', category) || value < 0) return false;
  const { kind, text } = open.expression(value);
  if (kind !== 'template' && !(kind === 'binary' && text === '+')) return false;
  return !(partsOf(open, value) ?? []).some((part) => written.test(part));
}

/** The id or the name of an organisation with nothing of a person beside it. */
function isOrganisations(question: Question, { category }: Observation, { open, member }: Given): boolean {
  if (member < 0 || !covers('user.workplace', category) || !organisation.test(open.member(member).name)) return false;
  return open.membersOf(open.shapeOf(member)).every((each) => {
    const { line, column } = open.member(each);
    const beside = question.observedAt(open.file, line, column);
    return !beside || covers('user.workplace', beside.category);
  });
}

/** Whether the client was made for a host that stands in a setting, which is not called after the service. */
function isPointedElsewhere({ code }: Question, { open, member, value }: Given, { place }: Observation): boolean {
  const call = callAround(open, member, value);
  const base = call < 0 ? null : clientBase(code.graph, open, call);
  if (!base || base.address !== null) return false;
  const service = place.replace(/^to:/, '').split('.')[0] ?? '';
  const words = service.split(/[^a-z0-9]+/i).filter((word) => word.length > 3);
  return !words.some((word) => base.written.toLowerCase().includes(word.toLowerCase()));
}

/** The call that an object, or a value, is given to; -1 for none. */
function callAround(open: OpenFile, member: number, value: number): number {
  let at = member;
  for (let depth = 0; at >= 0 && depth < 8; depth += 1) {
    const { call, owner } = open.shape(open.shapeOf(at));
    if (call >= 0) return call;
    at = owner;
  }
  for (let row = value, depth = 0; row >= 0 && depth < 8; depth += 1) {
    const { kind, parent } = open.expression(row);
    if (kind === 'call' && row !== value) return row;
    row = parent;
  }
  return -1;
}
