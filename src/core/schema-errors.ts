import { suggest } from './suggest.js';

/** One error, with the path of the value that is wrong; `key` where a key of that value is meant. */
export interface SchemaError {
  readonly path: readonly string[];
  readonly key?: string;
  readonly message: string;
  readonly do: readonly string[];
}

/** An error as a compiled validator tells it. */
interface RawError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly additionalProperty?: string };
  readonly parentSchema?: { readonly 'x-wants'?: string; readonly properties?: object };
  readonly data?: unknown;
}

/** A validator that was compiled from a JSON Schema whose parts say under `x-wants` what they want. */
export type Validate = ((value: unknown) => boolean) & { readonly errors?: readonly RawError[] | null };

/** Holds a value against its schema and tells each error in words. `whole` is what the value itself is called. Values are the plain ones of JSON. */
export function schemaErrors(validate: Validate, value: unknown, whole: string): SchemaError[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const unions = errors.filter((error) => error.keyword === 'anyOf');
  return errors.filter((error) => !unions.some((union) => isPartOf(error, union))).map((error) => inWords(error, whole));
}

/** Each branch of a union that does not fit adds errors of its own; the union says it all. */
function isPartOf(error: RawError, union: RawError): boolean {
  return error !== union && error.instancePath.startsWith(union.instancePath) && error.keyword !== 'additionalProperties';
}

function inWords(error: RawError, whole: string): SchemaError {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = error.params.additionalProperty;
  const name = path.at(-1);
  if (key !== undefined) {
    const near = suggest(key, Object.keys(error.parentSchema?.properties ?? {}));
    const owner = name === undefined ? whole : `\`${name}\``;
    return {
      path,
      key,
      message: `${owner} has no key \`${key}\`.`,
      do: near ? [`Did you mean \`${near}\`?`] : [`Known: ${Object.keys(error.parentSchema?.properties ?? {}).join(', ')}.`],
    };
  }
  const wants = error.parentSchema?.['x-wants'] ?? 'another value';
  const near =
    typeof error.data === 'string'
      ? suggest(
          error.data,
          [...wants.matchAll(/`([^`]+)`/g)].map(([, word]) => word as string),
        )
      : null;
  const owner = name === undefined ? whole : /^\d+$/.test(name) ? `An entry of \`${path.at(-2)}\`` : `\`${name}\``;
  return { path, message: `${owner} wants ${wants}.`, do: near ? [`Did you mean \`${near}\`?`] : [] };
}
