import type { Evidence, Step } from '../../core/evidence.js';
import { flag } from '../../core/facts.js';
import type { Inventory } from '../../core/inventory.js';
import type { Observation, Site } from '../../core/observation.js';
import { usesOfField } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import type { Question } from './question.js';

/** Sites at which a validator says whether a value may be left out. */
const validated: ReadonlySet<Site> = new Set(['zod', 'class', 'request']);
const leavesOut = /^(?:optional|nullish|nullable|default|catch|prefault|exactOptional|notRequired|allow)$/;
const demands = /^(?:z|zod|yup|v|joi|Joi|Type|t|s)\./;

/** What a validator says of one member: whether it may be left out; null where nobody can tell. */
interface Asked {
  readonly observation: Observation;
  readonly isDemanded: boolean;
  readonly shape: string;
}

/** What validators say of data that the inventory calls required or optional. */
export function requiredEvidence(question: Question): Evidence[] {
  const { inventory } = question;
  if (!inventory) return [];
  const asked = question.observations.flatMap((one) => askedFor(question, one) ?? []);
  return Object.keys(inventory.fields).flatMap((id) => {
    const own = asked.filter(({ observation }) => observation.declaredBy.length === 1 && observation.declaredBy[0] === id);
    return own.length === 0 ? [] : (saidOf(inventory, id, own, asked) ?? []);
  });
}

function saidOf(inventory: Inventory, id: string, own: readonly Asked[], all: readonly Asked[]): Evidence | null {
  const field = inventory.fields[id];
  if (!field) return null;
  const uses = usesOfField(inventory, id, field);
  const [first] = uses;
  if (!first || uses.some((use) => typeof use.value('required') !== 'boolean')) return null;
  const about = first.pathOf('required');
  if (uses.every((use) => use.value('required') === false)) {
    const against = own.find((one) => one.isDemanded && standsBesideRequired(inventory, id, one, all));
    if (against)
      return said(about, against, `\`${against.observation.place}\` has to be filled in, and the inventory calls it optional`);
    return null;
  }
  if (!uses.every((use) => use.value('required') === true) || own.some(({ isDemanded }) => isDemanded)) return null;
  const [loose] = own;
  return loose ? said(about, loose, `\`${loose.observation.place}\` may be left out, and the inventory calls it required`) : null;
}

/**
 * Whether the same form asks for something without which the same purpose cannot be served. A form that somebody fills in only for what is optional
 * (a refund, a review) may well demand it.
 */
function standsBesideRequired(inventory: Inventory, id: string, one: Asked, all: readonly Asked[]): boolean {
  const purposes = Object.keys(inventory.fields[id]?.purposes ?? {});
  return all.some(({ shape, isDemanded, observation: { declaredBy } }) => {
    const [other = ''] = declaredBy;
    const field = inventory.fields[other];
    if (shape !== one.shape || !isDemanded || other === id || declaredBy.length !== 1 || !field) return false;
    return usesOfField(inventory, other, field).some((use) => purposes.includes(use.purposeId) && use.value('required') === true);
  });
}

function said(about: string, { observation, isDemanded }: Asked, text: string): Evidence {
  const { file, line, column, place, confidence } = observation;
  const step: Step = { file, line, column, text: `\`${place}\` ${isDemanded ? 'must not be left out' : 'may be left out'}` };
  return { claim: 'required', about, verdict: 'contradicted', confidence, text, because: [step] };
}

function askedFor({ code }: Question, observation: Observation): Asked | null {
  const { site, role, file, line, column } = observation;
  if (role !== 'receives' || !validated.has(site)) return null;
  const open = code.open(file);
  const row = open?.memberAt(line, column) ?? -1;
  if (!open || row < 0) return null;
  const { shape } = open.member(row);
  const isDemanded = isDemandedBy(open, row);
  return isDemanded === null || isChangedLater(open, shape) ? null : { observation, isDemanded, shape: `${file}#${shape}` };
}

function isDemandedBy(open: OpenFile, row: number): boolean | null {
  const { value, decorators, flags, kind } = open.member(row);
  if (decorators.length > 0) {
    const names = decorators.map((each) => lastName(open.expression(each).text));
    if (names.some((name) => /^(?:IsOptional|ValidateIf|Allow)$/.test(name))) return false;
    return names.some((name) => /^Is[A-Z]|^(?:Length|MinLength|Matches)$/.test(name)) && (flags & flag.optional) === 0
      ? true
      : null;
  }
  if (kind !== 'key' || value < 0) return null;
  const calls: string[] = [];
  let at = value;
  for (let depth = 0; depth < 12 && at >= 0; depth += 1) {
    const { kind: held, text, base } = open.expression(at);
    if (held !== 'call') return null;
    calls.push(...text.split('.'));
    if (base < 0) {
      if (!demands.test(text)) return null;
      break;
    }
    at = base;
  }
  if (calls.some((name) => leavesOut.test(name))) return false;
  // Yup and Joi leave out what nothing requires.
  if (/^(?:yup|joi|Joi|s)$/.test(calls.find((name) => demands.test(`${name}.`)) ?? ''))
    return calls.includes('required') ? true : null;
  return calls.includes('custom') || calls.includes('any') || calls.includes('unknown') || calls.includes('preprocess')
    ? null
    : true;
}

/** A schema of which a part is taken, or made optional, where it stands: `z.object({ … }).partial()`. */
function isChangedLater(open: OpenFile, shape: number): boolean {
  const { call } = open.shape(shape);
  for (let at = call, depth = 0; at >= 0 && depth < 8; depth += 1) {
    const { parent, text } = open.expression(at);
    if (/(?:^|\.)(?:partial|deepPartial|optional|nullish|extend|merge|or)$/.test(text)) return true;
    at = parent;
  }
  return false;
}
