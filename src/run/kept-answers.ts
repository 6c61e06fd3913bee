import { listOf, type Tracker } from '../scan/link/tracker.js';

/** Something that an answer rests on, as it was. `further`: what was asked of it besides what its digest always holds. */
type GroundState = readonly [ground: string, digest: string, further: readonly string[]];

/** Answers of one scan as they are kept: each with numbers of the grounds that it rests on. */
interface Kept {
  readonly grounds: readonly GroundState[];
  readonly answers: Readonly<Record<string, { readonly answer: unknown; readonly grounds: readonly number[] }>>;
}

/** Answers to questions by name, some of them taken from an earlier scan. */
export interface Answers {
  once<T>(name: string, work: () => T): T;
  /** All answers that were asked for, as text for the cache. */
  text(): string;
}

/** How things are now that answers rest on. */
export interface Standing {
  digestOf(ground: string, further: readonly string[]): string;
  /** What was asked of a ground in this scan that its digest does not hold by itself. */
  furtherOf(ground: string): readonly string[];
}

/** Opens what an earlier scan kept. An answer stands as long as all its grounds are what they were. */
export function openAnswers(tracker: Tracker, { digestOf, furtherOf }: Standing, before: string | undefined): Answers {
  const kept: Kept = before === undefined ? { grounds: [], answers: {} } : (JSON.parse(before) as Kept);
  const stands = new Map<number, boolean>();
  const isAsItWas = (index: number): boolean => {
    const known = stands.get(index);
    if (known !== undefined) return known;
    const [ground, digest, further] = kept.grounds[index] ?? ['', null, []];
    const same = digestOf(ground, further) === digest;
    stands.set(index, same);
    return same;
  };
  const grounds = new Map<string, number>();
  const numberOf = (ground: string): number => {
    const number = grounds.get(ground) ?? grounds.size;
    grounds.set(ground, number);
    return number;
  };
  const answers: Record<string, Kept['answers'][string]> = {};
  return {
    once<T>(name: string, work: () => T): T {
      const held = Object.hasOwn(kept.answers, name) ? kept.answers[name] : undefined;
      const isGood = held?.grounds.every(isAsItWas) === true;
      const traced = isGood ? null : tracker.trace(work);
      const answer = traced ? traced.answer : (held?.answer as T);
      const names = traced ? listOf(traced.grounds) : (held?.grounds ?? []).map((index) => kept.grounds[index]?.[0] ?? '');
      answers[name] = { answer, grounds: names.map(numberOf) };
      return answer;
    },
    text() {
      const states = [...grounds.keys()].map((ground): GroundState => {
        const further = furtherOf(ground);
        return [ground, digestOf(ground, further), further];
      });
      return JSON.stringify({ grounds: states, answers } satisfies Kept);
    },
  };
}
