import type { Reason } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import type { Candidate, Context } from './candidate.js';
import { isValueObject, makes } from './containers.js';
import type { NamedOwner } from './names.js';
import type { ValueKind } from './value-kinds.js';
import type { Sense } from './vocabulary.js';

/** One thing that speaks for (positive points) or against a category. */
export interface Weight {
  readonly code: Reason['code'];
  readonly points: number;
  readonly text: string;
}

/** What speaks for and against one meaning of a candidate's name. `veto` says what rules it out whatever else speaks for it. */
export interface Weighed {
  readonly category: string;
  readonly weights: readonly Weight[];
  readonly points: number;
  readonly veto: string | null;
}

/** How much a context counts by its distance. */
const nearness: Readonly<Record<Context['by'], number>> = { own: 1, outer: 1, call: 0.8, scope: 0.8, file: 0.5 };

/** Categories whose heads are words of all trades: with a strange word before it, the name is that word's. */
const namesOnly = /^user\.(?:name|content|image|account|unique_id)/;

const quote = (text: string): string => `\`${text}\``;

/** Kinds of value that no datum has, and why. */
const noData: Partial<Record<ValueKind, string>> = {
  function: 'it is a function, which does something and holds no data',
  element: 'it is a part of a page',
  pattern: 'it is a pattern that data must fit',
  flags: 'it maps to yes or no',
};

/** Files that hold what a program is set to. */
const configuring = /^(?:config|configuration|setting|env|environment|constant)$/;

/** Categories whose values are numbers or dates; of all others neither is one. */
const numeric =
  /^user\.(?:contact\.(?:phone|fax|address)|financial|payment|demographic|health|biometric|employment|education|behavior|location|telemetry|unique_id|account$|government_id|device|preferences|authorization)/;
const dated =
  /^user\.(?:demographic|account$|employment|education|health|behavior|privacy_preferences|government_id|financial|preferences\.marketing|relationships|payment|telemetry|device\.telemetry)/;

/** Categories that a person's other data beside a name makes likely: `name` next to `birthDate`. */
const companionable =
  /^user\.(?:name|contact|image|demographic|social|job_title|workplace|location|biometric|government_id|childrens|relationships)/;
/** Categories that a link to a person beside a name makes likely: `caption` next to `userId`. */
const linkable =
  /^user\.(?:content|financial|payment|health|behavior|location|contact\.address|device|authorization|image|education|biometric|preferences\.marketing|social)/;

function nameWeight(candidate: Candidate, sense: Sense): Weight {
  const phrase = quote(candidate.reading?.phrase ?? candidate.field);
  if (sense.itself)
    return { code: 'name', points: candidate.kind === 'string' ? 3.5 : 0, text: `${phrase} is a person, named by a text` };
  if (sense.strength === 'strong')
    return {
      code: 'name',
      points: !sense.ofThings ? 7 : sense.category === 'user.contact.email' ? 6 : 5,
      text: `${phrase} names it wherever it stands`,
    };
  return { code: 'name', points: 0, text: `${phrase} can be a person's or a thing's` };
}

function ownerWeights(candidate: Candidate, sense: Sense): Weight[] {
  const { reading } = candidate;
  if (!reading) return [];
  const strong = sense.strength === 'strong';
  const weights: Weight[] = [];
  const { owner } = reading;
  if (owner?.kind === 'person')
    weights.push({ code: 'name', points: strong ? 1 : 6, text: `${quote(owner.word)} in its name is a person` });
  if (owner?.kind === 'maybe' && !strong)
    weights.push({ code: 'name', points: 2.5, text: `${quote(owner.word)} in its name may be a person` });
  if (owner?.kind === 'thing') {
    weights.push({
      code: 'name',
      points: strong && !(sense.ofThings && owner.bears) ? -1 : -8,
      text: `${quote(owner.word)} in its name is a thing`,
    });
  }
  if (!strong && reading.strange.length > 0 && owner?.kind !== 'person') {
    const words = reading.strange.map(quote).join(', ');
    weights.push({
      code: 'name',
      points: -Math.min(4, 2 * reading.strange.length),
      text: `${words} in its name says something else`,
    });
  }
  return weights;
}

