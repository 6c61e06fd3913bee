import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { configHints } from '../../src/run/config-hints.js';

const config = { ...defaultConfig, file: 'forthright.config.yaml' };

test('settings that change nothing are told', () => {
  const rules = {
    'retention/missing': { severity: 'error' },
    'retention/indefinite': { severity: 'warn' },
    'retention/closed-account-kept': { severity: 'error', options: { grace: 'P60D' } },
    'retention/over-category-max': { severity: 'warn', options: { except: [] } },
    'consent/bundled': { severity: 'error' },
    'sharing/corporate-event-untold': { severity: 'off' },
  } as const;
  expect(configHints({ ...config, rules })).toEqual(
    ['retention/missing', 'retention/over-category-max', 'sharing/corporate-event-untold'].map(
      (id) => `forthright.config.yaml: \`rules\` sets \`${id}\` to what it is without that.`,
    ),
  );
});

test('the default config has nothing to tell', () => {
  expect(configHints(defaultConfig)).toEqual([]);
});
