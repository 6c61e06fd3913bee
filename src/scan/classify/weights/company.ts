import type { Candidate } from '../candidate.js';
import { isValueObject, makes } from '../containers.js';
import type { Sense } from '../vocabulary.js';
import { quote, type Weight } from './weight.js';

/** Categories that a person's other data beside a name makes likely: `name` next to `birthDate`. */
const companionable =
  /^user\.(?:name|contact|image|demographic|social|job_title|workplace|location|biometric|government_id|childrens|relationships)/;
/** Categories that a link to a person beside a name makes likely: `caption` next to `userId`. */
const linkable =
  /^user\.(?:content|financial|payment|health|behavior|location\.precise|contact\.address|device|authorization|image|education|biometric|preferences\.marketing|social)/;

/** What a thing that a person has is called and described by itself. */
const ownNamed = /^user\.(?:name|content|image|unique_id|health_and_medical|location\.imprecise)/;

/** Whether the container is a record that is not about this kind of data: an order of a patient's has a place of its own. */
function isOtherRecord({ contexts }: Candidate, sense: Sense): boolean {
  const own = contexts.find(({ by, name }) => by === 'own' && name !== '');
  return own?.reading.kind === 'record' && !isValueObject(own.reading) && !makes(own.reading.records, sense.category);
}

function firstOther(names: ReadonlyMap<string, string>, category: string): string | null {
  for (const [other, name] of names) if (other !== category) return name;
  return null;
}

/** Whether the container is a noun that the catalogue does not know. */
export const isUnknown = (candidate: Candidate): boolean =>
  candidate.contexts.some(({ by, reading }) => by === 'own' && reading.unknown);

/** Fields of a mail that hold whom it goes to. */
const addressed = /^(?:to|cc|bcc|recipient)$/;
const showsMail = ({ contexts }: Candidate): boolean =>
  contexts.some(({ name, by, reading }) => name === '' && by === 'own' && reading.records.some(({ id }) => id === 'mail'));

/** Whether what holds it is a person by its own name. */
const isPersons = ({ contexts }: Candidate): boolean =>
  contexts.some(({ by, reading }) => (by === 'own' || by === 'outer') && reading.kind === 'person');

/** What the names beside it say. */
export function companyWeights(candidate: Candidate, sense: Sense): Weight[] {
  const { sure, soft, personKey, server, firm } = candidate.company;
  const weights: Weight[] = [];
  if (server && sense.ofThings && /^user\.(?:authorization|account|contact\.email|name)/.test(sense.category))
    weights.push({ code: 'sibling', points: -8, text: 'what stands beside it is how a program reaches a server' });
  if (firm && sure.size === 0 && sense.ofThings && candidate.reading?.owner?.kind !== 'person' && !isPersons(candidate))
    weights.push({ code: 'sibling', points: -5, text: `${quote(firm)} beside it is a company's` });
  const sureName = firstOther(sure, sense.category);
  if (sense.strength === 'strong') {
    const support = sense.ofThings ? (sureName ?? personKey) : null;
    if (support) weights.push({ code: 'sibling', points: 1, text: `${quote(support)} beside it is a person's` });
    return weights;
  }
  // Where a mail goes stands beside what it says: `{ to, subject, html }`, whatever call takes it.
  if (addressed.test(candidate.reading?.phrase ?? '') && sense.within?.has('mail') && showsMail(candidate))
    weights.push({ code: 'sibling', points: 1, text: 'what stands beside it makes it a mail' });
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

/** What reaches it, and whose its value is. */
export function linkWeights(candidate: Candidate, sense: Sense): Weight[] {
  const { reached, valueOwner } = candidate;
  const strong = sense.strength === 'strong';
  const weights: Weight[] = [];
  if (reached?.kind === 'person') {
    // What a person has (`patient.bed`) has a name of its own; its parts (`patient.address`) are the person's.
    const ofItsOwn = ownNamed.test(sense.category) && (isUnknown(candidate) || isOtherRecord(candidate, sense));
    weights.push({
      code: 'link',
      points: strong ? 1 : ofItsOwn ? 1.5 : 5,
      text: `${quote(reached.by)} reaches it from a person`,
    });
  }
  if (reached?.kind === 'record' && !strong && makes(reached.records, sense.category)) {
    weights.push({ code: 'link', points: 4, text: `${quote(reached.by)} reaches it from a record about a person` });
  }
  // What links to a person is that person's, whatever part of a page is given it.
  if (
    reached?.kind === 'thing' &&
    sense.ofThings &&
    (reached.bears || !strong) &&
    !candidate.contexts.some(
      ({ by, reading }) =>
        by === 'own' &&
        (reading.kind === 'person' ||
          // A mail stays one, whatever queue takes it; an address is whose it is.
          (reading.kind === 'record' && !isValueObject(reading) && makes(reading.records, sense.category))),
    ) &&
    !/id$/i.test(candidate.company.personKey ?? '')
  ) {
    weights.push({ code: 'link', points: -8, text: `${quote(reached.by)} reaches it from a thing, and no person does` });
  }
  if (valueOwner?.kind === 'person')
    weights.push({ code: 'link', points: strong ? 1 : 4.5, text: `${quote(valueOwner.path)} is a person's` });
  if (valueOwner?.kind === 'maybe' && !strong)
    weights.push({ code: 'link', points: 2, text: `${quote(valueOwner.path)} may be a person's` });
  // A picture is given as a file.
  const isFile =
    sense.category === 'user.image' && /^(?:file|blob|image|photo|picture|upload|attachment)$/.test(valueOwner?.word ?? '');
  if (valueOwner?.kind === 'thing' && sense.ofThings && !isFile) {
    weights.push({ code: 'link', points: -7, text: `${quote(valueOwner.path)} is a thing's` });
  }
  return weights;
}
