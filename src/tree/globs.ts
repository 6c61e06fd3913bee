import picomatch from 'picomatch';
import { withoutUpward } from '../core/paths.js';

/**
 * A test for paths that match any of the globs. One expression for all: thousands of paths meet dozens of globs in a few milliseconds. A path outside of the
 * root (`../db/user.ts`) is meant by globs that lead there, and by those that begin with `**`.
 */
export function matchAny(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const any = expressionFor(globs);
  let anywhere: RegExp | undefined;
  return (path) => {
    if (!path.startsWith('../')) return any.test(path);
    if (any.test(path)) return true;
    anywhere ??= expressionFor(globs.filter((glob) => glob.startsWith('**')));
    return anywhere.test(withoutUpward(path));
  };
}

function expressionFor(globs: readonly string[]): RegExp {
  const sources = globs.map((glob) => picomatch.makeRe(glob, { dot: true, nonegate: true }).source);
  // Without a glob there is nothing that matches.
  return globs.length === 0 ? /(?!)/ : new RegExp(sources.map((source) => `(?:${source})`).join('|'));
}

/** The globs that a person means by a path: a file, a folder with all that is in it, or a glob. Brackets of `[id]` folders may mean either. */
export function globsFor(path: string): string[] {
  const plain = path.replace(/^\.\//, '').replace(/\/+$/, '');
  if (plain === '' || plain === '.') return ['**'];
  return [...new Set([escapeGlob(plain), plain])].flatMap((glob) => [glob, `${glob}/**`]);
}

/** Takes the special meaning from a path's own characters, such as the brackets of `[id]` and `(shop)` route folders. */
export function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|$^]/g, '\\$&');
}
