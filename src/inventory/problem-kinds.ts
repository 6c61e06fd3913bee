/** One kind of problem, as `explain` and its page tell it. */
export interface ProblemDescription {
  /** `inventory/bad-date` */
  readonly id: `inventory/${ProblemKind}`;
  readonly summary: string;
  readonly why: string;
  readonly do: readonly string[];
}

const unknown = (what: string, section: string): Omit<ProblemDescription, 'id'> => ({
  summary: `A ${what} is named that nobody declared.`,
  why: `A name that leads nowhere says nothing: neither the checks nor the policy can use it. It is mostly a spelling mistake.`,
  do: [`Write the id as it stands under \`${section}\`, or declare it there.`],
});
const unlisted = (what: string): Omit<ProblemDescription, 'id'> => ({
  summary: `A ${what} is named that the catalogue does not know.`,
  why: `Rules and texts hang on the catalogue's words. A word that is not in it is checked by no rule and told by no sentence.`,
  do: [`Write a ${what} out of the catalogue, or add your own row in a file named under \`catalog\`.`],
});
const written = (summary: string, why: string, ...advice: string[]): Omit<ProblemDescription, 'id'> => ({
  summary,
  why,
  do: advice,
});

const kinds = {
  'unknown-key': written(
    'A key stands where the format has none of that name.',
    'What stands under an unknown key is read by nobody, so a fact that seems declared is not.',
    'Write the key as the format has it; `docs/inventory.md` lists each.',
  ),
  'unquoted-comma': written(
    'A comma inside `{ }` or `[ ]` ended a text.',
    'In YAML a comma between brackets starts the next key. The rest of the sentence is lost unless the text stands in quotes.',
    'Put the text in quotes.',
  ),
  'duplicate-key': written(
    'A key stands twice in one map.',
    'Only one of the two can count, and readers cannot see which.',
    'Keep one of them.',
  ),
  'missing-key': written(
    'A fact is missing that the format asks for.',
    'The policy never invents a fact, and no rule guesses one. Without it a sentence cannot be written.',
    'Write the key, or `todo` where nobody knows yet.',
  ),
  'missing-fact': written(
    'A fact is missing that is never assumed.',
    'Where a datum comes from, whether it must be given, who gets it and what for: the policy tells each of these. An absent word is not a no.',
    'Write the key, or `todo` where nobody knows yet.',
  ),
  'wrong-type': written(
    'A value has another shape than its key wants.',
    'A list where a text is wanted, or a word where `true` or `false` is wanted, cannot be read without guessing.',
    'Write the value in the shape that the message names.',
  ),
  'unknown-value': written(
    'A value is none of those that its key allows.',
    'These keys have a closed list, so that rules and sentences can rely on it.',
    'Write one of the listed values.',
  ),
  'todo-not-here': written(
    '`todo` stands where the format does not allow it.',
    '`todo` marks a fact that a person must look up. Some values cannot wait: without them nothing can be checked.',
    'Write the value, or remove the key.',
  ),
  'short-and-long': written(
    'A value stands in its short and in its long form.',
    'Both say the same thing, and nobody can see which counts.',
    'Keep one of them.',
  ),
  'bad-id': written(
    'An id has characters that ids may not have.',
    'Ids are parts of paths in findings, locks and exemptions.',
    'Use lower-case letters, digits and `_`, beginning with a letter.',
  ),
  'bad-duration': written(
    'A duration is not written in ISO 8601.',
    'Periods are compared and added up. Free text, such as “a while”, cannot be.',
    'Write `P30D` for 30 days, `P6M` for six months, `P8Y` for eight years.',
  ),
  'bad-date': written(
    'A date is not a day of the calendar.',
    'A policy with a date that does not exist is not in force on any day.',
    'Write year, month and day: `2026-12-01`.',
  ),
  'bad-country': written(
    'A country is not a code of ISO 3166-1.',
    'Whether a transfer needs a safeguard is looked up by country.',
    'Write the two letters: `DE`, `US`.',
  ),
  'bad-url': written(
    'A URL is none that may be linked to.',
    'Links are printed in the policy. Only `https:`, `mailto:` and `tel:` are safe there.',
    'Write a full URL that begins with `https://`, `mailto:` or `tel:`.',
  ),
  'bad-email': written('An e-mail address is none.', 'People write to it about their data.', 'Write it as `name@example.org`.'),
  'bad-language': written('A language code is none.', 'Texts are chosen by it.', 'Write two letters: `en`, `de`.'),
  'category-too-broad': written(
    'A field declares a first-level category.',
    'A category covers all that stands below it. `user` would cover every personal datum, so that nothing could be undeclared.',
    'Write the narrowest category that fits.',
  ),
  'purpose-no-use': written(
    'A purpose has no `use`.',
    'Rules about marketing, analytics, age and limits hang on the use. Without it they cannot run.',
    'Write a `use` out of the catalogue, or `todo`.',
  ),
  'by-subject': written(
    'Subjects and retention periods do not match.',
    'Where periods differ by subject, each subject of the field needs one. Else nobody knows how long that data is kept.',
    'Give each subject of the field a period under `by_subject`, and no other.',
  ),
  'unknown-subject': unknown('subject', 'subjects'),
  'unknown-store': unknown('store', 'stores'),
  'unknown-recipient': unknown('recipient', 'recipients'),
  'unknown-purpose': unknown('purpose', 'purposes'),
  'unknown-field': unknown('field', 'fields'),
  'unknown-party': unknown('party', 'parties'),
  'unknown-consent': unknown('consent', 'consents'),
  'unknown-source': unknown('source', 'subjects` or `recipients'),
  'unknown-event': unlisted('event'),
  'unknown-category': unlisted('category'),
  'unknown-use': unlisted('use'),
  'unknown-basis': unlisted('basis'),
  'unknown-role': unlisted('role'),
  'unknown-measure': unlisted('measure'),
  'unknown-jurisdiction': unlisted('jurisdiction'),
  'unknown-condition': unlisted('condition'),
  'missing-file': written(
    'A file that is extended or included is not there.',
    'What it declares is missing from the inventory.',
    'Correct the path, or remove the entry.',
  ),
  'bad-catalog': written(
    'A row of your own for the catalogue is not one.',
    'Rules and texts hang on the catalogue’s rows; one without a label cannot be told.',
    'Write it in the shape of the catalogue’s own rows, with a `label`.',
  ),
  'extends-cycle': written(
    'Files extend or include each other in a circle.',
    'No file can be the base of itself.',
    'Remove one of the entries.',
  ),
  'long-form': written(
    'A value has a short form.',
    'What is written the same way everywhere is read faster. Both forms say the same thing.',
    'Write the short form; `--fix` does.',
  ),
  'section-order': written(
    'The sections of the file stand in an order of their own.',
    'In the order of the documentation, who answers comes first and the fields come last, and a reader finds each at its place.',
    'Put the sections in order; `--fix` does.',
  ),
  'suppression-without-reason': written(
    'A comment switches a rule off without a reason.',
    'Whoever reads the file next must know why. The comment works all the same.',
    'Write `-- ` and the reason at its end.',
  ),
  'suppression-without-rule': written(
    'A comment switches rules off without naming one.',
    'Switching everything off is not offered: it hides what nobody has seen yet.',
    'Name the rule.',
  ),
} satisfies Record<string, Omit<ProblemDescription, 'id'>>;

/** The kinds of problem, as they stand after `inventory/` in a rule. */
export type ProblemKind = keyof typeof kinds;

/** Matters of taste: nothing is wrong, and only the largest preset speaks of them. */
export const tidiness: ReadonlySet<string> = new Set<`inventory/${ProblemKind}`>([
  'inventory/long-form',
  'inventory/section-order',
]);

/** Each kind of problem that reading an inventory can find. */
export const problemKinds: readonly ProblemDescription[] = Object.entries(kinds).map(([kind, description]) => ({
  id: `inventory/${kind as ProblemKind}`,
  ...description,
}));
