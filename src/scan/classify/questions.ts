import type { Graph, RowRef } from '../link/graph.js';
import type { Reached } from './reach.js';
import type { Route } from './routes.js';

/**
 * Questions about a file that take the whole project to answer. Each is noted with its answer, so that whoever keeps what was found in the file can ask
 * again: as long as the answers are the same, so is what was found.
 */
export interface Questions {
  reached(file: string, shape: RowRef): Reached | null;
  routeAt(file: string, handler: string): Route | null;
  /** What was asked about a file so far, with a digest of each answer. */
  askedOf(file: string): ReadonlyMap<string, string>;
  /** The digest of the answer to a question that was noted before. */
  askAgain(file: string, question: string): string;
}

interface Sources {
  reached(shape: RowRef): Reached | null;
  routes(): ReadonlyMap<string, Route>;
}

const none: ReadonlyMap<string, string> = new Map();

function digestOfReached(reached: Reached | null): string {
  if (!reached) return '';
  const { kind, by, records, bears } = reached;
  return `${kind} ${by} ${records.map(({ id }) => id).join(',')} ${bears ?? ''}`;
}

const digestOfRoute = (route: Route | null): string => (route ? `${route.method} ${route.route}` : '');

/** Answers the questions, and notes them. */
export function questionsOf(graph: Graph, sources: Sources): Questions {
  const asked = new Map<string, Map<string, string>>();
  let routes: ReadonlyMap<string, Route> | undefined;

  function note(file: string, question: string, digest: string): void {
    const notes = asked.get(file);
    if (notes) notes.set(question, digest);
    else asked.set(file, new Map([[question, digest]]));
  }
  function reachedOf(shape: RowRef): Reached | null {
    return graph.tracker.aside(() => sources.reached(shape));
  }
  function routeOf(file: string, handler: string): Route | null {
    routes ??= graph.tracker.aside(sources.routes);
    return routes.get(`${file}#${handler}`) ?? null;
  }

  return {
    reached(file, shape) {
      graph.tracker.looksInto(shape.file);
      const reached = reachedOf(shape);
      note(file, `reached ${shape.index} ${shape.file}`, digestOfReached(reached));
      return reached;
    },
    routeAt(file, handler) {
      const route = routeOf(file, handler);
      note(file, `route ${handler}`, digestOfRoute(route));
      return route;
    },
    askedOf: (file) => asked.get(file) ?? none,
    askAgain(file, question) {
      const [kind = '', first = '', ...rest] = question.split(' ');
      if (kind === 'route') return digestOfRoute(routeOf(file, [first, ...rest].join(' ')));
      return digestOfReached(reachedOf({ file: rest.join(' '), index: Number(first) }));
    },
  };
}
