import { ts } from 'ts-morph';

/** Whether an offset stands in no token, so that what stands there is a comment. */
export function standsInComment(source: ts.SourceFile, offset: number): boolean {
  let token: ts.Node = source;
  for (;;) {
    const inner = ts.forEachChild(token, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
    if (!inner) break;
    token = inner;
  }
  const isText = ts.isStringLiteralLike(token) || ts.isTemplateLiteralToken(token) || token.kind === ts.SyntaxKind.JsxText;
  const isPattern = token.kind === ts.SyntaxKind.RegularExpressionLiteral;
  return !((isText || isPattern) && token.getStart(source) <= offset);
}
