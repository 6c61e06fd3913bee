/** Words that end in `s` in the singular too, or whose plural is not made with `s` alone. */
const singulars = new Map<string, string>(
  Object.entries({
    children: 'child',
    people: 'person',
    men: 'man',
    women: 'woman',
    diagnoses: 'diagnosis',
    allergies: 'allergy',
    analyses: 'analysis',
    indices: 'index',
    data: 'data',
    wives: 'wife',
    lives: 'life',
    movies: 'movie',
    cookies: 'cookie',
    selfies: 'selfie',
    series: 'series',
    relations: 'relations',
    news: 'news',
    gps: 'gps',
    cms: 'cms',
    ups: 'ups',
    sms: 'sms',
    dns: 'dns',
    has: 'has',
    does: 'does',
    is: 'is',
    was: 'was',
    this: 'this',
    alias: 'alias',
    bias: 'bias',
    atlas: 'atlas',
    canvas: 'canvas',
    always: 'always',
    diabetes: 'diabetes',
    rabies: 'rabies',
    previous: 'previous',
    plus: 'plus',
    os: 'os',
    ios: 'ios',
    aws: 'aws',
    css: 'css',
    https: 'https',
    rss: 'rss',
    tls: 'tls',
    js: 'js',
    ts: 'ts',
    gas: 'gas',
    bus: 'bus',
    yes: 'yes',
    des: 'des',
    las: 'las',
    los: 'los',
    skills: 'skill',
    addresses: 'address',
    houses: 'house',
    licenses: 'license',
    expenses: 'expense',
    purchases: 'purchase',
    spouses: 'spouse',
    nurses: 'nurse',
    courses: 'course',
    responses: 'response',
    databases: 'database',
    warehouses: 'warehouse',
    nieces: 'niece',
    invoices: 'invoice',
    devices: 'device',
    services: 'service',
    resumes: 'resume',
  }),
);

/** The singular of an English word; words that are none come back unchanged. */
export function singular(word: string): string {
  const known = singulars.get(word);
  if (known) return known;
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is|as|ys)$/.test(word)) {
    return /(?:ays|eys|oys|uys)$/.test(word) ? word.slice(0, -1) : word;
  }
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const isPlain = /^[a-z]+(?: [a-z]+)*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const isAscii = /^[\x00-\x7f]*$/;

/** Lower-case ASCII words of a name, in order: camel case, snake, kebab, spaces, acronyms and digits part them. Digits alone are left out. */
function split(name: string): string[] {
  // Nearly all names are of these two sorts, which need no tables of Unicode.
  if (isPlain.test(name)) return name.split(' ');
  return (isAscii.test(name) ? splitAscii(name) : splitUnicode(name)).filter((part) => part !== '' && !/^\d+$/.test(part));
}

const unsplit = (name: string): string => name.replace(/IPv[46]/g, 'Ip').replace(/last_?4(?!\d)/gi, 'LastFour');

function splitAscii(name: string): string[] {
  return unsplit(name)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z](?!s(?:[^a-zA-Z]|$))[a-z])/g, '$1 $2')
    .replace(/([a-zA-Z]{2,})(\d+)/g, '$1 $2 ')
    .toLowerCase()
    .split(/[^a-z\d]+/);
}

function splitUnicode(name: string): string[] {
  return unsplit(name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss'))
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}(?!s(?:\P{L}|$))\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L}{2,})(\d+)/gu, '$1 $2 ')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
}

const memory = new Map<string, readonly string[]>();

/** The words of a written name, lower-case, without accents, singular: `userIPAddresses` is `user ip address`, `"E-Mail"` is `email`. */
export function wordsOf(name: string): readonly string[] {
  const known = memory.get(name);
  if (known) return known;
  const words = name.length > 120 ? [] : split(name).map(singular);
  if (memory.size > 200_000) memory.clear();
  memory.set(name, words);
  return words;
}
