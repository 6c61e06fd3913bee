import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Observation, RecipientSighting } from '../../src/core/observation.js';
import { matchObservations } from '../../src/match/match.js';
import { stubFor } from '../../src/rules/shared/stub.js';
import { observationOf } from '../helpers/observation-of.js';
import { emptyScan, loadExample, runExample } from '../helpers/run-example.js';

function lint(inventory: string, observations: Observation[], recipients: RecipientSighting[] = []) {
  return runExample({ inventory }, { scan: { ...emptyScan, observations, recipients } }).findings.filter(({ rule }) =>
    rule.startsWith('code/'),
  );
}

const passport = observationOf('Customer.passportNumber', 'user.government_id.passport_number', {
  file: 'src/customer.ts',
  line: 14,
  column: 3,
  because: [
    { code: 'name', text: '`passportNumber` names a government identifier' },
    { code: 'container', text: '`Customer` is a person.' },
  ],
});

test('undeclared data says where, what, why we think so, and why no declaration covers it', () => {
  const [finding] = lint('', [passport]);
  expect(finding).toMatchObject({ rule: 'code/undeclared-field', severity: 'error', about: 'Customer.passportNumber' });
  expect(finding?.locations[0]).toMatchObject({ file: 'src/customer.ts', line: 14, column: 3 });
  expect(finding?.message).toBe(
    '`Customer.passportNumber` stores undeclared personal data: passport number (`user.government_id.passport_number`). ' +
      '`passportNumber` names a government identifier; `Customer` is a person. ' +
      'No field declares `user.government_id.passport_number` or a category above it.',
  );
});

test('a blocking finding ends in two commands to paste, and shows the YAML for those who write it themselves', () => {
  expect(lint('', [passport])[0]?.do.slice(1)).toEqual([
    'Say what it is for; what you do not know becomes a question:\nforthright declare Customer.passportNumber --why "…"',
    expect.stringMatching(
      /^Or write it into `privacy\.yaml` yourself:\nfields:\n {2}passport_number:\n {4}category: user\.government_id/,
    ),
    'If it is not a person’s, say why:\nforthright dismiss Customer.passportNumber --because "…"',
  ]);
});

test.each([
  ['POST /signup body.email', '"POST /signup body.email"'],
  ['*.email', '"src/customer.ts#*.email"'],
  ['$tx.email', '"\\$tx.email"'],
])('a place that a shell would take apart is quoted: %s', (place, word) => {
  const undeclared = observationOf(place, 'user.demographic.date_of_birth', { file: 'src/customer.ts' });
  expect(lint('', [undeclared])[0]?.do[1]).toContain(`\nforthright declare ${word} --why`);
});

const stub = (inventory: string, observation: Observation) =>
  stubFor({ inventory: loadExample(inventory).inventory, catalog: loadCatalog() }, observation);

test('the YAML to add is whole, and says what only a person knows', () => {
  expect(stub('', { ...passport, subject: 'customer' })).toBe(
    `fields:
  passport_number:
    category: user.government_id.passport_number
    subjects: [customer]
    source: todo
    stored_in: [orders_db]
    purposes: []  # one or more of: orders, bookkeeping, newsletter
    required: todo
    sharing: todo
    retention: todo`,
  );
});

test('the YAML, pasted, leaves one question: what it is for', () => {
  const yaml = stub('', passport);
  const result = runExample({ inventory: `\n${yaml}` }, { scan: { ...emptyScan, observations: [passport] } });
  const about = result.findings.filter(({ about }) => about.includes('passport'));
  expect(about.map(({ rule }) => rule)).toEqual(['minimization/field-without-purpose']);
  const lines = `\n${yaml}`.split('\n');
  expect(about[0]?.locations[0]?.line).toBe(lines.findIndex((line) => line.includes('purposes:')) + 1);
});

test('special data asks for its condition', () => {
  expect(stub('', observationOf('Customer.allergy', 'user.health_and_medical'))).toContain('special: { condition: todo }');
});

