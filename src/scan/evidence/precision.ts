import type { Evidence, Step } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { queryAround } from './brought-along.js';
import { lastName } from './code.js';
import { type ColumnRead, type Readers, readsOf } from './column-reads.js';
import { asItIs, following, handedOnFrom } from './handed-on.js';
import { holdersOf } from './holders.js';
import type { Question } from './question.js';

/** A kind of datum of which code often needs less: by what calls it shows, and what would do in its place. */
interface Coarser {
  readonly category: string;
  readonly label: RegExp;
  /** What is called on the value, or on what is made of it. */
  readonly method: RegExp;
  /** What is called on it beside that, to the same end. */
  readonly beside: RegExp;
  /** What the value is handed to. */
  readonly callee: RegExp;
  readonly substitute: string;
}

const none = /^$/;
const coarser: readonly Coarser[] = [
  {
    category: 'user.demographic.date_of_birth',
    label: /./,
    method: /^(?:getFullYear|getUTCFullYear|year|years|diff|diffNow)$/,
    beside: /^(?:getMonth|getUTCMonth|getDate|getUTCDate|getTime|valueOf|isValid)$/,
    callee:
      /^(?:differenceInYears|differenceInCalendarYears|getYear|ages?|\w*(?:Age|_age)(?![a-z])\w*|age(?:Of|From|In|At|_)\w*|is(?:Adult|OfAge|Over\d+|Minor)\w*|intervalToDuration)$/,
    substitute: 'the year of birth, or whether the person is of age,',
  },
  {
    category: 'user.device.ip_address',
    label: /./,
    method: none,
    beside: none,
    callee:
      /^(?:lookup|lookupCountry|geoip|country|countryOf|countryFrom\w*|getCountry\w*|countryCode\w*|ip(?:To|2)Country\w*|geolocate|geoLookup|resolveCountry)$/i,
    substitute: 'the country or the region',
  },
  {
    category: 'user.location.precise',
    label: /lat|lon|lng|coord/i,
    method: /^(?:toFixed|toPrecision)$/,
    beside: none,
    callee: /^(?:round|floor|ceil|trunc|roundTo|roundCoordinates?|toFixed|geohash|encodeGeohash|snap\w*)$/i,
    substitute: 'the rounded place',
  },
];

/**
 * Says so where all that code reads of a datum is less than what is stored; not shown where the whole record goes on too. Silent where one read wants the whole
 * value, or nobody can tell.
 */
export function precisionSaid(
  question: Question,
  column: Observation,
  readers: Readers,
  handedOn: () => Step | null,
): Evidence | null {
  const kind = coarser.find(({ category, label }) => covers(category, column.category) && label.test(column.field));
  if (!kind) return null;
  const steps: Step[] = [];
  for (const read of readsOf(question, column, readers)) {
    const found = reducedBy(question, read, column.field, kind);
    if (!found) return null;
    steps.push(...found);
  }
  if (steps.length === 0) return null;
  const onward = handedOn();
  const { place, file, line, column: at } = column;
  const because = [{ file, line, column: at, text: `\`${place}\` is stored` }, ...steps.slice(0, 6), ...(onward ? [onward] : [])];
  const base = { claim: 'precision', about: place, because } as const;
  return onward
    ? {
        ...base,
        verdict: 'not shown',
        confidence: 'low',
        text: `All that code reads of \`${place}\` by its name is less; the whole record goes on too, and nobody can tell what reads it there`,
      }
    : {
        ...base,
        verdict: 'contradicted',
        confidence: column.confidence,
        text: `\`${place}\` is stored whole, and all that code reads of it is less; ${kind.substitute} would do`,
      };
}

/** Wrappers that only make a date or a plain text of a value. */
const making = /^(?:Date|dayjs|moment|parseISO|fromISO|fromJSDate|utc|String|Number|toDate|replace|trim|split)$/;

/** What less a read takes, as steps: none where it only asks whether there is a value; null where it may want the whole. */
function reducedBy(question: Question, { open, row, by }: ColumnRead, name: string, kind: Coarser): Step[] | null {
  if (by === 'key') return chosenAlone(question, open, row, name) ? [] : null;
  if (by === 'binding') return usesReduced(open, bindingAt(open, row), kind, 0);
  if (by === 'text') return null;
  const { text, kind: held } = open.expression(row);
  const parts = text.split('.');
  const after = parts.slice(parts.lastIndexOf(name) + 1);
  if (held === 'call' && after.length === 1) return methodReduced(open, row, after[0] ?? '', kind, 0);
  return held === 'path' && after.length === 0 ? valueReduced(open, row, kind, 0) : null;
}

/** `select: { birthDate: true }`, where what the query gives goes nowhere whole. */
function chosenAlone(question: Question, open: OpenFile, member: number, name: string): boolean {
  const { value } = open.member(member);
  const { kind, text } = value < 0 ? { kind: 'other', text: '' } : open.expression(value);
  if (name !== open.member(member).name || !((kind === 'boolean' && text === 'true') || text === '1')) return false;
  const { call, via } = queryAround(open, member);
  // The column itself is no record.
  return call >= 0 && handedOnFrom(following(question), open, call, { ...asItIs, via: via.slice(0, -1) }) === null;
}

interface Named {
  readonly name: string;
  readonly scope: string;
}

