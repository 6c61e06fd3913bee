import { countOf, shapeAt } from '../../core/facts.js';
import { compareText } from '../../core/range.js';
import type { FactsByPath, NameTarget, RowRef, TypeTarget } from './graph.js';
import { type Links, plain } from './links.js';

/** The types that Prisma's client makes of its models (`User`, `Prisma.UserCreateInput`), where the name comes from a generated client; null for any other. */
export function prismaTypes(links: Links, declared: NameTarget | null, text: string): readonly TypeTarget[] | null {
  if (declared?.kind !== 'external' || !isClient(declared.import.module) || links.models.size === 0) return null;
  const name = text.includes('.') ? text.slice(text.lastIndexOf('.') + 1) : declared.import.imported;
  const model = links.models.get(name) ?? links.models.get(prefixOf(links, name));
  return model ? [plain(model)] : null;
}

function isClient(module: string): boolean {
  return module === '@prisma/client' || /prisma|generated|database|\bdb\b/i.test(module);
}

/** The longest model whose name starts a generated one (`UserSetting` before `User` in `UserSettingCreateInput`). */
function prefixOf(links: Links, name: string): string {
  let best = '';
  for (const model of links.models.keys()) {
    const rest = name.slice(model.length);
    if (name.startsWith(model) && /^(?:\$|[A-Z])/.test(rest) && model.length > best.length) best = model;
  }
  return best;
}

/** The model behind a client's accessor: `user` of `prisma.user.findMany()`. */
export function modelOfAccessor(links: Links, accessor: string): RowRef | null {
  return links.models.get(accessor.charAt(0).toUpperCase() + accessor.slice(1)) ?? null;
}

/** The Prisma schemas among files, in code-unit order. */
export function prismaFiles(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => path.endsWith('.prisma')).sort(compareText);
}

/** Models and composite types of all Prisma schemas by name; the first file in code-unit order wins. */
export function prismaModels(all: FactsByPath): ReadonlyMap<string, RowRef> {
  const found = new Map<string, RowRef>();
  for (const file of prismaFiles(all.keys())) {
    const facts = all.get(file);
    if (!facts) continue;
    for (let index = 0; index < countOf(facts, 'shapes'); index += 1) {
      const { kind, name } = shapeAt(facts, index);
      if ((kind === 'model' || kind === 'type') && !found.has(name)) found.set(name, { file, index });
    }
  }
  return found;
}
