import { expect, test } from 'vitest';
import { UsageError } from '../../src/core/usage-error.js';
import { loadConfig, openMemory } from '../../src/index.js';

async function fault(files: Record<string, string>, file: string | null = null) {
  const error: unknown = await loadConfig(openMemory(files), { file, lookup: true }).catch((thrown: unknown) => thrown);
  if (!(error instanceof UsageError)) return null;
  const [at] = error.at;
  return { message: error.message, hint: error.hint, at: `${at?.file}:${at?.line}:${at?.column}` };
}

test('an option that a rule does not have stops the run, at its place', async () => {
  const rules = (options: string) => `rules:\n  retention/closed-account-kept: [error, ${options}]\n`;
  expect(await fault({ 'forthright.config.yaml': rules('{ grase: P60D }') })).toEqual({
    message: 'The rule `retention/closed-account-kept` has no option `grase`.',
    hint: 'Did you mean `grace`?',
    at: 'forthright.config.yaml:2:44',
  });
  expect(await fault({ 'forthright.config.yaml': rules('{ grace: P60D }') })).toBeNull();
  expect((await fault({ 'other.yaml': rules('{ grace: soon }') }, 'other.yaml'))?.at).toBe('other.yaml:2:44');
});

test('in a manifest too', async () => {
  const manifest = { name: 'shop', forthright: { rules: { 'retention/missing': ['warn', { days: 3 }] } } };
  const text = JSON.stringify(manifest);
  expect((await fault({ 'package.json': text }))?.at).toBe(`package.json:1:${text.indexOf('"days"') + 1}`);
});
