import { expect, test } from 'vitest';
import { keyOf, parseLabel } from './parse-label.js';

const judged = (line: string) =>
  parseLabel(line).judgements.map(({ names, verdict, categories, place }) => [
    names.join('|'),
    verdict,
    categories.join('|'),
    place,
  ]);

test('a bare label speaks of the first name of its line', () => {
  expect(judged('  readonly email?: string; //= user.contact.email')).toEqual([
    ['email', 'personal', 'user.contact.email', null],
  ]);
  expect(judged("  'Birth Date': z.date(), //= user.demographic.date_of_birth")[0]?.[0]).toBe('Birth Date');
  expect(judged('  email TEXT NOT NULL, --= -')[0]).toEqual(['email', 'not', '', null]);
  expect(judged('  email: String #= ?')[0]).toEqual(['email', 'arguable', '', null]);
});

test('several names of a line are judged apart', () => {
  expect(judged('const { first, kind } = body; //= first:user.name.first kind:-@other')).toEqual([
    ['first', 'personal', 'user.name.first', null],
    ['kind', 'not', '', 'other'],
  ]);
});

test('a name may have other spellings and a category other readings', () => {
  expect(judged('localStorage.setItem(KEY, email); //= KEY|email:user.contact.email|user.account *:?')).toEqual([
    ['KEY|email', 'personal', 'user.contact.email|user.account', null],
    ['*', 'arguable', '', null],
  ]);
});

test('the label is taken off and the code before it kept', () => {
  expect(parseLabel('<input name="mail" /> {/*= mail:user.contact.email */}').code).toBe('<input name="mail" />');
  expect(parseLabel('<input name="mail" /> <!--= mail:- -->').code).toBe('<input name="mail" />');
  expect(parseLabel('  total = a + b; // = not a label').code).toBe('  total = a + b; // = not a label');
});

test('a line of its own puts a site in force', () => {
  expect(parseLabel('//= @zod/joi')).toEqual({ code: '', judgements: [], heading: 'zod/joi' });
  expect(() => parseLabel('email: string; //= @zod')).toThrow('stands alone');
});

test('a label that names what the line does not hold is refused', () => {
  expect(() => parseLabel('emailCount: number; //= email:-')).toThrow('`email` does not stand in');
});

test('a label that is none is refused', () => {
  expect(() => parseLabel('email: string; //= personal')).toThrow('`personal` is no label');
  expect(() => parseLabel('run(email); //= user.contact.email')).toThrow('names nothing');
});

test('spellings of one name have one key', () => {
  expect(['e_mail', 'E-Mail', 'basics.eMail'].map(keyOf)).toEqual(['email', 'email', 'email']);
});
