import type { Evidence, Step } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import { type ColumnRead, type Readers, readsOf } from './column-reads.js';
import type { Question } from './question.js';

/** A kind of datum of which code often needs less: by what calls it shows, and what would do in its place. */
interface Coarser {
  readonly category: string;
  readonly label: RegExp;
  /** What is called on the value, or on what is made of it. */
  readonly method: RegExp;
  /** What the value is handed to. */
  readonly callee: RegExp;
  readonly substitute: string;
}

const coarser: readonly Coarser[] = [
  {
    category: 'user.demographic.date_of_birth',
    label: /./,
    method: /^(?:getFullYear|getUTCFullYear|year|years|diff|diffNow)$/,
    callee:
      /^(?:differenceInYears|differenceInCalendarYears|getYear|getAge|toAge|ageOf|ageFrom|age|(?:calculate|compute|calc)Age\w*|is(?:Adult|OfAge|Over\d+|Minor)\w*|intervalToDuration)$/i,
    substitute: 'the year of birth, or whether the person is of age,',
  },
  {
    category: 'user.device.ip_address',
    label: /./,
    method: /^$/,
    callee:
      /^(?:lookup|lookupCountry|geoip|country|countryOf|countryFrom\w*|getCountry\w*|countryCode\w*|ip(?:To|2)Country\w*|geolocate|geoLookup|resolveCountry)$/i,
    substitute: 'the country',
  },
  {
    category: 'user.location.precise',
    label: /lat|lon|lng|coord/i,
    method: /^(?:toFixed|toPrecision)$/,
    callee: /^(?:round|floor|ceil|trunc|roundTo|roundCoordinates?|toFixed|geohash|encodeGeohash|snap\w*)$/i,
    substitute: 'the rounded place',
  },
];

/** Says so where all that code reads of a datum is less than what is stored. Silent where one read wants the whole value, or nobody can tell. */
export function precisionSaid(
  question: Question,
  column: Observation,
  readers: Readers,
  isWhole: () => boolean,
): Evidence | null {
  const kind = coarser.find(({ category, label }) => covers(category, column.category) && label.test(column.field));
  if (!kind) return null;
  const steps: Step[] = [];
  for (const read of readsOf(question, column, readers)) {
    const step = reducedBy(read, column.field, kind);
    if (!step) return null;
    steps.push(step);
  }
  if (steps.length === 0 || isWhole()) return null;
  const { place, file, line, column: at } = column;
  return {
    claim: 'precision',
    about: place,
    verdict: 'contradicted',
    confidence: column.confidence,
    text: `\`${place}\` is stored whole, and all that code reads of it is less; ${kind.substitute} would do`,
    because: [{ file, line, column: at, text: `\`${place}\` is stored` }, ...steps.slice(0, 6)],
  };
}

/** Wrappers that only make a date of a value. */
const making = /^(?:Date|dayjs|moment|parseISO|fromISO|fromJSDate|utc|String|Number|toDate)$/;

function reducedBy({ open, row, isPath }: ColumnRead, name: string, kind: Coarser): Step | null {
  if (!isPath) return null;
  const { text, line, column, kind: held } = open.expression(row);
  const step = (by: string): Step => ({ file: open.file, line, column, text: `\`${text}\` is read for \`${by}\` alone` });
  const parts = text.split('.');
  const after = parts.slice(parts.lastIndexOf(name) + 1);
  if (held === 'call' && after.length === 1) return kind.method.test(after[0] ?? '') ? step(after[0] ?? '') : null;
  if (held !== 'path' || after.length > 0) return null;
  const by = reducer(open, row, kind, 0);
  return by === null ? null : step(by);
}

/** The call that takes less out of a value: what it is handed to, directly or as a date made of it. */
function reducer(open: OpenFile, row: number, kind: Coarser, depth: number): string | null {
  const { parent } = open.expression(row);
  if (parent < 0 || depth > 4) return null;
  const { kind: held, text, base, args } = open.expression(parent);
  if (held === 'binary' && /^[*+]$/.test(text)) return reducer(open, parent, kind, depth + 1);
  if (held !== 'call' && held !== 'new') return null;
  if (base === row) return kind.method.test(text) ? text : null;
  if (!args.includes(row)) return null;
  if (kind.callee.test(lastName(text)) || isYearsBetween(open, args, text, kind)) return text;
  return making.test(lastName(text)) ? reducer(open, parent, kind, depth + 1) : null;
}

/** `dayjs().diff(customer.birthDate, 'years')`. */
const isYearsBetween = (open: OpenFile, args: readonly number[], text: string, { method }: Coarser): boolean =>
  /^diff(?:Now)?$/.test(lastName(text)) &&
  method.test(lastName(text)) &&
  args.some((each) => /^y(?:ears?)?$/.test(open.expression(each).text));
