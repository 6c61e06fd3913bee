import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singular, wordsOf } from '../../../src/scan/classify/words.js';

const read = (name: string): string => wordsOf(name).join(' ');

describe('the words of a name', () => {
  it.each([
    ['firstName', 'first name'],
    ['first_name', 'first name'],
    ['FIRST_NAME', 'first name'],
    ['first-name', 'first name'],
    ['"Birth Date"', 'birth date'],
    ['EMailAddress', 'e mail address'],
    ['e_mail', 'e mail'],
    ['userIPAddress', 'user ip address'],
    ['IPv4Address', 'ip address'],
    ['userIDs', 'user id'],
    ['addressLine2', 'address line'],
    ['x-user-email', 'x user email'],
    ['#passwordHash', 'password hash'],
    ['prénom', 'prenom'],
    ['straße', 'strasse'],
    ['cardLast4', 'card last four'],
    ['s3Client', 's3 client'],
    ['OAuth2Token', 'o auth token'],
    ['basics.name', 'basic name'],
  ])('reads `%s` as "%s"', (name, words) => {
    expect(read(name)).toBe(words);
  });

  it('reads camel case and snake case alike', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        const camel = parts.map((part, i) => (i === 0 ? part : part[0]?.toUpperCase() + part.slice(1))).join('');
        expect(read(camel)).toBe(read(parts.join('_')));
      }),
    );
  });
});

describe('the singular', () => {
  it.each([
    ['emails', 'email'],
    ['addresses', 'address'],
    ['allergies', 'allergy'],
    ['children', 'child'],
    ['people', 'person'],
    ['birthdays', 'birthday'],
  ])('of `%s` is `%s`', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  it.each(['address', 'status', 'gps', 'diagnosis', 'bus', 'analysis', 'canvas', 'class'])('leaves `%s` alone', (word) => {
    expect(singular(word)).toBe(word);
  });
});
