import type { Candidate } from './candidate.js';
import type { RecordKind, Sense } from './vocabulary.js';

/** What a name says and what stands around it, which rule out most meanings of most names before anything else is asked. */
export type Named = Pick<Candidate, 'reading' | 'contexts' | 'site'>;

/** Whether a name may have any of its meanings where it stands, as far as the names around it say. */
export const mayMean = (named: Named): boolean => named.reading?.senses.some((sense) => fits(named, sense)) ?? false;

/** Whether a meaning that belongs to certain records only may be meant here. */
export const applies = (candidate: Candidate, sense: Sense): boolean =>
  fits(candidate, sense) && (!sense.linked || sense.strength === 'person' || isLinked(candidate, sense.linked));

/** What somebody or something is called by. */
const callings = /^(?:display|name|title|type)$/;

/** The same without asking what holds it and what that links to. */
function fits(candidate: Named, sense: Sense): boolean {
  if (sense.strength === 'person')
    return candidate.reading?.owner?.kind === 'person' || candidate.reading?.owner?.kind === 'maybe';
  const { within } = sense;
  if (!within) return true;
  if (candidate.reading && candidate.reading.strange.length > 0) return false;
  if (within.has('own_key')) return isOwnKey(candidate);
  // What somebody in a record is called is not what the record notes: `order.orderer.display`.
  const own = candidate.contexts.find(({ by, name }) => by === 'own' && name !== '');
  const isSomebodys = callings.test(candidate.reading?.phrase ?? '') && /^(?:person|maybe)$/.test(own?.reading.kind ?? '');
  return candidate.contexts.some(
    ({ reading, by }) =>
      by !== 'file' &&
      (by !== 'outer' || !isSomebodys) &&
      (reading.records.some((record) => within.has(record.id)) ||
        // A key of what a function hands on is not the person's whom the function is called after.
        (within.has('person') && reading.kind === 'person' && !(by === 'scope' && candidate.site === 'payload'))),
  );
}

/** Whether what holds it links to a person of these records: by a key beside it, by what reaches it, or by the names and folders around it. */
function isLinked({ company, reached, contexts, folders }: Candidate, ids: ReadonlySet<string>): boolean {
  // What a part of a page is given is a heading as often as a finding.
  if (contexts.some(({ by, name }) => by === 'own' && /Props$/.test(name))) return false;
  const isOne = ({ id }: RecordKind) => ids.has(id);
  if (company.keyRecords?.some(isOne) || reached?.records.some(isOne) || folders.some(isOne)) return true;
  return contexts.some(({ reading }) => reading.records.some(isOne));
}

/** Whether a key is on the row of whom it is called after (`Employee.employeeId`): elsewhere it leads to that row. */
function isOwnKey({ reading, contexts }: Named): boolean {
  const whose = reading?.phrase.split(' ')[0] ?? '';
  return contexts.some(({ by, reading: own }) => by === 'own' && own.kind !== 'thing' && own.word === whose);
}
