import type { Flow, FlowEnd, Step } from '../../core/evidence.js';
import { arrivalsIn, type FileArrivals, type Given } from './arrivals.js';
import type { Question } from './question.js';

/** What is given to a call by which something leaves, and to whom it goes. */
interface Sink {
  readonly file: string;
  readonly given: Given;
  readonly to: FlowEnd;
  readonly recipient: string | null;
}

/** What flows to recipients and into logs through parameters: a function that is handed `user.email` and sends its `to`. */
export function passedFlows(
  question: Question,
  recipientOf: (seen: string) => string,
  permitted: (recipient: string | null, fields: readonly string[]) => boolean | null,
): Flow[] {
  const byId = new Map(question.observations.map((one) => [one.id, one]));
  const known = new Set(question.observations.map(({ file, line, category }) => `${file}:${line} ${category}`));
  const seen = new Set<string>();
  return sinksIn(question, recipientOf).flatMap(({ file, given, to, recipient }): Flow[] => {
    const { line, column, text, within } = given;
    return given.arrivals.flatMap(({ observation: id, steps }) => {
      const observation = byId.get(id);
      if (!observation) return [];
      const { category, declaredBy } = observation;
      const isSure = given.base === undefined || given.base.address !== null;
      const confidence = observation.confidence === 'high' && !isSure ? 'medium' : observation.confidence;
      const key = `${file}:${line}:${column} ${category} ${recipient}`;
      if (seen.has(key) || known.has(`${file}:${line} ${category}`)) return [];
      seen.add(key);
      const end: Step = {
        file,
        line,
        column,
        text: `\`${text}\` goes ${recipient === null ? 'into a log' : `to \`${recipient}\``}`,
      };
      return [
        {
          to,
          recipient,
          category,
          place: `${to === 'log' ? 'log' : 'to'}:${recipient ?? within}.${observation.field}`,
          observation: id,
          confidence,
          declaredBy,
          permitted: permitted(recipient, declaredBy),
          steps: [...steps, end],
        },
      ];
    });
  });
}

/** The host that a client was pointed to by the code itself. */
const hostOf = ({ base }: Given): string | null => /^(?:\w+:\/\/)?([\w.-]+\.[a-z]{2,})/i.exec(base?.address ?? '')?.[1] ?? null;

function sinksIn(question: Question, recipientOf: (seen: string) => string): Sink[] {
  const packages = question.recipients.filter(({ by }) => by === 'import');
  const named = new Map<string, string[]>();
  for (const { file, seen } of packages) named.set(file, [...(named.get(file) ?? []), seen]);
  const found = new Map<string, FileArrivals>();
  const arrivals = (file: string): FileArrivals => {
    const modules = named.get(file) ?? [];
    const held = found.get(file) ?? question.once(`arrivals ${file} ${modules}`, () => arrivalsIn(question, file, modules));
    found.set(file, held);
    return held;
  };
  const sent = packages.flatMap(({ file, seen }) =>
    (arrivals(file).sent[seen] ?? []).map(
      (given): Sink => ({ file, given, to: 'recipient', recipient: recipientOf(hostOf(given) ?? seen) }),
    ),
  );
  const logged = [...question.notes].flatMap(([file, { logs }]) =>
    (logs.length > 0 ? arrivals(file).logged : []).map((given): Sink => ({ file, given, to: 'log', recipient: null })),
  );
  return [...sent, ...logged];
}
