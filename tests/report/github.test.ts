import { expect, test } from 'vitest';
import { github } from '../../src/report/github.js';
import { plainOptions } from '../../src/report/options.js';
import { findingOf, resultOf, retentionFinding } from '../helpers/result-of.js';

test('annotations for GitHub Actions', async () => {
  const info = findingOf({ severity: 'info', do: [] });
  await expect(github(resultOf([findingOf(), retentionFinding, info]), plainOptions)).toMatchFileSnapshot('snapshots/github.txt');
});

test('per cent signs, line ends, colons and commas are escaped where they would be read as syntax', () => {
  const location = { file: 'src/a,b:c%.ts', line: 1, column: 2, endLine: 1, endColumn: 3 };
  const finding = findingOf({ message: '100% of\r\nit: a, b', why: 'Why.', do: [], locations: [location] });
  expect(github(resultOf([finding]), plainOptions)).toBe(
    '::error title=code/undeclared-field,file=src/a%2Cb%3Ac%25.ts,line=1,col=2,endLine=1,endColumn=3::100%25 of%0D%0Ait: a, b%0AWhy.\n',
  );
});

test('paths start at the top of the repository', () => {
  expect(github(resultOf([findingOf()]), { ...plainOptions, prefix: 'packages/shop/' })).toContain(
    'file=packages/shop/src/models/user.ts,',
  );
});

test('what is suppressed is not annotated', () => {
  expect(github(resultOf([findingOf({ suppressed: { by: 'exempt', reason: 'agreed' } })]), plainOptions)).toBe('');
});
