import { patchOf, withFixes } from '../adopt/fixes.js';
import type { Fix } from '../core/finding.js';
import { withFiles } from '../tree/overlay.js';
import type { Edit } from './adopt.js';
import { lint } from './lint.js';
import type { Project } from './project.js';
import type { LintOptions } from './result.js';

/** What `--fix` makes of a project: the files to write, each with its diff, the project as it is then, and how many values changed. */
export interface Fixed {
  readonly edits: readonly Edit[];
  readonly patches: readonly string[];
  readonly project: Project;
  readonly count: number;
}

/** One fix may bring another to light, such as an id below a duration that could not be read. */
const mostRounds = 5;

function byFile(fixes: readonly Fix[]): Map<string, Fix[]> {
  const files = new Map<string, Fix[]>();
  for (const fix of fixes) files.set(fix.at.file, [...(files.get(fix.at.file) ?? []), fix]);
  return files;
}

/** Applies what changes no fact, to files of the project alone. Writes nothing. */
export async function fix(project: Project, options: LintOptions): Promise<Fixed> {
  const own = new Set(project.tree.list().map(({ path }) => path));
  const texts = new Map<string, string>();
  let now = project;
  let total = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings } = await lint(now, options);
    const fixes = findings.flatMap((one) => (one.fix && !one.suppressed && own.has(one.fix.at.file) ? [one.fix] : []));
    let count = 0;
    for (const [path, some] of byFile(fixes)) {
      const made = withFixes(now.tree.read(path) ?? '', some);
      if (made.count > 0) texts.set(path, made.text);
      count += made.count;
    }
    if (count === 0) break;
    total += count;
    now = { ...project, tree: withFiles(project.tree, Object.fromEntries(texts)) };
  }
  const edits = [...texts].map(([path, text]) => ({ path, text }));
  return {
    edits,
    patches: edits.map(({ path, text }) => patchOf(path, project.tree.read(path) ?? '', text)),
    project: now,
    count: total,
  };
}
