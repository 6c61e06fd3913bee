import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { example } from './forthright.js';

const program = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== '' && existsSync(path),
);
const page = join(example('shop'), 'public/privacy.html');
const axe = createRequire(import.meta.url).resolve('axe-core');

describe.skipIf(program === undefined)('the policy of the shop in a browser (needs Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program as string, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Opens the page at a width; each request beyond the file itself is written down. */
  async function open(width: number): Promise<{ opened: Page; requests: string[] }> {
    const opened = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    opened.on('request', (request) => requests.push(request.url()));
    await opened.goto(pathToFileURL(page).href);
    return { opened, requests: requests.filter((url) => url !== pathToFileURL(page).href) };
  }

  test.each([1280, 320])('at %i pixels nothing runs out at the side, and nothing is fetched', async (width) => {
    const { opened, requests } = await open(width);
    const overflow = await opened.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(requests).toEqual([]);
    await opened.close();
  });

  test.each([1280, 320])('at %i pixels axe finds nothing that keeps people out', async (width) => {
    const { opened } = await open(width);
    await opened.evaluate(readFileSync(axe, 'utf8'));
    const found = await opened.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
      ).axe.run();
      return violations.map((violation) => violation.id);
    });
    expect(found).toEqual([]);
    await opened.close();
  });

  test('the page runs no script', () => {
    expect(readFileSync(page, 'utf8')).not.toMatch(/<script|\son\w+=|javascript:/i);
  });
});
