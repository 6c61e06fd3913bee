import { expect, test } from 'vitest';
import { formatPlace, parsePlace } from '../../../src/core/place.js';
import { memberPlace } from '../../../src/scan/classify/place.js';

test.each([
  ['User', 'email', 'User.email'],
  [null, 'email', '*.email'],
  ['get /api/v1/contacts/{contactId}', 'x-api-key', 'GET /api/v1/contacts/{contactId} x-api-key'],
])('the place of %s and %s is one that a lock can hold', (container, field, place) => {
  expect(memberPlace(container, field)).toBe(place);
  const parsed = parsePlace(place);
  expect(parsed && formatPlace(parsed)).toBe(place);
  expect(parsed).not.toMatchObject({ folders: [expect.anything()] });
});
