import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { pushShape, type Span, setMember, setShapeLists } from '../writer.js';
import { type At, valueIn } from './at.js';
import { readBinding } from './binding.js';
import { memberDoc } from './doc.js';
import { readExpression } from './expression.js';
import { parameterType, tagsAround } from './jsdoc.js';
import { flagsOf, parameterNames, readDecorators } from './modifiers.js';
import { readName } from './names.js';
import { addMember } from './rows.js';
import { readType, shapeInType } from './types.js';

/** Whose parameters are read. */
export interface ParameterHolder {
  readonly name: string;
  readonly scope?: string;
  readonly owner?: number;
  readonly call?: number;
  readonly argument?: number;
  readonly flags?: number;
}

/** Records the parameters of a function, method or function type as a shape; it ends where the body ends. */
export function readParameters(at: At, node: ts.SignatureDeclaration, holder: ParameterHolder, span: Span): number {
  const { name, scope = at.scope, owner = -1, call = -1, argument = -1, flags = 0 } = holder;
  const row = { kind: 'parameters', name, scope, owner, source: -1, call, argument, flags, doc: '' } as const;
  const shape = pushShape(at.writer, row, span, node.end);
  if (node.typeParameters) setShapeLists(at.writer, shape, { parameters: parameterNames(at, node) });
  const tags = tagsAround(at, node);
  // What Closure writes in a comment (`function(string): void`) names no parameters, whatever the parser's types say.
  for (const parameter of node.parameters.filter((one) => (one.name as ts.BindingName | undefined) !== undefined))
    readParameter(at, parameter, shape, tags);
  return shape;
}

function readParameter(at: At, parameter: ts.ParameterDeclaration, shape: number, tags: readonly ts.JSDocTag[]): void {
  const pattern = ts.isIdentifier(parameter.name) ? null : parameter.name;
  const written = readName(at, parameter.name);
  if (written.name === 'this') return;
  const flags = flagsOf(parameter) | (parameter.dotDotDotToken ? flag.rest : 0);
  const row = { shape, kind: 'parameter', name: written.name, flags, doc: memberDoc(at, parameter) } as const;
  const member = addMember(at, row, written.span);
  const type = readType(at, parameter.type ?? parameterType(tags, written.name), { owner: member, name: written.name });
  const value = parameter.initializer ? readExpression(at, parameter.initializer, valueIn(member, written.name)) : -1;
  const inner = pattern ? readBinding(at, pattern, { owner: member }) : shapeInType(at.writer, type);
  setMember(at.writer, member, type, value, inner, readDecorators(at, parameter));
}
