// Writes projects of any size, the same for the same size: models, services, routes and views that import each other, with plain work between.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const things = ['Order', 'Invoice', 'Ticket', 'Product', 'Shipment', 'Report', 'Lesson', 'Booking', 'Device', 'Message'];
const people = ['Customer', 'Patient', 'Employee', 'Student', 'Member'];
const data = ['email: string', 'phoneNumber: string', 'birthDate: Date', 'street: string', 'firstName: string'];

const nth = (list, index) => list[index % list.length];
const lines = (count, write) => Array.from({ length: count }, (_, index) => write(index)).join('\n');

/** Work that holds no personal data: most of any code. */
const work = (index, count) =>
  lines(
    count,
    (step) => `
export function step${step}Of${index}(amount: number, options: { readonly limit: number; readonly label: string }) {
  const parts = [amount, options.limit, ${step}].map((part) => part * ${(index % 7) + 2}).filter((part) => part > ${step});
  if (parts.length === 0) return { total: 0, label: options.label };
  const total = parts.reduce((sum, part) => sum + part, 0);
  for (const part of parts) {
    if (part > options.limit) console.debug(\`over \${options.label}\`, part);
  }
  return { total: Math.min(total, options.limit), label: \`\${options.label} ${step}\` };
}`,
  );

/** The part whose person owns a part's rows: the first of its ten. */
const ownerOf = (index) => index - (index % 10);

const owner = (index) => `${nth(people, ownerOf(index))}${ownerOf(index)}`;

const model = (index) => `${index === ownerOf(index) ? '' : `import type { ${owner(index)} } from './model-${ownerOf(index)}';`}
export interface ${nth(things, index)}Row${index} {
  readonly id: string;
  readonly title: string;
  readonly status: 'open' | 'done';
  readonly createdAt: Date;
  readonly owner: ${owner(index)};
}
export interface ${nth(people, index)}${index} {
  readonly id: string;
  readonly ${nth(data, index)};
  readonly ${nth(data, index + 2)};
  readonly isActive: boolean;
}
${work(index, 4)}
`;

const service = (index) => `import { database } from '../database';
import type { ${nth(people, index)}${index}, ${nth(things, index)}Row${index} } from './model-${index}';
export class ${nth(things, index)}Service${index} {
  constructor(private readonly table: string) {}
  async find(id: string): Promise<${nth(things, index)}Row${index} | null> {
    return database.query(this.table).where({ id }).first();
  }
  async save(row: ${nth(things, index)}Row${index}, by: ${nth(people, index)}${index}) {
    await database.query(this.table).insert({ id: row.id, title: row.title, status: row.status, owner: by.id });
    return { ok: true, count: row.title.length };
  }
}
${work(index, 4)}
`;

const route = (index) => `import { Router } from 'express';
import { ${nth(things, index)}Service${index} } from './service-${index}';
const service = new ${nth(things, index)}Service${index}('${nth(things, index).toLowerCase()}');
export const router${index} = Router();
router${index}.get('/${nth(things, index).toLowerCase()}/${index}/:id', async (request, response) => {
  const row = await service.find(request.params.id);
  if (!row) return response.status(404).json({ message: 'Not found' });
  return response.json({ title: row.title, status: row.status });
});
router${index}.post('/${nth(things, index).toLowerCase()}/${index}', async (request, response) => {
  const { ${nth(data, index).split(':')[0]}, title } = request.body;
  response.status(201).json({ title, length: String(${nth(data, index).split(':')[0]}).length });
});
${work(index, 4)}
`;

const view = (index) => `import { useState } from 'react';
import type { ${nth(things, index)}Row${index} } from './model-${index}';
export function ${nth(things, index)}View${index}({ row, onSave }: { row: ${nth(things, index)}Row${index}; onSave: (title: string) => void }) {
  const [title, setTitle] = useState(row.title);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card" aria-label="${nth(things, index)}">
      <h2 onClick={() => setOpen(!isOpen)}>{row.title}</h2>
      {isOpen ? <input name="title" value={title} onChange={(event) => setTitle(event.target.value)} /> : null}
      <button type="submit" disabled={title === ''} onClick={() => onSave(title)}>Save</button>
    </section>
  );
}
${work(index, 4)}
`;

/** The four files of one part of a project. */
const part = (index) => ({
  [`model-${index}.ts`]: model(index),
  [`service-${index}.ts`]: service(index),
  [`route-${index}.ts`]: route(index),
  [`view-${index}.tsx`]: view(index),
});

const perFolder = 50;

/** Writes a project of at least so many lines into a folder, and gives how many it has. */
export function generateProject(root, least) {
  let written = 0;
  for (let index = 0; written < least; index += 1) {
    const folder = join(root, 'src', `area-${Math.floor(index / perFolder)}`);
    if (index % perFolder === 0) mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(part(index))) {
      writeFileSync(join(folder, name), text);
      written += text.split('\n').length - 1;
    }
  }
  writeFileSync(join(root, 'src', 'database.ts'), "import knex from 'knex';\nexport const database = knex({ client: 'pg' });\n");
  writeFileSync(join(root, 'package.json'), '{ "name": "generated", "dependencies": { "express": "5", "react": "19" } }\n');
  return written;
}
