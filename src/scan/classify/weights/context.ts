import type { Candidate, Context } from '../candidate.js';
import { isValueObject, makes } from '../containers.js';
import type { Sense } from '../vocabulary.js';
import { isUnknown } from './company.js';
import { quote, type Weight } from './weight.js';

/** How much a context counts by its distance. */
const nearness: Readonly<Record<Context['by'], number>> = { own: 1, outer: 1, call: 0.8, scope: 0.8, file: 0.5 };

/** Data that functions are called after where they take it: not what `post(body)` sends. */
const byFunction = /^user\.(?:contact|authorization|account|preferences\.(?:locale|timezone))/;

/** Whether it is the function of a parameter whose type says nothing: then its name is all there is, as a type's is for its members: `sendMail(to)`. */
const isOwnFunction = (context: Context, { site, kind, contexts }: Candidate): boolean =>
  site === 'param' &&
  /^(?:unknown|enum)$/.test(kind) &&
  context.by === 'scope' &&
  contexts.find(({ by }) => by === 'scope') === context;

/** What any thing may have, not only companies and machines. */
const anyThingHas = /^user\.(?:image|social|location|unique_id|privacy_preferences|content)/;

/** Sites where data comes in, whatever the file is called. */
const handedOn = /^(?:param|request|form|header|mongoose|typeorm|prisma|drizzle|sequelize)$/;

/** Files that hold what a program is set to. */
const configuring = /^(?:config|configuration|setting|env|environment|constant)$/;

function contextPoints(context: Context, sense: Sense, candidate: Candidate): { points: number; readonly text: string } | null {
  const { reading, by } = context;
  const label = quote(context.name);
  const strong = sense.strength === 'strong';
  const recordFits = makes(reading.records, sense.category) || reading.records.some((record) => sense.within?.has(record.id));
  const near = byFunction.test(sense.category) && isOwnFunction(context, candidate) ? 1 : nearness[by];
  if (sense.itself) return itselfPoints(context);
  if (reading.kind === 'person') return { points: strong ? 1 : 5 * near, text: `${label} is a person` };
  if (recordFits)
    return {
      points: strong ? 1 : 4 * near * (context.shown ?? 1),
      text: `${context.name === '' ? 'what stands together here' : label} is kept about a person`,
    };
  if (reading.kind === 'maybe') return { points: strong ? 0 : 2 * near, text: `${label} may be a person` };
  if (reading.unknown && by === 'own' && strong && sense.ofThings)
    return {
      points: sense.category === 'user.contact.email' ? -0.5 : -1,
      text: `${label} is a thing that the catalogue does not know`,
    };
  if (reading.kind !== 'thing') return null;
  return thingPoints(context, sense, candidate);
}

/** Houses and machines whose own particulars a form of theirs asks for: `WarehouseForm`, `SmtpForm`. */
const houses =
  /^(?:company|organization|agency|institution|facility|venue|bank|manufacturer|carrier|warehouse|depot|merchant|vendor|supplier|store|shop|branch|office|hotel|restaurant|hospital|clinic|school|university|smtp|mailer|transport)$/;

/** Names of pages where people set what concerns themselves. */
const ofSomebody =
  /(?:user|account|profile|personal|customer|member|patient|contact|security|login)_?-?(?:info|data|details)?_?-?settings?/i;

