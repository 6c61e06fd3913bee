import type { Shape } from '../../core/facts.js';
import { namePlace, requestPlace } from './place.js';
import { routeOf } from './routes.js';
import type { FileScan } from './scan.js';

/** What a decorated parameter takes out of the request: `@Body('email')`, `@Ip()`, `@Query()`. */
export interface DecoratedSource {
  /** `body`, `query`, `headers` …: the decorator's name in lower case. */
  readonly source: string;
  /** The one value that it names; null where it takes all. */
  readonly name: string | null;
}

const sources: Readonly<Record<string, string>> = {
  bodyprop: 'body',
  bodyparam: 'body',
  bodyparams: 'body',
  queryparam: 'query',
  queryparams: 'query',
  queries: 'query',
  param: 'params',
  path: 'params',
  pathparams: 'params',
  header: 'headers',
  headerparam: 'headers',
  headerparams: 'headers',
  cookie: 'cookies',
  cookieparam: 'cookies',
  formfield: 'body',
  uploadedfile: 'files',
};

/** The decorator of a NestJS-like parameter that takes a part of the request; null without one. */
export function decoratedSource(scan: FileScan, decorators: readonly number[]): DecoratedSource | null {
  for (const index of decorators) {
    const row = scan.view.expression(index);
    const found = scan.library.ofCall(index);
    if (!found || !scan.libraries.rowsFor('decorator', found).some(({ site }) => site === 'request')) continue;
    const name = row.args[0] === undefined ? null : scan.graph.textOf(scan.view.file, row.args[0]);
    const written = row.text.toLowerCase();
    return { source: Object.hasOwn(sources, written) ? (sources[written] as string) : written, name };
  }
  return null;
}

/** The place of what such a parameter of a method takes: `PATCH /users/:id body.phone`. */
export function placeInRequest(scan: FileScan, { source }: DecoratedSource, names: readonly string[], parameters: Shape): string {
  if (source === 'headers') return namePlace('header', names.join('.'));
  if (source === 'cookies') return namePlace('cookie', names.join('.'));
  const scope = [parameters.scope, parameters.name].filter(Boolean).join('.');
  const { method, route } = routeOf(scan, scope, parameters.line);
  return requestPlace(method, route, source, names.join('.'));
}

/** What a type that is written in place at a decorated parameter says of the request; null elsewhere. */
export interface RequestType extends DecoratedSource {
  /** The members that lead to the type within the parameter's. */
  readonly names: readonly string[];
  readonly parameters: Shape;
}

/** Finds the decorated parameter whose type a shape is part of: `@Body() body: { email: string }`. */
export function requestType(scan: FileScan, shape: Shape): RequestType | null {
  const names: string[] = [];
  let at = shape;
  for (let depth = 0; at.owner >= 0 && depth < 6; depth += 1) {
    const owner = scan.view.member(at.owner);
    if (owner.kind === 'parameter') {
      const source = owner.decorators.length > 0 ? decoratedSource(scan, owner.decorators) : null;
      if (!source) return null;
      return { ...source, names: source.name ? [source.name, ...names] : names, parameters: scan.view.shape(owner.shape) };
    }
    names.unshift(owner.name);
    at = scan.view.shape(owner.shape);
  }
  return null;
}
