import type { Graph, RowRef } from '../link/graph.js';
import type { Reached } from './reach.js';
import type { Route } from './routes.js';

/**
 * Questions that take the whole project to answer. What rests on one notes its text, and whoever keeps what follows from it asks again: as long as the
 * answer is the same, so is what follows.
 */
export interface Questions {
  /** Who reaches a shape. */
  reached(shape: RowRef): Reached | null;
  /** The route of a handler in a file, by its name or line. */
  routeAt(file: string, handler: string): Route | null;
  /** A digest of the answer to a question, by the text under which it is noted. */
  digestOf(question: string): string;
}

interface Sources {
  reached(shape: RowRef): Reached | null;
  routes(): ReadonlyMap<string, Route>;
}

/** The file that a question asks about. */
export function fileAsked(question: string): string {
  const [kind, ...rest] = question.split(' ');
  return kind === '?route' ? rest.join(' ').replace(/#[^#]*$/, '') : rest.slice(1).join(' ');
}

/** Whether a ground is a question; the others are paths. */
export const isQuestion = (ground: string): boolean => ground.startsWith('?');

function digestOfReached(reached: Reached | null): string {
  if (!reached) return '';
  const { kind, by, records, bears } = reached;
  return `${kind} ${by} ${records.map(({ id }) => id).join(',')} ${bears ?? ''}`;
}

const digestOfRoute = (route: Route | null): string => (route ? `${route.method} ${route.route}` : '');

/** Answers the questions, and notes that they were asked. */
export function questionsOf({ tracker }: Graph, sources: Sources): Questions {
  let routes: ReadonlyMap<string, Route> | undefined;
  const reached = (shape: RowRef) => tracker.trace(() => sources.reached(shape)).answer;
  function route(handler: string): Route | null {
    routes ??= tracker.trace(sources.routes).answer;
    return routes.get(handler) ?? null;
  }
  return {
    reached(shape) {
      tracker.note(shape.file);
      tracker.note(`?reached ${shape.index} ${shape.file}`);
      return reached(shape);
    },
    routeAt(file, handler) {
      tracker.note(`?route ${file}#${handler}`);
      return route(`${file}#${handler}`);
    },
    digestOf(question) {
      const [kind = '', ...rest] = question.split(' ');
      if (kind === '?route') return digestOfRoute(route(rest.join(' ')));
      return digestOfReached(reached({ index: Number(rest[0]), file: rest.slice(1).join(' ') }));
    },
  };
}
