import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
security: [incident_response, encrypted_in_transit, hashed_passwords]
fields:
  password:
    { category: user.authorization.password, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: true, without_it: "You cannot sign in.", sharing: [], retention: todo }`;

const code = (value: string) => ({
  'prisma/schema.prisma': 'model Customer {\n  id String @id\n  password String\n}\n',
  'src/signup.ts': `import { hash } from 'bcrypt';
import type { Request } from 'express';
import { prisma } from './prisma.js';

export async function signUp(req: Request) {
  const { password } = req.body;
  await prisma.customer.create({ data: { password: ${value} } });
}
`,
});

export default defineRule({
  id: 'code/plain-password',
  severity: 'error',
  force: 'law',
  summary: 'A password is stored as it was typed in.',
  why: 'People use one password in many places. Whoever reads it once opens all of them.',
  law: ['GDPR Art. 32(1)', 'CNIL GDPR Developer Guide, sheet 6'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '{text}.' },
  do: ['Hash it first, with a slow algorithm and a salt: Argon2id, scrypt or bcrypt.'],
  examples: {
    bad: [{ inventory, code: code('password') }],
    good: [{ inventory, code: code('await hash(password, 12)') }],
  },
  check: (input) =>
    contradicted(input, ['password-hash']).map((evidence) => ({
      ...reportOf(input, evidence),
      // Where no measure promises a hash, a person has to look first.
      ...(evidence.about.startsWith('security.') ? {} : { severity: 'warn' as const }),
    })),
});
