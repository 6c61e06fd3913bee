import type { Comparison } from '../core/comparison.js';
import { type Project, requireDeclared } from './project.js';
import { scanDeep } from './scan.js';

/** A policy text that lives elsewhere: its file's name tells how it is read. `languages: null` takes those of the inventory. */
export interface PolicyText {
  readonly file: string;
  readonly text: string;
  readonly languages: readonly string[] | null;
}

/** Holds a policy text against the inventory and the code. */
export async function compare(project: Project, { file, text, languages }: PolicyText): Promise<Comparison> {
  const declared = requireDeclared(project);
  const { inventory, catalog } = declared;
  const { scan } = await scanDeep(project, declared);
  const { plainText } = await import('../policy/plain-text.js');
  const { compareText } = await import('../adopt/compare.js');
  const own = inventory.policy?.languages ?? [inventory.policy?.language ?? 'en'];
  const used = scan.recipients.map(({ id }) => id);
  return compareText({ inventory, catalog, used, text: plainText(file, text), languages: languages ?? own });
}
