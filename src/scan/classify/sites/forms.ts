import type { Member, Shape } from '../../../core/facts.js';
import type { Candidate, Company, Context, Proof } from '../candidate.js';
import { alone, firmOf } from '../company.js';
import { readContainer } from '../containers.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import type { ValueKind } from '../value-kinds.js';
import { candidate } from './base.js';
import { kindOfInput } from './described-fields.js';
import { functionAt } from './logs.js';
import { proofsOfWriting } from './writings.js';

/** A field of a form as a tag asks for it. */
export interface FormField {
  readonly name: string;
  readonly at: Pick<Candidate, 'line' | 'column' | 'endColumn'>;
  readonly scope: string;
  readonly kind: ValueKind;
  readonly proofs: readonly Proof[];
  readonly veto: string | null;
}

const native = /^(?:input|select|textarea)$/;
/** Types of `<input>` that take no datum. */
const buttons = /^(?:submit|button|reset|image)$/;
/** Attributes whose values are tokens that say what the field is for, by the name of their rows. */
const evidence: Readonly<Record<string, string>> = {
  autocomplete: 'autocomplete',
  autoComplete: 'autocomplete',
  type: 'type',
  inputMode: 'inputmode',
  inputmode: 'inputmode',
  textContentType: 'textContentType',
  keyboardType: 'keyboardType',
};
/** Calls that a form library hands a field's attributes out by: `{...register('email')}`, `{...form.getInputProps('email')}`. */
const registering = /(?:^|\.)(?:register|getInputProps|getFieldProps|field|registerField|bind)$/;

/** Attributes that an element has only to take what somebody types or chooses, whatever it is called. */
const takingInput =
  /^(?:control|onChange|onInput|onValueChange|onChangeText|defaultValue|placeholder|rules|required|maxLength|minLength|autoComplete|autocomplete|@change|@input|\(change\)|\(input\)|on:change|on:input)$/;

function headsOf(scan: FileScan, tag: string): string[] {
  const words = tag.split('.').flatMap((part) => scan.vocabulary.wordsOf(part));
  return [1, 2, 3].map((count) => words.slice(-count).join(' '));
}

/** Whether a tag asks for a datum: an element of HTML, a field of a form library, or one that is called so. */
function isField(scan: FileScan, shape: Shape, names: ReadonlyMap<string, Member>): boolean {
  if (native.test(shape.name)) return true;
  if (names.has('formControlName') || [...names.keys()].some((name) => models.test(name))) return true;
  if (names.has('name') && [...names.keys()].some((name) => takingInput.test(name))) return true;
  const found = scan.library.nameOf(shape.name, shape.scope, shape.line);
  if (found && found.module !== 'global' && scan.libraries.rowsFor('element', found).length > 0) return true;
  return headsOf(scan, shape.name).some((name) => scan.libraries.rowsFor('element', { module: 'own', name }).length > 0);
}

const textOf = (scan: FileScan, member: Member | undefined): string | null =>
  member === undefined || member.value < 0 ? null : scan.graph.textOf(scan.view.file, member.value);

/** What tokens of a field say that it is for: `autocomplete="given-name"`, `type: 'email'`. */
export function proofsOfTokens(scan: FileScan, names: ReadonlyMap<string, Member>): Proof[] {
  const proofs = [...names].flatMap(([attribute, member]): Proof[] => {
    const module = Object.hasOwn(evidence, attribute) ? evidence[attribute] : undefined;
    const text = module && textOf(scan, member);
    if (!text) return [];
    return text.split(/\s+/).flatMap((name) => {
      const row = scan.libraries.rowsFor('validator', { module: `attribute/${module}`, name })[0];
      return row?.proves ? [{ category: row.proves, text: `\`${attribute}="${text}"\` asks for it` }] : [];
    });
  });
  // Who signs in by an address gives it as a name of theirs.
  const isAddress = proofs.some(({ category }) => category === 'user.contact.email');
  return isAddress ? proofs.filter(({ category }) => category !== 'user.account.username') : proofs;
}

/** Attributes that tell the person what to fill in. */
const telling = ['label', 'placeholder', 'aria-label', 'ariaLabel', 'floatingLabelText'];
const anAddress = /^(?:e\.?g\.? )?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
/** What a label says before what it asks for. */
const courtesy = /^(?:(?:please|enter|type|add|provide|your|the|a|an)\s+)+/i;
/** Names of fields that look for something, whatever they say that one may look for. */
const seeking = /search|quer(?:y|ies)|filter|keyword|lookup|column|mapping|template|subject/i;

