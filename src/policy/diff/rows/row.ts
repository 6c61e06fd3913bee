import type { Json } from '../told-values.js';
import { type Difference, type Judge, type Subject, words } from '../verdicts.js';

/** How one kind of told value is judged. `*` in `at` stands for one id; the first row that fits counts. */
export interface Row {
  readonly at: string;
  readonly judge: Judge;
  /** An entry that comes or goes as a whole: what stands below it is not told again. */
  readonly whole?: boolean;
}

/** What a star of the pattern stands for. */
export const id = (difference: Difference, at = 0) => difference.ids[at] as string;
/** What the data is called. */
export const field: Subject = (difference) => difference.names.field(id(difference));
/** A purpose in its words. */
export const purposeOf = (difference: Difference, at = 1) => `“${difference.names.purpose(id(difference, at))}”`;
/** Data and the purpose that it is used for. */
export const use: Subject = (difference) => `${field(difference)}, for ${purposeOf(difference)}`;
/** A purpose, at the beginning of a sentence. */
export const purpose: Subject = (difference) => `Purpose ${purposeOf(difference, 0)}`;
/** What a recipient is called. */
export const recipient: Subject = (difference) => difference.names.recipient(id(difference));
/** The path itself, where nothing has a name. */
export const here: Subject = (difference) => `\`${difference.path.join('.')}\``;

/** A measure in its words. */
export const measure = (difference: Difference, at = 0) =>
  difference.names.label('measures', id(difference, at).replace(/ \(\d+\)$/, ''));

/** A way to reach somebody, or to read something: gained, withdrawn, or edited. */
export function channel(what: Subject): Judge {
  return (difference) => {
    if (difference.before === undefined)
      return [{ kind: 'right_gained', says: `${what(difference)}: now at ${difference.after}` }];
    if (difference.after === undefined)
      return [{ kind: 'channel_withdrawn', says: `${what(difference)}: no longer at ${difference.before}` }];
    return words(what)(difference);
  };
}

/** A country in place of another: whichever it is, people were told the other. */
export function country(what: Subject): Judge {
  return ({ before, after, names, ...rest }) => {
    const name = (code: Json | undefined) => (code === undefined ? 'a country that is not told' : names.country(code));
    return [
      {
        kind: 'new_country',
        says: `${what({ before, after, names, ...rest })}: now ${name(after)}, instead of ${name(before)}.`,
      },
    ];
  };
}
