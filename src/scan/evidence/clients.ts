import type { OpenFile } from '../link/open-file.js';
import { before, type Code } from './code.js';

/** Calls of what a file imports from a package, or of what it makes of it (`new PostHog(…)`). */
export function callsOnPackage(code: Code, open: OpenFile, module: string): number[] {
  const isFrom = (name: string, line: number, scope: string): boolean => {
    const imported = code.graph.importOf(open.file, name);
    if (imported) return imported.module === module || imported.module.startsWith(`${module}/`);
    const target = code.graph.resolveName({ file: open.file, scope, line }, name);
    if (target?.kind !== 'variable' || target.file !== open.file) return false;
    const { value } = open.variable(target.index);
    if (value < 0) return false;
    const { kind, text } = open.expression(value);
    const maker = text.split('.')[0] ?? '';
    return (kind === 'new' || kind === 'call') && maker !== name && code.graph.importOf(open.file, maker)?.module === module;
  };
  return open.between(1, Number.MAX_SAFE_INTEGER).filter((row) => {
    const { kind, text, base, line, scope } = open.expression(row);
    if (kind !== 'call' || base !== -1) return false;
    const root = text.split('.')[0] ?? '';
    return before(text) === '' ? code.graph.importOf(open.file, root)?.module === module : isFrom(root, line, scope);
  });
}
