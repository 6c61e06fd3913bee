import { createRequire } from 'node:module';
import { type SchemaError, schemaErrors, type Validate } from '../core/schema-errors.js';

let validate: Validate | undefined;

/** Holds a config against its schema. Values are the plain ones of JSON. */
export function configErrors(value: unknown): SchemaError[] {
  validate ??= createRequire(import.meta.url)('../../dist/schemas/config.cjs') as Validate;
  return schemaErrors(validate, value, 'The config');
}
