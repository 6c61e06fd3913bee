import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/report/html.js';
import { plainOptions } from '../../src/report/options.js';
import { folderWith } from '../helpers/folder.js';
import { findingOf, resultOf, retentionFinding } from '../helpers/result-of.js';

/** As much of the browser as is used here. */
interface Page {
  on(event: 'request', listen: (request: { url(): string }) => void): void;
  goto(address: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
}
interface Browser {
  newPage(options: { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }): Promise<Page>;
  close(): Promise<void>;
}
const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core') as {
  chromium: { launch(options: { executablePath: string; args: readonly string[] }): Promise<Browser> };
};
const executablePath = '/usr/bin/chromium';
const absent = !existsSync(executablePath);
const name = (what: string) => (absent ? `${what} (skipped: no Chromium at ${executablePath})` : what);
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const report = html(
  resultOf([
    findingOf(),
    retentionFinding,
    findingOf({
      severity: 'info',
      about: 'User.x',
      locations: [],
      message: `\`${'a'.repeat(200)}\` <img src=x onerror=alert(1)>`,
    }),
  ]),
  { ...plainOptions, pages: 'https://forthright.example/' },
);

describe.skipIf(absent)('in Chromium', () => {
  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)(
    name('the report at %i px, %s: no request, no violation, nothing to scroll sideways'),
    async (width, colorScheme) => {
      const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
      try {
        const file = join(folderWith(), 'report.html');
        writeFileSync(file, report);
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(requests).toEqual([pathToFileURL(file).href]);
        await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
        const run = `axe.run({ runOnly: ${JSON.stringify(standards)} }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html))`;
        expect(await page.evaluate(run)).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