function bindingAt(open: OpenFile, row: number): Named {
  const { alias, name, shape } = open.member(row);
  const { scope, kind, name: of } = open.shape(shape);
  const inside = kind === 'parameters' && of !== '' ? (scope === '' ? of : `${scope}.${of}`) : scope;
  return { name: alias || name, scope: inside };
}

const deepest = 4;

/** What all uses of a name take; null where one of them may want the whole, or there is none. */
function usesReduced(open: OpenFile, { name, scope }: Named, kind: Coarser, depth: number): Step[] | null {
  if (scope === '' || depth > deepest) return null;
  const steps: Step[] = [];
  let isUsed = false;
  for (const row of open.inScope(scope)) {
    const { text, base, kind: held } = open.expression(row);
    if (base !== -1 || (text !== name && !text.startsWith(`${name}.`))) continue;
    const after = text.split('.').slice(1);
    const found =
      held === 'call' && after.length === 1
        ? methodReduced(open, row, after[0] ?? '', kind, depth)
        : held === 'path' && after.length === 0
          ? valueReduced(open, row, kind, depth)
          : null;
    if (!found) return null;
    isUsed = true;
    steps.push(...found);
  }
  return isUsed ? steps : null;
}

/** What a value is used for, where it stands. */
function valueReduced(open: OpenFile, row: number, kind: Coarser, depth: number): Step[] | null {
  if (isAskedFor(open, row)) return [];
  const by = reducer(open, row, kind, 0);
  if (by !== null) return [stepAt(open, row, by)];
  const held = heldAs(open, row, kind);
  return held ? usesReduced(open, held, kind, depth + 1) : null;
}

/** `birthDate.getFullYear()`, and `getMonth()` beside it, which only tells whether this year's birthday is over. */
function methodReduced(open: OpenFile, row: number, method: string, kind: Coarser, depth: number): Step[] | null {
  if (kind.method.test(method)) return [stepAt(open, row, method)];
  if (kind.beside.test(method)) return open.expression(row).parent >= 0 && isCompared(open, row) ? [] : null;
  if (!making.test(method)) return null;
  const by = reducer(open, row, kind, 0);
  if (by !== null) return [stepAt(open, row, by)];
  const held = heldAs(open, row, kind);
  return held ? usesReduced(open, held, kind, depth + 1) : null;
}

const stepAt = (open: OpenFile, row: number, by: string): Step => {
  const { text, line, column } = open.expression(row);
  return { file: open.file, line, column, text: `\`${text}\` is read for \`${by}\` alone` };
};

const isCompared = (open: OpenFile, row: number): boolean => {
  const { kind, text } = open.expression(open.expression(row).parent);
  return kind === 'binary' && /^(?:-|[<>]=?|={2,3}|!={1,2})$/.test(text);
};

/** `if (user.birthDate)`, `!user.birthDate`, `user.birthDate ? age(user.birthDate) : null`, `user.birthDate == null`: whether there is a value. */
function isAskedFor(open: OpenFile, row: number): boolean {
  const { parent } = open.expression(row);
  if (parent < 0) return false;
  const { kind, text, args } = open.expression(parent);
  if (kind === 'other') return text === '!' || text === 'if';
  if (kind === 'conditional') return args[0] === row;
  if (kind === 'call') return text === 'Boolean';
  if (kind !== 'binary') return false;
  if (text === '&&') return args[0] === row || isAskedFor(open, parent);
  const other = args.find((each) => each !== row);
  const { kind: beside, text: said } = other === undefined ? { kind: 'other', text: '' } : open.expression(other);
  return /^[!=]={1,2}$/.test(text) && (beside === 'null' || said === 'undefined');
}

/** The call that takes less out of a value: what it is handed to, directly or as a date made of it. */
function reducer(open: OpenFile, row: number, kind: Coarser, depth: number): string | null {
  const { parent } = open.expression(row);
  if (parent < 0 || depth > 4) return null;
  const { kind: held, text, base, args } = open.expression(parent);
  if (held === 'binary' && /^(?:[*+]|\?\?|\|\|)$/.test(text)) return reducer(open, parent, kind, depth + 1);
  if (held !== 'call' && held !== 'new') return null;
  if (base === row) return kind.method.test(text) ? text : making.test(text) ? reducer(open, parent, kind, depth + 1) : null;
  if (!args.includes(row)) return null;
  if (kind.callee.test(lastName(text)) || isYearsBetween(open, args, text, kind)) return text;
  return making.test(lastName(text)) ? reducer(open, parent, kind, depth + 1) : null;
}

/** The variable that holds a value, or a date made of it: `const born = new Date(user.birthDate)`. */
function heldAs(open: OpenFile, row: number, kind: Coarser, depth = 0): Named | null {
  const { parent } = open.expression(row);
  if (parent < 0) {
    const held = holdersOf(open).held.get(row);
    return held?.kind === 'variable' ? open.variable(held.row) : null;
  }
  const { kind: around, text, args, base } = open.expression(parent);
  const isMade = (around === 'call' || around === 'new') && making.test(lastName(text)) && (args.includes(row) || base === row);
  return isMade && depth < 4 ? heldAs(open, parent, kind, depth + 1) : null;
}

/** `dayjs().diff(customer.birthDate, 'years')`. */
const isYearsBetween = (open: OpenFile, args: readonly number[], text: string, { method }: Coarser): boolean =>
  /^diff(?:Now)?$/.test(lastName(text)) &&
  method.test(lastName(text)) &&
  args.some((each) => /^y(?:ears?)?$/.test(open.expression(each).text));
