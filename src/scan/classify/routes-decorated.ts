import type { OpenFile } from '../link/open-file.js';
import type { Route } from './routes.js';
import type { FileScan } from './scan.js';

/** Decorators of classes that hold handlers: NestJS, routing-controllers, Ts.ED, tsoa, Inversify. */
const controllers = /^(?:Controller|JsonController|RestController|controller|Route|Resolver)$/;
const verbs: Readonly<Record<string, string>> = {
  Get: 'GET',
  Post: 'POST',
  Put: 'PUT',
  Patch: 'PATCH',
  Delete: 'DELETE',
  Head: 'HEAD',
  Options: 'OPTIONS',
  All: '*',
};

const clean = (path: string): string => path.replace(/\s/g, '').replace(/^\/+|\/+$/g, '');

/** The path in a decorator's first argument: a text, the first of a list, or `path` of an object; empty without one. */
function pathIn(scan: FileScan, decorator: number): string {
  const [first] = scan.view.expression(decorator).args;
  if (first === undefined) return '';
  const row = scan.view.expression(first);
  if (row.kind === 'array') return clean(scan.graph.textOf(scan.view.file, row.args[0] ?? -1) ?? '');
  if (row.kind !== 'object') return clean(scan.graph.textOf(scan.view.file, first) ?? '');
  for (const index of scan.view.membersOf(row.shape)) {
    const { name, value } = scan.view.member(index);
    if (name === 'path' && value >= 0) return clean(scan.graph.textOf(scan.view.file, value) ?? '');
  }
  return '';
}

const classes = new WeakMap<OpenFile, ReadonlyMap<string, number>>();

/** The classes of a file by name. */
function classesOf(view: OpenFile): ReadonlyMap<string, number> {
  let found = classes.get(view);
  if (!found) {
    const byName = new Map<string, number>();
    for (let index = 0; index < view.shapeCount; index += 1) {
      const { kind, name } = view.shape(index);
      if (kind === 'class' && name !== '') byName.set(name, index);
    }
    found = byName;
    classes.set(view, found);
  }
  return found;
}

/** The route of a decorated method: `@Controller('users')` around `@Post(':id/phone')` is `POST /users/:id/phone`. Null for others. */
export function decoratedRoute(scan: FileScan, className: string, methodName: string): Route | null {
  const shape = classesOf(scan.view).get(className);
  if (shape === undefined) return null;
  const controller = scan.view.shape(shape).decorators.find((index) => controllers.test(scan.view.expression(index).text));
  if (controller === undefined) return null;
  for (const index of scan.view.membersOf(shape)) {
    const member = scan.view.member(index);
    if (member.kind !== 'method' || member.name !== methodName) continue;
    for (const decorator of member.decorators) {
      const method = verbs[scan.view.expression(decorator).text];
      if (method) return { method, route: `/${[pathIn(scan, controller), pathIn(scan, decorator)].filter(Boolean).join('/')}` };
    }
  }
  return null;
}
