import { describe, expect, test } from 'vitest';
import type { Lock } from '../../src/core/lock.js';
import type { CodeMatch } from '../../src/core/match.js';
import type { Observation } from '../../src/core/observation.js';
import { formatLock, parseLock } from '../../src/match/lock.js';
import { knownPlaces, lockState } from '../../src/match/lock-state.js';
import { matchObservations } from '../../src/match/match.js';
import { inventoryOf } from '../helpers/inventory-of.js';
import { observationOf } from '../helpers/observation-of.js';

const inventory = inventoryOf(`
fields:
  email: { category: user.contact.email, subjects: [] }
`);
const email = 'user.contact.email';
const column = (place: string, more: Partial<Observation> = {}) => observationOf(place, email, { site: 'prisma', ...more });
const matchOf = (...observations: Observation[]): CodeMatch => matchObservations(inventory, observations);
const lockOf = (...observations: Observation[]): Lock => ({
  catalog: '1',
  places: knownPlaces(matchOf(...observations), inventory),
  accepted: [],
});
const freshIn = (lock: Lock, ...observations: Observation[]) =>
  lockState(lock, matchOf(...observations), '1').fresh.map(({ role, place }) => `${role} ${place}`);

describe('the file', () => {
  test('is sorted, a line a place, each once, without files', () => {
    const lock = lockOf(
      column('User.email', { file: 'src/b.ts' }),
      observationOf('to:mailer.to', email, { role: 'sends', file: 'src/a.ts' }),
      observationOf('to:mailer.to', email, { role: 'sends', file: 'src/c.ts' }),
    );
    const text = formatLock({ ...lock, accepted: [{ rule: 'security/no-measures', about: 'security' }] });
    expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      'catalogue 1',
      'accepts security/no-measures security',
      'sends user.contact.email to:mailer.to -> email',
      'stores user.contact.email User.email -> email',
      '',
    ]);
  });

  test('reads back what was written', () => {
    const lock: Lock = {
      catalog: '1.2.0',
      places: [
        { role: 'receives', category: email, place: 'POST /signup body.email', fields: ['email', 'work_email'] },
        { role: 'stores', category: email, place: 'billing/User.email', fields: [] },
      ],
      accepted: [{ rule: 'code/undeclared-field', about: 'POST /a body.dob' }],
    };
    expect(parseLock(formatLock(lock))).toEqual(lock);
  });

  test('of two branches, put together line by line, is read', () => {
    const [ours, theirs] = [formatLock(lockOf(column('A.email'))), formatLock({ ...lockOf(column('B.email')), catalog: '2' })];
    const both = parseLock(`${ours}${theirs}`);
    expect(both.places.map(({ place }) => place)).toEqual(['A.email', 'B.email']);
    expect(lockState(both, matchOf(), '2').isOlder).toBe(true);
  });

  test('with the marks of a merge is refused at their line', () => {
    expect(() => parseLock('catalogue 1\n<<<<<<< HEAD\n')).toThrow('unfinished merge');
  });
});

describe('a place', () => {
  const user = column('User.email');

  test('that the lock knows is not new', () => {
    expect(freshIn(lockOf(user), user)).toEqual([]);
  });

  test('that a field covers and the lock lacks is new', () => {
    expect(freshIn(lockOf(user), user, column('Partner.email'))).toEqual(['stores Partner.email']);
  });

  test('that nobody declared is left to the rule on undeclared data', () => {
    expect(freshIn(lockOf(user), user, observationOf('Partner.phone', 'user.contact.phone_number'))).toEqual([]);
  });

  test('that merely carries the datum is not listed', () => {
    expect(freshIn(lockOf(user), user, observationOf('Props.email', email, { role: 'carries' }))).toEqual([]);
  });

  test('that writes to a column of its name is that column', () => {
    expect(freshIn(lockOf(user), user, observationOf('created.email', email, { site: 'payload' }))).toEqual([]);
    expect(freshIn(lockOf(user), user, observationOf('created.payoutEmail', email, { site: 'payload' }))).toEqual([
      'stores created.payoutEmail',
    ]);
  });

  test('that is sent where it was only stored is new', () => {
    expect(freshIn(lockOf(user), user, observationOf('to:payouts.email', email, { role: 'sends' }))).toEqual([
      'sends to:payouts.email',
    ]);
  });

  test('whose file moved is not new', () => {
    expect(
      freshIn(lockOf(column('User.email', { file: 'src/a/user.ts' })), column('User.email', { file: 'lib/b/user.ts' })),
    ).toEqual([]);
  });
});

describe('containers of one name', () => {
  const at = (file: string) => column('User.email', { id: file, file });

  test('take the fewest folders that part them', () => {
    const lock = lockOf(at('apps/web/billing/user.ts'), at('apps/web/accounts/user.ts'));
    expect(lock.places.map(({ place }) => place)).toEqual(['billing/User.email', 'accounts/User.email']);
  });

  test('are as many after a move', () => {
    const lock = lockOf(at('src/billing/user.ts'), at('src/accounts/user.ts'));
    expect(freshIn(lock, at('src/payments/user.ts'), at('src/accounts/user.ts'))).toEqual([]);
  });

  test('are told apart from the new one, where the lock can tell', () => {
    const lock = lockOf(at('src/billing/user.ts'), at('src/accounts/user.ts'));
    expect(freshIn(lock, at('src/billing/user.ts'), at('src/accounts/user.ts'), at('src/partners/user.ts'))).toEqual([
      'stores partners/User.email',
    ]);
  });

  test('are one finding, where it cannot tell', () => {
    const state = lockState(
      lockOf(at('src/billing/user.ts')),
      matchOf(at('src/billing/user.ts'), at('src/partners/user.ts')),
      '1',
    );
    expect(state.fresh.map(({ place, observations }) => [place, observations.length])).toEqual([['User.email', 2]]);
  });
});

test('a line names the field that claims the place, not all of its kind', () => {
  const claiming = inventoryOf(`
fields:
  email: { category: user.contact.email, subjects: [] }
  payout_email: { category: user.contact.email, subjects: [], code: { claims: [Partner.email], only: true } }
`);
  const match = matchObservations(claiming, [column('Partner.email'), column('User.email')]);
  expect(knownPlaces(match, claiming).map(({ fields }) => fields)).toEqual([['payout_email'], ['email']]);
});