test('a field of another subject is named, with the step to widen it', () => {
  const inventory = '\nsubjects: { applicant: { say: "People who apply for a job" } }';
  const [finding] = lint(inventory, [observationOf('Letter.email', 'user.contact.email', { subject: 'applicant' })]);
  expect(finding?.message).toContain('`email` covers this category for `customer` and `guest`, not for `applicant`.');
  expect(finding?.do).toContain('If it is the same datum as `email`, add `applicant` to the `subjects` there.');
});

test('a field that declares only a part is named', () => {
  const inventory = `
fields:
  city: { category: user.location.imprecise, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`;
  const [finding] = lint(inventory, [observationOf('Customer.location', 'user.location')]);
  expect(finding?.message).toContain('`city` declares only `user.location.imprecise`, which is narrower.');
});

test.each([
  ['vorname', 'user.name.first', 'first_name'],
  ['dob', 'user.demographic.date_of_birth', 'date_of_birth'],
  ['to', 'user.social', 'social_media'],
  ['body', 'user.content', 'content'],
  ['homePhone', 'user.contact.phone_number', 'home_phone'],
])('a name that does not say what it holds gets an id that does: %s of %s', (name, category, id) => {
  expect(stub('', observationOf(`Letter.${name}`, category))).toContain(`\n  ${id}:\n`);
});

test('what would change the verdict is left to `explain`', () => {
  const because = [...passport.because, { code: 'flip' as const, text: 'It would not count otherwise' }];
  expect(lint('', [{ ...passport, because }])[0]?.message).not.toContain('otherwise');
});

test('an id that is taken gets its container before it', () => {
  const inventory = '\nsubjects: { applicant: { say: "People who apply for a job" } }';
  expect(stub(inventory, observationOf('Letter.email', 'user.contact.email', { subject: 'applicant' }))).toContain(
    '\n  letter_email:\n',
  );
});

test.each([
  ['stores', 'stores'],
  ['receives', 'takes in'],
  ['sends', 'gives away'],
  ['carries', 'holds'],
] as const)('a place that %s is said to do so', (role, word) => {
  expect(lint('', [{ ...passport, role }])[0]?.message).toContain(`\`Customer.passportNumber\` ${word} undeclared`);
});

test('medium confidence warns, low informs', () => {
  const observations = [{ ...passport, confidence: 'medium' as const }];
  expect(lint('', observations)[0]?.severity).toBe('warn');
  expect(lint('', [{ ...passport, confidence: 'low' as const }])[0]?.severity).toBe('info');
});

test('a place that carries what another stores is not reported on its own', () => {
  const carried = observationOf('PassportInput.number', 'user.government_id.passport_number', {
    role: 'carries',
    subject: 'customer',
  });
  expect(lint('', [passport, carried]).map(({ about }) => about)).toEqual(['Customer.passportNumber']);
});

const timezone = (place: string, more: Partial<Observation>) =>
  observationOf(place, 'user.location.imprecise.timezone', { id: `${place} ${more.site}`, ...more });
const zoneColumn = timezone('User.timezone', { site: 'prisma', file: 'schema.prisma' });

test('what takes a datum in for a column that nobody declared is one fact with the column, at its place', () => {
  const form = timezone('form:Profile.timezone', { site: 'form', role: 'receives', container: null, file: 'src/profile.tsx' });
  const body = timezone('* * body.timeZone', { site: 'request', role: 'receives', container: null, file: 'src/users.ts' });
  const [finding, ...others] = lint('', [form, zoneColumn, body]);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ about: 'User.timezone', severity: 'error' });
  expect(finding?.locations.map(({ file }) => file)).toEqual(['schema.prisma', 'src/profile.tsx', 'src/users.ts']);
});

test.each([
  ['gives it away', 'to:mailer.timezone', { role: 'sends' }],
  ['has another name', 'form:Profile.zone', { role: 'receives' }],
  ['is of other people', 'form:Guest.timezone', { role: 'receives', subject: 'guest' }],
] as const)('a place that %s is a fact of its own beside the column', (_, place, more) => {
  const findings = lint('', [
    { ...zoneColumn, subject: 'customer' },
    timezone(place, { site: 'form', container: null, ...more }),
  ]);
  expect(findings.map(({ about }) => about).sort()).toEqual(['User.timezone', place]);
});

