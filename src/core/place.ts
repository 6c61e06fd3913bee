import picomatch from 'picomatch';
import { withoutUpward } from './paths.js';

/**
 * The one grammar for places in code and for selectors of places, so that a place can be pasted into the inventory:
 * `[glob#][folder/]Container.field`, `METHOD /route body.field`, `cookie:name`, `storage:key`, `header:name`, `param:function.name`,
 * `form:Component.field`, `to:recipient.field`, `log:function.field`, `arg:callee.field`. `*` stands for any text within a segment.
 */
export const placePrefixes = ['cookie', 'storage', 'header', 'param', 'form', 'to', 'log', 'arg'] as const;
export type PlacePrefix = (typeof placePrefixes)[number];

/** For messages: what a selector may look like. */
export const placeGrammar =
  '`Container.field`, `src/**#Container.field`, `POST /route body.field`, or a name after `cookie:`, `storage:`, `header:`, `param:`, `form:`, `to:`, `log:` or `arg:`';

/** A place, taken apart. `segments` are what dots part (one for cookies, stored keys and headers); `folders` part containers of one name. */
export type Place =
  | { readonly kind: 'member'; readonly folders: readonly string[]; readonly segments: readonly string[] }
  | { readonly kind: 'request'; readonly method: string; readonly route: string; readonly segments: readonly string[] }
  | { readonly kind: PlacePrefix; readonly segments: readonly string[] };

/** A pattern for places, with the glob of the files that it is confined to. */
export interface Selector {
  readonly glob: string | null;
  readonly place: Place;
}

/** Where something stands in code: the part of an observation that a selector looks at. */
export interface PlaceInCode {
  readonly place: string;
  readonly file: string;
}

const wholeNames: ReadonlySet<string> = new Set(['cookie', 'storage', 'header']);
const request = /^([A-Z]+|\*) (\*|\/\S*) (\S.*)$/;
const prefixed = new RegExp(`^(${placePrefixes.join('|')}):(.*)$`, 's');

function segmentsOf(text: string): readonly string[] | null {
  const segments = text.split('.');
  return segments.every((segment) => segment !== '') ? segments : null;
}

/** Takes a place apart; null where the text is none. */
export function parsePlace(text: string): Place | null {
  if (text === '' || text.trim() !== text) return null;
  const call = request.exec(text);
  if (call) {
    const [, method = '', route = '', rest = ''] = call;
    const segments = segmentsOf(rest);
    return segments && { kind: 'request', method, route, segments };
  }
  const known = prefixed.exec(text);
  if (known) {
    const kind = known[1] as PlacePrefix;
    const name = known[2] as string;
    const segments = wholeNames.has(kind) && name !== '' ? [name] : segmentsOf(name);
    return segments && { kind, segments };
  }
  const slash = text.lastIndexOf('/');
  const segments = segmentsOf(text.slice(slash + 1));
  return segments && { kind: 'member', folders: slash < 0 ? [] : text.slice(0, slash).split('/'), segments };
}

/** Writes a place the way `parsePlace` reads it. */
export function formatPlace(place: Place): string {
  const rest = place.segments.join('.');
  if (place.kind === 'request') return `${place.method} ${place.route} ${rest}`;
  if (place.kind === 'member') return [...place.folders, rest].join('/');
  return `${place.kind}:${rest}`;
}

/** Where the `#` between glob and place stands; -1 without a glob. A private name (`User.#email`) has its `#` after a dot. */
function endOfGlob(text: string): number {
  if (prefixed.test(text) || request.test(text)) return -1;
  for (let at = text.indexOf('#', 1); at > 0; at = text.indexOf('#', at + 1)) if (text[at - 1] !== '.') return at;
  return -1;
}

/** Takes a selector apart; null where the text is none (`placeGrammar` says what would be). */
export function parseSelector(text: string): Selector | null {
  const end = endOfGlob(text);
  const place = parsePlace(text.slice(end + 1));
  return place && { glob: end < 0 ? null : text.slice(0, end), place };
}

