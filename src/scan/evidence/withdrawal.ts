import type { Evidence, Step } from '../../core/evidence.js';
import { type Consent, type Inventory, TODO } from '../../core/inventory.js';
import type { Observation } from '../../core/observation.js';
import { covers, usesOfField } from '../../core/selectors.js';
import type { Question } from './question.js';
import { plainName, recordsOfCall } from './rows.js';
import { isColumn } from './stored.js';

const choices = ['user.preferences.marketing_consent', 'user.privacy_preferences'];

/** What the code says of ways to take consent back, and of the proof of it. */
export function withdrawalEvidence(question: Question): Evidence[] {
  const { inventory } = question;
  if (!inventory) return [];
  return Object.entries(inventory.consents).flatMap(([id, consent]) => [
    ...stopSaid(question, inventory, id, consent),
    ...proofSaid(question, id, consent),
  ]);
}

/** The stored flags by which a person agrees to a purpose. */
function flagsOf({ observations }: Question, inventory: Inventory, purpose: string): Observation[] {
  return observations.filter(
    (one) =>
      isColumn(one) &&
      choices.some((choice) => covers(choice, one.category)) &&
      one.declaredBy.some((id) => {
        const field = inventory.fields[id];
        return field !== undefined && usesOfField(inventory, id, field).some((use) => use.purposeId === purpose);
      }),
  );
}

/** Whether something can turn a flag off again: what sets it is either `false` or what somebody chose. */
function stopSaid(question: Question, inventory: Inventory, id: string, { stop }: Consent): Evidence[] {
  if (stop.length === 0) return [];
  const about = `consents.${id}.stop`;
  const flags = flagsOf(question, inventory, id);
  const steps: Step[] = [];
  let off: Step | null = null;
  let isTold = false;
  for (const flag of flags) {
    for (const { file, line, column, value } of settersOf(question, flag)) {
      const open = question.code.open(file);
      if (!open) continue;
      const { kind, text } = value >= 0 ? open.expression(value) : { kind: 'other', text: '' };
      isTold = true;
      const at = { file, line, column };
      if (kind === 'boolean' && text === 'true') steps.push({ ...at, text: `\`${flag.field}\` is switched on` });
      else off ??= { ...at, text: `\`${flag.field}\` is set to ${kind === 'boolean' ? '`false`' : 'what was chosen'}` };
    }
  }
  const way = off ?? routeThatStops(question);
  if (way)
    return [
      {
        claim: 'withdrawal',
        about,
        verdict: 'supported',
        confidence: off ? 'high' : 'medium',
        text: 'Consent can be taken back',
        because: [way],
      },
    ];
  if (!isTold || steps.length === 0) return [];
  return [
    {
      claim: 'withdrawal',
      about,
      verdict: 'contradicted',
      confidence: 'high',
      text: `Code switches \`${flags[0]?.field}\` on, and nothing switches it off`,
      because: steps.slice(0, 4),
    },
  ];
}

/** A place that gives a flag a value. */
interface Setter {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly value: number;
}

/** Keys of objects, and assignments, that write a flag in any file that names it. */
function settersOf({ notes, code }: Question, { field, file: declared }: Observation): Setter[] {
  const found: Setter[] = [];
  for (const [file, { writes }] of notes) {
    if (!writes.includes(field)) continue;
    const open = code.open(file);
    if (!open) continue;
    for (let row = 0; row < open.expressionCount; row += 1) {
      const { kind, text, args, line, column } = open.expression(row);
      if (kind === 'assign' && text.endsWith(`.${field}`)) found.push({ file, line, column, value: args[0] ?? -1 });
    }
    for (let row = 0; row < open.memberCount; row += 1) {
      const { kind, name, value, shape, line, column } = open.member(row);
      const isSchema = value >= 0 && open.expression(value).kind === 'call';
      if (kind !== 'key' || name !== field || isSchema || (file === declared && open.shape(shape).kind !== 'object')) continue;
      const held = value >= 0 ? open.expression(value).kind : 'other';
      if (held !== 'object') found.push({ file, line, column, value });
    }
  }
  return found;
}

/** A route or a function that is called after taking something back. */
function routeThatStops({ notes, code }: Question): Step | null {
  for (const [file, { stops }] of notes) {
    const [row] = stops;
    const open = row === undefined ? null : code.open(file);
    if (!open || row === undefined) continue;
    const { line, column, text } = open.expression(row);
    return { file, line, column, text: `\`${text}\` takes it back` };
  }
  return null;
}

/** Whether the record that is named as proof exists, and something writes it. */
function proofSaid(question: Question, id: string, { proof }: Consent): Evidence[] {
  if (proof === undefined || proof === TODO || !/^[A-Z]\w+$/.test(proof)) return [];
  const { code, notes, observations } = question;
  const about = `consents.${id}.proof`;
  for (const [file, { queries }] of notes) {
    const open = queries.length > 0 ? code.open(file) : null;
    for (const row of open ? queries : []) {
      const { text, line, column } = open?.expression(row) ?? { text: '', line: 0, column: 0 };
      if (!open || !/(?:^|\.)(?:create|createMany|save|insert|insertOne|upsert|findOrCreate|values)$/.test(text)) continue;
      if (!recordsOfCall(code, open, row).some(({ name }) => plainName(name) === plainName(proof))) continue;
      const because = [{ file, line, column, text: `\`${text}\` writes \`${proof}\`` }];
      return [{ claim: 'proof', about, verdict: 'supported', confidence: 'high', text: `\`${proof}\` is written`, because }];
    }
  }
  const model = observations.find(
    ({ container, role }) => role === 'stores' && plainName((container ?? '').split('.')[0] ?? '') === plainName(proof),
  );
  if (!model) return [];
  const { file, line, column } = model;
  return [
    {
      claim: 'proof',
      about,
      verdict: 'contradicted',
      confidence: 'medium',
      text: `\`${proof}\` is named as proof, and no code writes it`,
      because: [{ file, line, column, text: `\`${proof}\` is declared` }],
    },
  ];
}
