import type { Catalog } from '../core/catalog.js';
import { parseDuration } from '../core/duration.js';
import { TODO } from '../core/inventory.js';
import { suggest } from '../core/suggest.js';
import { isoDuration } from './durations.js';
import type { ProblemKind } from './problem-kinds.js';
import { shortened } from './wording.js';

/** What is wrong with one value. */
export interface Fault {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly do: readonly string[];
  /** The same value as the format has it, where there is no doubt. */
  readonly text?: string;
}

type Check = (text: string, catalog: Catalog) => Fault | null;

/** Checks a text against a `format` of the schema; null where it fits. */
export function checkFormat(format: string, text: string, catalog: Catalog): Fault | null {
  return checks[format]?.(text, catalog) ?? null;
}

const checks: Readonly<Record<string, Check>> = {
  id: checkId,
  tracker: checkTracker,
  language: checkLanguage,
  date: checkDate,
  duration: checkDuration,
  country: checkCountry,
  url: checkUrl,
  page: checkPage,
  mail: checkMail,
};

function checkId(text: string): Fault | null {
  if (text === TODO)
    return { kind: 'bad-id', message: '`todo` is not an id: it stands for what nobody knows yet.', do: ['Choose another id.'] };
  if (/^[a-z][a-z0-9_]*$/.test(text)) return null;
  const better = text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return {
    kind: 'bad-id',
    message: `\`${shortened(text)}\` is not an id: ids are lower-case letters, digits and \`_\`, and begin with a letter.`,
    do: [better ? `Write \`${better}\`.` : 'Choose another id.'],
  };
}

/** Cookies are known by the names that they have on the device: `_ga`, `PHPSESSID`, `__Host-session`. */
function checkTracker(text: string): Fault | null {
  if (text === TODO) return checkId(text);
  if (/^[A-Za-z0-9_-]+$/.test(text) && text !== '__proto__') return null;
  return {
    kind: 'bad-id',
    message: `\`${shortened(text)}\` names no tracker: names are letters, digits, \`_\` and \`-\`.`,
    do: ['Write the name with `_` in place of each other character.'],
  };
}

function checkLanguage(text: string): Fault | null {
  if (/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(text)) return null;
  return {
    kind: 'bad-language',
    message: `\`${shortened(text)}\` is not a language code.`,
    do: ['Write two letters, such as `en` or `de`, or `pt-BR` for a variety.'],
  };
}

function checkDate(text: string): Fault | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found)
    return {
      kind: 'bad-date',
      message: `\`${shortened(text)}\` is not a date.`,
      do: ['Write year, month and day, such as `2026-12-01`.'],
    };
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  if (month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return {
    kind: 'bad-date',
    message: `\`${shortened(text)}\` is not in the calendar.`,
    do: ['Write a day that exists, as year, month and day.'],
  };
}

function checkDuration(text: string): Fault | null {
  if (parseDuration(text)) return null;
  const written = isoDuration(text);
  const iso = written !== null && parseDuration(written) ? written : null;
  return {
    kind: 'bad-duration',
    message: `\`${shortened(text)}\` is not a duration.`,
    do: [iso ? `Write \`${iso}\`.` : 'Write an ISO 8601 duration: `P30D` is 30 days, `P6M` six months, `P8Y` eight years.'],
    ...(iso ? { text: iso } : {}),
  };
}

function checkCountry(text: string, catalog: Catalog): Fault | null {
  const codes = Object.keys(catalog.countries);
  if (codes.length === 0 ? /^[A-Z]{2}$/.test(text) : codes.includes(text)) return null;
  const near = countryMeant(text, catalog);
  const isSure = near !== null && (text.length <= 3 || Object.values(catalog.countries[near]?.label ?? {}).includes(text));
  return {
    kind: 'bad-country',
    message: `\`${shortened(text)}\` is not a country code.`,
    do: [near ? `Did you mean \`${near}\`?` : 'Write the two letters of ISO 3166-1, such as `DE` or `US`.'],
    ...(isSure ? { text: near } : {}),
  };
}

function countryMeant(text: string, catalog: Catalog): string | null {
  const upper = text.toUpperCase();
  if (upper === 'UK') return 'GB';
  if (Object.hasOwn(catalog.countries, upper)) return upper;
  const byName = new Map(
    Object.entries(catalog.countries).flatMap(([code, row]) => Object.values(row.label).map((name) => [name, code])),
  );
  const name = text.length > 3 ? suggest(text, byName.keys()) : null;
  return name === null ? null : (byName.get(name) ?? null);
}

/** Blanks and control characters, which a browser would drop silently from a URL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const hidden = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

function checkUrl(text: string): Fault | null {
  const fault = (message: string, advice: string): Fault => ({ kind: 'bad-url', message, do: [advice] });
  if (hidden.test(text))
    return fault(`\`${shortened(text)}\` is not a URL: it holds a blank or a control character.`, 'Remove it.');
  if (text.startsWith('http://'))
    return fault(`\`${shortened(text)}\` is not encrypted.`, `Write \`https://${shortened(text.slice(7))}\`.`);
  if (text.startsWith('mailto:')) return checkMail(text.slice(7).split('?')[0] ?? '');
  if (/^tel:\+?[0-9().-]{3,}$/.test(text)) return null;
  if (text.startsWith('https://') && URL.canParse(text)) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1];
  if (scheme && !['https', 'tel'].includes(scheme))
    return fault(
      `\`${shortened(text)}\` may not be linked to: \`${scheme}:\` is not allowed.`,
      'Write a URL that begins with `https://`, `mailto:` or `tel:`.',
    );
  return fault(`\`${shortened(text)}\` is not a URL.`, 'Write a URL that begins with `https://`, `mailto:` or `tel:`.');
}

function checkPage(text: string): Fault | null {
  if (/^\/(?![/\\])/.test(text) && !hidden.test(text)) return null;
  const fault = checkUrl(text);
  return fault && { ...fault, do: [...fault.do, 'For a page of your own site, write its path, such as `/settings/mail`.'] };
}

function checkMail(text: string): Fault | null {
  if (/^[^\s@<>"'(),:;\\[\]]+@[^\s@<>"'(),:;\\[\]]+\.[^\s@<>"'(),:;\\[\].]+$/.test(text)) return null;
  return {
    kind: 'bad-email',
    message: `\`${shortened(text)}\` is not an e-mail address.`,
    do: ['Write it as `name@example.org`.'],
  };
}
