import { checkstyle } from './checkstyle.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import type { Reporter } from './options.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';

/** The formats by name, in the order that help lists them. */
export const formats: Readonly<Record<string, Reporter>> = {
  stylish,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  markdown,
  html,
};
