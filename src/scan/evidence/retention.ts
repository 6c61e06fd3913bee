import { type Duration, parseDuration } from '../../core/duration.js';
import type { Evidence, Step, Verdict } from '../../core/evidence.js';
import { type Period, type Retention, TODO, type Unsure } from '../../core/inventory.js';
import type { Confidence } from '../../core/observation.js';
import { type FieldUse, isOwnData, usesOf } from '../../core/selectors.js';
import { type Deletion, type Erasure, erasureIn } from './deletions.js';
import { nameOfUnit, type Unit, unitNamed } from './functions.js';
import { agesIn, inWords, secondsOf } from './periods.js';
import type { Question } from './question.js';
import { type Reach, reachFrom, rowsOf, startAt, stepsTo } from './reach.js';
import { isEntry, runnersOf } from './references.js';
import { type RecordRef, sameRecord } from './rows.js';
import { cascades, isColumn, recordOfColumn } from './stored.js';

/** What a piece of code that is to delete does: what it reaches, and what it takes away. */
interface Enforcer extends Erasure {
  readonly unit: Unit;
  readonly reach: Reach;
}

type Said = Omit<Evidence, 'about' | 'claim'>;

/** What the code says of each period that names the code which keeps it (`enforced_by`). */
export function retentionEvidence(question: Question): Evidence[] {
  const { inventory } = question;
  if (!inventory) return [];
  const enforcers = new Map<string, Enforcer | Said>();
  const seen = new Set<string>();
  return usesOf(inventory).flatMap((use): Evidence[] => {
    const retention = use.value('retention');
    const about = use.pathOf('retention');
    if (!retention || retention === TODO || seen.has(about) || !isOwnData(inventory, use.field)) return [];
    const { enforced_by: by } = retention;
    if (by === undefined || by === TODO) return [];
    seen.add(about);
    const known = enforcers.get(by) ?? enforcerOf(question, by);
    enforcers.set(by, known);
    if ('verdict' in known) return [{ claim: 'deletion', about, ...known }];
    const deletion = deletionSaid(question, use, retention, known, by);
    // A datum goes when the last purpose that holds it ends: nothing has to go before.
    if (deletion.verdict !== 'supported' && (isHeldLonger(use, retention) || use.field.stored_in.length === 0)) return [];
    return [
      { claim: 'deletion', about, ...deletion },
      ...periodSaid(question, use, retention, known).map((said): Evidence => ({ claim: 'period', about, ...said })),
    ];
  });
}

const said = (verdict: Verdict, confidence: Confidence, text: string, because: readonly Step[] = []): Said => ({
  verdict,
  confidence,
  text,
  because,
});

function enforcerOf(question: Question, by: string): Enforcer | Said {
  const { code, rows } = question;
  const [file = '', symbol] = by.split('#');
  if (!code.has(file)) {
    return question.readText(file) === null
      ? said('contradicted', 'high', `\`${file}\` does not exist`)
      : said('not shown', 'medium', `\`${file}\` is no source file that can be followed`);
  }
  const unit = symbol === undefined ? { file, scope: '', line: 1, column: 1 } : unitNamed(code, file, symbol);
  if (!unit) return said('contradicted', 'high', `\`${file}\` holds no \`${symbol}\``);
  const reach = reachFrom(code, [startAt(unit)]);
  const erasures = [...reach.units.values()].map((reached) => erasureIn(code, rows, reached));
  return {
    unit,
    reach,
    deletions: erasures.flatMap(({ deletions }) => deletions),
    doubtful: [...new Set([...erasures.flatMap(({ doubtful }) => doubtful), ...(reach.isWhole ? [] : ['…'])])],
  };
}

/** Whether another purpose of the field holds it longer, or nobody knows. */
function isHeldLonger(use: FieldUse, retention: Retention): boolean {
  const own = longest(retention);
  return Object.entries(use.field.purposes).some(([id, { retention: other }]) => {
    if (id === use.purposeId || other === undefined) return false;
    const length = other === TODO ? null : longest(other);
    return !length || !own || secondsOf(length) > secondsOf(own);
  });
}

