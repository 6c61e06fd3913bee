import type { Evidence, Step } from '../../core/evidence.js';
import { type Inventory, TODO } from '../../core/inventory.js';
import type { Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import { isReadAnywhere, partHandedOn, type Readers, readersByName } from './column-reads.js';
import { precisionSaid } from './precision.js';
import type { Question } from './question.js';
import { receivedSaid } from './received.js';
import { plainName } from './rows.js';
import { isColumn, recordOfColumn } from './stored.js';
import { handedOnWhole } from './whole-records.js';

/** Data that exists to be compared or kept as proof: what reads it need not be code, or reads it by its hash. */
const notMeantToBeRead = [
  'user.unique_id',
  'user.authorization',
  'user.preferences.marketing_consent',
  'user.privacy_preferences',
  'user.device.cookie_id',
];

/** What the code says of data that are stored or received: whether any of it reads them. Silent where nobody can tell. */
export function readingEvidence(question: Question): Evidence[] {
  const columns = question.observations.filter(
    (one) => isColumn(one) && one.confidence !== 'low' && !notMeantToBeRead.some((category) => covers(category, one.category)),
  );
  if (isLibrary(question)) return [];
  const readers = readersByName(question);
  const received = receivedSaid(question, readers, (category) => notMeantToBeRead.some((one) => covers(one, category)));
  if (columns.length === 0 || isServedWhole(question)) return received;
  const places = new Map(columns.map((one) => [`${one.file}#${one.container}.${one.field}`, one]));
  const whole = new Map<string, Step | null>();
  return [...[...places.values()].flatMap((column) => said(question, column, readers, whole) ?? []), ...received];
}

/** A package that serves records by itself reads all of them. */
function isServedWhole({ notes, rows }: Question): boolean {
  const serving = new Set(rows.serves);
  return [...notes.values()].some(({ modules }) => modules.some((name) => serving.has(name)));
}

/** What others install is read by code that nobody sees. */
function isLibrary({ readText }: Question): boolean {
  try {
    const { private: isPrivate, main, exports, types } = JSON.parse(readText('package.json') ?? '{}') as Record<string, unknown>;
    return isPrivate !== true && (exports !== undefined || types !== undefined) && main !== undefined;
  } catch {
    return false;
  }
}

function said(question: Question, column: Observation, readers: Readers, whole: Map<string, Step | null>): Evidence | null {
  const record = recordOfColumn(column);
  const { file, line, column: at, place, declaredBy } = column;
  const tables = readers.get('*') ?? [];
  if (tables.length > 0 || [...readers.keys()].some((name) => name.startsWith('*') && plainName(name) === plainName(record.name)))
    return null;
  const wholeStep = () => {
    const key = record.shape ?? record.name;
    if (!whole.has(key)) whole.set(key, handedOnWhole(question, record, readers));
    return whole.get(key) ?? null;
  };
  if (isReadAnywhere(question, column, readers))
    return precisionSaid(question, column, readers, () => wholeStep() ?? partHandedOn(question, column, readers));
  const step = wholeStep() ?? partHandedOn(question, column, readers);
  const declared = { file, line, column: at, text: `\`${place}\` is stored` };
  const about = place;
  if (step)
    return {
      claim: 'reading',
      about,
      verdict: 'not shown',
      confidence: 'low',
      text: `No code reads \`${place}\` by its name; the whole record goes on from here, and nobody can tell what reads it there`,
      because: [declared, step],
    };
  const proof = declaredBy.find((id) => isKeptAsProof(question.inventory, id));
  if (proof !== undefined)
    return {
      claim: 'reading',
      about,
      verdict: 'not shown',
      confidence: 'medium',
      text: `No code reads \`${place}\`; \`${proof}\` is kept as proof or for security, which people may read by hand`,
      because: [declared],
    };
  return {
    claim: 'reading',
    about,
    verdict: 'contradicted',
    confidence: column.confidence,
    text: `\`${place}\` is stored, and no code reads it`,
    because: [declared],
  };
}

const proofUses = ['essential.legal_obligation', 'essential.service.security', 'essential.fraud_detection', 'finance'];

function isKeptAsProof(inventory: Inventory | null, id: string): boolean {
  const purposes = Object.keys(inventory?.fields[id]?.purposes ?? {}).flatMap((purpose) => inventory?.purposes[purpose] ?? []);
  return purposes.some(
    ({ use, basis }) =>
      (use !== undefined && use !== TODO && proofUses.some((one) => covers(one, use))) ||
      (basis !== TODO && basis.some((one) => one.is === 'legal_obligation')),
  );
}
