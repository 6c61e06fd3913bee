import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { english } from './language/english.js';
import { german } from './language/german.js';
import type { Language } from './language/language.js';
import { sectionMark } from './tokens.js';

/** Small words of a locale, by group: labels of grounds, sources, kinds of channel. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What one locale brings: grammar, words, the page's style sheet, and the layout as a function from model to Markdown with tokens. */
export interface Locale {
  readonly language: Language;
  readonly words: Words;
  readonly style: string;
  /** Names of the templates, in order; a section mark's number is a position in this list. */
  readonly names: readonly string[];
  layout(model: object): string;
}

interface Compiled {
  readonly words: Words;
  readonly style: string;
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
}

const languages: Readonly<Record<string, Language>> = { de: german, en: english };
const loaded = new Map<string, Locale>();
const folder = new URL('../../dist/templates/', import.meta.url);

/** The languages that policies can be written in. */
export const knownLanguages: readonly string[] = Object.keys(languages);

/** The templates that `npm run build` compiled for a language. Read once. Throws a RangeError for a language that has none. */
export function loadLocale(code: string): Locale {
  const known = loaded.get(code);
  if (known) return known;
  const language = languages[code];
  if (!language) throw new RangeError(`no templates for the language \`${code}\`; there are: ${knownLanguages.join(', ')}`);
  const compiled = createRequire(import.meta.url)(fileURLToPath(new URL(`${code}.cjs`, folder))) as Compiled;
  const locale = { language, ...prepare(compiled) };
  loaded.set(code, locale);
  return locale;
}

/** Sections announce themselves with a mark on a line of its own, so that each block of the parsed text knows its template. */
function prepare(compiled: Compiled): Omit<Locale, 'language'> {
  const engine = (runtime as unknown as typeof Handlebars).create();
  const names = Object.keys(compiled.templates);
  engine.registerHelper('lines', (tokens: readonly string[]) => tokens.join('<br>'));
  engine.registerHelper('items', (tokens: readonly string[]) => tokens.join('; '));
  engine.registerHelper('list', (tokens: readonly string[]) => tokens.join(', '));
  names.forEach((name, index) => {
    const template = engine.template(compiled.templates[name] as TemplateSpecification);
    const marked = (context: object, options: Handlebars.RuntimeOptions) =>
      `\n\n${sectionMark(index)}\n\n${template(context, options)}\n\n${sectionMark(null)}\n\n`;
    engine.registerPartial(name, marked as Handlebars.Template);
  });
  const layout = engine.template(compiled.templates['layout'] as TemplateSpecification);
  return { words: compiled.words, style: compiled.style, names, layout: (model) => layout(model) };
}
