import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPolicy } from '../../src/policy/render.js';
import { catalog, fixture, inventoryFrom, shop } from './inventories.js';

/** As much of the browser as is used here. Its own types name the DOM, which this project does not compile against. */
interface Page {
  on(event: 'request', listen: (request: { url(): string }) => void): void;
  on(event: 'console', listen: (message: { text(): string }) => void): void;
  on(event: 'dialog', listen: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void;
  goto(address: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
  emulateMedia(options: { media: 'print' }): Promise<void>;
  readonly keyboard: { press(key: string): Promise<void> };
  close(): Promise<void>;
}
interface Browser {
  newPage(options?: { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }): Promise<Page>;
  close(): Promise<void>;
}
const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core') as {
  chromium: { launch(options: { executablePath: string; args: readonly string[] }): Promise<Browser> };
};

const executablePath = '/usr/bin/chromium';
const absent = !existsSync(executablePath);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const name = (what: string) => (absent ? `${what} (skipped: no Chromium at ${executablePath})` : what);

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (absent) return;
  folder = mkdtempSync(join(tmpdir(), 'forthright-page-'));
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  browser = await chromium.launch({ executablePath, args });
});

afterAll(async () => {
  if (absent) return;
  await browser.close();
  rmSync(folder, { recursive: true });
});

const inventories = { shop, full: () => inventoryFrom(fixture('full.yaml')) };

/** Opens a policy and gathers what the page asks for and complains about. */
async function open(which: keyof typeof inventories, width: number, colorScheme: 'light' | 'dark' = 'light', draft = false) {
  const file = join(folder, `${which}.html`);
  const inventory = inventories[which]();
  const told = draft ? { ...inventory, backups: { gone_after: 'todo' } } : inventory;
  writeFileSync(file, renderPolicy({ inventory: told, catalog, language: 'en', format: 'html', draft }).text);
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, address, requests, complaints };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // The page's own names are not known to the compiler: this runs in the browser.
  const run = `axe.run({ runOnly: ${JSON.stringify(standards)} }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html))`;
  return (await page.evaluate(run)) as string[];
}

describe.skipIf(absent)('in Chromium', () => {
  test.each([
    ['shop', 1280, 'light'],
    ['shop', 1280, 'dark'],
    ['shop', 320, 'light'],
    ['shop', 320, 'dark'],
    ['full', 1280, 'light'],
    ['full', 320, 'dark'],
  ] as const)(
    name('%s at %i px, %s: no request, no complaint, no violation, nothing to scroll sideways'),
    async (which, width, scheme) => {
      const { page, address, requests, complaints } = await open(which, width, scheme);
      expect(requests).toEqual([address]);
      expect(complaints).toEqual([]);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    },
  );

  test(name('a draft with gaps is readable too, in both schemes'), async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await open('shop', 1280, scheme, true);
      expect(await page.evaluate('document.querySelectorAll("mark").length > 0')).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  test(name('a narrow screen shows cards that name their columns, a wide one a table'), async () => {
    const cell = 'document.querySelector("#collected tbody td")';
    const narrow = await open('shop', 320);
    expect(await narrow.page.evaluate(`getComputedStyle(${cell}).display`)).toBe('block');
    expect(await narrow.page.evaluate(`getComputedStyle(${cell}, "::before").content`)).toBe('"Why"');
    const wide = await open('shop', 1280);
    expect(await wide.page.evaluate(`getComputedStyle(${cell}).display`)).toBe('table-cell');
    await narrow.page.close();
    await wide.page.close();
  });

  test(name('the first key press reaches the link that skips to the text'), async () => {
    const { page } = await open('shop', 1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the text');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top >= 0')).toBe(true);
    await page.close();
  });

  test(name('each link within the page leads somewhere'), async () => {
    const { page } = await open('full', 1280);
    const lost =
      '[...document.querySelectorAll(\'a[href^="#"]\')].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id))';
    expect(await page.evaluate(lost)).toEqual([]);
    await page.close();
  });

  test(name('on paper there is no navigation and the links show where they lead'), async () => {
    const { page } = await open('shop', 1280);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.querySelector("nav")).display')).toBe('none');
    expect(await page.evaluate('getComputedStyle(document.querySelector("#collected thead")).position')).toBe('static');
    const printed = await page.evaluate(`getComputedStyle(document.querySelector('a[href^="http"]'), "::after").content`);
    expect(printed).toContain('juniper');
    await page.close();
  });

  test(name('hostile values run nothing and load nothing'), async () => {
    const yaml = fixture('full.yaml').replace(
      /\b(say|name|label|does|when): Pub\d\d[^,}\n]*/g,
      (_, key: string) => `${key}: "<img src=x onerror=alert(1)><script>alert(1)</script>"`,
    );
    const file = join(folder, 'hostile.html');
    writeFileSync(file, renderPolicy({ inventory: inventoryFrom(yaml), catalog, language: 'en', format: 'html' }).text);
    const page = await browser.newPage();
    const requests: string[] = [];
    const dialogs: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate('document.querySelectorAll("img, script").length')).toBe(0);
    expect(await page.evaluate('document.querySelector("#collected").textContent')).toContain('<img src=x onerror=alert(1)>');
    expect(requests).toHaveLength(1);
    expect(dialogs).toEqual([]);
    await page.close();
  });
});
