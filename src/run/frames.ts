import type { Finding, Location } from '../core/finding.js';

/** Lines shown before and after the one that is meant. */
const around = 1;
/** Locations of one finding that get a frame; the rest are named only. */
const framed = 3;

type ReadText = (path: string) => string | null;
type LinesOf = (file: string) => readonly string[];

function reader(read: ReadText): LinesOf {
  const texts = new Map<string, readonly string[]>();
  return (file) => {
    const lines = texts.get(file) ?? read(file)?.split(/\r?\n/) ?? [];
    texts.set(file, lines);
    return lines;
  };
}

function withFrames(locations: readonly Location[], linesOf: LinesOf): Location[] {
  return locations.map((location, index) => {
    if (index >= framed) return location;
    const lines = linesOf(location.file);
    const first = Math.max(1, location.line - around);
    const last = Math.min(lines.length, location.line + around);
    const frame = lines.slice(first - 1, last).map((text, offset) => ({ line: first + offset, text: text.trimEnd() }));
    return { ...location, frame };
  });
}

/** Attaches the source lines around locations, so that reporters need no files. Each file is read once. */
export function frameLocations(locations: readonly Location[], read: ReadText): Location[] {
  return withFrames(locations, reader(read));
}

/** The same for the locations of each finding. */
export function frameFindings(findings: readonly Finding[], read: ReadText): Finding[] {
  const linesOf = reader(read);
  return findings.map((finding) => ({ ...finding, locations: withFrames(finding.locations, linesOf) }));
}
