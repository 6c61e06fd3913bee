import { addToDate, parseDuration } from '../../core/duration.js';
import { type Retention, TODO, type Unsure } from '../../core/inventory.js';
import { type FieldUse, periodFor } from '../../core/selectors.js';
import { purposesTold } from '../grounds.js';
import type { PartRecord } from '../model.js';
import { categoryLabel, dataName, purposeName, recipientName } from '../names.js';
import { recipientsTold, sharedIn } from '../recipients.js';
import { periodWords, wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import { consentsTold, optOut, stopsOf } from './choices.js';
import { unexpected } from './unexpected.js';

/** One screen: who, what, why, who else, how long, and the choices. It tells nothing that the sections below do not. */
export function summary(tell: Teller, responsible: PartRecord): PartRecord {
  const { context } = tell;
  const kinds = new Map<string, string[]>();
  for (const use of context.uses) {
    const kind = kindOf(tell, use);
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), `fields.${use.fieldId}.category`]);
  }
  const told = recipientsTold(context);
  const sharing = context.uses.map((use) => sharedIn(context, use));
  const nobody =
    told.length === 0 && sharing.length > 0 && sharing.every((shared) => Array.isArray(shared) && shared.length === 0);
  const paths = context.uses.map((use) => use.pathOf('sharing'));
  return {
    responsible,
    kinds: [...kinds].map(([label, from]) => tell.words(label, [...new Set(from)])),
    why: purposesTold(context).map((id) => purposeName(tell, id)),
    recipients: told.map(([id]) => recipientName(tell, id)),
    nobody: nobody ? tell.words(wordFor(context, 'sharing', 'nobody'), paths) : null,
    ...times(tell),
    ...choicesInShort(tell),
    unexpected: unexpected(tell),
    hasRights: context.packs.length > 0,
  };
}

/** What the table is called that a use stands in. */
function kindOf({ context }: Teller, { field }: FieldUse): string | undefined {
  const label = categoryLabel(context, field.category.split('.').slice(0, 2).join('.'));
  return label && context.label(label);
}

/** Consents with their ways out, and the way to stop sale and ads. */
function choicesInShort(tell: Teller): PartRecord {
  const consents = consentsTold(tell).map(({ purpose, consent, fields }) => ({
    data: fields.map((id) => dataName(tell, id)),
    why: purposeName(tell, purpose),
    stops: stopsOf(tell, consent, purpose),
  }));
  const ways = optOut(tell);
  const anyOptOut = ways.stated !== null;
  return { consents, optOut: ways, anyOptOut, stoppable: anyOptOut || consents.length > 0 };
}

const shown = 4;

interface Time {
  readonly words: string;
  readonly length: number;
  readonly paths: Set<string>;
  readonly kinds: Map<string, string[]>;
}

/** The times that hold for the most data, and the longest that can be counted; the section on retention has each of them. */
function times(tell: Teller): { times: PartRecord[]; moreTimes: boolean } {
  const found = [...allTimes(tell).values()];
  const longest = Math.max(...found.map((time) => time.length));
  const common = [...found].sort((a, b) => b.paths.size - a.paths.size).slice(0, shown);
  const told = found.filter((time) => common.includes(time) || (time.length === longest && longest > 0));
  const lines = told.map(({ words, paths, kinds }) => ({
    time: tell.words(words, [...paths]),
    kinds: [...kinds].map(([label, from]) => tell.words(label, from)),
  }));
  return { times: lines, moreTimes: told.length < found.length };
}

function allTimes(tell: Teller): Map<string, Time> {
  const found = new Map<string, Time>();
  for (const use of tell.context.uses) {
    const retention = use.value('retention') as Unsure<Retention> | undefined;
    if (retention === undefined || retention === TODO) continue;
    const subjects = tell.context.subjectsOf(use.field);
    for (const period of subjects.length === 0 ? [retention] : subjects.map((id) => periodFor(retention, id))) {
      const words = periodWords(tell.context, period);
      if (words === null || period === TODO) continue;
      const time = found.get(words) ?? { words, length: lengthOf(period.for), paths: new Set(), kinds: new Map() };
      time.paths.add(use.pathOf('retention'));
      const kind = kindOf(tell, use);
      if (kind) time.kinds.set(kind, [...(time.kinds.get(kind) ?? []), `fields.${use.fieldId}.category`]);
      found.set(words, time);
    }
  }
  return found;
}

const reference = new Date(Date.UTC(2024, 0, 1));

function lengthOf(text: string | undefined): number {
  if (text === 'indefinitely') return Number.POSITIVE_INFINITY;
  const duration = parseDuration(text ?? '');
  return duration ? addToDate(reference, duration) - reference.getTime() : 0;
}