/** What the words beside a field ask for: `label="Date of birth"`, `placeholder="you@example.com"`. */
export function proofsOfWords(scan: FileScan, name: string, names: ReadonlyMap<string, Member>): Proof[] {
  if (seeking.test(name) || scan.read(name)?.about) return [];
  return telling.flatMap((attribute) => {
    const text = textOf(scan, names.get(attribute));
    if (!text || text.length > 40) return [];
    const says = { text: `\`${attribute}="${text}"\` asks for it`, points: 4.5 };
    if (anAddress.test(text)) return [{ ...says, category: 'user.contact.email' }];
    const reading = scan.read(text.replace(courtesy, '').replace(/\s*[*:?.…]+$/, ''));
    const strong = reading?.senses.find(({ strength }) => strength === 'strong');
    const isPlain = reading && !reading.about && reading.strange.length === 0 && reading.owner?.kind !== 'thing';
    return strong && isPlain ? [{ ...says, category: strong.category }] : [];
  });
}

/** Attributes that bind what a field takes to a value: those of Vue, Svelte and Angular. */
const models =
  /^(?:v-model(?:[.:][\w.-]+)?|bind:(?:value|checked|group|files)|\[\(ngModel\)\]|\[(?:ngModel|formControl|field|formField)\])$/;

/** What a field is bound to: the last name of `v-model="form.email"`. */
function modelOf(scan: FileScan, names: ReadonlyMap<string, Member>): Named | null {
  const member = [...names].find(([attribute]) => models.test(attribute))?.[1];
  if (!member || member.value < 0) return null;
  const row = scan.view.expression(member.value);
  const text = row.text.replace(/\.(?:value|\[\])$/, '');
  const name = text.slice(text.lastIndexOf('.') + 1);
  if (row.kind !== 'path' || row.base >= 0 || text !== row.text || !/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return null;
  return { name, at: { line: row.line, column: row.column, endColumn: row.endColumn } };
}

interface Named {
  readonly name: string;
  readonly at: FormField['at'];
}

/** Attributes that a field is named by, surest first. */
const naming = ['name', 'formControlName', 'field', 'fieldName', 'controlName', 'source', 'prop', 'path', 'id', 'htmlId'];

/** A field's name as an attribute writes it: a text, or the path to it that Ant Design takes (`name={['address', 'street']}`). */
function writtenName(scan: FileScan, member: Member | undefined): string | null {
  const text = textOf(scan, member);
  if (text !== null || member === undefined || member.value < 0) return text;
  const { kind, args } = scan.view.expression(member.value);
  if (kind !== 'array' || args.length === 0) return null;
  const parts = args.flatMap((part) => scan.graph.textOf(scan.view.file, part) ?? []);
  return args.at(-1) !== undefined && scan.graph.textOf(scan.view.file, args.at(-1) as number) !== null ? parts.join('.') : null;
}

/** What a field is called: its `name`, what it is registered as, else its `id`. */
function nameOf(scan: FileScan, index: number, tag: string, names: ReadonlyMap<string, Member>): Named | null {
  for (const attribute of naming) {
    const member = names.get(attribute);
    const name = writtenName(scan, member);
    if (!name || !member) continue;
    // Element Plus and Naive UI name the item around a field.
    if (/^(?:prop|path)$/.test(attribute) && !/form-?item$/i.test(tag)) continue;
    // An id is often only a handle, where what the field is bound to says what it takes.
    const model = attribute === 'id' ? modelOf(scan, names) : null;
    if (model && scan.read(model.name)) return model;
    // React-admin reads by `source` in its fields and writes by it in its inputs.
    if (attribute === 'source' && !/(?:Input|Select)$/.test(tag)) continue;
    const { line, column, endColumn } = scan.view.expression(member.value);
    return { name, at: { line, column, endColumn } };
  }
  const model = modelOf(scan, names);
  if (model) return model;
  for (const row of scan.view.membersOf(index)) {
    const member = scan.view.member(row);
    if (member.kind !== 'spread' || member.value < 0) continue;
    const call = scan.view.expression(member.value);
    const argument = call.kind === 'call' && registering.test(call.text) ? call.args[0] : undefined;
    const name = argument === undefined ? null : scan.graph.textOf(scan.view.file, argument);
    if (!name || argument === undefined) continue;
    const { line, column, endColumn } = scan.view.expression(argument);
    return { name, at: { line, column, endColumn } };
  }
  return null;
}

/** Whether a name is the word for a person whom a system keeps under a key: a field that is called so chooses one. */
const choosesPerson = (scan: FileScan, name: string): boolean => {
  const [sense] = scan.read(name)?.senses ?? [];
  return sense?.itself === true && sense.category === 'user.unique_id';
};

function fieldOf(scan: FileScan, index: number): FormField | null {
  const shape = scan.view.shape(index);
  const names = new Map<string, Member>();
  for (const row of scan.view.membersOf(index)) {
    const member = scan.view.member(row);
    if (member.kind === 'attribute') names.set(member.name, member);
  }
  const registered = nameOf(scan, index, shape.name, names);
  if (!registered || /\s/.test(registered.name) || registered.name.length > 80) return null;
  const spread = !naming.some((each) => names.has(each));
  if (!spread && !isField(scan, shape, names)) return null;
  const type = textOf(scan, names.get('type')) ?? (/checkbox|switch|toggle/i.test(shape.name) ? 'checkbox' : '');
  return {
    ...registered,
    scope: shape.scope,
    kind: choosesPerson(scan, registered.name) && type === '' ? 'string' : kindOfInput(type),
    proofs: [
      ...proofsOfTokens(scan, names),
      ...proofsOfWords(scan, registered.name, names),
      ...proofsOfWriting(scan, registered.name, /(?:note|remark)s?$/i.test(registered.name) ? 1.5 : 2.5),
    ],
    veto: buttons.test(type) ? 'it is a button' : null,
  };
}

/** Categories that a field beside others may have without its owner being a person. */
const ofOthers = /^user\.(?:contact\.(?:address|url|organization)|content|device|workplace)/;

/** What the fields of one form say of it together. */
export function companyOfFields(
  scan: FileScan,
  fields: readonly { readonly name: string; readonly proofs: readonly Proof[] }[],
): Company {
  const sure = new Map<string, string>();
  const soft = new Map<string, string>();
  for (const { name, proofs } of fields) {
    const reading = scan.read(name);
    if (reading?.about || reading?.owner) continue;
    // What people write about says nothing of whose the rest is.
    for (const { category } of proofs) if (category !== 'user.content') soft.set(category, name);
    const strong = reading?.senses.find(({ strength }) => strength === 'strong');
    if (strong && !ofOthers.test(strong.category)) (strong.ofThings ? soft : sure).set(strong.category, name);
  }
  const firm = firmOf(fields.map(({ name }) => name));
  if (sure.size + soft.size === 0 && !firm) return alone;
  return { sure, soft, personKey: null, ...(firm ? { firm } : {}) };
}

/** Fields of forms in JSX and templates. */
export function formSites(scan: FileScan, emit: Emit): void {
  const fields: FormField[] = [];
  for (let index = 0; index < scan.view.shapeCount; index += 1) {
    if (scan.view.shape(index).kind !== 'jsx') continue;
    const field = fieldOf(scan, index);
    if (field) fields.push(field);
  }
  const forms = new Map<string, FormField[]>();
  for (const field of fields) {
    const key = field.scope.split('.')[0] as string;
    forms.set(key, [...(forms.get(key) ?? []), field]);
  }
  for (const form of forms.values()) {
    const company = companyOfFields(scan, form);
    for (const field of form) emitField(scan, field, company, emit);
  }
}

function emitField(scan: FileScan, field: FormField, company: Company, emit: Emit): void {
  const { name, at, scope, kind, proofs, veto } = field;
  const container = functionAt(scope);
  const parts = name.split(/[.[\]]+/).filter((part) => part !== '' && !/^\d+$/.test(part));
  const owners = parts
    .slice(0, -1)
    .reverse()
    .map((part): Context => ({ name: part, reading: readContainer(scan.vocabulary, part), by: 'outer' }));
  const around = [...owners, ...scan.contexts.ofScope(scope)];
  const contexts = proofs.length > 0 ? around.filter((context) => context.reading.kind !== 'thing') : around;
  const place = prefixedPlace('form', container, name);
  // What the field takes is shown by its tokens, whatever its name says about it: `<input name="notifyEmail" type="email">`.
  const said = scan.read(name);
  const reading = proofs.length > 0 && said?.about ? null : said;
  const found = {
    field: name,
    ...at,
    site: 'form',
    role: 'receives',
    container,
    place,
    contexts,
    kind,
    proofs,
    veto,
    company,
  } as const;
  emit(candidate(scan, { ...found, reading, bias: 1 }));
}
