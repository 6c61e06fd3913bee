import { visible } from './text.js';

const longestRun = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

/** A stretch of code that holds what it is given, backticks and all. */
export function code(text: string): string {
  const plain = visible(text).replaceAll('\n', ' ');
  const fence = '`'.repeat(longestRun(plain) + 1);
  const space = plain.startsWith('`') || plain.endsWith('`') || plain === '' ? ' ' : '';
  return `${fence}${space}${plain}${space}${fence}`;
}

/** Lines of code as a block. */
export function codeBlock(text: string): string {
  const plain = visible(text).trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1));
  return `${fence}\n${plain}\n${fence}`;
}

// Every sign that begins something in GitHub's or GitLab's Markdown, also what links to people, issues and addresses.
const signs = /[\\`*_~[\]<>|#!&$^{}]|^(?=[-+])|^(\d+)(?=[.)])/g;

/** Plain words: nothing in them becomes markup, a link, an issue or a mention of somebody. */
export function words(text: string): string {
  return visible(text)
    .replaceAll('\n', ' ')
    .replace(signs, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
    .replaceAll('@', '@<!-- -->')
    .replaceAll('://', ':<!-- -->//')
    .replace(/www\./gi, (sign) => `${sign.slice(0, 3)}<!-- -->.`);
}

/** A sentence of ours: what stands in backticks is code, the rest is plain words. */
export function sentence(text: string): string {
  const parts = text.split(/(`[^`\n]+`)/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : words(part))).join('');
}

/** A step: its first line is a sentence, lines below it are YAML or a command to paste. */
export function step(text: string): string {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  return rest.length === 0 ? sentence(first) : `${sentence(first)}\n\n${codeBlock(unindented(rest))}`;
}

/** Lines without the indentation that they share. */
export function unindented(lines: readonly string[]): string {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(depth)).join('\n');
}
