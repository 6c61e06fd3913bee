import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Disclosure } from '../../src/core/document.js';
import { wordsPattern, writtenTexts } from '../../src/rules/shared/written-texts.js';
import { loadExample, runExample } from '../helpers/run-example.js';
import { businesses } from '../policy/businesses.js';

const catalog = loadCatalog();
const found = (inventory: string, rule: string) =>
  runExample({ inventory }, {}, { only: [rule], preset: 'strict' }).findings.map(({ about, message, locations: [at] }) => [
    about,
    message,
    at?.line,
  ]);
const purpose = (say: string) => `\npurposes:\n  orders:\n    use: essential.service\n    say: ${say}\n    basis: contract\n`;

test.each([
  ['Send you goods may send boots', 'may send'],
  ['Keep records which may be used later', 'which may be used'],
  ['Send you what might fit', 'might'],
  ['Use some of your data to choose boots', 'some of your data'],
  ['Show certain types of information to shops', 'certain types of information'],
  ['Tell shops what you bought; we often share it', 'we often'],
  ['Answer as soon as possible', 'as soon as possible'],
  ['Send you offers, possibly by post', 'possibly'],
  ['Mainly send boots', 'Mainly'],
  ['Send boots as appropriate', 'as appropriate'],
  ['Hand data to partners such as shops', 'partners such as'],
  ['Send goods including but not limited to boots', 'including but not limited to'],
])('“%s” is vague, and told with its line', (say, word) => {
  expect(found(purpose(`"${say}"`), 'policy/vague-word')).toEqual([
    ['purposes.orders.say', `\`purposes.orders.say\` says “${word}”.`, 5],
  ]);
});

test.each([
  'Send goods in May 2026',
  'Send the goods on 3 May 2026',
  'Handsome boots',
  'A maybe-not brand name: Somethings',
  'Check that you may work in the country',
  'Tell you where we may',
  'We may not sell wine to children',
  'When a child may be in danger',
  'Count how often a page is read',
  'Show which boots are bought most often',
  'Find possible attacks',
  'Send you some boots to try',
  'Ask for your title, such as Mr or Ms',
  'Learn of illnesses that a child may have',
  'Check that you are of a certain age',
])('no vague word stands in “%s”', (say) => {
  expect(found(purpose(`"${say}"`), 'policy/vague-word')).toEqual([]);
});

const told = (say: string, rule: string) => found(`\nrequests: { reply_within: P1M, complaints: "${say}" }`, rule).length;

test.each([
  'We use trusted partners.',
  'By using this site you agree.',
  'Check back now and then.',
  'We keep it as long as necessary.',
  'We comply with the law.',
  'We take your privacy very seriously.',
  'We keep your data secure.',
  'All is stored securely.',
  'We never look.',
  'Your data is never sold.',
  'The data is anonymous.',
  'We use industry-standard means.',
  'Our interests outweigh yours.',
])('nobody ought to write “%s”', (say) => {
  expect(told(say, 'policy/never-write')).toBe(1);
  const inventory = `\nrequests: { reply_within: P1M, complaints: "${say}" }`;
  const { findings } = runExample({ inventory }, {}, { preset: 'strict' });
  expect(findings.filter(({ rule }) => /never-write|unprovable/.test(rule))).toHaveLength(1);
});

test.each(['Complaints never wait.', 'Send it by secure mail.', 'An anonymous letter is read as well.'])(
  '“%s” may promise something, which a reader must judge',
  (say) => {
    expect(told(say, 'policy/unprovable-word')).toBe(1);
    const inventory = `\nrequests: { reply_within: P1M, complaints: "${say}" }`;
    expect(runExample({ inventory }).findings.filter(({ rule }) => rule.startsWith('policy/'))).toEqual([]);
  },
);

test('an aim promises nothing', () => {
  expect(found(purpose('"Keep the site and your account secure"'), 'policy/never-write')).toEqual([]);
});

test('what is uncertain in the world is a reason, and no vague word', () => {
  const because = (text: string) =>
    found(
      `\nfields:\n  x: { category: user.payment, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P13M, of: payment_settled, then: delete, because: "${text}" } }`,
      'policy/vague-word',
    ).length;
  expect(because('Payments may be disputed for some months, usually for thirteen.')).toBe(0);
  expect(because('We may need it one day.')).toBe(1);
});

test('each language has its own words, held against the text in that language alone', () => {
  const say = '{ en: "Send you what kann be bought", de: "Ihnen gegebenenfalls Ware schicken" }';
  expect(found(purpose(say), 'policy/vague-word').map(([about]) => about)).toEqual(['purposes.orders.say.de']);
  const notes = '\ndpo: { appointed: false, note: "we may appoint one" }';
  expect(found(notes, 'policy/vague-word')).toEqual([]);
});

test('a sentence of 26 words warns, one of 41 is an error under strict', () => {
  const long = (words: number) =>
    found(`\nrequests: { reply_within: P1M, complaints: "${'word '.repeat(words).trim()}." }`, 'policy/sentence-too-long');
  expect(long(25)).toEqual([]);
  expect(long(26)[0]?.[1]).toContain('26 words');
  const severities = [26, 41].map(
    (words) =>
      runExample(
        { inventory: `\nrequests: { reply_within: P1M, complaints: "${'word '.repeat(words).trim()}." }` },
        {},
        { only: ['policy/sentence-too-long'], preset: 'strict' },
      ).findings[0]?.severity,
  );
  expect(severities).toEqual(['warn', 'error']);
});

test.each(businesses.map(({ name, inventory }) => [name, inventory] as const))(
  'the texts of %s hold none of these words',
  (_, inventory) => {
    const texts = writtenTexts(inventory);
    expect(texts.length).toBeGreaterThan(5);
    const wrong = texts.flatMap(({ path, language, text }) =>
      [...(catalog.plain[language]?.vague ?? []), ...(catalog.plain[language]?.never ?? [])].flatMap(({ pattern }) => {
        const word = wordsPattern(pattern).exec(text)?.[0];
        return word === undefined ? [] : [`${path}: ${word}`];
      }),
    );
    expect(wrong).toEqual([]);
  },
);

const missing: Disclosure = {
  id: 'backups backups.gone_after',
  section: 'kept',
  state: 'missing',
  from: ['backups.gone_after'],
  ranges: [{ file: 'privacy.yaml', line: 3, column: 1, endLine: 3, endColumn: 8 }],
  citations: ['GDPR Art. 13(2)(a)'],
  sentence: 'Our backups hold a copy for longer: …',
  declare: '`gone_after` on `backups`',
};
const missed = (one: Disclosure, inventory = '\npolicy: { language: en }') =>
  runExample({ inventory }, { policy: { published: [], missing: [one] } }, { only: ['policy/sentence-missing'] }).findings;

test('a sentence that lacks its fact is quoted, with the law and what to declare', () => {
  expect(missed(missing)).toMatchObject([
    {
      about: 'backups.gone_after',
      message: 'This sentence cannot be written: “Our backups hold a copy for longer: …”.',
      do: ['Declare `gone_after` on `backups`.'],
      law: ['GDPR Art. 13(2)(a)'],
      locations: [{ line: 3 }],
    },
  ]);
});

test('a fact that is `todo` is not told twice', () => {
  expect(loadExample('\nbackups: { gone_after: todo }').inventory.source.todos).toContain('backups.gone_after');
  expect(missed(missing, '\npolicy: { language: en }\nbackups: { gone_after: todo }')).toEqual([]);
});
