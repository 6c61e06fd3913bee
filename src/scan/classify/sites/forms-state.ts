import { countOf, type Expression } from '../../../core/facts.js';
import type { Candidate } from '../candidate.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant, kindOfType, kindOfValue, type ValueKind } from '../value-kinds.js';
import { isProgramText, ownerOfValue } from '../values.js';
import { candidate, positionOf } from './base.js';
import { companyOfFields } from './forms.js';
import { functionAt } from './logs.js';

/** Objects that a form starts from: `<Formik initialValues={{ … }}>`, `const defaultValues = { … }`, `DEFAULT_LOGIN_FORM_DATA`. */
const starting =
  /^(?:(?:init|initial|default|empty|blank)(?:Form\w*|[A-Z]\w*Form(?:State|Data|Values?|Fields?)?|Values?)|(?:INIT|INITIAL|DEFAULT|EMPTY|BLANK)_(?:[A-Z\d]+_)*(?:FORM(?:_[A-Z\d]+)*|VALUES?))$/;
/** Hooks whose first name is what a person types. */
const states = /^(?:React\.|preact\.)?(?:useState|createSignal|useSignal)$/;
/** Calls whose value is a state of its own: Svelte's runes and stores, Vue's references, signals of Angular and Preact. */
const boxes = /^(?:\$state|\$state\.raw|\$bindable|ref|shallowRef|defineModel|writable|signal|createSignal|useSignal)$/;
/** Callees that find an element by a text. */
const finding = /^(?:.*\.)?(?:namedItem|getElementById|querySelector|\$|jQuery)$/;
const selector = /^(?:[#.]?([A-Za-z][\w-]*)|(?:\w*)\[name=["']?([\w.-]+)["']?\])$/;
const elements = /(?:^|\.)elements\.([\w-]+)\.value$/;

type At = Pick<Candidate, 'line' | 'column' | 'endColumn'>;

function emitNamed(scan: FileScan, field: string, at: At, scope: string, emit: Emit, extra: Partial<Candidate>): void {
  const container = functionAt(scope);
  const place = prefixedPlace('form', container, field);
  const contexts = scan.contexts.ofScope(scope);
  emit(candidate(scan, { field, ...at, site: 'form', role: 'receives', container, place, contexts, ...extra }));
}

/** Keys of the objects that forms start from. */
export function startingObjects(scan: FileScan, index: number, emit: Emit): void {
  const { view } = scan;
  const shape = view.shape(index);
  if (!starting.test(shape.name)) return;
  for (const row of view.membersOf(index)) {
    const member = view.member(row);
    if (member.kind !== 'key' || member.name === '' || member.inner >= 0) continue;
    const container = functionAt(shape.scope) ?? shape.name;
    emitNamed(scan, member.name, positionOf(member), shape.scope, emit, {
      container,
      place: prefixedPlace('form', container, member.name),
      company: scan.company(index),
      kind: kindOfValue(view, member.value),
      valueOwner: ownerOfValue(scan.vocabulary, view, scan.graph, member.value),
      constant: isConstant(view, member.value) || isProgramText(view, member.value),
      bias: 1,
    });
  }
}

/** `const [email, setEmail] = useState('')`: what a person types into a field without a name. */
export function stateBindings(scan: FileScan, emit: Emit): void {
  const { view } = scan;
  const found: { name: string; proofs: []; at: At; scope: string; extra: Partial<Candidate> }[] = [];
  for (let index = 0; index < view.shapeCount; index += 1) {
    const shape = view.shape(index);
    if (shape.kind !== 'binding' || shape.source < 0) continue;
    const call = view.expression(shape.source);
    if (call.kind !== 'call' || !states.test(call.text)) continue;
    const [first] = view.membersOf(index);
    if (first === undefined) continue;
    const member = view.member(first);
    const kind = member.name === '0' && member.alias !== '' ? kindHeld(scan, member.alias, call) : null;
    if (!kind) continue;
    const valueOwner = ownerOfValue(scan.vocabulary, view, scan.graph, call.args[0] ?? -1);
    found.push({
      name: member.alias,
      proofs: [],
      at: positionOf(member),
      scope: shape.scope,
      extra: { valueOwner, kind },
    });
  }
  for (let index = 0; index < countOf(view.facts, 'variables'); index += 1) {
    const { name, scope, value, line, column } = view.variable(index);
    if (value < 0 || name === '') continue;
    const call = view.expression(value);
    if (call.kind !== 'call' || call.base >= 0 || !boxes.test(call.text)) continue;
    const kind = kindHeld(scan, name, call);
    if (!kind) continue;
    const at = { line, column, endColumn: column + name.length };
    found.push({ name, proofs: [], at, scope, extra: { kind } });
  }
  for (const { name, at, scope, extra } of found) {
    const reading = scan.read(name);
    const isStrong = reading?.senses.some(({ strength }) => strength === 'strong') ?? false;
    const company = companyOfFields(
      scan,
      found.filter((other) => other.scope === scope),
    );
    emitNamed(scan, name, at, scope, emit, { ...extra, company, reading, bias: isStrong ? 1 : 0 });
  }
}

/** What a state holds that a person may type or choose: a text, and a date or a number where its name stands alone. Null for what the program sets. */
function kindHeld(scan: FileScan, name: string, { types, args }: Expression): ValueKind | null {
  const [type] = types;
  const start = args[0] ?? -1;
  const senses = scan.read(name)?.senses.filter(({ strength }) => strength === 'strong') ?? [];
  // What begins as null is mostly set by the program.
  if (start >= 0 && scan.view.expression(start).kind === 'null' && !senses.some(({ ofThings }) => !ofThings)) return null;
  if (type === undefined)
    return start < 0 || scan.view.expression(start).kind === 'null' || isText(scan, start) ? 'string' : null;
  const kind = kindOfType(scan.view, type);
  return kind === 'string' || (senses.length > 0 && (kind === 'date' || kind === 'number')) ? kind : null;
}

/** Calls whose value is the text that they are called on, or one that was kept. */
const givingText =
  /(?:^|\.)(?:trim|toLowerCase|toUpperCase|normalize|replace|replaceAll|localStorage\.getItem|sessionStorage\.getItem)$/;

/** Whether a value is no text yet, or one that is read from somewhere: `''`, `user.phone`, `user && user.phone`, `email?.trim()`. */
function isText(scan: FileScan, value: number): boolean {
  const row = scan.view.expression(value);
  if (row.kind === 'string') return row.text === '';
  if (row.kind === 'path') return row.text.includes('.');
  if (row.kind === 'call') return givingText.test(row.text);
  if (row.kind !== 'binary') return false;
  // What stands before `&&` only asks whether there is anything.
  return /^(?:\?\?|\|\|)$/.test(row.text) || (row.text === '&&' && isText(scan, row.args.at(-1) ?? value));
}

/** `form.elements.namedItem('email').value`, `document.querySelector('#email').value`, `form.elements.email.value`. */
export function domReads(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const at = { line: row.line, column: row.column, endColumn: row.endColumn };
  const named = elements.exec(row.text)?.[1];
  if (named && row.base < 0) emitNamed(scan, named, at, row.scope, emit, { bias: 1 });
  if (row.base < 0 || !/^(?:value|val)$/.test(row.text)) return;
  const call = scan.view.expression(row.base);
  const argument = call.kind === 'call' && call.args.length === 1 && finding.test(call.text) ? call.args[0] : undefined;
  const text = argument === undefined ? null : scan.graph.textOf(scan.view.file, argument);
  const match = text ? selector.exec(text) : null;
  const name = match?.[1] ?? match?.[2];
  if (!name || argument === undefined) return;
  const { line, column, endColumn } = scan.view.expression(argument);
  emitNamed(scan, name, { line, column, endColumn }, row.scope, emit, { bias: 1 });
}