function contextPoints(
  context: Context,
  sense: Sense,
  owner: NamedOwner | null,
): { points: number; readonly text: string } | null {
  const { reading, by } = context;
  const name = quote(context.name);
  const strong = sense.strength === 'strong';
  const recordFits = makes(reading.records, sense.category) || reading.records.some((record) => sense.within?.has(record.id));
  const near = nearness[by];
  if (sense.itself) return itselfPoints(context);
  if (reading.kind === 'person') return { points: strong ? 1 : 5 * near, text: `${name} is a person` };
  if (recordFits)
    return {
      points: strong ? 1 : 4 * near * (context.shown ?? 1),
      text: `${context.name === '' ? 'what stands together here' : name} is kept about a person`,
    };
  if (reading.kind === 'maybe') return { points: strong ? 0 : 2 * near, text: `${name} may be a person` };
  if (reading.unknown && by === 'own' && strong && sense.ofThings)
    return {
      points: sense.category === 'user.contact.email' ? -0.5 : -1,
      text: `${name} is a thing that the catalogue does not know`,
    };
  if (reading.kind !== 'thing') return null;
  if (by === 'file' && configuring.test(reading.word))
    return strong && !sense.ofThings ? null : { points: -4, text: `${name} is configuration` };
  const text = `${name} is a thing, no person`;
  if (strong && !sense.ofThings) return { points: by === 'own' ? -2.5 : 0, text };
  if (strong && by === 'file') return null;
  if (strong && !reading.bears) return { points: -0.5, text };
  if (strong) return { points: by === 'own' || by === 'outer' || by === 'call' ? -6 * near : -2, text };
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

/** The thing that an address or a profile stands in: `address` of `Organization`. */
function thingThatHolds(candidate: Candidate): string | null {
  const chain = candidate.contexts.filter(
    ({ by, reading }) => (by === 'own' || by === 'outer') && (reading.kind !== 'neutral' || reading.unknown),
  );
  const [own, outer] = chain.filter(({ name }, index) => index === 0 || name !== chain[0]?.name);
  if (!own || !outer || !isValueObject(own.reading)) return null;
  return outer.reading.kind === 'thing' ? outer.name : null;
}

/** The nearest context that says something counts whole, the next one half. */
function contextWeights(candidate: Candidate, sense: Sense): Weight[] {
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
    const found = contextPoints(context, sense, candidate.reading?.owner ?? null);
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

function firstOther(names: ReadonlyMap<string, string>, category: string): string | null {
  for (const [other, name] of names) if (other !== category) return name;
  return null;
}

/** Whether the container is a noun that the catalogue does not know. */
const isUnknown = (candidate: Candidate): boolean =>
  candidate.contexts.some(({ by, reading }) => by === 'own' && reading.unknown);

function companyWeights(candidate: Candidate, sense: Sense): Weight[] {
  const { sure, soft, personKey } = candidate.company;
  const weights: Weight[] = [];
  const sureName = firstOther(sure, sense.category);
  if (sense.strength === 'strong') {
    const support = sense.ofThings ? (sureName ?? personKey) : null;
    return support ? [{ code: 'sibling', points: 1, text: `${quote(support)} beside it is a person's` }] : [];
  }
  const softName = firstOther(soft, sense.category);
  const beside = sureName ?? softName;
  if (beside && companionable.test(sense.category)) {
    const points = sureName ? 4 : isUnknown(candidate) ? 1 : 3;
    weights.push({ code: 'sibling', points, text: `${quote(beside)} beside it is a person's` });
  }
  if (personKey && linkable.test(sense.category)) {
    weights.push({ code: 'sibling', points: 3, text: `${quote(personKey)} beside it links to a person` });
  }
  return weights;
}

function linkWeights(candidate: Candidate, sense: Sense): Weight[] {
  const { reached, valueOwner } = candidate;
  const strong = sense.strength === 'strong';
  const weights: Weight[] = [];
  if (reached?.kind === 'person')
    weights.push({ code: 'link', points: strong ? 1 : 5, text: `${quote(reached.by)} reaches it from a person` });
  if (reached?.kind === 'record' && !strong && makes(reached.records, sense.category)) {
    weights.push({ code: 'link', points: 4, text: `${quote(reached.by)} reaches it from a record about a person` });
  }
  if (reached?.kind === 'thing' && sense.ofThings && (reached.bears || !strong)) {
    weights.push({ code: 'link', points: -8, text: `${quote(reached.by)} reaches it from a thing, and no person does` });
  }
  if (valueOwner?.kind === 'person')
    weights.push({ code: 'link', points: strong ? 1 : 4, text: `${quote(valueOwner.path)} is a person's` });
  if (valueOwner?.kind === 'maybe' && !strong)
    weights.push({ code: 'link', points: 1, text: `${quote(valueOwner.path)} may be a person's` });
  if (valueOwner?.kind === 'thing' && sense.ofThings) {
    weights.push({ code: 'link', points: -7, text: `${quote(valueOwner.path)} is a thing's` });
  }
  return weights;
}

function kindWeights(candidate: Candidate, sense: Sense): Weight[] {
  const { kind } = candidate;
  if (kind === 'string' && sense.strength !== 'strong' && !sense.itself)
    return [{ code: 'type', points: 1, text: 'it is a text' }];
  if (kind === 'number' && !numeric.test(sense.category)) return [{ code: 'type', points: -5, text: 'it is a number' }];
  if (kind === 'date' && !dated.test(sense.category)) return [{ code: 'type', points: -6, text: 'it is a date' }];
  return [];
}

function vetoOf(candidate: Candidate, sense: Sense): string | null {
  const { reading, kind } = candidate;
  if (candidate.veto) return candidate.veto;
  const held = noData[kind];
  if (held) return held;
  if (kind === 'boolean' && !sense.yesNo) return 'it is a yes or no about the data';
  if (reading?.about && !(reading.asks && sense.yesNo && sense.strength === 'strong'))
    return `${quote(reading.about)} makes it something about the data`;
  const about = candidate.contexts.find(
    (context) => (context.by === 'own' || context.by === 'outer') && context.reading.kind !== 'neutral',
  );
  if (about?.reading.kind === 'about') return `${quote(about.name)} holds something about data`;
  if (reading?.owner?.kind === 'thing' && sense.strength !== 'strong')
    return `${quote(reading.owner.word)} in its name is a thing`;
  if (
    reading &&
    reading.strange.length > 0 &&
    sense.strength !== 'strong' &&
    reading.owner?.kind !== 'person' &&
    namesOnly.test(sense.category) &&
    candidate.proofs.length === 0
  )
    return `${reading.strange.map(quote).join(', ')} in its name says something else`;
  const being = candidate.contexts.find((context) => context.by !== 'file' && context.reading.being);
  if (being) return `${quote(being.name)} is no natural person`;
  if (candidate.constant) return 'its value is written into the program';
  return null;
}

/** Whether a meaning that belongs to certain records only may be meant here. */
function applies(candidate: Candidate, sense: Sense): boolean {
  if (sense.strength === 'person')
    return candidate.reading?.owner?.kind === 'person' || candidate.reading?.owner?.kind === 'maybe';
  const { within } = sense;
  if (!within) return true;
  if (candidate.reading && candidate.reading.strange.length > 0) return false;
  return candidate.contexts.some(
    ({ reading, by }) =>
      by !== 'file' &&
      (reading.records.some((record) => within.has(record.id)) || (within.has('person') && reading.kind === 'person')),
  );
}

/** Weighs one meaning; null where the place rules the meaning out. */
export function weighSense(candidate: Candidate, sense: Sense): Weighed | null {
  if (!applies(candidate, sense)) return null;
  const weights = [
    nameWeight(candidate, sense),
    ...ownerWeights(candidate, sense),
    ...contextWeights(candidate, sense),
    ...companyWeights(candidate, sense),
    ...linkWeights(candidate, sense),
    ...kindWeights(candidate, sense),
    ...candidate.proofs
      .filter(({ category }) => covers(category, sense.category) || covers(sense.category, category))
      .map(({ text }): Weight => ({ code: 'validator', points: sense.strength === 'strong' ? 1 : 6, text })),
  ];
  if (candidate.incoming) weights.push({ code: 'request', points: 1, text: 'it comes in with a request' });
  if (candidate.bias !== 0)
    weights.push({
      code: 'path',
      points: candidate.bias,
      text: `a ${candidate.site} ${candidate.bias > 0 ? 'mostly' : 'seldom'} holds data`,
    });
  return {
    category: sense.category,
    weights,
    points: weights.reduce((sum, { points }) => sum + points, 0),
    veto: vetoOf(candidate, sense),
  };
}

/** Weighs each meaning of a candidate, best first; in a tie the narrower category, then the catalogue's order. */
export function weigh(candidate: Candidate): Weighed[] {
  const senses: Sense[] = [...(candidate.reading?.senses ?? [])];
  for (const { category } of candidate.proofs) {
    if (!senses.some((sense) => covers(category, sense.category) || covers(sense.category, category))) {
      senses.push({ category, strength: 'weak', ofThings: false, yesNo: false, within: null });
    }
  }
  return senses
    .flatMap((sense) => weighSense(candidate, sense) ?? [])
    .sort(
      (a, b) => Number(a.veto !== null) - Number(b.veto !== null) || b.points - a.points || b.category.length - a.category.length,
    );
}