/** A selector to paste for one place: the place itself, and its file where a `*` in it would reach further. */
export function selectorFor({ place, file }: PlaceInCode): string {
  if (!place.includes('*')) return place;
  return `${file.replace(/[\\*?[\]{}()!+@|]/g, '\\$&').replaceAll('#', '?')}#${place}`;
}

function pattern(segments: readonly string[], joint: string): string {
  const within = joint === '' ? '.*' : `[^${joint}]*`;
  return segments
    .map((segment) => segment.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => (sign === '*' ? within : `\\${sign}`)))
    .join(`\\${joint}`);
}

function endsWith(all: readonly string[], tail: readonly string[]): boolean {
  return tail.length <= all.length && tail.every((folder, index) => all[all.length - tail.length + index] === folder);
}

const foldersOf = (file: string) => file.split('/').slice(0, -1);

/** A test for the names of a place, its file aside. */
function compileNames(wanted: Place): (place: Place, file: string) => boolean {
  const names = new RegExp(
    `^${pattern(wanted.segments, wholeNames.has(wanted.kind) ? '' : '.')}$`,
    wanted.kind === 'header' ? 'is' : 's',
  );
  const matchesNames = (place: Place) => place.kind === wanted.kind && names.test(place.segments.join('.'));
  if (wanted.kind === 'member') {
    return (place, file) =>
      matchesNames(place) &&
      place.kind === 'member' &&
      (endsWith(place.folders, wanted.folders) || endsWith(foldersOf(file), wanted.folders));
  }
  if (wanted.kind === 'request') {
    const method = new RegExp(`^${pattern([wanted.method], '.')}$`);
    const route = wanted.route === '*' ? /^/ : new RegExp(`^${pattern(wanted.route.split('/'), '/')}$`);
    return (place) => matchesNames(place) && place.kind === 'request' && method.test(place.method) && route.test(place.route);
  }
  return matchesNames;
}

/** A test for files; a glob that begins with `**` also means those outside of the root (`../db/user.ts`). */
function fileTest(glob: string | null): (file: string) => boolean {
  if (glob === null) return () => true;
  const matches = picomatch(glob, { dot: true });
  return (file) => matches(file) || (glob.startsWith('**') && file.startsWith('../') && matches(withoutUpward(file)));
}

/** A test for places in code. A selector without folders matches in each folder; with folders, those that end the place's own or its file's path. */
export function compileSelector(selector: Selector): (at: PlaceInCode) => boolean {
  const isFile = fileTest(selector.glob);
  const isNamed = compileNames(selector.place);
  return ({ place, file }) => {
    const parsed = parsePlace(place);
    return parsed !== null && isNamed(parsed, file) && isFile(file);
  };
}

/** The text that a place must end in for the selector to match, for an index; null where a `*` stands in it. Headers are in lower case. */
export function lastSegment(place: Place): string | null {
  const last = place.segments.at(-1) as string;
  if (last.includes('*')) return null;
  return place.kind === 'header' ? last.toLowerCase() : last;
}

/** A test for containers: `[glob#][folder/]Container` matches the container and those nested in it (`User` also `User.address`). Null where the text is none. */
export function compileContainer(text: string): ((at: { container: string | null; file: string }) => boolean) | null {
  const selector = parseSelector(text);
  if (selector?.place.kind !== 'member') return null;
  const { folders, segments } = selector.place;
  const isFile = fileTest(selector.glob);
  const name = new RegExp(`^${pattern(segments, '.')}(?:\\.|$)`, 's');
  return ({ container, file }) =>
    container !== null && name.test(container) && endsWith(foldersOf(file), folders) && isFile(file);
}

/** Whether a place is what a log takes in. A log is no recipient: a rule of its own warns of it. */
export const isLog = (place: string): boolean => place.startsWith('log:');
