import type { Answers, Surveyed } from '../index.js';
import { firstOf, list } from '../report/text.js';
import type { World } from './world.js';

type Ask = NonNullable<World['ask']>;

/** Records that are asked about at most; the others stay open. */
const mostRecords = 2;

const idOf = (words: string) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

/** Names of what a record holds that are shown; more would not be read. */
const mostNamed = 3;

/** Asks until the answer has a form that can be used, or is empty. `read` gives what an answer means; null where it means nothing. */
async function askFor(ask: Ask, question: string, read: (words: string) => string | null, hint: string): Promise<string | null> {
  let words = await ask(question);
  while (words !== '') {
    const meant = read(words);
    if (meant !== null) return meant;
    words = await ask(`\`${words}\` ${hint}. Again, or Enter: `);
  }
  return null;
}

/** An address on the web; people leave its beginning out. */
function addressIn(words: string): string | null {
  const url = /^https?:\/\//.test(words) ? words : `https://${words}`;
  return /^https?:\/\/[^\s/.]+\.[^\s]+$/.test(url) ? url : null;
}

const mailIn = (words: string) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words) ? words : null);
const subjectIn = (words: string) => (/^[a-z]/.test(idOf(words)) ? idOf(words) : null);

const leftOpen = '-';

/** Asks whose data a record holds. Where its own name may be somebody's, that is proposed first, and taken unless another answer is given. */
async function askWhose(
  ask: Ask,
  { record, maybe, holds }: Surveyed['survey']['ambiguous'][number],
  people: readonly string[],
): Promise<string | null> {
  const known = [...new Set([...(maybe === null ? [] : [maybe]), ...people])];
  const choice = known.length > 0 ? `${list(known, 'or')}, or a word of your own` : 'a word for them, such as customer';
  const otherwise = maybe === null ? '' : ` (Enter: ${maybe}; \`${leftOpen}\` leaves it open)`;
  const question = `Whose data is in \`${record}\` (${firstOf(holds, mostNamed)})?\n  ${choice}${otherwise}: `;
  const read = (words: string) => (words === leftOpen ? leftOpen : subjectIn(words));
  const answer = (await askFor(ask, question, read, 'is no name in Latin letters')) ?? maybe;
  return answer === leftOpen ? null : answer;
}

/** Asks what the code does not tell: at most four questions, each of which may be left open. */
export async function askForAnswers(ask: Ask, { people, ambiguous }: Surveyed['survey']): Promise<Answers> {
  const whose: Record<string, string> = {};
  for (const record of ambiguous.slice(0, mostRecords)) {
    const answer = await askWhose(ask, record, [...people.map(({ id }) => id), ...Object.values(whose)]);
    if (answer !== null) whose[record.record] = answer;
  }
  const policyAt = await askFor(
    ask,
    'Is a privacy policy published already? Its address on the web: ',
    addressIn,
    'is no address on the web',
  );
  const legal = await askFor(ask, 'Who answers legal questions? A mail address: ', mailIn, 'is no mail address');
  return { whose, ...(policyAt === null ? {} : { policyAt }), ...(legal === null ? {} : { legal }) };
}

/** A question to be answered with yes or no; yes where nobody is there to ask. */
export async function askWhether(ask: World['ask'], question: string): Promise<boolean> {
  return ask === undefined || !/^n/i.test(await ask(`${question} [Y/n] `));
}
