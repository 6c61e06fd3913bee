import { describe, expect, test } from 'vitest';
import type { Lock } from '../../src/core/lock.js';
import type { Observation } from '../../src/core/observation.js';
import { groupedRenames } from '../../src/core/renames.js';
import { knownPlaces, lockState } from '../../src/match/lock-state.js';
import { matchObservations } from '../../src/match/match.js';
import { inventoryOf } from '../helpers/inventory-of.js';
import { observationOf } from '../helpers/observation-of.js';

const inventory = inventoryOf(`
fields:
  email: { category: user.contact.email, subjects: [] }
  name: { category: user.name, subjects: [] }
  visits: { category: user.behavior, subjects: [], code: { claims: [User.lastSeen], only: true } }
`);
const column = (place: string, category = 'user.contact.email') => observationOf(place, category, { site: 'prisma' });
const matchOf = (observations: readonly Observation[]) => matchObservations(inventory, observations);

/** `from -> to` of each rename, and the places that are new besides, between two states of the code. */
function told(before: readonly Observation[], after: readonly Observation[]) {
  const lock: Lock = { catalog: '1', places: knownPlaces(matchOf(before), inventory), accepted: [] };
  const { renamed, fresh } = lockState(lock, matchOf(after), '1');
  return {
    renamed: groupedRenames(renamed).map(({ from, to }) => `${from} -> ${to}`),
    fresh: fresh.map(({ place }) => place),
  };
}

describe('a place that has another name now', () => {
  test('is a rename where one goes and one comes in the same container', () => {
    expect(told([column('User.email')], [column('User.mail')])).toEqual({ renamed: ['User.email -> User.mail'], fresh: [] });
  });

  test('is new where the old one is still there', () => {
    expect(told([column('User.email')], [column('User.email'), column('User.mail')])).toEqual({
      renamed: [],
      fresh: ['User.mail'],
    });
  });

  test('is new where it holds another kind of data', () => {
    expect(told([column('User.email')], [column('User.fullName', 'user.name')]).fresh).toEqual(['User.fullName']);
  });

  test('is new where two might be what one was', () => {
    const after = [column('User.mail'), column('User.otherMail')];
    expect(told([column('User.email')], after)).toEqual({ renamed: [], fresh: ['User.mail', 'User.otherMail'] });
  });

  test('is a rename, too, where the field was confined to the old name', () => {
    const [before, after] = [column('User.lastSeen', 'user.behavior'), column('User.lastActive', 'user.behavior')];
    expect(told([before], [after]).renamed).toEqual(['User.lastSeen -> User.lastActive']);
  });
});

describe('a container that has another name now', () => {
  const customer = [column('Customer.email'), column('Customer.name', 'user.name')];
  const client = [column('Client.email'), column('Client.name', 'user.name')];

  test('is one rename with all that it holds', () => {
    expect(told(customer, client)).toEqual({ renamed: ['Customer -> Client'], fresh: [] });
  });

  test('is one rename, too, where a field was confined to the old one and code writes to it', () => {
    const write = observationOf('save.data.lastSeen', 'user.behavior', { id: 'write', site: 'payload' });
    const [before, after] = [column('User.lastSeen', 'user.behavior'), column('Member.lastSeen', 'user.behavior')];
    expect(told([before, write], [after, write])).toEqual({ renamed: ['User -> Member'], fresh: [] });
  });

  test('is new where something of the old one is left', () => {
    expect(told(customer, [column('Customer.email'), ...client]).renamed).toEqual([]);
  });
});
