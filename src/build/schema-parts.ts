import { resolve, type Schema } from '../inventory/shape.js';

/** A map with keys of the format inside a schema: where it stands and the name of its definition. */
export interface ObjectPart {
  readonly path: string;
  readonly name: string;
  readonly schema: Schema;
}

/** The map with keys that a value may be, be a list of, or hold by id; null where it is none of these. */
export function findObject(schema: Schema, root: Schema, path: string): ObjectPart | null {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/$defs/', '');
    const target = root.$defs?.[name];
    const found = target ? findObject(target, root, path) : null;
    // The definition nearest to the object names it.
    return found && found.name === found.path ? { ...found, name } : found;
  }
  if (schema.anyOf) {
    for (const part of schema.anyOf) {
      const found = findObject(part, root, path);
      if (found) return found;
    }
    return null;
  }
  if (schema.items) return findObject(schema.items, root, `${path}[]`);
  if (schema.properties) return { path, name: path, schema };
  return schema.additionalProperties ? findObject(schema.additionalProperties, root, `${path}.<id>`) : null;
}

/** Where each kind of map is described: at the place nearest to the top. */
export function homesOf(root: Schema): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  let level = Object.entries(root.properties ?? {}).flatMap(([key, part]) => findObject(part, root, key) ?? []);
  while (level.length > 0) {
    const fresh = level.filter(({ name, path }) => {
      if (homes.has(name)) return false;
      homes.set(name, path);
      return true;
    });
    level = fresh.flatMap(({ path, schema }) =>
      Object.entries(schema.properties ?? {}).flatMap(([key, part]) => findObject(part, root, `${path}.${key}`) ?? []),
    );
  }
  return homes;
}

/** What may stand as a value, in few words. */
export function valueIn(schema: Schema, root: Schema): string {
  const own = resolve(schema, root);
  if (own.title && !own.anyOf) return own.title;
  if (own.const === 'todo') return '';
  if (own.const !== undefined) return `\`${own.const}\``;
  if (own.enum) return own.enum.map((one) => `\`${one}\``).join(', ');
  if (own.title === 'text, or one by language') return own.title;
  if (own.anyOf) {
    const parts = [...new Set(own.anyOf.map((part) => valueIn(part, root)).filter((part) => part !== ''))];
    return own['x-list'] ? `${parts.slice(0, -1).join(' or ')}, or a list` : parts.join(' or ');
  }
  if (own.items) return `list of ${plural(valueIn(own.items, root))}`;
  if (own.type === 'boolean') return '`true`, `false`';
  if (own.type === 'integer') return 'whole number';
  return own.additionalProperties ? 'map by id' : 'map';
}

function plural(word: string): string {
  const plurals: Readonly<Record<string, string>> = { country: 'countries', party: 'parties', basis: 'bases', URL: 'URLs' };
  return word
    .split(' or ')
    .map((one) => plurals[one] ?? (/^[a-z, ]+$/.test(one) ? `${one}s` : one))
    .join(' or ');
}
