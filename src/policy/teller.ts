import type { Disclosure } from '../core/document.js';
import { type Text, TODO, type Unsure } from '../core/inventory.js';
import { textIn } from '../core/selectors.js';
import type { PolicyContext } from './context.js';
import { hrefOf } from './links.js';
import { createNotes } from './notes.js';
import type { Ledger, Token, Told } from './tokens.js';

/** What a fact is for: the item of a law pack that asks for it, the sentence it makes, and what to write where it is missing. */
export interface Need {
  readonly item: string;
  readonly sentence: string;
  readonly declare: string;
  /** Asked for whichever law applies. Without it, the fact is asked for where an applied pack has a confirmed item of this name. */
  readonly always?: boolean;
  /** The language that the text is not written in, where it is in another. */
  readonly language?: string;
}

/** How a section speaks: it turns facts into tokens and writes down for each what it tells, what is missing and what does not apply. */
export interface Teller {
  readonly context: PolicyContext;
  /** Words of ours about facts that stand at `paths`. */
  words(text: string, paths: string | readonly string[], item?: string): Token;
  /** Prints nothing: ties the sentence that it stands in to facts. */
  mark(paths: string | readonly string[], item?: string): Token;
  /** A text that a user wrote. Null where it is absent and nobody asks for it; a gap where it is `todo`, missing, or not written in this language. */
  text(value: Unsure<Text> | undefined, path: string, need: Need): Token | null;
  /** Any other fact, put into words by `say`; null and gaps as for `text`. */
  show<T>(value: Unsure<T> | undefined, path: string, need: Need, say: (value: T) => string): Token | null;
  /** An address that becomes a link where it is one. */
  link(value: Unsure<string> | undefined, path: string, need: Need, kind: 'email' | 'phone' | 'web' | 'any'): Token | null;
  /** A gap for a fact that is not there. */
  gap(path: string, need: Need): Token;
  /** Notes that an item does not apply, and why. */
  without(item: string, because: string, paths?: readonly string[]): void;
  /** Whether a confirmed item of an applied pack asks for this. */
  asks(item: string): boolean;
}

/** Makes a teller for one section. Disclosures are added to `disclosures`, in order and without repeats. */
export function createTeller(
  context: PolicyContext,
  ledger: Ledger,
  disclosures: Map<string, Disclosure>,
  section: string,
): Teller {
  const { inventory, locale } = context;
  const { note, citations, asks } = createNotes(context, disclosures, section);
  const list = (paths: string | readonly string[]) => (typeof paths === 'string' ? [paths] : paths);
  const token = (told: Omit<Told, 'citations'>, item: string | undefined): Token => {
    if (item !== undefined) note(item, told.kind === 'gap' ? 'missing' : 'applicable', told.paths);
    return ledger.token({ ...told, citations: citations(item, told.paths) });
  };
  const teller: Teller = {
    context,
    asks,
    words: (text, paths, item) => token({ kind: 'text', text, paths: list(paths) }, item),
    mark: (paths, item) => token({ kind: 'mark', text: '', paths: list(paths) }, item),
    text(value, path, need) {
      const own = inventory.policy?.language ?? locale.language.locale;
      const written = value === undefined || value === TODO ? null : textIn(value, locale.language.locale, own);
      if (value !== undefined && value !== TODO && written === null) {
        return teller.gap(path, {
          ...need,
          declare: `${need.declare}, in the language \`${locale.language.locale}\``,
          language: locale.language.locale,
        });
      }
      return teller.show(value === TODO ? TODO : (written ?? undefined), path, need, String);
    },
    show(value, path, need, say) {
      if (value === TODO || (value === undefined && (need.always || asks(need.item)))) return teller.gap(path, need);
      return value === undefined ? null : token({ kind: 'text', text: say(value), paths: [path] }, need.item);
    },
    link(value, path, need, kind) {
      if (value === undefined || value === TODO) return teller.show(value, path, need, String);
      const href = hrefOf(value, kind);
      return token({ kind: 'link', text: value, paths: [path], ...(href === undefined ? {} : { href }) }, need.item);
    },
    gap(path, { item, sentence, declare, language }) {
      note(item, 'missing', [path], { sentence, declare, ...(language === undefined ? {} : { language }) });
      return token({ kind: 'gap', text: sentence, paths: [path] }, item);
    },
    without: (item, because, paths = []) => note(item, 'not-applicable', paths, { because }),
  };
  return teller;
}
