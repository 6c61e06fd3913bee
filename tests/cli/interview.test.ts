import { expect, test } from 'vitest';
import { askForAnswers } from '../../src/cli/interview.js';

const survey = {
  people: [{ id: 'user', containers: ['User'] }],
  kinds: [],
  recipients: [],
  onlyInEnvironment: 0,
  ambiguous: [
    { record: 'Invite', maybe: null, holds: ['email', 'fullName', 'ipAddress', 'userAgent'] },
    { record: 'Share', maybe: null, holds: ['email'] },
  ] as { record: string; maybe: string | null; holds: string[] }[],
};

/** Answers a person gives one after another, and what was asked. */
async function answered(...words: string[]) {
  return answeredOn(survey, ...words);
}

async function answeredOn(asking: typeof survey, ...words: string[]) {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return words.shift() ?? '';
  };
  return { answers: await askForAnswers(ask, asking), asked };
}

test('a question names the record, what it holds and the people known so far', async () => {
  const { asked } = await answered('Invited people');
  expect(asked[0]).toBe('Whose data is in `Invite` (email, fullName, ipAddress and 1 more)?\n  user, or a word of your own: ');
  expect(asked[1]).toContain('  user or invited_people, or a word of your own');
});

test('an answer that cannot be used is asked again, and an address needs no beginning', async () => {
  const { answers, asked } = await answered('', '42', 'guest', 'in the wiki', 'shop.example/privacy', 'Ada', 'ada@shop.example');
  expect(answers).toEqual({
    whose: { Share: 'guest' },
    policyAt: 'https://shop.example/privacy',
    legal: 'ada@shop.example',
  });
  expect(asked).toContain('`in the wiki` is no address on the web. Again, or Enter: ');
});

test('whoever leaves all open is asked four questions', async () => {
  const { answers, asked } = await answered();
  expect(answers).toEqual({ whose: {} });
  expect(asked).toHaveLength(4);
});

test('a record that may be named for somebody proposes that word first, and Enter takes it', async () => {
  const viewers = { ...survey, ambiguous: [{ record: 'Viewer', maybe: 'viewer', holds: ['email'] }] };
  const taken = await answeredOn(viewers, '');
  expect(taken.asked[0]).toBe(
    'Whose data is in `Viewer` (email)?\n  viewer or user, or a word of your own (Enter: viewer; `-` leaves it open): ',
  );
  expect(taken.answers).toEqual({ whose: { Viewer: 'viewer' } });
  expect((await answeredOn(viewers, 'user')).answers).toEqual({ whose: { Viewer: 'user' } });
  expect((await answeredOn(viewers, '-')).answers).toEqual({ whose: {} });
});
