/** A token of SQL in any dialect. `name` is an identifier in quotes; `text` of a name or a string stands without them. Offsets are those of `text`. */
export interface Token {
  readonly kind: 'word' | 'name' | 'string' | 'sign' | 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// In this order: comments, texts in dollars and in quotes, names in double quotes, backticks and brackets, words, any other sign.
const pattern =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(\$\w*\$)[\s\S]*?(?:\1|$)|'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]\n]*\]|[\p{L}_][\p{L}\p{N}_$]*|\d[\d.]*|\S/gu;

/** The tokens of a text, comments among them. What dialects write differently is read in each way at once: names and comments differ little. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
    const first = found[0] as string;
    const inner = { text: found.slice(1, -1), start: index + 1, end: index + found.length - 1 };
    if (found.startsWith('--') || found.startsWith('/*')) return whole('comment', found, index);
    if (first === "'" || (first === '$' && found.length > 1)) return { kind: 'string', ...inner };
    if (found.length > 2 && /["`[]/.test(first)) return { kind: 'name', ...inner };
    return whole(/[\p{L}_]/u.test(first) ? 'word' : 'sign', found, index);
  });
}

const whole = (kind: Token['kind'], text: string, start: number): Token => ({ kind, text, start, end: start + text.length });

/** The statements of a text: cut at semicolons and at a `GO` alone. */
export function statementsOf(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of tokens) {
    if ((token.kind === 'sign' && token.text === ';') || (token.kind === 'word' && token.text === 'GO')) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((statement) => statement.length > 0);
}

/** Parts between commas that stand in no brackets. */
export function partsOf(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(' && token.kind === 'sign') depth += 1;
    if (token.text === ')' && token.kind === 'sign') depth -= 1;
    if (depth === 0 && token.kind === 'sign' && token.text === ',') found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((part) => part.some(({ kind }) => kind !== 'comment'));
}

/** Whether the words of a statement start so, each of `words` being what one word may be. */
export function startsWith(tokens: readonly Token[], ...words: readonly RegExp[]): boolean {
  return words.every((word, index) => tokens[index]?.kind === 'word' && word.test(tokens[index].text));
}
