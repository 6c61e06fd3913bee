import type { Evidence, Flow } from '../../core/evidence.js';
import { joinPath } from '../../core/paths.js';
import { UsageError } from '../../core/usage-error.js';
import type { Explanation } from '../../index.js';
import { explanationText } from '../../report/explanation-text.js';
import { jsonText } from '../../report/json.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { treePath } from '../paths.js';
import { type Opened, openProject } from '../project.js';
import { optionsFor } from '../reports.js';
import { partsOf } from '../several.js';
import { tell } from '../tell.js';

const position = /^(.+?):(\d+)(?::\d+)?$/;

/** Says why: for a rule what it asks, for a category what it holds, for a place or a line which words and surroundings decided. */
export const explain = defineCommand({
  name: 'explain',
  says: 'Explain a rule, a category, a place or a line of code',
  takes: { as: '<about>', name: 'about', says: 'retention/missing, user.contact.email, User.email or src/user.ts:14' },
  flags: { format: { kind: 'text', says: 'stylish or json', letter: 'f' }, ...projectFlags },
  examples: [
    ['forthright explain retention/missing', 'what a rule asks, and why'],
    ['forthright explain src/user.ts:14', 'why this line counts as personal data, or not'],
    ['forthright explain fields.email', 'what the code says of what is promised about a field'],
  ],
  async run(flags, [given = ''], world) {
    const format = oneOf('--format', flags.format ?? 'stylish', ['stylish', 'json']);
    const opened = await openProject(flags, world, { inventory: false, several: true, paths: [] });
    const explanation = await explainIn(opened, given);
    opened.close();
    if (explanation.kind === 'unknown') {
      const hint =
        explanation.suggestion === null
          ? 'Name a rule, a category, a place in code, or `file:line`.'
          : `Did you mean \`${explanation.suggestion}\`?`;
      throw new UsageError(`\`${given}\` is no rule, category, place or line that is known here.`, { hint });
    }
    if (format === 'json') world.out.write(jsonText(explanation));
    else tell(world.out, explanationText(explanation, optionsFor(world.out, flags, world)), world);
    return exitCode.clean;
  },
});

/** What the first inventory says that knows of it; then the code that none governs. */
async function explainIn(opened: Opened, given: string): Promise<Explanation> {
  const { engine, folder, several, whole } = opened;
  const [, file, line] = position.exec(given) ?? [];
  const parts = [...partsOf(opened), ...(several ? [{ home: '', project: several.rest }] : [])];
  let unknown: Explanation | undefined;
  for (const { project, home } of parts) {
    const path = file === undefined ? undefined : treePath(project.tree.root, folder, file, whole.tree.root);
    // `cookie:1` and `GET /a:8080` look like a line of a file and are none.
    const isFile = path !== undefined && project.tree.list().some((entry) => entry.path === path);
    const explanation = await engine.explain(project, isFile ? `${path}:${line}` : given);
    if (explanation.kind !== 'unknown') return seenFromRoot(home, explanation);
    unknown ??= explanation;
  }
  return unknown as Explanation;
}

/** The same with the paths of names and steps as they are from the root of the run. */
function seenFromRoot(home: string, explanation: Explanation): Explanation {
  const moved = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: joinPath(home, one.file) });
  const flows = (all: readonly Flow[]) => all.map((one) => ({ ...one, steps: one.steps.map(moved) }));
  const evidence = (all: readonly Evidence[]) => all.map((one) => ({ ...one, because: one.because.map(moved) }));
  if (explanation.kind === 'promise')
    return { ...explanation, flows: flows(explanation.flows), evidence: evidence(explanation.evidence) };
  if (explanation.kind !== 'places') return explanation;
  return {
    ...explanation,
    considered: explanation.considered.map(moved),
    ...(explanation.flows ? { flows: flows(explanation.flows) } : {}),
    ...(explanation.evidence ? { evidence: evidence(explanation.evidence) } : {}),
  };
}
