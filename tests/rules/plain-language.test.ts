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
  'may send',
  'which may',
  'might',
  'some',
  'often',
  'possible',
  'mainly',
  'as appropriate',
  'such as',
  'including but not limited to',
])('the vague word “%s” is told with its line', (word) => {
  expect(found(purpose(`"Send you goods ${word} boots"`), 'policy/vague-word')).toEqual([
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
])('no vague word stands in “%s”', (say) => {
  expect(found(purpose(`"${say}"`), 'policy/vague-word')).toEqual([]);
});

test.each([
  'We comply with the law.',
  'We take your privacy very seriously.',
  'We keep it secure.',
  'We never look.',
  'The data is anonymous.',
  'We use trusted partners.',
  'We use industry-standard means.',
  'Our interests outweigh yours.',
  'By using this site you agree.',
  'Check back now and then.',
  'We keep it as long as necessary.',
])('nobody ought to write “%s”', (say) => {
  expect(found(`\nrequests: { reply_within: P1M, complaints: "${say}" }`, 'policy/never-write')).toHaveLength(1);
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
