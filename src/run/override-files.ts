import type { Override } from '../core/override.js';
import { compareText } from '../core/range.js';
import type { Tree } from '../tree/tree.js';

const folder = '.forthright/overrides/';

/** Where counsel's text for an anchor is kept, relative to the root: a folder for each notice and language, a file for each anchor. */
export const overridePath = (anchor: string, language: string, notice: string | null): string =>
  `${folder}${notice ?? 'policy'}.${language}/${anchor}.md`;

/** Every override that a project holds, in the order of its files. */
export function readOverrides(tree: Pick<Tree, 'list' | 'read'>): readonly Override[] {
  return tree
    .list()
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && path.endsWith('.md'))
    .sort(compareText)
    .flatMap((path) => {
      const text = tree.read(path);
      return text === null ? [] : (parseOverride(path, text) ?? []);
    });
}

/** Lines of `key: value` between two lines of `---`, at the beginning of a file. */
const headOf = (text: string): string => /^---\n(?:(?!---\n).*\n)*---\n/.exec(text)?.[0] ?? '';

/** Reads one file: lines of `key: value` between two lines of `---`, then the words. Null where its folder is none of a policy. */
export function parseOverride(file: string, text: string): Override | null {
  const place = /^([^/]+)\.([^./]+)\/([^/]+)\.md$/.exec(file.slice(folder.length));
  if (!place) return null;
  const [, notice = '', language = '', anchor = ''] = place;
  const whole = text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const head = headOf(whole);
  const facts = /^facts: *(\S+) *$/m.exec(head)?.[1] ?? '';
  const rest = whole.slice(head.length);
  const body = rest.trim();
  const line = `${head}${rest.slice(0, rest.indexOf(body))}`.split('\n').length;
  return { anchor, notice: notice === 'policy' ? null : notice, language, file, facts, body, line };
}

/** The text of a file: what its words replace, the facts that they rest on, and the words. */
export const overrideText = ({ anchor, facts, body }: Pick<Override, 'anchor' | 'facts' | 'body'>, replaces: string): string =>
  `---\nin_place_of: ${JSON.stringify(replaces)}\nanchor: ${anchor}\nfacts: ${facts}\n---\n\n${body}\n`;

/** The same file with another hash of facts: somebody looked at the words again and let them stand. */
export function withFacts(text: string, facts: string): string {
  const head = headOf(text);
  if (head === '') return `---\nfacts: ${facts}\n---\n\n${text}`;
  const line = `facts: ${facts}\n`;
  const renewed = /^facts:.*\n/m.test(head) ? head.replace(/^facts:.*\n/m, line) : head.replace(/---\n$/, `${line}---\n`);
  return renewed + text.slice(head.length);
}
