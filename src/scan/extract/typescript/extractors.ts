import type { Extractor } from './at.js';
import { call } from './call.js';
import { classLike } from './class.js';
import { exportByAssignment, importByCall } from './common-js.js';
import { decision, functionDeclaration, functionExpression, returned } from './function.js';
import { jsdocLiteral } from './jsdoc.js';
import { jsxElement } from './jsx.js';
import { arrayLiteral, literal, taggedTemplate, template } from './literals.js';
import { defaultDeclaration, exportAssignment, exportDeclaration, importDeclaration, importEquals } from './modules.js';
import { objectLiteral } from './object.js';
import { assertion, binary, condition, conditional, jsxExpression, otherOperator } from './operators.js';
import { bareName, propertyChain } from './paths.js';
import { enumDeclaration, interfaceDeclaration, namespace, typeAlias } from './type-declarations.js';
import { functionType, mappedType, typeLiteral } from './type-literal.js';
import { compositeType, keywordType, literalType, thisType, typeQuery, typeReference, wrappedType } from './type-nodes.js';
import { variable } from './variable.js';

/** Every syntax that is read, in the order in which those of one kind are visited. */
export const extractors: readonly Extractor[] = [
  importDeclaration,
  importEquals,
  importByCall,
  exportDeclaration,
  exportAssignment,
  exportByAssignment,
  defaultDeclaration,
  interfaceDeclaration,
  typeAlias,
  enumDeclaration,
  namespace,
  classLike,
  functionDeclaration,
  functionExpression,
  returned,
  decision,
  variable,
  objectLiteral,
  assertion,
  call,
  propertyChain,
  bareName,
  literal,
  template,
  taggedTemplate,
  arrayLiteral,
  binary,
  conditional,
  condition,
  otherOperator,
  jsxElement,
  jsxExpression,
  typeReference,
  compositeType,
  wrappedType,
  literalType,
  typeQuery,
  keywordType,
  thisType,
  typeLiteral,
  mappedType,
  functionType,
  jsdocLiteral,
];
