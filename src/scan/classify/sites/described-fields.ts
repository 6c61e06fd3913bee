import type { Member } from '../../../core/facts.js';
import type { FileScan } from '../scan.js';
import type { ValueKind } from '../value-kinds.js';

/** Keys whose value says how a field is asked for. */
const asking = ['type', 'inputType', 'fieldType', 'controlType', 'component', 'widget', 'control', 'input'];
/** Types of input that only a field of a form has. */
const inputs =
  /^(?:email|tel|phone|password|textarea|text-?area|text-?field|text-?input|input|select|multi-?select|dropdown|checkbox|radio|switch|toggle|date-?picker|auto-?complete|file|upload|rich-?text|color|url)$/i;
/** Types that a field of a form has as well as a column or a parameter. */
const values =
  /^(?:text|string|date|date-?time(?:-local)?|time|number|integer|boolean|address|country|money|currency|image|avatar)$/i;
/** Keys that say what people are asked, or what they may answer. */
const prompting = new Set(['label', 'placeholder', 'labelKey', 'i18nLabel', 'labelText', 'floatingLabel', 'helperText', 'hint']);
const checking = new Set([
  'required',
  'rules',
  'validation',
  'validations',
  'validators',
  'validate',
  'autoComplete',
  'autocomplete',
  'maxLength',
  'minLength',
  'defaultValue',
  'initialValue',
  'disabled',
]);
/** Keys of a column of a table, of a parameter of an interface, or of a setting: nobody fills it in. */
const showing = new Set([
  'header',
  'Header',
  'headerName',
  'dataIndex',
  'accessor',
  'accessorKey',
  'render',
  'cell',
  'Cell',
  'sortable',
  'in',
  'primaryKey',
  'columnName',
  'nullable',
  'href',
  'path',
  'to',
  'onClick',
]);

/** Types of `<input>` whose value is a yes or no, a number or a date. */
const kinds: Readonly<Record<string, ValueKind>> = {
  checkbox: 'boolean',
  number: 'number',
  range: 'number',
  date: 'date',
  color: 'pattern',
};

/** The kind of value that a type of input takes. */
export const kindOfInput = (type: string): ValueKind => kinds[type] ?? 'unknown';

/** An object's members by their names. */
export const membersBy = ({ view }: FileScan, shape: number): Map<string, Member> =>
  new Map(
    view.membersOf(shape).flatMap((row) => {
      const member = view.member(row);
      return member.name === '' ? [] : [[member.name, member] as const];
    }),
  );

/** How a field is asked for, as far as an object that describes one says: the text of its type, or `''` for a component of the project. Null for what is no field. */
export function inputOf(scan: FileScan, names: ReadonlyMap<string, Member>): string | null {
  if ([...names.keys()].some((name) => showing.has(name))) return null;
  const prompts = [...names.keys()].some((name) => prompting.has(name));
  const checks = [...names.keys()].some((name) => checking.has(name));
  for (const key of asking) {
    const member = names.get(key);
    if (!member || member.value < 0) continue;
    const row = scan.view.expression(member.value);
    if (row.kind === 'string') {
      if (inputs.test(row.text)) return row.text;
      if (values.test(row.text) && (prompts || key !== 'type')) return row.text;
      return null;
    }
    if (
      row.kind === 'path' &&
      key !== 'type' &&
      /(?:Input|Field|Select|Picker|Checkbox|TextArea|Textarea|Editor|Upload)$/.test(row.text)
    )
      return '';
  }
  return prompts && checks ? '' : null;
}

/** The type that an object gives, where a field may have it. */
export function typeOf(scan: FileScan, names: ReadonlyMap<string, Member>): string | null {
  const { value } = names.get('type') ?? { value: -1 };
  if (value < 0 || [...names.keys()].some((name) => showing.has(name))) return null;
  const { kind, text } = scan.view.expression(value);
  return kind === 'string' && values.test(text) ? text : null;
}

/** Values by the classes that JavaScript has for them: `{ type: String, required: true }` of a component's properties. */
const classes: Readonly<Record<string, ValueKind>> = {
  String: 'string',
  Number: 'number',
  Boolean: 'boolean',
  Date: 'date',
  Array: 'unknown',
  Object: 'unknown',
};

/** Whether an object lists what a Vue component is handed. */
function listsProps({ view }: FileScan, shape: number): boolean {
  const { owner, call } = view.shape(shape);
  if (owner >= 0) return view.member(owner).name === 'props';
  return call >= 0 && view.expression(call).text === 'defineProps';
}

/** What a key of an object holds whose own object declares a field: `phone: { type: 'tel', label: 'Phone' }`. Null where that declares none. */
export function declaredKind(scan: FileScan, around: number, shape: number): ValueKind | null {
  const names = membersBy(scan, shape);
  const type = names.get('type');
  const row = type && type.value >= 0 ? scan.view.expression(type.value) : null;
  if (row?.kind === 'path' && Object.hasOwn(classes, row.text) && listsProps(scan, around)) return classes[row.text] as ValueKind;
  const input = inputOf(scan, names);
  return input === null ? null : kindOfField(input);
}

/** What a field takes by the way in which it is asked for. */
export const kindOfField = (input: string): ValueKind =>
  /^(?:checkbox|switch|toggle|boolean)$/i.test(input)
    ? 'boolean'
    : /^(?:string|text)$/.test(input)
      ? 'string'
      : kindOfInput(input);
