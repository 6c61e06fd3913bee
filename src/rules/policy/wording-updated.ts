import { defineRule } from '../../core/rule.js';
import { pathOfOutput } from './out-of-sync.js';

export default defineRule({
  id: 'policy/wording-updated',
  severity: 'warn',
  force: 'house',
  summary: 'The published policy has the facts right in an older wording.',
  why: 'A newer version of this tool, of a template or of a law pack words it better. No fact has changed.',
  law: [],
  jurisdictions: [],
  needs: 'policy',
  messages: { older: '`{file}` has the wording of an older version.' },
  do: ['Publish it anew when it suits: `forthright policy`.'],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ inventory, policy }) =>
    (policy?.published ?? [])
      .filter(({ state }) => state === 'wording-differs')
      .map(({ file }) => ({ about: pathOfOutput(inventory, file), message: 'older', data: { file } })),
});
