import type { Evidence, Step } from '../../core/evidence.js';
import { flag } from '../../core/facts.js';
import type { Field, Inventory } from '../../core/inventory.js';
import type { Observation, Site } from '../../core/observation.js';
import { covers, usesOfField } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName, readsAnswer } from './code.js';
import { demandedColumn } from './demanded-columns.js';
import type { Question } from './question.js';
import { isColumn } from './stored.js';

/** Sites at which a validator says whether a value may be left out. */
const validated: ReadonlySet<Site> = new Set(['zod', 'class', 'request']);
const leavesOut = /^(?:optional|nullish|nullable|default|catch|prefault|exactOptional|notRequired|allow)$/;
const filled =
  /^(?:min|nonempty|nonEmpty|length|regex|email|url|uuid|cuid|cuid2|ulid|required|startsWith|endsWith|includes|datetime|date|ip|matches|pattern)$/;
const demands = /^(?:z|zod|yup|v|joi|Joi|Type|t|s)\./;

/** What a validator says of one member: whether it may be left out; null where nobody can tell. */
interface Asked {
  readonly observation: Observation;
  /** The fields that may be meant: of several that cover the place those that are stored under its name. */
  readonly fields: readonly string[];
  readonly isDemanded: boolean;
  readonly shape: string;
}

/** What validators say of data that the inventory calls required or optional. */
export function requiredEvidence(question: Question): Evidence[] {
  const { inventory } = question;
  if (!inventory) return [];
  const stored = fieldsByColumn(question);
  const asked = question.observations.flatMap((one) => askedFor(question, one, stored) ?? []);
  const given = Object.entries(inventory.fields).filter(([, field]) => isGiven(field));
  return given.flatMap(([id]) => {
    const own = asked.filter(({ fields }) => fields.includes(id));
    return (own.length > 0 ? saidOf(question, inventory, id, own, asked) : null) ?? columnSaid(question, inventory, id) ?? [];
  });
}

/** Whether people fill a datum in: tokens are handed on, and what is derived nobody asks for. */
const isGiven = ({ source, category }: Field): boolean =>
  Array.isArray(source) && source.some(({ from }) => from === 'person') && !covers('user.authorization.credentials', category);

/** Fields by the names of the columns that hold them. */
function fieldsByColumn({ observations }: Question): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { field, declaredBy } of observations.filter(isColumn)) {
    const held = found.get(field) ?? new Set();
    for (const id of declaredBy) held.add(id);
    found.set(field, held);
  }
  return found;
}

type Needs = 'always' | 'never' | 'unclear';

/** Whether a field is required for all that it is used for, or for none of it. */
function needOf(inventory: Inventory, id: string): Needs {
  const field = inventory.fields[id];
  const values = field ? usesOfField(inventory, id, field).map((use) => use.value('required')) : [];
  if (values.length > 0 && values.every((value) => value === true)) return 'always';
  return values.length > 0 && values.every((value) => value === false) ? 'never' : 'unclear';
}

/** What a column says that is never empty, though people need not give the datum. An empty text may stand there: this is no certainty. */
function columnSaid(question: Question, inventory: Inventory, id: string): Evidence | null {
  const field = inventory.fields[id];
  const [first] = field ? usesOfField(inventory, id, field) : [];
  const column = first && needOf(inventory, id) === 'never' ? demandedColumn(question, inventory, id) : undefined;
  if (!first || !column) return null;
  const { file, line, column: at, place } = column;
  return {
    claim: 'required',
    about: first.pathOf('required'),
    verdict: 'contradicted',
    confidence: 'medium',
    text: `\`${place}\` is never empty in the database, and the inventory calls it optional`,
    because: [{ file, line, column: at, text: `\`${place}\` may not be empty` }],
  };
}

function saidOf(
  question: Question,
  inventory: Inventory,
  id: string,
  own: readonly Asked[],
  all: readonly Asked[],
): Evidence | null {
  const field = inventory.fields[id];
  const [first] = field ? usesOfField(inventory, id, field) : [];
  if (!first) return null;
  const about = first.pathOf('required');
  const need = needOf(inventory, id);
  if (need === 'never') {
    const against = own.find(
      (one) =>
        one.isDemanded &&
        one.fields.every((other) => needOf(inventory, other) === 'never') &&
        standsBesideRequired(inventory, id, one, all) &&
        isFilledIn(question, one.observation),
    );
    return against
      ? said(about, against, `\`${against.observation.place}\` has to be filled in, and the inventory calls it optional`)
      : null;
  }
  if (need !== 'always' || own.some(({ isDemanded, fields }) => isDemanded && fields.length === 1)) return null;
  const loose = own.find(({ fields, observation }) => fields.length === 1 && isFilledIn(question, observation));
  return loose ? said(about, loose, `\`${loose.observation.place}\` may be left out, and the inventory calls it required`) : null;
}

