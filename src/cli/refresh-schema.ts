import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Opened } from './project.js';
import { writeInside } from './write-file.js';

/** Writes the schema for editors anew where the ids in the inventory have changed. Where nobody has one, or nothing can be written, it stays away: no check fails for it. */
export async function refreshSchema({ engine, project }: Opened): Promise<void> {
  const { tree } = project;
  if (tree.kind !== 'work') return;
  try {
    const edit = await engine.editorSchema(project);
    const file = join(tree.root, edit.path);
    if (existsSync(file) && readFileSync(file, 'utf8') !== edit.text) writeInside(tree.root, [edit]);
  } catch {
    // A folder that takes no files, such as that of a continuous build.
  }
}
