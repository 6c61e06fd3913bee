import { parseDuration } from '../../core/duration.js';
import type { Evidence, Step } from '../../core/evidence.js';
import type { CookieRow } from '../../core/evidence-rows.js';
import { TODO } from '../../core/inventory.js';
import type { Confidence, Observation } from '../../core/observation.js';
import { type FieldUse, usesOf } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { isCookieCall, setsHeader } from './notes.js';
import { type Options, optionsOf } from './options.js';
import { inWords, numberOf, secondsOf, secondsOfText } from './periods.js';
import type { Question } from './question.js';

/** A cookie that code sets. `life` in seconds: 0 for one that ends with the browser, null for what nobody can tell. */
interface SetCookie {
  readonly name: string;
  readonly row: CookieRow;
  readonly options: Options;
  readonly life: number | null;
  readonly at: Omit<Step, 'text'>;
}

const inSeconds = { millisecond: 0.001, second: 1, day: 86_400 } as const;
/** A day more than was promised is no difference that anybody notices. */
const slack = 86_400;

/** What the code says of cookies: how long they live, and whether they are protected. */
export function cookieEvidence(question: Question): Evidence[] {
  const cookies = cookiesIn(question);
  return [...cookies.flatMap((cookie) => lifeSaid(question, cookie)), ...protectionSaid(question, cookies)];
}

function cookiesIn(question: Question): SetCookie[] {
  const { code, notes, rows } = question;
  return [...notes].flatMap(([file, { cookies }]) => {
    const open = cookies.length > 0 ? code.open(file) : null;
    if (!open) return [];
    return cookies.flatMap((index): SetCookie[] => {
      const { text, args, line, column } = open.expression(index);
      if (setsHeader.test(text)) return headersIn(open, args[1] ?? -1, { file, line, column });
      const modules = notes.get(file)?.modules ?? [];
      const row = rows.cookies.find(
        (one) =>
          one.match.some((end) => isCookieCall(text, end)) &&
          (one.modules.includes('any') || one.modules.some((name) => modules.includes(name))),
      );
      if (!row) return [];
      const name =
        row.name === undefined ? nameIn(question, file, args[row.options] ?? -1) : code.graph.textOf(file, args[row.name] ?? -1);
      if (name === null) return [];
      const given = args[row.options];
      const outer = given === undefined ? { keys: new Map(), isWhole: true } : optionsOf(code, open, given);
      const inner = row.key === undefined ? null : outer.keys.get(row.key);
      const options =
        row.key === undefined
          ? outer
          : inner
            ? optionsOf(code, inner.open, inner.row)
            : { keys: new Map(), isWhole: outer.isWhole };
      return [{ name, row, options, life: lifeOf(question, row, options), at: { file, line, column } }];
    });
  });
}

/** `session_id=…; Max-Age=2592000; HttpOnly`: cookies that are written by hand, one or several. */
function headersIn(open: OpenFile, row: number, at: SetCookie['at']): SetCookie[] {
  if (row < 0) return [];
  const { kind, text, args } = open.expression(row);
  if (kind === 'array') return args.flatMap((each) => headersIn(open, each, at));
  const name = kind === 'string' || kind === 'template' ? /^([\w.-]+)=/.exec(text)?.[1] : undefined;
  // What a hole brings along may be a flag.
  if (name === undefined || /;\s*\$\{\}|\$\{\}\s*$/.test(text)) return [];
  // Set to end long ago, it is taken away.
  if (/;\s*expires=[^;]*\b19[67]\d\b/i.test(text)) return [];
  const given = (flag: string) => new RegExp(`;\\s*${flag}\\b`, 'i').test(text);
  const keys = new Map(flags.flatMap((flag) => (given(flag) ? [[flag, { open, row }] as const] : [])));
  const [, age] = /;\s*max-age=(\d+)/i.exec(text) ?? [];
  const life = age !== undefined ? Number(age) : given('max-age') || given('expires') ? null : 0;
  return [{ name, row: byHeader, options: { keys, isWhole: true }, life, at }];
}

const byHeader: CookieRow = { id: 'header', match: [], modules: [], options: 1, unit: 'second', source: '' };

/** `express-session({ name: 'sid', … })`. */
function nameIn({ code }: Question, file: string, row: number): string | null {
  const open = code.open(file);
  const name = open ? optionsOf(code, open, row).keys.get('name') : undefined;
  return name ? code.graph.textOf(name.open.file, name.row) : 'connect.sid';
}

