import { listOf, type Tracker } from '../scan/link/tracker.js';

/** Something that an answer rests on, as it was. `further`: modules that were asked for in it besides those that it names; `meant`: a hash of what they all mean. */
type GroundState = readonly [ground: string, digest: string, further: readonly string[], meant: string];

/** An answer with numbers of the grounds that it rests on, and of the answers that were asked for on the way to it. */
interface KeptAnswer {
  readonly answer: unknown;
  readonly grounds: readonly number[];
  readonly asked: readonly number[];
}

/** Answers of one scan as they are kept. */
interface Kept {
  /** A hash of what tells which file a module means. As long as that is the same, so is what they mean. */
  readonly names: string;
  readonly grounds: readonly GroundState[];
  readonly answers: Readonly<Record<string, KeptAnswer>>;
}

/** Answers to questions by name, some of them taken from an earlier scan. */
export interface Answers {
  once<T>(name: string, work: () => T): T;
  /** All answers that were asked for, as text for the cache. */
  text(): string;
}

/** How things are now that answers rest on. */
export interface Standing {
  /** A hash of what tells which file a module means. */
  readonly names: string;
  digestOf(ground: string): string;
  /** A hash of what the modules of a ground mean, and of further ones. */
  meantBy(ground: string, further: readonly string[]): string;
  /** The modules that were asked for in a ground in this scan besides those that it names. */
  furtherOf(ground: string): readonly string[];
}

/** Opens what an earlier scan kept. An answer stands as long as all its grounds are what they were. */
export function openAnswers(tracker: Tracker, now: Standing, before: string | undefined): Answers {
  const kept: Kept = before === undefined ? { names: '', grounds: [], answers: {} } : (JSON.parse(before) as Kept);
  const isNamedAlike = kept.names === now.names;
  const stands = new Map<number, boolean>();
  const isAsItWas = (index: number): boolean => {
    const known = stands.get(index);
    if (known !== undefined) return known;
    const [ground, digest, further, meant] = kept.grounds[index] ?? ['', null, [], ''];
    const same = now.digestOf(ground) === digest && (isNamedAlike || now.meantBy(ground, further) === meant);
    stands.set(index, same);
    return same;
  };
  const grounds = createNumbers();
  const questions = createNumbers();
  const answers: Record<string, KeptAnswer> = {};
  const askedBefore = Object.keys(kept.answers);
  const groundsOf = (held: KeptAnswer) => held.grounds.map((index) => kept.grounds[index]?.[0] ?? '');
  /** What stands once more, and with it what it was made of: another run may need that by itself. */
  const take = (name: string, held: KeptAnswer): void => {
    if (Object.hasOwn(answers, name)) return;
    const asked = held.asked.map((index) => askedBefore[index] ?? '');
    answers[name] = { answer: held.answer, grounds: groundsOf(held).map(grounds.of), asked: asked.map(questions.of) };
    for (const each of asked) {
      const inner = kept.answers[each];
      if (inner) take(each, inner);
    }
  };
  const answered = new Map<string, readonly string[]>();
  let within = new Set<string>();
  const ask = <T>(name: string, work: () => T): readonly string[] => {
    const outer = within;
    within = new Set();
    const traced = tracker.trace(work);
    const names = listOf(traced.grounds);
    answers[name] = { answer: traced.answer, grounds: names.map(grounds.of), asked: [...within].map(questions.of) };
    within = outer;
    return names;
  };
  return {
    once<T>(name: string, work: () => T): T {
      questions.of(name);
      within.add(name);
      let restsOn = answered.get(name);
      if (!restsOn) {
        const held = Object.hasOwn(kept.answers, name) ? kept.answers[name] : undefined;
        const stillGood = held?.grounds.every(isAsItWas) === true ? held : null;
        if (stillGood) take(name, stillGood);
        restsOn = stillGood ? groundsOf(stillGood) : ask(name, work);
        answered.set(name, restsOn);
      }
      // What asks within another question rests on this too.
      for (const ground of restsOn) tracker.note(ground);
      return answers[name]?.answer as T;
    },
    text() {
      const old = new Map(kept.grounds.map((state, index) => [state[0], [state, index]] as const));
      const states = grounds.all().map((ground): GroundState => {
        const [state, index] = old.get(ground) ?? [null, -1];
        const asked = now.furtherOf(ground);
        // What answers that still stand had asked for counts on.
        const further = state ? [...new Set([...state[2], ...asked])] : asked;
        const isKnown = state !== null && stands.get(index) === true && further.length === state[2].length;
        return isKnown ? state : [ground, now.digestOf(ground), further, now.meantBy(ground, further)];
      });
      const inOrder = Object.fromEntries(questions.all().map((name) => [name, answers[name] ?? none]));
      return JSON.stringify({ names: now.names, grounds: states, answers: inOrder } satisfies Kept);
    },
  };
}

/** Stands for an answer that is not there: nothing is as its ground was. */
const none: KeptAnswer = { answer: null, grounds: [-1], asked: [] };

/** Gives each text a number, in the order in which they first come. */
function createNumbers() {
  const numbers = new Map<string, number>();
  return {
    of(text: string): number {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
