/** Reads JSON that may hold comments and trailing commas, as tsconfig.json does; null where it cannot be read. */
export function parseLenient(text: string): unknown {
  try {
    return JSON.parse(withoutTrailingCommas(withoutComments(text.replace(/^\uFEFF/, ''))));
  } catch {
    return null;
  }
}

const stringOrComment = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutComments(text: string): string {
  return text.replace(stringOrComment, (match) => (match.startsWith('"') ? match : ' '));
}

function withoutTrailingCommas(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/g, (match) => (match === ',' ? '' : match));
}
