import type { ReportOptions } from './options.js';
import { count, firstOf, visible, widthOf, wrap } from './text.js';

/** A place in the code, as far as it is told. */
interface Spot {
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly role: string;
}

/** What `init` found and wrote, as far as its words need it. */
export interface Told {
  readonly surveyed: {
    readonly scanned: number;
    readonly places: number;
    /** Some of the places, where too little is sure for kinds to be told. */
    readonly some: readonly Spot[];
    readonly survey: {
      readonly people: readonly { readonly id: string }[];
      readonly kinds: readonly {
        readonly id: string;
        readonly category: string;
        readonly people: readonly string[];
        readonly places: readonly Spot[];
      }[];
      readonly recipients: readonly { readonly name: string }[];
      readonly onlyInEnvironment: number;
    };
  };
  readonly todos: number;
  readonly known: number;
  readonly accepted: number;
}

/** Kinds that are listed, and recipients that are named; the rest are counted. */
const most = { kinds: 12, recipients: 6 };

/** Columns below which the end of a name tells nothing. */
const narrowest = 12;

/** A line under the headline, with the spot behind it where that fits. */
function row(words: string, spot: Spot | undefined, width: number): string {
  const line = visible(`  ${words}`);
  const where = spot ? visible(`  ${spot.place} (${spot.file}:${spot.line})`) : '';
  const short = spot ? visible(`  ${spot.place}`) : '';
  const fitting = [where, short].map((end) => line + end).find((text) => widthOf(text) <= width);
  const room = width - widthOf(line) - '  …'.length;
  return fitting ?? (spot && room >= narrowest ? `${line}  …${visible(spot.place).slice(-room)}` : line);
}

/** The kinds of data that the code holds, a line each with a place to look at: the first thing that anybody sees. */
function kindLines({ survey, some }: Told['surveyed'], width: number): string[] {
  const shown = survey.kinds.slice(0, most.kinds);
  const names = Math.max(0, ...shown.map(({ id }) => id.length));
  const rows = shown.map(({ id, people, places }) => {
    const whose = people.length > 0 ? `, of ${people.join(', ')}` : '';
    const spot = places.find(({ role }) => role === 'stores') ?? places[0];
    return row(`${id.padEnd(names)}  ${count(places.length, 'place')}${whose}`, spot, width);
  });
  if (shown.length === 0) return some.map((spot) => row(`${spot.place}  ${spot.file}:${spot.line}`, undefined, width));
  const rest = survey.kinds.length - shown.length;
  return rest > 0 ? [...rows, `  and ${count(rest, 'kind')} more`] : rows;
}

/** The headline over them. */
function foundLine({ scanned, places, survey: { kinds } }: Told['surveyed']): string {
  const looked = count(scanned, 'source file');
  if (places === 0) return `${looked}: nothing in them gives personal data away by its name, its type or its library.`;
  if (kinds.length === 0)
    return `${looked}: ${count(places, 'place')} with personal data, none of which stores, sends or takes it in for sure.`;
  return `${looked}: ${count(places, 'place')} with personal data, ${count(kinds.length, 'kind')} of it stored, sent or taken in.`;
}

function recipientLines({ survey: { recipients, onlyInEnvironment } }: Told['surveyed'], width: number): string[] {
  const all = recipients.length + onlyInEnvironment;
  if (all === 0) return [];
  const unsure = onlyInEnvironment > 0 ? ` (${onlyInEnvironment} by nothing but a variable of the environment)` : '';
  const names = recipients.map(({ name }) => name);
  const named = names.length > 0 ? `: ${firstOf(names, most.recipients)}` : '';
  return [wrap(visible(`${count(all, 'recipient')}${unsure}${named}.`), width)];
}

/** What the code holds: the headline, the kinds under it, and who gets data. */
export function surveyLines(surveyed: Told['surveyed'], { width }: Pick<ReportOptions, 'width'>): string[] {
  return [wrap(foundLine(surveyed), width), ...kindLines(surveyed, width), ...recipientLines(surveyed, width)];
}

/** What the code holds, for somebody who has no inventory yet, and what writing one would take. */
export function advertisement(surveyed: Told['surveyed'], options: Pick<ReportOptions, 'width'>): string {
  const offer =
    '`forthright init` writes this down as the first `privacy.yaml`. It invents nothing and blocks nothing that stands today: what only a person knows becomes a question. From then on `forthright check` stops what is new.';
  return `${[...surveyLines(surveyed, options), '', wrap(offer, options.width), ''].join('\n')}\n`;
}

/** What the code holds, before the questions about what it does not tell. */
export function surveyIntro(surveyed: Told['surveyed'], options: Pick<ReportOptions, 'width'>): string {
  const invitation = 'A few questions about what the code does not tell. Enter leaves one open, or takes what it proposes.';
  return `${[...surveyLines(surveyed, options), '', wrap(invitation, options.width), ''].join('\n')}\n`;
}

/** The end of `init`: what was found, where nobody was shown that before, what was written, what is open and what to do next. */
export function surveyText(
  { surveyed, todos, known, accepted }: Told,
  told: readonly string[],
  options: Pick<ReportOptions, 'width'> & { readonly isShown: boolean },
): string {
  const accepts = accepted > 0 ? `, ${count(accepted, 'finding')} of today accepted` : '';
  const paragraph = (text: string) => wrap(visible(text), options.width);
  return `${[
    ...(options.isShown ? [] : surveyLines(surveyed, options)),
    '',
    ...told.map(paragraph),
    paragraph(
      `${count(known, 'place')} known in privacy.lock${accepts}. ${count(todos, 'fact')} open: they block no commit, only the publishing of a policy.`,
    ),
    '',
    // A line leaves room for one command that is typed at more length.
    paragraph('Next: commit what was written. `forthright check` stops what is new;'),
    paragraph('`forthright todo` asks the open facts one at a time.'),
    '',
  ].join('\n')}`;
}
