import { github } from './github.js';
import { json } from './json.js';
import type { Reporter } from './options.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

/** The formats by name, in the order that help lists them. */
export const formats: Readonly<Record<string, Reporter>> = { stylish, json, sarif, github };
