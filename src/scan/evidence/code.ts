import { createRecent } from '../../core/recent.js';
import type { Graph } from '../link/graph.js';
import { type OpenFile, openFile } from '../link/open-file.js';

/** The code as promises are held against it: the linked facts, opened file by file as they are asked for. */
export interface Code {
  readonly graph: Graph;
  readonly files: readonly string[];
  has(file: string): boolean;
  open(file: string): OpenFile | null;
}

/** A dotted name and one more. */
export const joined = (scope: string, name: string): string => (scope === '' ? name : `${scope}.${name}`);
/** The last name of a dotted path. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
/** What stands before the last name of a dotted path; empty for a bare name. */
export const before = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** Files whose rows stay decoded: in a big project most are asked about once, and all together would be most of what a scan holds. */
const mostOpen = 300;

/** Opens linked facts for questions of evidence. */
export function openCode(graph: Graph): Code {
  const opened = createRecent<string, OpenFile | null>(mostOpen);
  const all = new Set(graph.files);
  return {
    graph,
    files: graph.files,
    has: (file) => all.has(file),
    open(file) {
      graph.tracker.note(file);
      const known = opened.get(file);
      if (known !== undefined) return known;
      const facts = graph.factsOf(file);
      const found = facts ? openFile(file, facts) : null;
      opened.set(file, found);
      return found;
    },
  };
}

/** Whether a dotted name hands on what somebody else answered: `response.json`, `userInfo.json`, the `json` of a call. What comes in is read off a request: `req.json`. */
export function readsAnswer(text: string): boolean {
  const [before, own] = text.split('.').slice(-2);
  return text === 'json' || (own === 'json' && !/(?:req|request|event|ctx|context)$/i.test(before ?? ''));
}
