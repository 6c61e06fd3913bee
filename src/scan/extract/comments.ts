const toolComment = /^(?:eslint|@ts-|prettier|biome-ignore|istanbul|[cv]8 ignore|forthright-|webpack|tslint|#region|#endregion)/;
const longestDoc = 400;

/** The words of the last comment in the space before a declaration: a block, or a run of line comments. Notes to tools are left out. */
export function docInTrivia(trivia: string, atFileStart: boolean): string {
  // What follows on the line where the declaration before ends belongs to that one.
  const text = atFileStart ? trivia : trivia.slice(Math.max(trivia.indexOf('\n'), 0));
  const block = /\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(text);
  if (block) return cleanDoc(block[0].trim().slice(2, -2));
  const lines = /(?:^|\n)[^\S\n]*((?:\/\/.*\s*)+)$/.exec(text);
  return lines ? cleanDoc((lines[1] ?? '').replace(/^\s*\/\/+/gm, '')) : '';
}

/** The words of a comment that follows on the same line as a member's end. */
export function docAfter(text: string, end: number): string {
  let i = end;
  let code = text.charCodeAt(i);
  // Space, comma, semicolon, tab.
  while (code === 32 || code === 44 || code === 59 || code === 9) {
    i += 1;
    code = text.charCodeAt(i);
  }
  if (code !== 47) return '';
  if (text[i + 1] === '/') return cleanDoc(text.slice(i + 2, lineEnd(text, i)));
  const close = text[i + 1] === '*' ? text.indexOf('*/', i + 2) : -1;
  return close === -1 || close > lineEnd(text, i) ? '' : cleanDoc(text.slice(i + 2, close));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Strips a comment's stars and slashes and joins its lines; notes to tools are left out, very long ones cut. */
export function cleanDoc(raw: string): string {
  const lines = raw.split('\n').map((line) => line.replace(/^[\s*/!]+/, '').trimEnd());
  const words = lines.filter((line) => line !== '' && !toolComment.test(line)).join('\n');
  return words.slice(0, longestDoc);
}
