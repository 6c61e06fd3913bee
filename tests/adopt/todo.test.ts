import { describe, expect, test } from 'vitest';
import { answersIn } from '../../src/adopt/questionnaire.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import { loadInventory } from '../../src/inventory/load.js';
import { applyAnswers, applyQuestionnaire, questions, questionsText } from '../../src/run/todo.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';

const draft = `version: 1
controller: { name: todo, address: todo, country: todo, email: todo } # who
jurisdictions: { gdpr: { applies: todo } }
subjects:
  user: { say: todo, code: [User] }
  somebody: { say: todo }
purposes:
  to_be_decided: { use: todo, say: todo, basis: todo }
  orders: { use: essential.service, say: Send what you buy, basis: contract }
recipients:
  mailer: { name: todo, country: todo, role: todo, for: todo, does: todo, contract: todo, in_return: todo }
security: []
fields:
  email: # where we write to
    category: user.contact.email
    subjects: [user, somebody]
    source: todo
    purposes: [to_be_decided]
    required: todo
    sharing: todo
    retention: todo
  diagnosis:
    category: user.health_and_medical
    special: { condition: todo }
    subjects: [user]
    source: person
    purposes: [orders]
    required: false
    sharing: []
    retention: P1Y after account_closed
`;

const projectWith = (text: string) => ({
  tree: openMemory({ 'privacy.yaml': text }),
  store: openNoStore(),
  config: defaultConfig,
  asOf: '2026-11-22',
  watcher: { stage: () => {}, progress: () => {} },
});

const answer = (...pairs: readonly (readonly [path: string, words: string])[]) =>
  applyAnswers(
    projectWith(draft),
    pairs.map(([path, words]) => ({ path, words })),
  );
const changed = (...pairs: readonly (readonly [path: string, words: string])[]) => answer(...pairs).edits[0]?.text ?? draft;

describe('questions', () => {
  test('begin with the most sensitive data', () => {
    expect(questions(projectWith(draft))[0]).toMatchObject({ path: 'fields.diagnosis.special.condition', audience: 'legal' });
  });

  test('ask of each field what nobody has decided, and not of the words that stand for it', () => {
    const paths = questions(projectWith(draft)).map(({ path }) => path);
    expect(paths).toContain('fields.email.purposes.to_be_decided');
    expect(paths).toContain('fields.email.subjects.1');
    expect(paths.filter((path) => /^(purposes\.to_be_decided|subjects\.somebody)/.test(path))).toEqual([]);
  });

  test('name the places in the code, and where whose data it is stands open those of nobody', () => {
    const lock = ['User.email', 'Invite.email'].map((place) => `stores user.contact.email ${place} -> email\n`).join('');
    const project = { ...projectWith(draft), tree: openMemory({ 'privacy.yaml': draft, 'privacy.lock': lock }) };
    const placesOf = (path: string) => questions(project).find((one) => one.path === path)?.places;
    expect(placesOf('fields.email.source')).toEqual(['User.email', 'Invite.email']);
    expect(placesOf('fields.email.subjects.1')).toEqual(['Invite.email']);
    expect(placesOf('recipients.mailer.does')).toEqual([]);
    expect(questionsText(project, null)).toContain('In the code: `User.email`, `Invite.email`.\n');
  });

  test('for one audience leave out those of the other', () => {
    const [legal, product] = [questions(projectWith(draft), 'legal'), questions(projectWith(draft), 'product')];
    expect(legal.map(({ path }) => path)).toContain('recipients.mailer.roles.0.contract');
    expect(product.map(({ path }) => path)).toContain('fields.email.source');
    expect(legal.length + product.length).toBe(questions(projectWith(draft)).length);
  });
});

