import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  session:
    { category: user.device.cookie_id, label: "A cookie that keeps you signed in", subjects: [customer], source: device,
      purposes: [orders], required: false, sharing: [], retention: todo }`;

const code = (flags: string) => ({
  'src/session.ts': `import type { Response } from 'express';

export function start(res: Response, id: string) {
  res.cookie('session_id', id, { ${flags} });
}
`,
});

export default defineRule({
  id: 'security/cookie-unprotected',
  severity: 'error',
  force: 'guidance',
  summary: 'A cookie that signs people in can be read or taken.',
  why: 'Whoever has the cookie is signed in as that person. `httpOnly` hides it from scripts, `secure` from the network, `sameSite` from other sites.',
  law: ['GDPR Art. 32(1)', 'CNIL GDPR Developer Guide, sheet 6'],
  jurisdictions: [],
  needs: 'scan',
  blocks: 'strict',
  messages: { told: '{text}.' },
  do: ["Set it with `{ httpOnly: true, secure: true, sameSite: 'lax' }`."],
  examples: {
    bad: [{ inventory, code: code('secure: true') }],
    good: [{ inventory, code: code("httpOnly: true, secure: true, sameSite: 'lax'") }],
  },
  check: (input) => contradicted(input, ['cookie-protection']).map((evidence) => reportOf(input, evidence)),
});
