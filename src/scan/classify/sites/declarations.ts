import { flag, type Member, type Shape, shapeAt } from '../../../core/facts.js';
import type { Role, Site } from '../../../core/observation.js';
import { placeInRequest, requestType } from '../decorated-parameters.js';
import { proofOfDoc } from '../docs.js';
import { containerOf, memberPlace, prefixedPlace } from '../place.js';
import { proofsOfDecorators, proofsOfType } from '../proofs.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant, kindOfValue, type ValueKind } from '../value-kinds.js';
import { isProgramText } from '../values.js';
import { candidate, positionOf } from './base.js';
import { declaredKind, foreignType, typedAs } from './typed.js';

interface Use {
  readonly site: Site;
  readonly role: Role;
}

const sitesOfKinds: Partial<Record<Shape['kind'], Use>> = {
  interface: { site: 'interface', role: 'carries' },
  type: { site: 'type', role: 'carries' },
  class: { site: 'class', role: 'carries' },
  model: { site: 'prisma', role: 'stores' },
  graphql: { site: 'graphql', role: 'carries' },
  openapi: { site: 'other', role: 'carries' },
  table: { site: 'other', role: 'stores' },
};

const requested: Use = { site: 'request', role: 'receives' };
const taken = (use: Use): Use => ({ ...use, role: 'receives' });

const rank: Readonly<Record<Role, number>> = { stores: 3, receives: 2, sends: 2, carries: 1 };

/** What decorators and superclasses make of a class: the row that does most with the data wins. */
function useOfClass(scan: FileScan, index: number, shape: Shape): Use {
  let use: Use = { site: 'class', role: 'carries' };
  const take = (site: string, role: Role) => {
    if (rank[role] > rank[use.role] || (rank[role] === rank[use.role] && use.site === 'class'))
      use = { site: site as Site, role };
  };
  const decorators = [
    ...shape.decorators,
    ...scan.view.membersOf(index).flatMap((member) => scan.view.member(member).decorators),
  ];
  for (const decorator of decorators) {
    const found = scan.library.ofCall(decorator);
    for (const row of found ? scan.libraries.rowsFor('decorator', found) : []) take(row.site, row.role);
  }
  for (const type of shape.heritage) {
    const node = scan.view.type(type);
    const found = node.kind === 'ref' ? scan.library.nameOf(node.text, shape.scope, shape.line) : null;
    for (const row of found ? scan.libraries.rowsFor('superclass', found) : []) take(row.site, row.role);
  }
  if (use.role === 'carries' && /(?:Dto|Input|Request|Payload|Body|Command)$/.test(shape.name))
    use = { ...use, role: 'receives' };
  return use;
}

const formControls = new Set(['FormControl', 'UntypedFormControl']);

/** A form control that a class holds: `emailControl = new FormControl('')`. */
function isFormControl(scan: FileScan, member: Member): boolean {
  if (member.value >= 0) {
    const row = scan.view.expression(member.value);
    if ((row.kind === 'new' || row.kind === 'call') && formControls.has(row.text)) return true;
  }
  return member.type >= 0 && formControls.has(scan.view.type(member.type).text);
}

/** Whether a name may be told: named fields, columns and getters that a subclass must have; not methods. */
function isField(member: Member): boolean {
  return (
    member.name !== '' &&
    (member.kind === 'property' || member.kind === 'column' || member.kind === 'getter' || member.kind === 'key')
  );
}

function kindOf(scan: FileScan, member: Member): ValueKind {
  const declared = declaredKind(scan, member.type);
  return declared === 'unknown' ? kindOfValue(scan.view, member.value) : declared;
}

/** The record that a member links to: a Prisma model, or an entity that a decorator relates. */
function relationOf(scan: FileScan, member: Member, use: Use): string | null {
  if (member.type < 0 || use.role !== 'stores') return null;
  const related = member.decorators.some((index) =>
    /^(?:ManyToOne|OneToMany|OneToOne|ManyToMany|BelongsTo|HasMany|HasOne|BelongsToMany)$/.test(scan.view.expression(index).text),
  );
  const target = scan.graph.resolveType(scan.view.file, member.type);
  const facts = target && scan.graph.factsOf(target.shape.file);
  if (!target || !facts) return related ? scan.view.type(member.type).text : null;
  const shape = shapeAt(facts, target.shape.index);
  return related || shape.kind === 'model' ? shape.name : null;
}

/** Whether a field holds what the program says or offers. What it begins with is no constant: `language = 'en'`. */
function isWritten({ view }: FileScan, { value, flags }: Member): boolean {
  if (isProgramText(view, value)) return true;
  return isConstant(view, value) && ((flags & (flag.static | flag.readonly)) !== 0 || view.expression(value).kind === 'call');
}

/** Interfaces, type literals, classes and Prisma models. */
export function declarationSites(scan: FileScan, index: number, wanted: (member: number) => boolean, emit: Emit): void {
  const { view } = scan;
  const shape = view.shape(index);
  const plain = sitesOfKinds[shape.kind];
  if (!plain) return;
  const taking = shape.kind === 'type' ? requestType(scan, shape) : null;
  const use = taking
    ? requested
    : shape.kind === 'class'
      ? useOfClass(scan, index, shape)
      : shape.flags & flag.incoming
        ? taken(plain)
        : plain;
  const container = containerOf(scan, index);
  let reached: ReturnType<FileScan['reached']> | undefined;
  for (const row of view.membersOf(index)) {
    const member = view.member(row);
    if (shape.kind === 'table' && scan.graph.isGone(view.file, row)) continue;
    const said = proofOfDoc(scan, member.doc);
    if (!isField(member) || !(wanted(row) || member.decorators.length > 0 || said)) continue;
    const form = shape.kind === 'class' && isFormControl(scan, member);
    const proofs = [
      ...proofsOfDecorators(scan, member.decorators),
      ...proofsOfType(scan, shape.kind, member.type),
      ...(said ? [said] : []),
    ];
    if (!wanted(row) && proofs.length === 0) continue;
    if (!form && proofs.length === 0 && !scan.mayStand(index, member.name, scan.contexts.ofShape(index))) continue;
    if (reached === undefined) reached = scan.reached({ file: view.file, index });
    emit(
      candidate(scan, {
        ...positionOf(member),
        field: member.name,
        // A control is called after what it takes.
        ...(form ? { reading: scan.read(member.name.replace(/(?:Form)?(?:Control|Ctrl)$/, '')) } : {}),
        site: form ? 'form' : use.site,
        role: form ? 'receives' : use.role,
        container,
        place: taking
          ? placeInRequest(scan, taking, [...taking.names, member.name], taking.parameters)
          : form
            ? prefixedPlace('form', container, member.name)
            : memberPlace(container, member.name),
        incoming: taking !== null,
        contexts: scan.contexts.ofShape(index),
        kind: form ? 'string' : kindOf(scan, member),
        proofs,
        company: scan.company(index),
        reached,
        relation: relationOf(scan, member, use),
        typed: typedAs(scan, member.type),
        foreign: form ? null : foreignType(scan, member.type),
        constant: shape.kind === 'class' && isWritten(scan, member),
        bias: form ? 1 : 0,
      }),
    );
  }
}
