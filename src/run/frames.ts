import type { Finding, Location } from '../core/finding.js';

/** Lines shown before and after the one that is meant. */
const around = 1;
/** Locations of one finding that get a frame; the rest are named only. */
const framed = 3;

type ReadText = (path: string) => string | null;

function frameOf(lines: readonly string[], line: number): NonNullable<Location['frame']> {
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    line: first + index,
    text: (lines[first + index - 1] ?? '').trimEnd(),
  }));
}

/** Attaches the source lines around the first locations of each finding, so that reporters need no files. Each file is read once. */
export function attachFrames(findings: readonly Finding[], read: ReadText): Finding[] {
  const texts = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = texts.get(file) ?? read(file)?.split(/\r?\n/) ?? [];
    texts.set(file, known);
    return known;
  };
  return findings.map((finding) => ({
    ...finding,
    locations: finding.locations.map((location, index) =>
      index < framed ? { ...location, frame: frameOf(linesOf(location.file), location.line) } : location,
    ),
  }));
}
