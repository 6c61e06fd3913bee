import { countOf, expressionAt, type Facts, memberAt, shapeAt } from '../../core/facts.js';

/** An address of somebody else that a page loads from as it opens. */
export interface Embed {
  /** The host and what follows it, lower-case: `www.google.com/maps/embed`. */
  readonly address: string;
  readonly host: string;
  /** Whether what is loaded runs in the page, and not only beside it. */
  readonly isScript: boolean;
  readonly line: number;
  readonly column: number;
}

/** Elements that load an address, by the attribute that holds it: tags in HTML, and components that go by their names (`next/script`, `next/image`). */
const loading: Readonly<Record<string, ReadonlySet<string>>> = {
  src: new Set(['script', 'iframe', 'frame', 'img', 'image', 'embed', 'video', 'audio', 'source', 'track']),
  href: new Set(['link']),
  data: new Set(['object']),
};
/** What one clicks on: a page that is only linked to gets nothing until somebody goes there. */
const linking = /^(?:href|to|cite)$/i;
const nobody = /(?:^|\.)(?:example|test|invalid|localhost|local|internal)$|^[\d.]+$/;
const address = /^(?:https?:)?\/\/(([a-z0-9-]+(?:\.[a-z0-9-]+)+)[^?#\s]*)/i;

/** The host and the path of an absolute address; null for any other text, and for hosts that are nobody. */
export function addressIn(text: string): { readonly address: string; readonly host: string } | null {
  const [, whole, host] = address.exec(text) ?? [];
  if (whole === undefined || host === undefined || nobody.test(host.toLowerCase())) return null;
  return { address: whole.toLowerCase(), host: host.toLowerCase() };
}

const attributeName = (name: string) => name.replace(/^(?::|v-bind:|\[)|\]$/g, '');

/** What the tags of a file load from elsewhere, and the rows of strings that are only linked to. */
export interface Embeds {
  readonly loaded: readonly Embed[];
  readonly linked: ReadonlySet<number>;
}

/** Reads the attributes of tags that hold an address. */
export function embedsIn(facts: Facts): Embeds {
  const loaded: Embed[] = [];
  const linked = new Set<number>();
  for (let row = 0; row < countOf(facts, 'members'); row += 1) {
    const { kind, name, shape, value, line, column } = memberAt(facts, row);
    if (kind !== 'attribute' || value < 0 || shape < 0) continue;
    const attribute = attributeName(name);
    const tags = Object.hasOwn(loading, attribute) ? loading[attribute] : undefined;
    if (!tags && !linking.test(attribute)) continue;
    const tag = shapeAt(facts, shape).name.toLowerCase();
    if (!tags?.has(tag)) {
      if (linking.test(attribute)) linked.add(value);
      continue;
    }
    const given = expressionAt(facts, value);
    const found = given.kind === 'string' || given.kind === 'template' ? addressIn(given.text) : null;
    if (found) loaded.push({ ...found, isScript: tag === 'script', line, column });
  }
  return { loaded, linked };
}