function lifeOf({ code }: Question, row: CookieRow, { keys, isWhole }: Options): number | null {
  const maxAge = keys.get(row.browser ? 'expires' : 'maxAge') ?? keys.get('max-age');
  if (!maxAge) return isWhole && !keys.has('expires') ? 0 : null;
  const amount = numberOf(code, maxAge.open, maxAge.row);
  if (amount !== null) return amount * inSeconds[row.unit];
  const text = code.graph.textOf(maxAge.open.file, maxAge.row);
  return text === null ? null : secondsOfText(text);
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function lifeSaid(question: Question, cookie: SetCookie): Evidence[] {
  const { inventory } = question;
  if (!inventory || cookie.life === null) return [];
  const trackers = Object.entries(inventory.trackers).flatMap(([id, { life, kind }]) => {
    const length = life === undefined || life === TODO ? null : parseDuration(life);
    const isMeant = plain(id) === plain(cookie.name) && (kind === undefined || kind === 'cookie');
    return isMeant && length ? [said(`trackers.${id}.life`, cookie, secondsOf(length), 'high')] : [];
  });
  const covering = new Set(observed(question, cookie).flatMap(({ declaredBy }) => declaredBy));
  // Several fields that cover a cookie: none of them alone is held against it.
  const uses = covering.size === 1 ? usesOf(inventory).filter(({ fieldId }) => covering.has(fieldId)) : [];
  return [...trackers, ...uses.flatMap((use) => periodSaid(use, cookie))];
}

function periodSaid(use: FieldUse, cookie: SetCookie): Evidence[] {
  const retention = use.value('retention');
  if (!retention || retention === TODO || !retention.for || retention.for === TODO || use.field.stored_in.length > 0) return [];
  const length = parseDuration(retention.for);
  // A period that only begins when the account is closed says little of a cookie's own life.
  const sure = retention.of.includes('account_closed') ? 'medium' : 'high';
  return length ? [said(use.pathOf('retention'), cookie, secondsOf(length), sure)] : [];
}

function said(about: string, { name, life, at }: SetCookie, limit: number, confidence: Confidence): Evidence {
  const lives = life === 0 ? 'ends with the browser' : `lives for ${inWords(life ?? 0)}`;
  const isLonger = (life ?? 0) > limit + slack;
  return {
    claim: 'cookie-life',
    about,
    verdict: isLonger ? 'contradicted' : 'supported',
    confidence,
    text: isLonger ? `The cookie \`${name}\` ${lives}, and ${inWords(limit)} are promised` : `The cookie \`${name}\` ${lives}`,
    because: [{ ...at, text: `\`${name}\` ${lives}` }],
  };
}

function observed({ observations }: Question, { name, at }: SetCookie): Observation[] {
  return observations.filter(
    ({ place, file, line }) => place === `cookie:${name}` && file === at.file && Math.abs(line - at.line) <= 2,
  );
}

/** Names of cookies that sign somebody in. */
const keyName = /session(?!s)|^sess$|auth|jwt|token|^sid$|^connect\.sid$|remember_?me/i;
const noKey =
  /csrf|xsrf|consent|theme|lang|locale|state|nonce|verifier|redirect|return|callback|error|provider|status|success|result|method|hint|expir/i;
/** Ids of what is no sign-in: `auth_robotId`; not `session_id`, `connect.sid`. */
const otherId = /(?<!(?:session|sess|auth|login|connect|token|sign_?in|(?:\b|_)s)[-_.]?)id$/i;
const flags = ['httpOnly', 'secure', 'sameSite'] as const;

function protectionSaid(question: Question, cookies: readonly SetCookie[]): Evidence[] {
  return cookies.flatMap((cookie): Evidence[] => {
    const { name, options, row, at } = cookie;
    if (!keyName.test(name) || noKey.test(name) || isConstant(question, cookie) || isUnsigned(name, cookies)) return [];
    if (otherId.test(name)) return [];
    const open = flags.filter((flag) => !(flag === 'httpOnly' && row.browser) && isOpen(options, flag));
    const lacking = open.filter((flag) => !row.defaults?.includes(flag) || options.keys.has(flag));
    const about = `cookie:${name}`;
    const base = { claim: 'cookie-protection', about, because: [{ ...at, text: `\`${name}\` is set` }] } as const;
    if (lacking.length === 0)
      return options.isWhole
        ? [
            {
              ...base,
              verdict: 'supported',
              confidence: 'high',
              text: `\`${name}\` is \`httpOnly\`, \`secure\` and \`sameSite\``,
            },
          ]
        : [];
    const words = lacking.map((flag) => `\`${flag}\``).join(', ');
    const isGrave = lacking.includes('httpOnly') || lacking.includes('secure');
    return [
      {
        ...base,
        verdict: 'contradicted',
        confidence: isGrave ? 'high' : 'medium',
        text: `The cookie \`${name}\` signs people in and lacks ${words}`,
      },
    ];
  });
}

/** `tokenPayload` beside `tokenSignature`: what a page may read of a token signs nobody in without its signature. */
function isUnsigned(name: string, cookies: readonly SetCookie[]): boolean {
  const [, stem] = /^(.+?)[-_.]?(?:payload|claims|header)$/i.exec(name) ?? [];
  return stem !== undefined && cookies.some((one) => plain(one.name) === plain(`${stem}signature`));
}

function isOpen({ keys, isWhole }: Options, flag: string): boolean {
  const held = keys.get(flag);
  if (!held) return isWhole;
  const { kind, text } = held.open.expression(held.row);
  return kind === 'boolean' && text === 'false';
}

/** A cookie that is set to nothing, or to end at once, is taken away; one that holds a text of the code signs nobody in. */
function isConstant({ code }: Question, { life, at, row, options }: SetCookie): boolean {
  if (options.keys.has('maxAge') && life !== null && life <= 0) return true;
  if (row.name === undefined) return false;
  const open = code.open(at.file);
  const call = open?.between(at.line, at.line).find((index) => open.expression(index).column === at.column);
  const value = call === undefined || !open ? -1 : (open.expression(call).args[row.name + 1] ?? -1);
  return value >= 0 && code.graph.textOf(at.file, value) !== null;
}