describe('a questionnaire', () => {
  test('is one document that a person can read', async () => {
    await expect(questionsText(projectWith(draft), 'legal')).toMatchFileSnapshot('snapshots/questions.md');
  });

  test('without an answer changes nothing', () => {
    expect(applyQuestionnaire(projectWith(draft), questionsText(projectWith(draft), null))).toMatchObject({
      edits: [],
      taken: 0,
    });
  });

  test('gives its answers back, also those of several lines or on the next one', () => {
    const text = questionsText(projectWith(draft), null)
      .replace(/(`fields\.email\.source`[^\n]*\n\nAnswer:)/, '$1\nperson\n')
      .replace(/(`parties\.controller\.address`[^\n]*\n\nAnswer:)/, '$1 Lindenstr. 4,\n10969 Berlin');
    expect(answersIn(text)).toEqual([
      { path: 'fields.email.source', words: 'person' },
      { path: 'parties.controller.address', words: 'Lindenstr. 4, 10969 Berlin' },
    ]);
  });
});

describe('an answer', () => {
  test.each([
    ['parties.controller.name', 'Juniper, and Sons', 'name: todo, a', 'name: "Juniper, and Sons", a'],
    ['jurisdictions.gdpr.applies', 'yes', 'applies: todo', 'applies: true'],
    ['fields.email.required', 'No', 'required: todo', 'required: false'],
    ['fields.email.sharing', 'nobody', 'sharing: todo', 'sharing: []'],
    ['fields.email.sharing', 'mailer', 'sharing: todo', 'sharing: [mailer]'],
    ['fields.email.retention', 'P30D after account_closed', 'retention: todo', 'retention: P30D after account_closed'],
    ['fields.email.retention', 'until account_closed', 'retention: todo', 'retention: { until: account_closed }'],
    ['recipients.mailer.roles.0.is', 'processor', 'role: todo', 'role: processor'],
    ['recipients.mailer.roles.0.is', 'Joint controller', 'role: todo', 'role: joint_controller'],
    ['recipients.mailer.in_return', 'Nothing', 'in_return: todo', 'in_return: nothing'],
    [
      'recipients.mailer.entity.country',
      'the United States',
      'mailer: { name: todo, country: todo',
      'mailer: { name: todo, country: US',
    ],
    ['parties.controller.country', 'Deutschland', 'address: todo, country: todo', 'address: todo, country: DE'],
    ['fields.email.retention', '30 days after account_closed', 'retention: todo', 'retention: P30D after account_closed'],
    ['fields.email.purposes.to_be_decided', 'orders', '[to_be_decided]', '[orders]'],
    ['fields.email.subjects.1', 'user', '[user, somebody]', '[user]'],
  ])('to %s, "%s", takes the place of what stood open', (path, words, open, written) => {
    const text = changed([path, words]);
    expect(text).toBe(draft.replace(open, written));
  });

  test('with new words makes a purpose, whose law is open', () => {
    const text = changed(['fields.email.purposes.to_be_decided', 'Send offers, orders']);
    expect(text).toContain('  send_offers: { use: todo, say: Send offers, basis: todo }\n');
    expect(text).toContain('    purposes: [send_offers, orders]\n');
  });

  test('that the inventory does not allow is refused with the reason, and the others stand', () => {
    const { edits, taken, refused } = answer(
      ['recipients.mailer.entity.country', 'Utopia'],
      ['recipients.mailer.does', 'sends mail'],
      ['fields.email.sharing', 'mailr'],
    );
    expect(taken).toBe(1);
    expect(refused.map(({ path }) => path)).toEqual(['recipients.mailer.entity.country', 'fields.email.sharing']);
    expect(refused[1]?.because).toContain('`mailr`');
    expect(edits[0]?.text).toBe(draft.replace('does: todo', 'does: sends mail'));
  });

  test.each(['?', 'TODO', "don't know", 'I do not know yet.', 'n/a'])(
    'that says nothing, "%s", leaves the question open',
    (words) => {
      expect(answer(['recipients.mailer.entity.name', words])).toMatchObject({ edits: [], taken: 0, refused: [] });
    },
  );

  test('to a question that is closed is refused', () => {
    expect(answer(['fields.diagnosis.source', 'device']).refused).toHaveLength(1);
  });

  test('keeps every comment and leaves a sound inventory', () => {
    const text = changed(['fields.email.source', 'person'], ['parties.controller.country', 'DE'], ['subjects.user.say', 'Users']);
    expect(text.match(/#.*/g)).toEqual(draft.match(/#.*/g));
    expect(loadInventory({ read: () => text }, 'privacy.yaml', loadCatalog()).problems).toEqual([]);
  });
});