/** The records and names under which a field is stored: what its observations and its selectors say. */
function storedAs({ observations }: Question, { fieldId, field }: FieldUse): { record: RecordRef; field: string }[] {
  const seen = observations
    .filter((one) => isColumn(one) && one.declaredBy.includes(fieldId))
    .map((one) => ({ record: recordOfColumn(one), field: one.field }));
  const claimed = field.code.claims.flatMap((claim) => {
    const [, name = '', key = ''] = /^(?:.*#)?([A-Z]\w*)\.(?:.*\.)?([\w*]+)$/.exec(claim) ?? [];
    return name === '' ? [] : [{ record: { name, shape: null }, field: key }];
  });
  return [...seen, ...claimed];
}

function takes(question: Question, deletion: Deletion, stored: readonly { record: RecordRef; field: string }[]): boolean {
  return stored.some(({ record, field }) => {
    const isMeant = deletion.records.some((one) => sameRecord(one, record));
    if (deletion.how === 'keys') return isMeant && deletion.keys.includes(field);
    return isMeant || (deletion.how === 'rows' && cascades(question, record, deletion.records));
  });
}

function deletionSaid(question: Question, use: FieldUse, retention: Retention, enforcer: Enforcer, by: string): Said {
  const stored = storedAs(question, use);
  const hits = enforcer.deletions.filter((deletion) => deletion.how !== 'soft' && takes(question, deletion, stored));
  if (isUse(retention)) return useSaid(question, stored, enforcer, by);
  if (hits.length === 0) return missed(question, stored, enforcer, by);
  const [hit] = hits as [Deletion, ...Deletion[]];
  const path = [...stepsTo(hit.by), stepOf(question, hit)];
  return triggered(question, enforcer, path, by);
}

/** Nothing that the code takes away is the field's: whether that is sure. */
function missed(
  question: Question,
  stored: readonly { record: RecordRef; field: string }[],
  enforcer: Enforcer,
  by: string,
): Said {
  const at: Step[] = [{ ...placeOf(enforcer.unit), text: `\`${nameOfUnit(enforcer.unit)}\`, which is to delete` }];
  const soft = enforcer.deletions.find((deletion) => deletion.how === 'soft' && takes(question, deletion, stored));
  const names = [...new Set(stored.map(({ record, field }) => `\`${record.name}.${field}\``))];
  if (stored.length === 0) return said('not shown', 'low', `No column is known that \`${by}\` could empty`, at);
  if (soft && enforcer.doubtful.length === 0) {
    const step = stepOf(question, soft);
    return said('contradicted', 'high', `\`${by}\` marks the rows as deleted and leaves them where they are`, [
      ...stepsTo(soft.by),
      step,
    ]);
  }
  if (enforcer.doubtful.length > 0) {
    const calls = enforcer.doubtful
      .slice(0, 3)
      .map((call) => `\`${call}\``)
      .join(', ');
    return said('not shown', 'low', `What ${calls} in \`${by}\` takes away cannot be told`, at);
  }
  if (enforcer.deletions.length === 0) return said('contradicted', 'high', `\`${by}\` deletes nothing`, at);
  const others = [...new Set(enforcer.deletions.flatMap(({ records }) => records.map(({ name }) => `\`${name}\``)))];
  const because = [...at, ...enforcer.deletions.slice(0, 4).map((deletion) => stepOf(question, deletion))];
  return said('contradicted', 'high', `\`${by}\` takes data off ${others.join(', ')}, and not ${names.join(', ')}`, because);
}

/** Whether the code ends a use: takes the row away, or turns a choice off. */
function useSaid(question: Question, stored: readonly { record: RecordRef }[], enforcer: Enforcer, by: string): Said {
  const hit = enforcer.deletions.find(({ records }) =>
    records.some((one) => stored.some(({ record }) => sameRecord(record, one))),
  );
  if (!hit)
    return said('not shown', 'medium', `Nothing in \`${by}\` shows that the use ends`, [
      { ...placeOf(enforcer.unit), text: `\`${by}\`` },
    ]);
  return said('supported', 'high', `\`${by}\` ends the use`, [stepOf(question, hit)]);
}

/** A period that ends the use, as when consent is withdrawn: nobody has to wait for it. */
const isUse = ({ for: length }: Period): boolean => length === 'P0D';

/** Whether something runs the code that deletes. */
function triggered(question: Question, enforcer: Enforcer, path: readonly Step[], by: string): Said {
  const { unit } = enforcer;
  const schedules = question.schedules();
  for (const started of schedules.reach.units.values()) {
    if (started.unit.file !== unit.file) continue;
    const isMeant = unit.scope === '' || started.unit.scope === unit.scope || unit.scope.startsWith(`${started.unit.scope}.`);
    if (!isMeant) continue;
    const way = stepsTo(started).slice(1);
    const first = schedules.startOf(rootOf(started));
    return said('supported', 'high', `\`${by}\` deletes it, and runs by the clock`, [first, ...way, ...path.slice(1)]);
  }
  const references = unit.scope === '' ? [] : runnersOf(question, unit);
  const elsewhere = question.mentions(unit);
  if (elsewhere)
    return said('supported', 'medium', `\`${by}\` deletes it, and \`${elsewhere.file}\` runs it`, [elsewhere, ...path]);
  if (unit.scope !== '' && references.length === 0 && !isEntry(unit.file)) {
    // What lies in a file that nobody imports may be run by hand, or by a tool that nobody sees.
    const sure = question.importersOf(unit.file).length > 0 ? 'high' : 'medium';
    return said('contradicted', sure, `Nothing runs \`${by}\``, path);
  }
  return said('not shown', 'medium', `\`${by}\` deletes it; nothing shows when it runs`, [...references.slice(0, 2), ...path]);
}

function rootOf(reached: Parameters<typeof stepsTo>[0]): Parameters<typeof stepsTo>[0] {
  return reached.from ? rootOf(reached.from) : reached;
}

const placeOf = ({ file, line, column }: Unit) => ({ file, line, column });

function stepOf({ code }: Question, { file, row, line, column, how, records, keys }: Deletion): Step {
  const text = code.open(file)?.expression(row).text ?? '';
  const names = [...new Set(records.map(({ name }) => `\`${name}\``))].join(', ');
  const does =
    how === 'rows'
      ? `deletes rows of ${names}`
      : how === 'soft'
        ? `marks rows of ${names}`
        : `empties ${keys.map((key) => `\`${key}\``).join(', ')} of ${names}`;
  return { file, line, column, text: `\`${text}\` ${does}` };
}

