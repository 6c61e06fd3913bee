import type { Attribute } from './elements.js';

/** Where code stands: offsets of its start and end. */
export interface Code {
  readonly start: number;
  readonly end: number;
}

/** How a framework writes code into markup. */
export interface Dialect {
  /** The expression that an attribute's value is; null where it is a text. */
  expressionOf(attribute: Attribute, text: string): Code | null;
  /** Expressions within a text between tags, or within an attribute's text. */
  expressionsIn(text: string, start: number, end: number): readonly Code[];
}

const trimmed = (text: string, start: number, end: number): Code | null => {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const code = raw.trim();
  return code === '' ? null : { start: start + lead, end: start + lead + code.length };
};

const moustaches = /\{\{([\s\S]*?)\}\}/g;

function inMoustaches(text: string, start: number, end: number): Code[] {
  return [...text.slice(start, end).matchAll(moustaches)].flatMap((match) => {
    const from = start + match.index + 2;
    return trimmed(text, from, piped(text, from, from + (match[1] as string).length)) ?? [];
  });
}

/** Where a pipe begins (`name | uppercase`), which is no operator of the language. */
function piped(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(/(?<!\|)\|(?!\|)/);
  return at === -1 ? end : start + at;
}

/** The part of `item of items` and of `item in items` that is an expression. */
function listOf(text: string, { start, end }: Code): Code | null {
  const match = /^[\s\S]*?\s(?:of|in)\s+/.exec(text.slice(start, end));
  if (!match) return null;
  const from = start + match[0].length;
  const stop = text.slice(from, end).indexOf(';');
  return trimmed(text, from, stop === -1 ? end : from + stop);
}

/** Vue: `v-model="form.email"`, `:value="…"`, `@submit="…"`, `{{ … }}`. What a slot hands out is a pattern and no expression. */
export const vue: Dialect = {
  expressionOf({ name, value, valueStart, valueEnd }, text) {
    if (value === null || !/^(?:v-|:|@|\.)/.test(name) || /^v-(?:slot|on$|pre|cloak|else$)/.test(name)) return null;
    const code = { start: valueStart, end: valueEnd };
    return name === 'v-for' ? listOf(text, code) : trimmed(text, code.start, code.end);
  },
  expressionsIn: inMoustaches,
};

/** Angular: `[value]="…"`, `(submit)="…"`, `[(ngModel)]="…"`, `*ngIf="…"`, `{{ … | pipe }}`. */
export const angular: Dialect = {
  expressionOf({ name, value, valueStart, valueEnd }, text) {
    if (value === null || !/^[[(*]/.test(name)) return null;
    if (name === '*ngFor') return listOf(text, { start: valueStart, end: piped(text, valueEnd, valueEnd) });
    const stop = name.startsWith('*') ? text.slice(valueStart, valueEnd).search(/;|\bas\s/) : -1;
    if (/^\s*let\b/.test(value)) return null;
    return trimmed(text, valueStart, piped(text, valueStart, stop === -1 ? valueEnd : valueStart + stop));
  },
  expressionsIn: inMoustaches,
};

const single = /^\{([\s\S]*)\}$/;
const block = /^\{\s*(?:[#:]\s*(?:if|else if|key|await|each)|@(?:html|const|render|debug))\s+/;

/** Svelte: `value={email}`, `bind:value={email}`, `{email}`, `{#if …}`, `{@html …}`. Braces come as they were found in the text. */
export function svelte(braces: readonly Code[]): Dialect {
  const within = (start: number, end: number) => braces.filter((one) => one.start >= start && one.end <= end);
  const codeIn = (text: string, { start, end }: Code): Code | null => {
    const lead = block.exec(text.slice(start, end))?.[0];
    if (lead === undefined && /^\{\s*[#:/@]/.test(text.slice(start, end))) return null;
    const from = start + (lead?.length ?? 1);
    const each = lead !== undefined && /each|await/.test(lead) ? text.slice(from, end - 1).search(/\s(?:as|then)\s/) : -1;
    return trimmed(text, from, each === -1 ? end - 1 : from + each);
  };
  return {
    expressionOf({ start, valueStart, valueEnd, value }, text) {
      const own = within(value === null ? start : valueStart, value === null ? start + 1e4 : valueEnd)[0];
      if (!own || own.start !== (value === null ? start : valueStart) || !single.test(text.slice(own.start, own.end)))
        return null;
      if (value !== null && own.end !== valueEnd) return null;
      return /^\{\s*\.\.\./.test(text.slice(own.start, own.end))
        ? trimmed(text, text.indexOf('...', own.start) + 3, own.end - 1)
        : codeIn(text, own);
    },
    expressionsIn: (text, start, end) => within(start, end).flatMap((one) => codeIn(text, one) ?? []),
  };
}
