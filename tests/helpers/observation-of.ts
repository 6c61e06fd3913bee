import type { Observation } from '../../src/core/observation.js';
import { parsePlace } from '../../src/core/place.js';

/** An observation in short: a place, a category, and what is out of the ordinary. Stored with high confidence unless told otherwise. */
export function observationOf(place: string, category: string, more: Partial<Observation> = {}): Observation {
  const segments = parsePlace(place)?.segments ?? [];
  return {
    id: `src/a.ts#${place} interface`,
    place,
    file: 'src/a.ts',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    site: 'interface',
    role: 'stores',
    container: segments.slice(0, -1).join('.') || null,
    field: segments.at(-1) ?? place,
    category,
    subject: null,
    confidence: 'high',
    because: [{ code: 'name', text: `\`${segments.at(-1)}\` names it` }],
    declaredBy: [],
    ...more,
  };
}
