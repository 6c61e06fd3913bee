import type { RecipientSighting } from '../../core/observation.js';
import { compareText } from '../../core/range.js';
import { defineRule, type Report } from '../../core/rule.js';
import { declareRecipientStep } from '../shared/commands.js';
import { isDeclared } from '../shared/sightings.js';

export default defineRule({
  id: 'code/sdk-undeclared',
  severity: 'error',
  force: 'law',
  summary: 'The code uses a service that the inventory does not name as a recipient.',
  why: 'A service in your code gets data: addresses of devices at least, mostly more. People must read who it is.',
  law: ['GDPR Art. 13(1)(e)', 'CNIL GDPR Developer Guide, sheet 9'],
  jurisdictions: [],
  needs: 'scan',
  messages: {
    known: 'The code uses {name} ({seen}), and no recipient of the inventory stands for it.',
    unknown: 'The code sends data to `{name}` ({seen}), which stands neither in the inventory nor in the catalogue.',
  },
  do: [
    'Remove the service, if nobody needs it.',
    'Else declare it: `forthright declare <recipient> --does "…"`; it then stands under `recipients`.',
  ],
  examples: {
    bad: [
      {
        title: 'An analytics service that nobody declared',
        inventory: '',
        code: { 'src/track.ts': "import posthog from 'posthog-js';\n\nposthog.init('key');\n" },
      },
    ],
    good: [
      {
        inventory: `
recipients:
  posthog:
    { name: PostHog Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor,
      contract: legal/dpa.pdf, for: [orders], gets: [email], does: "counts visits",
      in_return: nothing, packages: [posthog-js] }`,
        code: { 'src/track.ts': "import posthog from 'posthog-js';\n\nposthog.init('key');\n" },
      },
    ],
  },
  check: ({ inventory, catalog, scan, lock }) => {
    const byId = new Map<string, RecipientSighting[]>();
    for (const sighting of scan?.recipients ?? []) byId.set(sighting.id, [...(byId.get(sighting.id) ?? []), sighting]);
    return [...byId]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([id, sightings]): Report[] => {
        const known = catalog.recipients[id];
        const seen = [...new Set(sightings.map((sighting) => sighting.seen))];
        if (isDeclared(inventory, id, seen, known)) return [];
        const isSure = known !== undefined && sightings.some(({ by }) => by !== 'env');
        return [
          {
            about: `recipients.${id}`,
            message: known ? 'known' : 'unknown',
            data: { name: known?.name ?? id, seen: seen.map((name) => `\`${name}\``).join(', ') },
            at: sightings.map(({ file, line, column }) => ({ file, line, column, endLine: line, endColumn: column + 1 })),
            do: ['Remove the service, if nobody needs it.', declareRecipientStep(id)],
            severity: isSure && !lock?.isOlder ? 'error' : 'warn',
          },
        ];
      });
  },
});
