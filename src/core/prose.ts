/** What a policy ought to reach, by language: `plain-language.yaml` says where each figure comes from. */
export interface ProseAims {
  /** Reading ease at least, school grade at most, by the formulas of the language. */
  readonly ease: number;
  readonly grade: number;
  /** Words in a sentence on average, at most. */
  readonly mean: number;
  /** A sentence of more words than this is long; of more than `longest`, too long. */
  readonly long: number;
  readonly longest: number;
  /** Shares of long sentences and of sentences in the passive, in percent, at most. */
  readonly long_share: number;
  readonly passive_share: number;
}

/** Figures of the running text of a policy: paragraphs and lists, each item a sentence. Tables and headings are none. */
export interface ProseFigures {
  readonly words: number;
  readonly sentences: number;
  readonly mean: number;
  readonly longest: number;
  /** In percent. */
  readonly long: number;
  readonly passive: number;
  readonly ease: number;
  readonly grade: number;
}

/** A figure that misses its aim. */
export interface MissedAim {
  readonly figure: keyof ProseFigures;
  readonly is: number;
  readonly aim: number;
}

/** Which figures miss their aims. A text without a sentence misses none. */
export function missedAims(figures: ProseFigures, aims: ProseAims): MissedAim[] {
  const held: readonly (readonly [keyof ProseFigures, number, boolean])[] = [
    ['ease', aims.ease, figures.ease >= aims.ease],
    ['grade', aims.grade, figures.grade <= aims.grade],
    ['mean', aims.mean, figures.mean <= aims.mean],
    ['longest', aims.longest, figures.longest <= aims.longest],
    ['long', aims.long_share, figures.long <= aims.long_share],
    ['passive', aims.passive_share, figures.passive <= aims.passive_share],
  ];
  if (figures.sentences === 0) return [];
  return held.flatMap(([figure, aim, isMet]) => (isMet ? [] : [{ figure, is: figures[figure], aim }]));
}
