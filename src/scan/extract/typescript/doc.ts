import type { ts } from 'ts-morph';
import { docAfter, docInTrivia } from '../comments.js';
import type { At } from './at.js';
import { startOf } from './names.js';

/** The comment before a declaration. */
export function docOf(at: At, node: ts.Node): string {
  const start = startOf(at, node);
  for (let i = node.pos; i < start; i += 1) {
    // The slash of a comment: all else before a declaration is space.
    if (at.text.charCodeAt(i) === 47) return docInTrivia(at.text.slice(node.pos, start), node.pos === 0);
  }
  return '';
}

/** The comment before a member, or the one behind it on its line. */
export function memberDoc(at: At, node: ts.Node): string {
  return docOf(at, node) || docAfter(at.text, node.end);
}
