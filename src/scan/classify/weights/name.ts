import type { Candidate } from '../candidate.js';
import type { Sense } from '../vocabulary.js';
import { quote, type Weight } from './weight.js';

/** Categories whose values are numbers or dates; of all others neither is one. */
const numeric =
  /^user\.(?:contact\.(?:phone|fax|address)|financial|payment|demographic|health|biometric|employment|education|behavior|location|telemetry|unique_id|account$|government_id|device|preferences\.|authorization)/;
const dated =
  /^user\.(?:demographic|account$|employment|education|health|behavior|privacy_preferences|government_id|financial|preferences\.marketing|relationships|payment|telemetry|device\.telemetry)/;

/** What a name that stands alone counts. A point on the map is a shop's or a stop's as often as a person's. */
function strongPoints({ category, ofThings }: Sense): number {
  if (!ofThings) return 7;
  if (category === 'user.contact.email') return 6;
  return category === 'user.location.precise' ? 4 : 5;
}

/** What the name itself says for a meaning. */
export function nameWeight(candidate: Candidate, sense: Sense): Weight {
  const phrase = quote(candidate.reading?.phrase ?? candidate.field);
  if (sense.itself)
    return { code: 'name', points: candidate.kind === 'string' ? 3.5 : 0, text: `${phrase} is a person, named by a text` };
  if (sense.strength === 'strong')
    return {
      code: 'name',
      points: strongPoints(sense),
      text: `${phrase} names it wherever it stands`,
    };
  return { code: 'name', points: 0, text: `${phrase} can be a person's or a thing's` };
}

/** What is called after a person whose it is and has a title of its own: `UserRequest`, `EmployeeNotification`. */
const havingTitles =
  /(?:Request|Collection|Document|Task|Job|Event|Page|Card|List|Notification|Query|Section|Report|Result|Record|Modal|Dialog|Widget|View|Tab|Panel|Header|Action)s?(?:Args|Input|Dto|DTO|Entity|Model|Props|Type|Data|Payload)?$/;

/** A person's title is a form of address beside the parts of a name; alone it is a heading or a post as often. */
export function titleWeights(candidate: Candidate, { category, within }: Sense): Weight[] {
  const { reading, company } = candidate;
  if (category !== 'user.name' || !within?.has('person') || !/^(?:title|prefix|suffix)$/.test(reading?.phrase ?? '')) return [];
  if (reading?.owner || [...company.sure.keys()].some((other) => other.startsWith('user.name'))) return [];
  const titled = candidate.contexts.find(({ by, name }) => by !== 'file' && havingTitles.test(name));
  if (titled) return [{ code: 'container', points: -5, text: `${quote(titled.name)} has a title of its own` }];
  return [{ code: 'sibling', points: -1.5, text: 'no part of a name stands beside it' }];
}

/** Groups of people, whose address is often one that they share: `teamEmail`. */
const groups = /^(?:team|workspace|department)$/;

/** What the words before it say of whose it is. */
export function ownerWeights(candidate: Candidate, sense: Sense): Weight[] {
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
    const doubtful = sense.ofThings && groups.test(owner.word) ? -3 : -1;
    weights.push({
      code: 'name',
      points: strong && !(sense.ofThings && owner.bears) ? doubtful : -8,
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

/** What is counted one by one where a number is called after many: `submissions: 3`, but `points: 3` are an amount. */
const counted =
  /^user\.(?:content|authorization|account|telemetry|device|behavior$|behavior\.browsing|relationships|preferences|image)/;
const amounts =
  /(?:point|credit|hour|minute|second|day|week|month|year|step|calorie|mark|coin|gem|mile|kilometer|percent|score|win|loss|rating|xp)$/;

/** What the kind of its value says. */
export function kindWeights(candidate: Candidate, sense: Sense): Weight[] {
  const { kind, reading } = candidate;
  // A company that is handed on whole is a record, not the name of somebody's employer.
  if (
    sense.category === 'user.workplace' &&
    kind !== 'string' &&
    candidate.site === 'payload' &&
    candidate.valueOwner?.kind !== 'person' &&
    /^organi[sz]ation$/.test(reading?.phrase ?? '')
  )
    return [{ code: 'type', points: -4, text: 'it is the company itself' }];
  const isCount = kind === 'number' && reading?.many && !/^(?:number|count) of /.test(reading.phrase);
  if (isCount && counted.test(sense.category) && !amounts.test(reading.phrase))
    return [{ code: 'type', points: sense.category.startsWith('user.authorization') ? -15 : -6, text: 'it is a number of them' }];
  if (kind === 'string' && sense.strength !== 'strong' && !sense.itself)
    return [{ code: 'type', points: 1, text: 'it is a text' }];
  if (kind === 'number' && !numeric.test(sense.category)) return [{ code: 'type', points: -5, text: 'it is a number' }];
  if (kind === 'date' && !dated.test(sense.category)) return [{ code: 'type', points: -6, text: 'it is a date' }];
  return [];
}
