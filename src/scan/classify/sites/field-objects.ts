import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { candidate } from './base.js';
import { inputOf, kindOfField, membersBy, typeOf } from './described-fields.js';
import { companyOfFields, type FormField, proofsOfTokens, proofsOfWords } from './forms.js';

/** Keys by which an object that describes a field names it, surest first. */
const naming = ['name', 'fieldName', 'field', 'key', 'id', 'prop', 'model', 'attribute'];

interface Described extends FormField {
  readonly shape: number;
  /** Its type alone is that of a column as well: it is a field if one beside it is. */
  readonly doubtful: boolean;
}

function described(scan: FileScan, shape: number): Described | null {
  const names = membersBy(scan, shape);
  if (names.size < 2 || names.size > 25) return null;
  for (const key of naming) {
    const member = names.get(key);
    if (!member || member.value < 0) continue;
    const row = scan.view.expression(member.value);
    if (row.kind !== 'string') continue;
    if (!/^[A-Za-z_$][\w$.[\]-]*$/.test(row.text) || row.text.length > 60) return null;
    const known = inputOf(scan, names);
    const input = known ?? typeOf(scan, names);
    if (input === null) return null;
    const { line, column, endColumn, scope } = row;
    const proofs = [...proofsOfTokens(scan, names), ...proofsOfWords(scan, row.text, names)];
    return {
      name: row.text,
      at: { line, column, endColumn },
      scope,
      kind: kindOfField(input),
      proofs,
      veto: null,
      shape,
      doubtful: known === null,
    };
  }
  return null;
}

const namingKeys = new Set(naming);

/** Whether an object has a key that could name a field. */
const maybeNames = ({ facts, membersOf, nameIdOf }: FileScan['view'], shape: number): boolean =>
  membersOf(shape).some((row) => namingKeys.has(facts.strings[nameIdOf(row)] as string));

/** Objects that describe the fields of a form: `fields = [{ name: 'email', label: 'Email', type: 'email' }]`. */
export function fieldObjects(scan: FileScan, emit: Emit): void {
  const lists = new Map<string, Described[]>();
  for (let index = 0; index < scan.view.shapeCount; index += 1) {
    const shape = scan.view.shape(index);
    const field = shape.kind === 'object' && maybeNames(scan.view, index) ? described(scan, index) : null;
    if (!field) continue;
    const list = `${shape.scope} ${shape.name} ${shape.owner} ${shape.call}`;
    lists.set(list, [...(lists.get(list) ?? []), field]);
  }
  for (const fields of lists.values()) {
    if (fields.every(({ doubtful }) => doubtful)) continue;
    const company = companyOfFields(scan, fields);
    for (const { shape, name, at, kind, proofs } of fields) {
      const list = scan.view.shape(shape).name || null;
      const said = scan.read(name);
      emit(
        candidate(scan, {
          field: name,
          ...at,
          reading: proofs.length > 0 && said?.about ? null : said,
          site: 'form',
          role: 'receives',
          container: list,
          place: prefixedPlace('form', list, name),
          contexts: scan.contexts.ofShape(shape),
          kind,
          proofs,
          company,
          bias: 1,
        }),
      );
    }
  }
}
