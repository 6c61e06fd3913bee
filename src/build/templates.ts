import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import { compareText } from '../core/range.js';

const helpers = { lines: true, list: true, items: true };
const privateUse = /[\uE000-\uF8FF]/;

/** Compiles one template to the source text of a function. Unknown helpers, absent values and private-use characters stop the build. */
function compile(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (privateUse.test(text)) throw new Error(`${path} holds a private-use character; those are kept for values`);
  const options = { knownHelpers: helpers, knownHelpersOnly: true, strict: true, noEscape: true };
  return String(Handlebars.precompile(text, options as PrecompileOptions));
}

function hashOf(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'))
      .update('\0');
  return hash.digest('hex');
}

/** Compiles each locale's templates and words, and the page's style sheet, into modules that load without a compiler. */
export function buildTemplates(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const style = readFileSync(join(source, 'page.css'), 'utf8');
  const locales = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const hashes: Record<string, string> = {};
  for (const { name: locale } of locales.sort((a, b) => compareText(a.name, b.name))) {
    const folder = join(source, locale);
    const files = readdirSync(folder).sort(compareText);
    const templates = files.filter((file) => file.endsWith('.hbs'));
    const words = parse(readFileSync(join(folder, 'words.yaml'), 'utf8')) as unknown;
    hashes[locale] = hashOf(source, [...files.map((file) => `${locale}/${file}`), 'page.css']);
    const bodies = templates.map((file) => `${JSON.stringify(file.slice(0, -4))}: ${compile(join(folder, file))}`);
    const text = [
      `exports.words = ${JSON.stringify(words)};`,
      `exports.style = ${JSON.stringify(smaller(style))};`,
      `exports.templates = {\n${bodies.join(',\n')}\n};`,
    ].join('\n');
    writeFileSync(join(target, `${locale}.cjs`), `${text}\n`);
  }
  writeFileSync(join(target, 'internal.css'), smaller(`${style}\n${readFileSync(join(source, 'internal.css'), 'utf8')}`));
  writeFileSync(join(target, 'hashes.json'), JSON.stringify(hashes));
}

/** Takes comments and indentation out of a style sheet: the page carries it whole. */
function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
