import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Opened } from './project.js';
import { writeInside } from './write-file.js';

const ignored = '.forthright/.gitignore';

/**
 * Writes the schema for editors anew where the ids in the inventory have changed, and in a fresh clone of a project that ignores it since `init`. Elsewhere, or
 * where nothing can be written, it stays away: no check fails for it.
 */
export async function refreshSchema({ engine, project }: Opened): Promise<void> {
  const { tree } = project;
  if (tree.kind !== 'work') return;
  try {
    const edit = await engine.editorSchema(project);
    const file = join(tree.root, edit.path);
    const isThere = existsSync(file);
    const isOld = isThere ? readFileSync(file, 'utf8') !== edit.text : existsSync(join(tree.root, ignored));
    if (isOld) writeInside(tree.root, [edit]);
  } catch {
    // A folder that takes no files, such as that of a continuous build.
  }
}
