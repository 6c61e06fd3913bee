import type { Engine } from '../../src/cli/engine.js';
import { run } from '../../src/cli/run.js';
import type { World } from '../../src/cli/world.js';
import { defaultConfig } from '../../src/core/config.js';
import type { Scan } from '../../src/core/observation.js';
import type { Result } from '../../src/core/result.js';
import { scopesIn } from '../../src/run/scopes.js';
import { cleanEnvironment } from '../helpers/repository.js';
import { metadataOf, resultOf, retentionMissing, undeclaredField } from '../helpers/result-of.js';

const surveyed = {
  survey: { people: [], kinds: [], recipients: [], onlyInEnvironment: 0, ambiguous: [] },
  scanned: 1,
  places: 2,
  some: [],
};
const emptyScan: Scan = {
  schemaVersion: 1,
  files: { scanned: 0, skipped: [], leftOut: {} },
  observations: [],
  recipients: [],
  flows: [],
  evidence: [],
};
const answered = { edits: [], taken: 1, refused: [], open: 2 };
const unchanged = { edits: [], told: ['Nothing to do.'] };

/** An engine that answers with what a test gives it, and keeps what it was asked. */
export function engineWith(answers: Partial<Engine> & { result?: Result } = {}): { engine: Engine; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const answer = async (...question: unknown[]) => {
    asked.push(question);
    return answers.result ?? resultOf([]);
  };
  const engine: Engine = {
    loadConfig: async () => defaultConfig,
    scopesIn: async (tree, homes) => scopesIn(tree, homes),
    checkTogether: answer,
    lintTogether: answer,
    checkPolicyTogether: answer,
    scanTogether: async () => emptyScan,
    survey: async () => surveyed,
    adopt: async () => ({ edits: [{ path: 'privacy.yaml', text: 'version: 1\n' }], surveyed, todos: 3, known: 2, accepted: 1 }),
    declare: async () => unchanged,
    declareService: async () => unchanged,
    dismiss: async () => unchanged,
    accept: async () => unchanged,
    questions: async () => [],
    questionsText: async () => '# Questions\n',
    answer: async () => answered,
    applyQuestionnaire: async () => answered,
    automation: async () => ({ hook: null, workflow: null, isInstalled: false, install: 'npm install --save-dev forthright' }),
    fix: async (project) => ({ edits: [], patches: [], project, count: 0 }),
    check: answer,
    checkSince: answer,
    lint: answer,
    checkPolicy: answer,
    scan: async () => emptyScan,
    renderPolicyFiles: async () => ({ files: [], missing: [], edited: [] }),
    difference: async () => ({ changes: [], lines: [], sides: { before: '`HEAD`', after: 'the present state' }, draft: false }),
    writeDifference: async () => '',
    pastRevisions: async () => [],
    overridables: async () => [],
    startOverride: async () => ({ path: '.forthright/overrides/policy.en/kept.md', text: 'x\n' }),
    plainWords: async () => 'words\n',
    confirmOverride: async () => ({ path: '.forthright/overrides/policy.en/kept.md', text: 'x\n' }),
    review: async () => '<!doctype html>\n',
    approve: async () => {
      throw new Error('a test that approves brings its own');
    },
    compare: async () => ({ schemaVersion: 1, lacking: [], uncertain: [], unused: [] }),
    explain: async (_, about) => ({ kind: 'unknown', about, suggestion: null }),
    rules: async () => [metadataOf(undeclaredField), metadataOf(retentionMissing)],
    coverage: async () => [
      { row: 'retention/missing', rules: ['retention/missing'], because: null },
      { row: 'policy/stale', rules: [], because: 'Not yet.' },
    ],
    editorSchema: async () => ({ path: '.forthright/inventory.schema.json', text: '{}\n' }),
    isFailing: (findings, { failSeverity = 'error', maxWarnings } = {}) => {
      const open = findings.filter((one) => !one.suppressed);
      const order = ['error', 'warn', 'info'];
      const warnings = open.filter((one) => one.severity === 'warn').length;
      return (
        open.some((one) => order.indexOf(one.severity) <= order.indexOf(failSeverity)) || warnings > (maxWarnings ?? warnings)
      );
    },
    ...answers,
  };
  return { engine, asked };
}

/** What one run of the command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in a folder, with an engine of the test's own. */
export async function cli(
  folder: string,
  words: string,
  engine: Engine = engineWith().engine,
  more: Partial<World> = {},
): Promise<Ran> {
  const printed = { out: '', error: '' };
  const output = (name: 'out' | 'error') => ({
    isTTY: false,
    columns: undefined,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const world: World = {
    environment: cleanEnvironment,
    folder,
    home: folder,
    platform: 'linux',
    node: '20.19.0',
    version: '0.1.0',
    call: 'forthright',
    pages: null,
    out: output('out'),
    error: output('error'),
    today: () => '2026-11-22',
    milliseconds: () => 0,
    loadEngine: async () => engine,
    ...more,
  };
  const code = await run(words === '' ? [] : words.split(' '), world);
  return { code, ...printed };
}