/**
 * Whether the same form asks for something without which the same purpose cannot be served. A form that somebody fills in only for what is optional
 * (a refund, a review) may well demand it.
 */
function standsBesideRequired(inventory: Inventory, id: string, one: Asked, all: readonly Asked[]): boolean {
  const purposes = Object.keys(inventory.fields[id]?.purposes ?? {});
  const isNeeded = (other: string) => {
    const field = inventory.fields[other];
    const uses = field ? usesOfField(inventory, other, field) : [];
    return uses.some((use) => purposes.includes(use.purposeId) && use.value('required') === true);
  };
  return all.some(
    ({ shape, isDemanded, fields }) => shape === one.shape && isDemanded && !fields.includes(id) && fields.some(isNeeded),
  );
}

/** What is named after a thing that programs say to one another is filled in by nobody. */
const ofPrograms = /response|webhook|event|job|message|result|output|callback|config|env/i;
const ofRequests =
  /(?:^|\.)(?:body|query|params|payload|input|formData|form|values|json|fields)$|(?:^|\.)(?:req|request|ctx|context)\b/;
const asksFor = /resolver|validat|(?:^|\.)(?:input|body|useForm|createForm|zodToForm)$/i;

/** Whether people fill a schema in: it takes a request apart, or a form or a route is made with it. */
function isFilledIn({ code, importersOf }: Question, { file, container, site }: Observation): boolean {
  const [name = ''] = (container ?? '').split('.');
  if (name === '' || ofPrograms.test(name)) return false;
  if (site === 'class') return /(?:Dto|DTO|Input|Request|Form|Body|Command)$/.test(name);
  return [file, ...importersOf(file)].some((one) => {
    const open = code.open(one);
    return open !== null && takesRequest(open, name);
  });
}

function takesRequest(open: OpenFile, name: string): boolean {
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text, args, parent } = open.expression(row);
    const parts = text.split('.');
    if (!parts.includes(name)) continue;
    if (kind === 'call' && /^(?:parse|safeParse|parseAsync|safeParseAsync|validate|validateSync)$/.test(parts.at(-1) ?? '')) {
      const given = args.map((each) => open.expression(each).text);
      if (given.some((each) => ofRequests.test(each) && !readsAnswer(each))) return true;
    } else if (kind === 'path' && parts.at(-1) === name) {
      if (parent >= 0 && asksFor.test(open.expression(parent).text)) return true;
      if (isKeyOfRoute(open, row)) return true;
    }
  }
  return false;
}

/** `{ schema: { body: signupSchema } }`. */
function isKeyOfRoute(open: OpenFile, value: number): boolean {
  for (let row = 0; row < open.memberCount; row += 1) {
    const member = open.member(row);
    if (member.value === value) return /^(?:body|querystring|query|params|schema)$/.test(member.name);
  }
  return false;
}

function said(about: string, { observation, isDemanded }: Asked, text: string): Evidence {
  const { file, line, column, place, confidence } = observation;
  const step: Step = { file, line, column, text: `\`${place}\` ${isDemanded ? 'must not be left out' : 'may be left out'}` };
  return { claim: 'required', about, verdict: 'contradicted', confidence, text, because: [step] };
}

function askedFor({ code }: Question, observation: Observation, stored: ReadonlyMap<string, ReadonlySet<string>>): Asked | null {
  const { site, role, file, line, column, field, declaredBy } = observation;
  if (role !== 'receives' || !validated.has(site)) return null;
  const open = code.open(file);
  const row = open?.memberAt(line, column) ?? -1;
  if (!open || row < 0) return null;
  const { shape } = open.member(row);
  const isDemanded = isDemandedBy(open, row);
  if (isDemanded === null || isChangedLater(open, shape)) return null;
  const named = declaredBy.filter((id) => stored.get(field)?.has(id));
  const fields = declaredBy.length > 1 && named.length > 0 ? named : declaredBy;
  return { observation, fields, isDemanded, shape: `${file}#${shape}` };
}

function isDemandedBy(open: OpenFile, row: number): boolean | null {
  const { value, decorators, flags, kind } = open.member(row);
  if (decorators.length > 0) {
    const names = decorators.map((each) => lastName(open.expression(each).text));
    if (names.some((name) => /^(?:IsOptional|ValidateIf|Allow)$/.test(name))) return false;
    return names.some((name) => /^Is(?!String|Optional)[A-Z]|^(?:Length|MinLength|Matches)$/.test(name)) &&
      (flags & flag.optional) === 0
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
  // An empty text passes where nothing says how long or what it is.
  if (calls.includes('string') && !calls.some((name) => filled.test(name))) return null;
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
