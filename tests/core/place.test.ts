import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compileContainer,
  compileSelector,
  formatPlace,
  lastSegment,
  type Place,
  parsePlace,
  parseSelector,
  placePrefixes,
  selectorFor,
} from '../../src/core/place.js';

function matches(selector: string, place: string, file = 'src/models/user.ts'): boolean {
  const parsed = parseSelector(selector) ?? expect.fail(`${selector} is a selector`);
  return compileSelector(parsed)({ place, file });
}

test.each([
  ['User.email', 'User.email', true],
  ['User.email', 'User.emails', false],
  ['User.*', 'User.email', true],
  ['User.*', 'User.address.city', false],
  ['*.email', 'Partner.email', true],
  ['User.*mail', 'User.backupMail', false],
  ['User.*Mail', 'User.backupMail', true],
  ['User.#email', 'User.#email', true],
  ['User.email', 'form:User.email', false],
  ['billing/User.email', 'billing/User.email', true],
  ['User.email', 'billing/User.email', true],
  ['shop/User.email', 'billing/User.email', false],
  ['models/User.email', 'User.email', true],
  ['POST /signup body.email', 'POST /signup body.email', true],
  ['POST /signup body.email', 'PUT /signup body.email', false],
  ['* /signup body.*', 'PUT /signup body.email', true],
  ['POST /users/* body.email', 'POST /users/:id body.email', true],
  ['POST /users/* body.email', 'POST /users/:id/mail body.email', false],
  ['POST * body.email', 'POST /users/:id/mail body.email', true],
  ['cookie:sid', 'cookie:sid', true],
  ['cookie:app.*', 'cookie:app.session.id', true],
  ['storage:a/b.c', 'storage:a/b.c', true],
  ['header:X-Forwarded-For', 'header:x-forwarded-for', true],
  ['param:sendMail.to', 'param:sendMail.to', true],
  ['to:stripe.*', 'to:stripe.email', true],
  ['to:stripe.*', 'to:mailgun.email', false],
  ['src/**#User.email', 'User.email', true],
  ['lib/**#User.email', 'User.email', false],
  ['src/models/*.ts#*.email', 'User.email', true],
  ['src/**#cookie:sid', 'cookie:sid', true],
  ['src/**#POST /signup body.email', 'POST /signup body.email', true],
])('%s meets %s: %s', (selector, place, expected) => {
  expect(matches(selector, place)).toBe(expected);
});

test.each(['', ' User.email', 'User..email', '.email', 'User.', 'src/**#', 'cookie:', 'param:send..to'])(
  '`%s` is no selector',
  (text) => {
    expect(parseSelector(text)).toBeNull();
  },
);

const word = fc.stringMatching(/^[A-Za-z_$][A-Za-z0-9_$ -]{0,8}[A-Za-z0-9_$]$/);
const segments = fc.array(word, { minLength: 1, maxLength: 3 });
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('member' as const), folders: fc.array(word, { maxLength: 2 }), segments }),
  fc.record({
    kind: fc.constant('request' as const),
    method: fc.constantFrom('GET', 'POST', 'ALL'),
    route: fc.stringMatching(/^\/[a-z/:]{0,12}$/),
    segments,
  }),
  fc.record({ kind: fc.constantFrom(...placePrefixes), segments: fc.tuple(word) }),
);

test('a place that is written is read back the same', () => {
  fc.assert(
    fc.property(place, (written) => {
      expect(parsePlace(formatPlace(written))).toEqual(written);
    }),
  );
});

test('a place that is pasted as a selector matches itself, whatever its file', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('a.ts', 'src/b/c.ts'), (written, file) => {
      expect(matches(formatPlace(written), formatPlace(written), file)).toBe(true);
    }),
  );
});

test('a star in a segment loosens a selector and never tightens it', () => {
  fc.assert(
    fc.property(place, fc.nat(), (written, pick) => {
      const loose = written.segments.map((segment, index) => (index === pick % written.segments.length ? '*' : segment));
      expect(matches(formatPlace({ ...written, segments: loose }), formatPlace(written))).toBe(true);
    }),
  );
});

test.each([
  [{ place: 'User.email', file: 'src/user.ts' }, 'User.email'],
  [{ place: '*.email', file: 'src/user.ts' }, 'src/user.ts#*.email'],
  [{ place: '*.email', file: 'app/users/[id]/page.tsx' }, 'app/users/\\[id\\]/page.tsx#*.email'],
  [{ place: 'POST * body.email', file: 'app/(shop)/a.ts' }, 'app/\\(shop\\)/a.ts#POST * body.email'],
])('the selector to paste for %o meets that place, and no other file where a star stands in it', (at, text) => {
  expect(selectorFor(at)).toBe(text);
  expect(matches(text, at.place, at.file)).toBe(true);
  expect(matches(text, at.place, 'lib/other.ts')).toBe(!at.place.includes('*'));
});

test('no text makes parsing or matching throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (selector, at) => {
      const parsed = parseSelector(selector);
      if (parsed) compileSelector(parsed)({ place: at, file: 'a.ts' });
    }),
  );
});

test('the last segment is what an index may look up, unless it holds a star', () => {
  expect(lastSegment(parsePlace('User.email') as Place)).toBe('email');
  expect(lastSegment(parsePlace('header:X-Id') as Place)).toBe('x-id');
  expect(lastSegment(parsePlace('User.e*') as Place)).toBeNull();
});

test.each([
  ['User', 'User', true],
  ['User', 'User.address', true],
  ['User', 'UserService', false],
  ['*User', 'AdminUser', true],
  ['models/User', 'User', true],
  ['billing/User', 'User', false],
  ['src/**#User', 'User', true],
])('container %s meets %s: %s', (text, container, expected) => {
  expect(compileContainer(text)?.({ container, file: 'src/models/user.ts' })).toBe(expected);
});

test('a place without a container meets no container', () => {
  expect(compileContainer('User')?.({ container: null, file: 'a.ts' })).toBe(false);
});
