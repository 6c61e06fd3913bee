import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.js';
import { writeFiles } from '../helpers/folder.js';
import { runMain } from '../helpers/main.js';
import { repositoryWith } from '../helpers/repository.js';

const before = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "*", "pino": "*" } }\n',
  'prisma/schema.prisma': 'model User {\n  id       String @id\n  email    String\n  fullName String\n}\n',
  'src/logger.ts': "import pino from 'pino';\n\nexport const logger = pino();\n",
};

/** A change that raises each kind of finding that prints commands. */
const after = {
  'prisma/schema.prisma':
    'model User {\n  id             String @id\n  email          String\n  legalName      String\n  backupEmail    String\n  passportNumber String\n  metadata       Json\n}\n',
  'src/routes.ts': `import express from 'express';
import Mixpanel from 'mixpanel';
import { logger } from './logger.js';

const app = express();
const mixpanel = Mixpanel.init('key');

app.post('/signup', (request, response) => {
  const { email, dateOfBirth } = request.body;
  logger.info({ email }, 'signed up');
  mixpanel.track('signup', { distinct_id: email });
  void fetch('https://collect.example-stats.io/v1', { method: 'POST', body: JSON.stringify({ email, dateOfBirth }) });
  response.redirect(\`/welcome?email=\${email}\`);
});
`,
};

const wordsOf = (command: string) =>
  [...command.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, plain]) => quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');

/** The commands that a finding prints on lines of their own, with a reason in place of the dots. */
const commandsOf = (finding: Finding) =>
  finding.do.flatMap((step) => step.split('\n').slice(1)).filter((line) => line.startsWith('forthright '));

async function findingsIn(root: string): Promise<Finding[]> {
  const { out } = await runMain(['check', '-f', 'json'], { folder: root });
  const { findings } = JSON.parse(out) as { findings: Finding[] };
  return findings.filter(({ suppressed }) => !suppressed);
}

/** One finding for each rule and each command that it prints; others print the same with another name. */
function toPaste(findings: readonly Finding[]) {
  const rows = findings.flatMap((finding) => commandsOf(finding).map((command) => ({ finding, command })));
  return new Map(rows.toReversed().map((row) => [`${row.finding.rule} ${wordsOf(row.command)[1]}`, row]));
}

test('each command that a finding prints can be pasted, and settles it', async () => {
  const root = repositoryWith(before);
  await runMain(['init', '--yes'], { folder: root });
  writeFiles(root, after);
  const [yaml, lock] = ['privacy.yaml', 'privacy.lock'].map((name) => readFileSync(join(root, name), 'utf8'));
  const ends: [string, string][] = [];
  for (const [name, { finding, command }] of toPaste(await findingsIn(root))) {
    writeFiles(root, { 'privacy.yaml': yaml ?? '', 'privacy.lock': lock ?? '' });
    const { code, error } = await runMain(wordsOf(command.replace('--because "…"', '--because "a depot’s"')).slice(1), {
      folder: root,
    });
    const isLeft = (await findingsIn(root)).some(({ fingerprint }) => fingerprint === finding.fingerprint);
    ends.push([name, code === 0 && !isLeft ? 'settled' : `exit ${code}, ${isLeft ? 'still there' : 'gone'} ${error}`]);
  }
  expect(Object.fromEntries(ends)).toEqual({
    'code/new-place declare': 'settled',
    'code/new-place dismiss': 'settled',
    'code/opaque-field dismiss': 'settled',
    'code/renamed-place accept': 'settled',
    'code/renamed-place declare': 'settled',
    'code/sdk-undeclared declare': 'settled',
    'code/undeclared-field declare': 'settled',
    'code/undeclared-field dismiss': 'settled',
  });
}, 240_000);