test('places without a container are told apart: one that blocks takes no other with it', () => {
  const agent = (place: string, more: Partial<Observation>) =>
    observationOf(place, 'user.device.user_agent', { id: `${place} ${more.site}`, ...more });
  const column = agent('Session.userAgent', { site: 'prisma' });
  const write = agent('*.userAgent', { site: 'payload', container: null, field: 'userAgent' });
  const sent = agent('to:mailer.browser', { site: 'other', role: 'sends', container: null });
  expect(lint('', [column, write, sent]).map(({ about }) => about)).toEqual(['Session.userAgent', 'to:mailer.browser']);
});

test('what a log takes in warns: a log is no recipient, and a rule of its own speaks of it', () => {
  const logged = observationOf('log:publish.userAgent', 'user.device.user_agent', { role: 'sends', container: null });
  expect(lint('', [logged])).toMatchObject([{ rule: 'code/undeclared-field', severity: 'warn' }]);
});

test('declared data is not reported, nor what is called not personal', () => {
  expect(lint('', [observationOf('Customer.email', 'user.contact.email')])).toEqual([]);
  expect(lint('\nnot_personal: [{ code: Customer.passportNumber, because: "A test number" }]', [passport])).toEqual([]);
});

const sighting = (id: string, more: Partial<RecipientSighting> = {}): RecipientSighting => ({
  id,
  file: 'src/track.ts',
  line: 1,
  column: 20,
  by: 'import',
  seen: id,
  ...more,
});

test('a known service that no recipient stands for is one finding with each place', () => {
  const findings = lint(
    '',
    [],
    [sighting('posthog', { seen: 'posthog-js' }), sighting('posthog', { seen: 'posthog-js', line: 9 })],
  );
  expect(findings.map(({ rule, severity, about, locations }) => [rule, severity, about, locations.length])).toEqual([
    ['code/sdk-undeclared', 'error', 'recipients.posthog', 2],
  ]);
  expect(findings[0]?.do.at(-1)).toContain('\nforthright declare posthog --does "…"');
});

test.each([
  ['its id', 'posthog: { role: processor }'],
  ['a package', 'stats: { role: processor, packages: [posthog-js] }'],
  ['a domain', 'stats: { role: processor, domains: [posthog.com] }'],
])('a recipient declares a service by %s', (_, entry) => {
  expect(lint(`\nrecipients:\n  ${entry}`, [], [sighting('posthog', { seen: 'posthog-js' })])).toEqual([]);
});

test('a host that stands in no catalogue warns, and so does a name in the environment', () => {
  const findings = lint(
    '',
    [],
    [sighting('api.example.net', { by: 'url' }), sighting('posthog', { by: 'env', seen: 'POSTHOG_KEY' })],
  );
  expect(findings.map(({ about, severity }) => [about, severity])).toEqual([
    ['recipients.api.example.net', 'warn'],
    ['recipients.posthog', 'warn'],
  ]);
});

test('a field that no code holds is named, unless it is no longer collected', () => {
  const fax = (more: string) => `
fields:
  fax: { category: user.contact.fax_number, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: P30D after account_closed${more} }`;
  const observations = [
    observationOf('Customer.email', 'user.contact.email'),
    observationOf('Customer.address', 'user.contact.address'),
  ];
  const about = (inventory: string) =>
    runExample({ inventory }, { scan: { ...emptyScan, observations } }).findings.map(({ rule, about }) => `${rule} ${about}`);
  expect(about(fax(''))).toEqual(['minimization/declared-never-collected fields.fax']);
  expect(about(fax(', stopped_on: 2026-10-01, held_until: 2027-01-31'))).toEqual([]);
});

test('the loader and the match agree on claims', () => {
  const { inventory } = loadExample(`
fields:
  nickname: { category: user.account.username, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: P30D after account_closed, code: [Customer.label] }`);
  const { observations } = matchObservations(inventory, [observationOf('Customer.label', 'user.name')]);
  expect(observations[0]).toMatchObject({ subject: 'customer', declaredBy: ['nickname'] });
});
