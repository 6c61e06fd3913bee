/** Where an expression in braces stands: the offsets of `{` and behind `}`. */
export interface Braces {
  readonly start: number;
  readonly end: number;
}

/** The outermost braces of Svelte markup, but for those in scripts and styles. Texts and comments inside them are stepped over. */
export function bracesIn(text: string): Braces[] {
  const found: Braces[] = [];
  const opening = /\{|<!--|<(script|style)\b/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match[0] === '{') {
      const end = endOfBraces(text, match.index);
      found.push({ start: match.index, end });
      opening.lastIndex = end;
    } else {
      const close = match[1] ? new RegExp(`</${match[1]}\\s*>`, 'gi') : /-->/g;
      close.lastIndex = match.index;
      if (!close.exec(text)) return found;
      opening.lastIndex = close.lastIndex;
    }
  }
  return found;
}

const inside = /[{}]|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|(?<![:\w])\/\/[^\n]*/g;

function endOfBraces(text: string, start: number): number {
  let depth = 0;
  inside.lastIndex = start;
  for (let match = inside.exec(text); match; match = inside.exec(text)) {
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth === 0) return match.index + 1;
  }
  return text.length;
}
