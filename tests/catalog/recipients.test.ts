import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';

const catalog = loadCatalog();
const rows = Object.entries(catalog.recipients);

/** Each value of a list that two rows hold, with their ids. */
function claimedTwice(list: 'packages' | 'domains' | 'embeds' | 'globals' | 'env'): string[] {
  const owners = new Map<string, string[]>();
  for (const [id, row] of rows) for (const value of row[list] ?? []) owners.set(value, [...(owners.get(value) ?? []), id]);
  return [...owners].filter(([, ids]) => ids.length > 1).map(([value, ids]) => `${value}: ${ids.join(', ')}`);
}

/** The rows that fail a test, by id. */
const idsWhere = (fails: (row: (typeof rows)[number][1]) => boolean): string[] =>
  rows.filter(([, row]) => fails(row)).map(([id]) => id);

test('three hundred services are known', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
});

test('ids are kebab-case', () => {
  expect(rows.map(([id]) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test.each(['packages', 'domains', 'embeds', 'globals', 'env'] as const)('no two services claim the same of %s', (list) => {
  expect(claimedTwice(list)).toEqual([]);
});

test('each service can be seen in code by a package, a domain or a global', () => {
  expect(idsWhere((row) => row.packages.length + row.domains.length + (row.globals?.length ?? 0) === 0)).toEqual([]);
});

test('packages are valid npm names', () => {
  const name = /^(@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/;
  expect(rows.flatMap(([, row]) => row.packages.filter((text) => !name.test(text)))).toEqual([]);
});

test('domains are bare lower-case hosts', () => {
  const host = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
  expect(rows.flatMap(([, row]) => row.domains.filter((text) => !host.test(text)))).toEqual([]);
});

test('embeds are hosts in lower case, with a path or without', () => {
  const address = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(\/[a-z0-9./-]+)?$/;
  expect(rows.flatMap(([, row]) => (row.embeds ?? []).filter((text) => !address.test(text)))).toEqual([]);
});

test('no service names a host and again a host below it', () => {
  const covered = (hosts: readonly string[]) => hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)));
  expect(rows.flatMap(([id, row]) => covered(row.domains).map((host) => `${id}: ${host}`))).toEqual([]);
});

test('environment prefixes are upper case', () => {
  expect(rows.flatMap(([, row]) => (row.env ?? []).filter((text) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*_?$/.test(text)))).toEqual([]);
});

test('each row says where it comes from', () => {
  expect(idsWhere((row) => !row.source.startsWith('https://') || !URL.canParse(row.source))).toEqual([]);
});

test('what a service does completes the sentence "It …"', () => {
  expect(idsWhere((row) => !/^[a-z]+s( and|,)? [a-z]/.test(row.does) || row.does.endsWith('.'))).toEqual([]);
});

test('a proposed role is one a commercial service can have', () => {
  const roles = ['processor', 'controller', 'joint_controller'];
  expect(idsWhere((row) => row.role !== undefined && !roles.includes(row.role))).toEqual([]);
});

test('a proposed country is an ISO code', () => {
  expect(idsWhere((row) => row.country !== undefined && !/^[A-Z]{2}$/.test(row.country))).toEqual([]);
});
