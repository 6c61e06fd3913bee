import { expect, test } from 'vitest';
import { graphOf, shapeLabel, shapeRow } from '../../support/linking.js';

function reached(files: Record<string, string>, file: string, name: string): string[] {
  const graph = graphOf(files);
  return graph
    .reachedFrom(shapeRow(graph, file, name))
    .map(({ shape, member, by }) => `${shapeLabel(graph, shape)}.${member} by ${by}`);
}

test('a value object is reached by the members of its type', () => {
  const files = {
    'address.ts': 'export interface Address { city: string }',
    'user.ts':
      "import { Address } from './address';\ninterface User { home: Address; others: Address[] }\nclass Depot { place?: Partial<Address> | null }",
  };
  expect(reached(files, 'address.ts', 'Address')).toEqual([
    'user.ts interface User.home by type',
    'user.ts interface User.others by type',
    'user.ts class Depot.place by type',
  ]);
});

test('relations of an ORM reach, without types too', () => {
  const files = {
    'a.ts':
      'class User { @OneToMany(() => Address, (a) => a.user) homes }\nclass Address { @Type(() => Country) country: any }\nclass Country { code: string }',
  };
  expect(reached(files, 'a.ts', 'Address')).toEqual(['a.ts class User.homes by relation']);
  expect(reached(files, 'a.ts', 'Country')).toEqual(['a.ts class Address.country by relation']);
});

test('schemas reach schemas, models reach models, heirs reach what they inherit', () => {
  expect(
    reached(
      { 'a.ts': 'const address = z.object({ city: z.string() });\nconst user = z.object({ home: address.optional() });' },
      'a.ts',
      '',
    ),
  ).toEqual(['a.ts object.home by type']);
  const prisma = { 'schema.prisma': 'model User {\n  id Int @id\n  home Address?\n}\n\nmodel Address {\n  id Int @id\n}\n' };
  expect(reached(prisma, 'schema.prisma', 'Address')).toEqual(['schema.prisma model User.home by type']);
  expect(reached({ 'a.ts': 'interface Person { name: string }\ninterface User extends Person {}' }, 'a.ts', 'Person')).toEqual([
    'a.ts interface User. by heritage',
  ]);
});

test('what nothing points to is not reached', () => {
  expect(
    reached({ 'a.ts': 'interface Address { city: string }', 'b.ts': 'interface User { home: Address }' }, 'a.ts', 'Address'),
  ).toEqual([]);
});
