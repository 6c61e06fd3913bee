import type { Answers, Surveyed } from '../index.js';
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

/** Asks what the code does not tell: at most four questions, each of which may be left open. */
export async function askForAnswers(ask: Ask, { people, ambiguous }: Surveyed['survey']): Promise<Answers> {
  const whose: Record<string, string> = {};
  const known = people.map(({ id }) => id);
  for (const record of ambiguous.slice(0, mostRecords)) {
    const choice = known.length > 0 ? ` (${known.join(', ')}, or another word; Enter: not sure)` : ' (Enter: not sure)';
    const answer = idOf(await ask(`Whose data is in \`${record}\`?${choice} `));
    if (/^[a-z]/.test(answer)) whose[record] = answer;
  }
  const policyAt = await ask('Is there a privacy policy already? Its address, or Enter: ');
  const legal = await ask('Who answers legal questions? A mail address, or Enter: ');
  return { whose, ...(/^https?:\/\/\S+$/.test(policyAt) ? { policyAt } : {}), ...(/^\S+@\S+$/.test(legal) ? { legal } : {}) };
}

/** A question to be answered with yes or no; yes where nobody is there to ask. */
export async function askWhether(ask: World['ask'], question: string): Promise<boolean> {
  return ask === undefined || !/^n/i.test(await ask(`${question} [Y/n] `));
}
