import { countOf, expressionAt, type Facts, memberAt, shapeAt, shapeKinds, shapes } from '../../core/facts.js';
import { isSchemaLiteral } from './builders.js';
import type { Reach, ReachFound, RowRef, TypeTarget } from './graph.js';
import { keyOf, type Links, noScope } from './links.js';

/** The members whose type reaches each shape, by the shape's key. Files are gone through in code-unit order, so the lists have one order. */
export function reachesOf(links: Links): ReadonlyMap<string, readonly Reach[]> {
  const found = new Map<string, Reach[]>();
  for (const file of links.files) {
    for (const reach of links.reachesIn(file).answer) {
      const key = keyOf(reach.target);
      const reaches = found.get(key);
      if (reaches) reaches.push(reach);
      else found.set(key, [reach]);
    }
  }
  return found;
}

/** What the members of a file's shapes reach. */
export function reachesIn(links: Links, file: string): readonly ReachFound[] {
  const facts = links.factsOf(file);
  const found: ReachFound[] = [];
  if (!facts) return found;
  for (let index = 0; index < countOf(facts, 'shapes'); index += 1) {
    let named: Pick<Reach, 'shape' | 'name' | 'model'> | undefined;
    reachesFrom(links, { file, index }, (target, member, by) => {
      named ??= describe(links, facts, { file, index });
      found.push({ ...named, member, by, target: { file: target.file, index: target.index } });
    });
  }
  return found;
}

function describe(links: Links, facts: Facts, shape: RowRef): Pick<Reach, 'shape' | 'name' | 'model'> {
  const { kind, name } = shapeAt(facts, shape.index);
  return { shape, name: kind === 'parameters' ? '' : name || links.pathOf(shape), model: kind === 'model' || kind === 'table' };
}

type Add = (target: RowRef, member: string, by: Reach['by']) => void;
const declaring = shapeKinds.map((kind) => /^(?:interface|type|class|model|graphql|openapi|table)$/.test(kind));
const objectKind = shapeKinds.indexOf('object');

function reachesFrom(links: Links, shape: RowRef, add: Add): void {
  const index = links.indexOf(shape.file);
  if (!index) return;
  const kind = index.facts.shapes[shape.index * shapes.width + shapes.offsets.kind] as number;
  const isSchema = kind === objectKind && isSchemaLiteral(links, shape);
  if (!declaring[kind] && !isSchema) return;
  for (const row of index.members.get(shape.index) ?? []) memberReaches(links, shape, row, isSchema, add);
  for (const parent of links.parentsOf(shape)) {
    add(parent.shape, '', 'heritage');
  }
}

function memberReaches(links: Links, shape: RowRef, row: number, isSchema: boolean, add: Add): void {
  const facts = links.factsOf(shape.file);
  if (!facts) return;
  const { name, type, value, decorators, kind } = memberAt(facts, row);
  if (kind === 'method') return;
  const written = links.typesIn(shape.file, type, noScope);
  const related = links.relationsOf(shape.file, decorators);
  const valued = isSchema ? links.schemaOf(shape.file, value) : [];
  const seen = new Set<string>();
  const each = (targets: readonly TypeTarget[], by: Reach['by']) => {
    for (const target of targets) {
      if (seen.has(keyOf(target.shape))) continue;
      seen.add(keyOf(target.shape));
      add(target.shape, name, by);
    }
  };
  each(related, 'relation');
  each([...written, ...valued], 'type');
}

/** The entities that decorators point to: `@ManyToOne(() => User)`, `@Field(() => [Address])`, `@Type(() => Address)`. */
export function relationsOf(links: Links, file: string, decorators: readonly number[]): readonly TypeTarget[] {
  const facts = links.factsOf(file);
  if (!facts) return [];
  return decorators.flatMap((row) =>
    expressionAt(facts, row).args.flatMap((argument) => {
      const { kind, args } = expressionAt(facts, argument);
      return kind === 'function' ? pointedTo(links, file, args[0] ?? -1) : [];
    }),
  );
}

function pointedTo(links: Links, file: string, body: number): TypeTarget[] {
  const facts = links.factsOf(file);
  if (body === -1 || !facts) return [];
  const { kind, text, args, scope, line } = expressionAt(facts, body);
  if (kind === 'array') return args.flatMap((part) => pointedTo(links, file, part)).map((target) => ({ ...target, array: true }));
  if (kind !== 'path') return [];
  const target = links.typeOfPath({ file, scope, line }, text)?.target;
  const targetFacts = target ? links.factsOf(target.shape.file) : null;
  if (!target || !targetFacts) return [];
  return ['class', 'interface'].includes(shapeAt(targetFacts, target.shape.index).kind) ? [target] : [];
}
