import { countOf, memberAt, shapeAt, typeAt } from '../../src/core/facts.js';
import { extractFacts } from '../../src/scan/extract/extract.js';
import type { Graph, NameTarget, Project, RowRef, TypeTarget, ValueTarget } from '../../src/scan/link/graph.js';
import { linkFacts } from '../../src/scan/link/link.js';

/** A graph of files given by path. */
export function graphOf(files: Readonly<Record<string, string>>, project?: Project): Graph {
  return linkFacts(new Map(Object.entries(files).map(([path, text]) => [path, extractFacts(path, text)])), project);
}

/** The first shape of a name in a file, of a kind where one is named. */
export function shapeRow(graph: Graph, file: string, name: string, kind?: string): RowRef {
  const facts = graph.factsOf(file);
  for (let index = 0; facts && index < countOf(facts, 'shapes'); index += 1) {
    const shape = shapeAt(facts, index);
    if (shape.name === name && (kind === undefined || shape.kind === kind)) return { file, index };
  }
  throw new Error(`no shape ${name} in ${file}`);
}

/** `file kind name` of a shape. */
export function shapeLabel(graph: Graph, { file, index }: RowRef): string {
  const facts = graph.factsOf(file);
  if (!facts) return '?';
  const { kind, name } = shapeAt(facts, index);
  return `${file} ${kind} ${name}`.trimEnd();
}

/** A type's target in one line. */
export function targetLabel(graph: Graph, target: TypeTarget | null | undefined): string | null {
  if (!target) return null;
  const picked = target.picked ? ` only ${target.picked.join()}` : '';
  const omitted = target.omitted.length > 0 ? ` without ${target.omitted.join()}` : '';
  return `${shapeLabel(graph, target.shape)}${target.array ? '[]' : ''}${target.partial ? ' partial' : ''}${picked}${omitted}`;
}

/** What the alias `name` of a file stands for. */
export function aliasOf(graph: Graph, file: string, name: string): string | null {
  const facts = graph.factsOf(file);
  const [row] = facts ? shapeAt(facts, shapeRow(graph, file, name).index).heritage : [];
  return row === undefined ? null : targetLabel(graph, graph.resolveType(file, row));
}

/** A resolved name in one line. */
export function nameLabel(graph: Graph, target: NameTarget | null): string | null {
  if (target === null) return null;
  if (target.kind === 'external') return `external ${target.import.imported} of ${target.import.module}`;
  if (target.kind === 'module') return `module ${target.file}`;
  return target.kind === 'shape' ? shapeLabel(graph, target) : `${target.kind} of ${target.file}`;
}

/** Names of the members of a shape. */
export function memberNames(graph: Graph, shape: RowRef | TypeTarget | readonly TypeTarget[]): string[] {
  return graph.membersOf(shape).map((member) => (member.optional ? `${member.name}?` : member.name));
}

/** What a path is declared as: its shape or the text of its type, and the member that declares it. */
export function valueLabel(graph: Graph, value: ValueTarget | null): string | null {
  if (value === null) return null;
  const facts = value.type ? graph.factsOf(value.type.file) : null;
  const type = value.type && facts ? typeAt(facts, value.type.index).text : '';
  const by = value.member ? ` by ${memberOwner(graph, value)}` : '';
  return `${targetLabel(graph, value.target) ?? (type || '?')}${by} from ${value.origin}`;
}

function memberOwner(graph: Graph, { member }: ValueTarget): string {
  const facts = member ? graph.factsOf(member.file) : null;
  return member && facts ? `${shapeAt(facts, member.shape.index).name}.${memberAt(facts, member.index).name}` : '?';
}