/** What a thing around it says against a person. */
function thingPoints(
  { name, reading, by }: Context,
  sense: Sense,
  { site, reading: read, proofs }: Candidate,
): { points: number; readonly text: string } | null {
  // An address is one in a list of things as well: `items: [{ value: email }]`.
  const proven = proofs.some(({ points, category }) => points === undefined && category === sense.category);
  const strong = sense.strength === 'strong' || (proven && sense.category.startsWith('user.contact.'));
  const owner = read?.owner;
  const near = nearness[by];
  // A page of somebody's settings is a form that they fill in: `AccountSettings`, but not `CompanySettings`.
  if (by === 'scope' && site === 'form' && reading.word === 'setting' && ofSomebody.test(name)) return null;
  if (by === 'file' && configuring.test(reading.word)) {
    if (handedOn.test(site) || (strong && !sense.ofThings)) return null;
    return { points: -4, text: `${quote(name)} is configuration` };
  }
  const text = `${quote(name)} is a thing, no person`;
  if (strong && !sense.ofThings) return { points: by === 'own' ? -2.5 : 0, text };
  if (strong && by === 'file') return null;
  if (strong && owner?.kind === 'person' && !configuring.test(reading.word)) return { points: -0.5, text };
  if (strong && !reading.bears && !sense.ofAnyThing && !anyThingHas.test(sense.category)) return { points: -0.5, text };
  const holds =
    by === 'own' || by === 'outer' || by === 'call' || (by === 'scope' && site === 'form' && houses.test(reading.word));
  if (strong) return { points: holds ? -6 * near : -2, text };
  // Its own name says whose it is: the thing around it is where it is kept.
  if (owner?.kind === 'person') return { points: -1.5 * near, text };
  return { points: (owner?.kind === 'maybe' ? -3 : -6) * near, text };
}

/** A text called after a person is that person's name in a record or a list of people; in a thing it may be a label. */
function itselfPoints({ reading, name, by }: Context): { points: number; text: string } | null {
  if (by === 'file') return null;
  if (reading.kind === 'person' || reading.kind === 'record') return { points: 1, text: `${quote(name)} is kept about a person` };
  if (reading.kind === 'thing') return { points: reading.bears ? -3 : -1, text: `${quote(name)} is a thing, no person` };
  return null;
}

/** The thing whose function puts together what stands together as an address: `importCompany`. */
function thingThatMakes({ contexts, company }: Candidate): string | null {
  const shown = contexts.findIndex(({ name, reading }) => name === '' && isValueObject(reading));
  if (shown < 0 || company.sure.size > 0) return null;
  const around = contexts.slice(shown + 1).find(({ by, reading }) => by !== 'file' && reading.kind !== 'neutral');
  return around?.reading.kind === 'thing' && around.reading.bears ? around.name : null;
}

/** The thing that an address or a profile stands in: `address` of `Organization`. */
function thingThatHolds(candidate: Candidate): string | null {
  const maker = thingThatMakes(candidate);
  if (maker) return maker;
  const chain = candidate.contexts.filter(
    ({ by, reading }) => (by === 'own' || by === 'outer') && (reading.kind !== 'neutral' || reading.unknown),
  );
  const [own, outer] = chain.filter(({ name }, index) => index === 0 || name !== chain[0]?.name);
  if (!own || !outer || !isValueObject(own.reading)) return null;
  return outer.reading.kind === 'thing' ? outer.name : null;
}

const isFileOfThing = ({ by, reading }: Context): boolean => by === 'file' && reading.kind === 'thing';

/** The nearest context that says something counts whole, the next one half. */
export function contextWeights(candidate: Candidate, sense: Sense): Weight[] {
  const weights: Weight[] = [];
  let share = 1;
  // A container of its own that nobody knows is not what its file is called after.
  const strange = isUnknown(candidate);
  const holder = thingThatHolds(candidate);
  if (holder && sense.ofThings)
    return [{ code: 'container', points: -8, text: `${quote(holder)} is a thing, and what it holds is its own` }];
  for (const context of candidate.contexts) {
    if (share < 0.5) break;
    if (strange && context.by === 'file') break;
    // The folder is called after a part of the product; what stands nearer, or a request, knows better.
    if (isFileOfThing(context) && (candidate.incoming || candidate.proofs.length > 0 || weights.some(({ points }) => points > 0)))
      continue;
    const found = contextPoints(context, sense, candidate);
    if (!found) continue;
    // What only people have beside it makes a thing a form that somebody fills in: `config: { firstName, email }`.
    if (found.points < 0 && candidate.company.sure.size > 0) found.points /= 4;
    if (found.points !== 0) {
      weights.push({ code: context.by === 'file' ? 'path' : 'container', points: found.points * share, text: found.text });
    }
    share /= 2;
  }
  return weights;
}
