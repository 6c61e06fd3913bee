import { readFileSync } from 'node:fs';

/** What a value of the inventory may look like: a part of the JSON Schema, made quick to ask. */
export interface Shape {
  /** Whether `todo` may stand here. */
  readonly todo: boolean;
  readonly scalar: ScalarShape | null;
  readonly map: MapShape | null;
  readonly list: ListShape | null;
  /** One entry may stand without its list. */
  readonly listed: boolean;
  /** With several files, the nearer one replaces it whole. */
  readonly whole: boolean;
  /** A short form: the path that the value belongs at, from the map it stands in, or from the top after `/`. */
  readonly short: string | null;
  /** What else a short form says. */
  readonly also: Readonly<Record<string, unknown>> | null;
  readonly fallback: unknown;
  /** Nothing in it has a fallback, is required, or names an id. */
  readonly inert: boolean;
}
export interface ScalarShape {
  /** `string`, `boolean`, `integer`: any value of these types fits; else only the literals do. */
  readonly types: ReadonlySet<string>;
  readonly literals: readonly (string | number)[];
  readonly format: string | null;
  readonly names: readonly string[];
  readonly parse: string | null;
  readonly wrap: string | null;
  readonly title: string | null;
  readonly minimum: number | null;
}
export interface MapShape {
  readonly keys: ReadonlyMap<string, Shape> | null;
  /** The keys of the long form that are not inert. */
  readonly active: readonly (readonly [string, Shape])[];
  readonly entry: Shape | null;
  readonly id: ScalarShape | null;
  readonly required: readonly string[];
  readonly least: number;
  readonly most: number;
}
export interface ListShape {
  readonly item: Shape;
  readonly ids: boolean;
  readonly wrap: string | null;
}

/** The part of JSON Schema that the inventory's schema uses, with its own keywords. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly const?: string | number;
  readonly enum?: readonly (string | number)[];
  readonly format?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly default?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly 'x-public'?: boolean;
  readonly 'x-todo'?: boolean;
  readonly 'x-names'?: readonly string[];
  readonly 'x-short'?: string;
  readonly 'x-wrap'?: string;
  readonly 'x-list'?: boolean;
  readonly 'x-ids'?: boolean;
  readonly 'x-parse'?: string;
  readonly 'x-also'?: Readonly<Record<string, unknown>>;
  readonly 'x-whole'?: boolean;
}

/** Puts the definition that a schema refers to in its place; what stands beside the reference wins. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (!schema.$ref) return schema;
  const { $ref, ...own } = schema;
  const target = root.$defs?.[$ref.replace('#/$defs/', '')];
  if (!target) throw new Error(`The schema refers to ${$ref}, which it does not define`);
  return { ...resolve(target, root), ...own };
}

/** The alternatives of a schema, unions inside unions laid flat. */
function alternatives(schema: Schema, root: Schema): Schema[] {
  if (!schema.anyOf) return [schema];
  return schema.anyOf.flatMap((part) => {
    const resolved = resolve(part, root);
    return resolved.anyOf
      ? [{ 'x-list': resolved['x-list'] ?? false, 'x-whole': resolved['x-whole'] ?? false }, ...alternatives(resolved, root)]
      : [resolved];
  });
}

/** Compiles one schema. */
export function shapeOf(schema: Schema, root: Schema): Shape {
  const own = resolve(schema, root);
  const parts = alternatives(own, root);
  const scalars = parts.filter((part) => part.const !== 'todo' && (part.enum || part.const !== undefined || isScalarType(part)));
  const mapPart = parts.find((part) => part.type === 'object');
  const listPart = parts.find((part) => part.type === 'array');
  const map = mapPart ? mapShape(mapPart, root) : null;
  const list = listPart
    ? { item: shapeOf(listPart.items ?? {}, root), ids: listPart['x-ids'] === true, wrap: listPart['x-wrap'] ?? null }
    : null;
  const scalar = scalars.length > 0 ? scalarShape(scalars) : null;
  return {
    todo: parts.some((part) => part.const === 'todo'),
    scalar,
    map,
    list,
    listed: own['x-list'] === true || parts.some((part) => part['x-list']),
    whole: own['x-whole'] === true || parts.some((part) => part['x-whole']),
    short: own['x-short'] ?? null,
    also: own['x-also'] ?? null,
    fallback: own.default,
    inert:
      own.default === undefined && (scalar?.names.length ?? 0) === 0 && isInertMap(map) && (list === null || list.item.inert),
  };
}

function isScalarType(part: Schema): boolean {
  return part.type === 'string' || part.type === 'boolean' || part.type === 'integer';
}

function isInertMap(map: MapShape | null): boolean {
  if (!map) return true;
  if (map.required.length > 0 || (map.id?.names.length ?? 0) > 0) return false;
  return (map.entry?.inert ?? true) && [...(map.keys?.values() ?? [])].every((key) => key.inert);
}

function scalarShape(parts: readonly Schema[]): ScalarShape {
  const literals = parts.flatMap((part) => part.enum ?? (part.const === undefined ? [] : [part.const]));
  const first = <K extends keyof Schema>(key: K): Schema[K] | undefined => parts.find((part) => part[key] !== undefined)?.[key];
  return {
    types: new Set(parts.flatMap((part) => (part.enum ? [] : (part.type ?? [])))),
    literals,
    format: first('format') ?? null,
    names: first('x-names') ?? [],
    parse: first('x-parse') ?? null,
    wrap: first('x-wrap') ?? null,
    title: first('title') ?? null,
    minimum: first('minimum') ?? null,
  };
}

function mapShape(part: Schema, root: Schema): MapShape {
  const keys = part.properties
    ? Object.entries(part.properties).map(([key, value]) => [key, shapeOf(value, root)] as const)
    : null;
  return {
    keys: keys && new Map(keys),
    active: (keys ?? []).filter(([, key]) => !key.inert && key.short === null),
    entry: part.additionalProperties ? shapeOf(part.additionalProperties, root) : null,
    id: part.propertyNames ? scalarShape([resolve(part.propertyNames, root)]) : null,
    required: part.required ?? [],
    least: part.minProperties ?? 0,
    most: part.maxProperties ?? Number.POSITIVE_INFINITY,
  };
}

let schema: Schema | undefined;
let shape: Shape | undefined;

/** The schema of `privacy.yaml`, `schemas/inventory.schema.json`. Read once. */
export function inventorySchema(): Schema {
  schema ??= JSON.parse(readFileSync(new URL('../../schemas/inventory.schema.json', import.meta.url), 'utf8')) as Schema;
  return schema;
}

/** The shape of the whole inventory. */
export function inventoryShape(): Shape {
  shape ??= shapeOf(inventorySchema(), inventorySchema());
  return shape;
}
