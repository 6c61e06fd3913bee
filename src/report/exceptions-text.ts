import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { wrap } from './text.js';

/** One way to say "not now": the case that it is for, how it is written, and what watches over it. */
interface Way {
  readonly name: string;
  readonly when: string;
  readonly how: string;
  readonly watched: string;
}

const ways: readonly Way[] = [
  {
    name: 'todo',
    when: 'Nobody knows the fact yet.',
    how: 'Write `todo` in place of the value. `forthright todo` asks for it later.',
    watched: 'Each run counts them. The policy is not published while a sentence needs one.',
  },
  {
    name: 'dismiss',
    when: 'It is a false alarm: the place holds no personal data.',
    how: 'Run `forthright dismiss <place> --because "…"`. It stands under `not_personal` in `privacy.yaml`.',
    watched: 'Each run counts the places. `scan` still lists them. One that hides nothing any more is reported.',
  },
  {
    name: 'exempt',
    when: 'A rule is broken, and somebody who may accepts that for a time.',
    how: 'Write `exempt: [{ rule: …, because: "…", approved_by: …, until: 2027-06-30 }]` on the entry, or at the top for all.',
    watched: 'Without a reason it is reported; from 30 days before its end it warns; past it `check --release` fails.',
  },
  {
    name: 'lock',
    when: 'It stood when the project adopted forthright.',
    how: 'Run `forthright accept`. Places and findings of today stand in `privacy.lock`.',
    watched: 'Each run counts them. What is mended leaves the lock at the next `accept`. What is new is reported.',
  },
  {
    name: 'comment',
    when: 'One line of code or YAML is right as it is, and the reason belongs beside it.',
    how: 'Write `forthright-disable-next-line <rule> -- reason` in a comment above it.',
    watched: 'Without a reason, or hiding nothing, it is reported. `--no-inline-config` shows what comments hide.',
  },
  {
    name: 'off',
    when: 'The rule does not fit the project at all.',
    how: 'Write `rules: { <rule>: off }` in `forthright.config.yaml`; `warn` and `info` let it speak without blocking.',
    watched: 'Each run names the rules that are switched off.',
  },
];

/** The six ways to say "not now", each with its case: what `forthright help exceptions` prints. */
export function exceptionsText({ color, width }: ReportOptions): string {
  const paint = painter(color);
  const row = (label: string, text: string) => wrap(text, width, `  ${label.padEnd(9)}`).replace(label, paint('dim', label));
  const blocks = ways.map(({ name, when, how, watched }) =>
    [`${paint('bold', name)}`, row('when', when), row('how', how), row('watched', watched), ''].join('\n'),
  );
  return [wrap('Six ways to say "not now", one for each case:', width), '', ...blocks].join('\n');
}
