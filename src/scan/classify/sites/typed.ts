import { shapeAt } from '../../../core/facts.js';
import { readContainer } from '../containers.js';
import type { FileScan } from '../scan.js';
import { kindOfType, type ValueKind } from '../value-kinds.js';

/** The name of the project's own type that a declaration has, where that type has members: they hold the data, not the name that is typed. */
export function typedAs(scan: FileScan, type: number): string | null {
  if (type < 0) return null;
  const target = scan.graph.resolveType(scan.view.file, type);
  const facts = target && scan.graph.factsOf(target.shape.file);
  if (!target || !facts || scan.graph.membersOf(target).length === 0) return null;
  const shape = shapeAt(facts, target.shape.index);
  // What is written in its place has no name of its own, and is read member by member.
  return shape.kind === 'enum' || shape.kind === 'object' || shape.owner >= 0 ? null : shape.name || null;
}

/** The kind of a written type, through the project's own enumerations. */
export function declaredKind(scan: FileScan, type: number): ValueKind {
  const kind = kindOfType(scan.view, type);
  if (kind !== 'ref') return kind;
  const text = writtenName(scan, type, 0);
  const target = text ? scan.graph.resolveName({ file: scan.view.file, scope: '', line: 0 }, text) : null;
  const facts = target?.kind === 'shape' ? scan.graph.factsOf(target.file) : null;
  return target?.kind === 'shape' && facts && shapeAt(facts, target.index).kind === 'enum' ? 'enum' : kind;
}

/** Types of the browser whose names are also words for data. */
const ofBrowser = new Set(['Location', 'History', 'Navigator', 'Event', 'MessageEvent', 'Response', 'Request']);

/** Types that stand for one text or number, or for a text with marks. */
const scalars =
  /(?:^|[a-z])(?:ID|Id|UUID|Uuid|String|Text|Date|Number|Code|Key|Email|Url|URL|Html|HTML|Json|JSON|Content|Value|Decimal)s?$/;

/** A type of a package or of the browser whose name says that it has members: `post: Post` of a client, `location: Location` of a window. */
export function foreignType(scan: FileScan, type: number): string | null {
  if (type < 0 || kindOfType(scan.view, type) !== 'ref' || scan.graph.resolveType(scan.view.file, type)) return null;
  const text = writtenName(scan, type, 0);
  if (!text) return null;
  const name = text.slice(text.lastIndexOf('.') + 1);
  if (/^[A-Z]$/.test(name)) return name;
  if (scalars.test(name)) return null;
  const from = scan.graph.importOf(scan.view.file, text.split('.')[0] as string);
  if (from ? from.file !== null : !ofBrowser.has(text)) return null;
  const { kind, unknown } = readContainer(scan.vocabulary, name);
  return kind !== 'neutral' || unknown === true ? name : null;
}

/** The name that a type refers to, through arrays and unions. */
function writtenName(scan: FileScan, type: number, depth: number): string | null {
  const node = scan.view.type(type);
  if (node.kind === 'ref' && node.args.length === 0) return node.text;
  if (depth > 4) return null;
  for (const part of node.args) {
    const found = writtenName(scan, part, depth + 1);
    if (found) return found;
  }
  return null;
}
