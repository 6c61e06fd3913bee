import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addEntry, addItem, setValue } from '../../src/inventory/edit.js';

const text = `# Kept by Ada
version: 1
subjects: {} # nobody yet
purposes:
  orders: { say: "Send, and bill" } # the shop

  # Ask before you change this
  offers:
    say: &offers Offers
# what is collected
fields:
    email: # four spaces
        category: user.contact.email
        subjects: [customer]

not_personal: []
`;

describe('an entry', () => {
  test('stands behind the others of its map, as far in as they', () => {
    expect(addEntry(text, ['fields'], 'phone', { category: 'user.contact.phone_number', subjects: ['customer'] })).toBe(
      text.replace(
        '[customer]\n',
        '[customer]\n    phone:\n      category: user.contact.phone_number\n      subjects: [customer]\n',
      ),
    );
  });

  test('stands before the comment of the next section', () => {
    expect(addEntry(text, ['purposes'], 'pay', { say: 'Pay: partners' }, 0)).toBe(
      text.replace('&offers Offers\n', '&offers Offers\n  pay: { say: "Pay: partners" }\n'),
    );
  });

  test('fills an empty map, and keeps the comment behind it', () => {
    expect(addEntry(text, ['subjects'], 'guest', { say: 'todo' }, 0)).toBe(
      text.replace('subjects: {} # nobody yet', 'subjects: # nobody yet\n  guest: { say: todo }'),
    );
  });

  test('makes the section that is not there', () => {
    expect(addEntry(text, ['recipients'], 'mailer', { name: 'todo' })).toBe(`${text}recipients:\n  mailer:\n    name: todo\n`);
  });

  test('goes into brackets where the others stand in brackets', () => {
    expect(addEntry('purposes: { a: { say: A } } # one\n', ['purposes'], 'b', { say: 'B' })).toBe(
      'purposes: { a: { say: A }, b: { say: B } } # one\n',
    );
  });

  test('ends a last line that has no end', () => {
    expect(addEntry('fields:\n  a: 1', ['fields'], 'b', 2)).toBe('fields:\n  a: 1\n  b: 2\n');
  });

  test('stands behind a text of several lines', () => {
    expect(addEntry('fields:\n  a: |\n    one\n    two\nz: 1\n', ['fields'], 'b', 2)).toBe(
      'fields:\n  a: |\n    one\n    two\n  b: 2\nz: 1\n',
    );
  });

  test('is refused where an alias stands for the map', () => {
    expect(() => addEntry('a: &x { b: 1 }\nc: *x\n', ['c'], 'd', 1)).toThrow('not edited here');
  });
});

describe('an item', () => {
  test.each([
    ['not_personal: []\n', 'not_personal:\n  - { code: A.b, because: a port }\n'],
    ['a: 1\n', 'a: 1\nnot_personal:\n  - { code: A.b, because: a port }\n'],
    [
      'not_personal:\n  - { code: X.y, because: z } # k\nb: 1\n',
      'not_personal:\n  - { code: X.y, because: z } # k\n  - { code: A.b, because: a port }\nb: 1\n',
    ],
    [
      'not_personal: [{ code: X.y, because: z }]\n',
      'not_personal: [{ code: X.y, because: z }, { code: A.b, because: a port }]\n',
    ],
  ])('is added to %j', (before, after) => {
    expect(addItem(before, ['not_personal'], { code: 'A.b', because: 'a port' })).toBe(after);
  });

  test('makes a list of one that stood without', () => {
    expect(addItem('f: { purposes: orders }\n', ['f', 'purposes'], 'offers')).toBe('f: { purposes: [orders, offers] }\n');
  });
});

describe('a value', () => {
  test('takes the place of another, and the comment stays', () => {
    expect(setValue('a: todo # who?\nb: 1\n', ['a'], 'Ada, and Bo')).toBe('a: "Ada, and Bo" # who?\nb: 1\n');
  });

  test('is made where it is not there', () => {
    expect(setValue('a:\n  b: 1\n', ['a', 'c'], [1, 2])).toBe('a:\n  b: 1\n  c: [1, 2]\n');
  });
});

const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
const words = fc.string({ maxLength: 30 });

test('whatever is written is read back, and nothing else changes', () => {
  fc.assert(
    fc.property(
      id,
      fc.dictionary(id, fc.oneof(words, fc.integer(), fc.boolean(), fc.array(words, { maxLength: 3 }))),
      (key, value) => {
        const before = parse(text) as Record<string, Record<string, unknown>>;
        const after = parse(addEntry(text, ['fields'], `x${key}`, value)) as typeof before;
        expect(after).toEqual({ ...before, fields: { ...before['fields'], [`x${key}`]: value } });
      },
    ),
  );
});
