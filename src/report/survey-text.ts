import { count, visible } from './text.js';

/** What `init` found and wrote, as far as its words need it. */
export interface Told {
  readonly surveyed: {
    readonly scanned: number;
    readonly places: number;
    readonly survey: {
      readonly people: readonly { readonly id: string }[];
      readonly kinds: readonly {
        readonly id: string;
        readonly category: string;
        readonly people: readonly string[];
        readonly places: readonly unknown[];
      }[];
      readonly recipients: readonly { readonly name: string }[];
    };
  };
  readonly todos: number;
  readonly known: number;
  readonly accepted: number;
}

/** Kinds that are listed; the rest are counted. */
const most = 12;

/** The kinds of data that the code holds, a line each: the first thing that anybody sees. */
export function kindLines({ survey }: Told['surveyed']): string[] {
  const shown = survey.kinds.slice(0, most);
  const width = Math.max(0, ...shown.map(({ id }) => id.length));
  const rows = shown.map(({ id, people, places }) => {
    const whose = people.length > 0 ? `, of ${people.join(', ')}` : '';
    return visible(`  ${id.padEnd(width)}  ${count(places.length, 'place')}${whose}`);
  });
  const rest = survey.kinds.length - shown.length;
  return rest > 0 ? [...rows, `  and ${count(rest, 'kind')} more`] : rows;
}

/** The headline over them. */
export function foundLine({ scanned, places, survey }: Told['surveyed']): string {
  const recipients = survey.recipients.length > 0 ? `, ${count(survey.recipients.length, 'recipient')}` : '';
  return `${count(scanned, 'source file')}: ${count(places, 'place')} with personal data, ${count(survey.kinds.length, 'kind')} of it stored, sent or taken in${recipients}.`;
}

/** What the code holds: the headline and the kinds under it. */
export function surveyLines(surveyed: Told['surveyed']): string[] {
  return [foundLine(surveyed), ...kindLines(surveyed)];
}

/** The end of `init`: what was found, what was written, what is open and what to do next. */
export function surveyText({ surveyed, todos, known, accepted }: Told, told: readonly string[]): string {
  const accepts = accepted > 0 ? `, ${count(accepted, 'finding')} of today accepted` : '';
  return `${[
    ...surveyLines(surveyed),
    '',
    ...told.map(visible),
    `${count(known, 'place')} known in privacy.lock${accepts}. ${count(todos, 'fact')} open: they block no commit, only the publishing of a policy.`,
    '',
    'Next: `forthright check` stops what is new; `forthright todo` asks the open facts one at a time; commit what was written.',
    '',
  ].join('\n')}`;
}