/** The longest period that the inventory promises; null where one is open. */
function longest(retention: Retention): Duration | null {
  const periods: Unsure<Period>[] = retention.by_subject ? Object.values(retention.by_subject) : [retention];
  const lengths = periods.map((period) =>
    period === TODO || !period.for || period.for === TODO ? null : parseDuration(period.for),
  );
  if (lengths.some((length) => length === null)) return null;
  return (lengths as Duration[]).reduce((a, b) => (secondsOf(a) >= secondsOf(b) ? a : b));
}

/** Compares how far back the code reaches with the period that was promised. */
function periodSaid(question: Question, use: FieldUse, retention: Retention, enforcer: Enforcer): Said[] {
  const promised = longest(retention);
  if (!promised || isUse(retention) || isHeldLonger(use, retention)) return [];
  const limit = secondsOf(promised);
  const stored = storedAs(question, use);
  const hits = enforcer.deletions.filter((deletion) => deletion.how !== 'soft' && takes(question, deletion, stored));
  const found = hits.map((deletion) => ({ deletion, ages: agesOn(question, deletion) })).filter(({ ages }) => ages.length > 0);
  const kept = found.find(({ ages }) => ages.some((age) => age <= limit * 1.02 + 86_400));
  if (kept) {
    const age = kept.ages.find((one) => one <= limit * 1.02 + 86_400) ?? 0;
    return [said('supported', 'medium', `The code deletes after ${inWords(age)}`, [stepOf(question, kept.deletion)])];
  }
  const [late] = found;
  if (!late || found.length < hits.length) return [];
  const shortest = Math.min(...late.ages);
  const sure = late.ages.length === 1 && retention.by_subject === undefined ? 'high' : 'medium';
  return [
    said('contradicted', sure, `The code deletes after ${inWords(shortest)}, and ${inWords(limit)} are promised`, [
      ...stepsTo(late.deletion.by),
      stepOf(question, late.deletion),
    ]),
  ];
}

/** Lengths of time in the functions on the way to a deletion, in seconds: those of the nearest function that names any. */
function agesOn({ code }: Question, { by }: Deletion): number[] {
  for (let at: typeof by | null = by; at; at = at.from) {
    const open = code.open(at.unit.file);
    const ages = open ? agesIn(code, open, rowsOf(code, at.unit)) : [];
    if (ages.length > 0 && at.unit.scope !== '') return ages;
  }
  return [];
}
