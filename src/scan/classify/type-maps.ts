import { perPair } from '../../core/per-key.js';
import type { OpenFile } from '../link/open-file.js';

/** Types of columns and attributes, as text. */
const typeNames =
  /^(?:string|text|mediumtext|longtext|varchar|char|citext|number|integer|int|bigint|biginteger|smallint|float|double|decimal|boolean|bool|date|datetime|timestamp|time|json|jsonb|object|array|enum|uuid|email|password|phone|url|file|geopoint|pointer|relation|bytes|ref)(?:\[\])?$/i;
/** Constructors that stand for a type. */
const constructors = /^(?:String|Number|Boolean|Date|Object|Array|Buffer)$/;
/** Owners whose keys are switches of a command line or settings, each with its type. */
const switches = /^(?:options?|flags|args|arguments|params|parameters|argtypes|props|env|settings|variables|inputs?)$/i;
const commandLine = /(?:^|\.)(?:options?|parseArgs|positional|command|meow|defineProps|cleanEnv)$/;
/** What a field that somebody fills in is described with. */
const forPeople = /^(?:label|placeholder)$/;

const sampled = 6;

/** What an object says of fields, each by an object with its type: of what is stored, or of what somebody fills in. */
export type DescribedFields = 'stored' | 'filled';

function typeOf(view: OpenFile, inner: number): boolean {
  return view.membersOf(inner).some((index) => {
    const { name, value } = view.member(index);
    if (name !== 'type' || value < 0) return false;
    const { kind, text } = view.expression(value);
    return kind === 'string' ? typeNames.test(text) : kind === 'path' && constructors.test(text);
  });
}

/** Whether what owns the object is what sets a program. */
function isSwitched(view: OpenFile, shape: number): boolean {
  const { owner, call, name } = view.shape(shape);
  if (owner >= 0) return switches.test(view.member(owner).name);
  return switches.test(name) || (call >= 0 && commandLine.test(view.expression(call).text));
}

/** Whether each key of an object is a field that an object describes: `{ email: { type: 'string' }, born: { type: 'date' } }`. */
export const describedFields: (view: OpenFile, shape: number) => DescribedFields | null = perPair(look);

function look(view: OpenFile, shape: number): DescribedFields | null {
  const members = view.membersOf(shape).map((index) => view.member(index));
  const keys = members.filter(({ kind }) => kind === 'key').slice(0, sampled);
  if (keys.length < 2 || isSwitched(view, shape)) return null;
  const described = keys.filter(({ inner }) => inner >= 0 && typeOf(view, inner));
  if (described.length < 2 || described.length * 3 < keys.length * 2) return null;
  const asked = described.some(({ inner }) => view.membersOf(inner).some((index) => forPeople.test(view.member(index).name)));
  return asked ? 'filled' : 'stored';
}

/** Whether most keys of an object are described by objects with a `type`, whatever that is. */
export function listsFields(view: OpenFile, shape: number): boolean {
  const keys = view
    .membersOf(shape)
    .map((index) => view.member(index))
    .filter(({ kind }) => kind === 'key')
    .slice(0, sampled);
  const typed = keys.filter(
    ({ inner }) => inner >= 0 && view.membersOf(inner).some((index) => view.member(index).name === 'type'),
  );
  return typed.length > 0 && typed.length * 2 >= keys.length;
}
