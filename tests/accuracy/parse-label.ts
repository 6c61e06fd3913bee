/** What a person says of a name: `personal` with its category, `not` personal however much it looks like it, or `arguable`, which counts neither way. */
export type Verdict = 'personal' | 'arguable' | 'not';

/** One judged name of one line. `names` are spellings that answer to it (a constant or the text it holds), `['*']` whatever else the line holds. */
export interface Judgement {
  readonly names: readonly string[];
  readonly verdict: Verdict;
  /** Catalogue keys that are right; more than one where two readings are. */
  readonly categories: readonly string[];
  /** `site` or `site/library`, where it differs from the one in force. */
  readonly place: string | null;
}

/** A line of a case: the code without its label, what the label says, and the `site/library` that it puts in force from here on. */
export interface LabelledLine {
  readonly code: string;
  readonly judgements: readonly Judgement[];
  readonly heading: string | null;
}

const comment = /\s*(?:\{\/\*|\/\*|\/\/|#|--|<!--)=\s(.*?)\s*(?:\*\/\}|\*\/|-->)?$/;
const heading = /^@([a-z-]+(?:\/[\w.-]+)?)$/;
const item = /^(?:(?:"([^"]+)"|([^\s":]+)):)?(-|\?|user\.[\w.|]*\w)(?:@([a-z-]+(?:\/[\w.-]+)?))?$/;
const modifiers =
  /^(?:\s|[{([<]|\/\*\*|\*\s@(?:property|param|prop)\s\{[^}]*\}|@\w+(?:\([^@]*\))?|(?:export|default|declare|public|private|protected|readonly|static|abstract|override|accessor|async|const|let|var|return|type|enum)\s)*/;
const firstName = /^(?:'([^']+)'|"([^"]+)"|\[?([#\p{L}_$][\p{L}\p{N}_$]*))(?=[\s?!:,=;})\]]|$)/u;

/** Letters and digits of the last segment of a name, in lower case: `basics.e_mail` and `eMail` are the same name. */
export function keyOf(name: string): string {
  return (name.split('.').at(-1) ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function firstNameOf(code: string): string | undefined {
  const found = firstName.exec(code.replace(modifiers, ''));
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** Keys of every word, hyphenated word and quoted text of a line. */
function keysIn(code: string): ReadonlySet<string> {
  const words = [/[\p{L}\p{N}_$]+/gu, /[\p{L}\p{N}_$-]+/gu, /(?<=')[^']+(?=')|(?<=")[^"]+(?=")/g];
  return new Set(words.flatMap((pattern) => code.match(pattern) ?? []).map(keyOf));
}

function verdictOf(word: string): Verdict {
  return word === '-' ? 'not' : word === '?' ? 'arguable' : 'personal';
}

function judge(text: string, code: string): Judgement {
  const found = item.exec(text);
  if (!found)
    throw new Error(
      `\`${text}\` is no label: write \`user.category\`, \`-\` or \`?\`, after \`name:\` where it is not the line's first name`,
    );
  const [, quoted, plain, word = '', place = null] = found;
  const name = quoted ?? plain ?? firstNameOf(code);
  if (!name) throw new Error(`the label \`${text}\` names nothing, and the line does not begin with a name: \`${code.trim()}\``);
  const names = name === '*' ? [name] : name.split('|');
  const known = keysIn(code);
  if (name !== '*' && !names.some((one) => known.has(keyOf(one))))
    throw new Error(`\`${name}\` does not stand in \`${code.trim()}\``);
  const verdict = verdictOf(word);
  return { names, verdict, categories: verdict === 'personal' ? word.split('|') : [], place };
}

/** Takes the label off a line. Throws where a label is misspelt or names what the line does not hold. */
export function parseLabel(line: string): LabelledLine {
  const found = comment.exec(line);
  if (!found) return { code: line, judgements: [], heading: null };
  const code = line.slice(0, found.index);
  const said = found[1] ?? '';
  const headed = heading.exec(said);
  if (headed) {
    if (code.trim()) throw new Error(`\`${said}\` stands alone on a line`);
    return { code: '', judgements: [], heading: headed[1] ?? null };
  }
  const items = said.match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
  return { code, judgements: items.map((text) => judge(text, code)), heading: null };
}
