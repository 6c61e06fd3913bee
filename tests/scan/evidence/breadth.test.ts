import { describe, expect, test } from 'vitest';
import { gatheredFrom } from '../../helpers/evidence-of.js';
import type { Item } from './breadth/item.js';
import { items } from './breadth/items.js';
import { left } from './breadth/rights.js';
import type { Files } from './breadth/stored.js';

/** What the code of a project says of one item: verdicts, or the ends of flows. */
async function told({ claim, about, inventory }: Item, files: Files): Promise<string[]> {
  const { evidence, flows } = await gatheredFrom(files, inventory);
  return claim === 'flow'
    ? flows
        .filter(({ category }) => category === about)
        .map(({ to, recipient }) => (recipient === null ? to : `${to} ${recipient}`))
    : evidence.filter((one) => one.claim === claim && one.about.startsWith(about)).map(({ verdict }) => verdict);
}

describe.each(items.map((item) => [item.promise, item] as const))('%s', (_, item) => {
  const cases = Object.entries(item.frameworks);

  test('is held against three frameworks at least, and near misses in each', () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
    for (const [framework, { nearMisses }] of cases) expect(Object.keys(nearMisses), framework).not.toEqual([]);
  });

  test.each(cases)('%s', async (_, { project, shows }) => {
    expect(await told(item, project(shows))).toContain(item.says);
  });

  test.each(
    cases.flatMap(([framework, { project, nearMisses }]) =>
      Object.entries(nearMisses).map(([name, code]) => [framework, name, project(code)] as const),
    ),
  )('%s, but %s', async (_, __, files) => {
    expect(await told(item, files)).not.toContain(item.says);
  });
});

test.each(Object.entries(left.frameworks))(
  '%s: what closing an account leaves is named by its place',
  async (_, { project, shows }) => {
    const { evidence } = await gatheredFrom(project(shows), left.inventory);
    expect(evidence.filter(({ claim }) => claim === 'erasure').map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Deleting the account leaves `notes?\.phone` where it is$/i),
    ]);
  },
);
