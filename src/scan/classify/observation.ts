import type { Considered, Observation } from '../../core/observation.js';
import type { Candidate } from './candidate.js';
import type { Verdict } from './verdict.js';

/** Gives each observation an id of its own: `~2` for the second of one symbol. */
export function idGiver(): (candidate: Candidate) => string {
  const counts = new Map<string, number>();
  return ({ file, container, field, site }) => {
    const base = `${file}#${container ? `${container}.` : ''}${field} ${site}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return count === 1 ? base : `${base}~${count}`;
  };
}

/** What the scan stands by, from a candidate that was judged personal. */
export function observationOf(candidate: Candidate, verdict: Verdict, id: string, subject: string | null): Observation | null {
  if (!verdict.category || !verdict.confidence) return null;
  return {
    id,
    place: candidate.place,
    file: candidate.file,
    line: candidate.line,
    column: candidate.column,
    endLine: candidate.line,
    endColumn: candidate.endColumn,
    site: candidate.site,
    role: candidate.role,
    container: candidate.container,
    field: candidate.field,
    category: verdict.category,
    subject,
    confidence: verdict.confidence,
    because: verdict.because,
    declaredBy: [],
  };
}

/** What `explain` tells of a candidate. */
export function consideredOf(candidate: Candidate, verdict: Verdict, observation: Observation | null): Considered {
  const { place, file, line, column, container, field } = candidate;
  return { place, file, line, column, container, field, observation, because: verdict.because };
}
