import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { type Site, sites } from '../../src/core/observation.js';
import { compareText } from '../../src/core/range.js';
import { type Judgement, keyOf, parseLabel } from './parse-label.js';

/** A judged name in a file. */
export interface Label extends Omit<Judgement, 'place'> {
  readonly file: string;
  readonly line: number;
  readonly site: Site;
  /** What declares it, where the site has several: `joi` of `zod`, `express` of `request`. */
  readonly library: string;
}

/** The code of one domain as the scan sees it (labels taken off, lines kept), and what was said of it. */
export interface Case {
  readonly domain: string;
  readonly files: Readonly<Record<string, string>>;
  readonly labels: readonly Label[];
}

/** Parts code from labels. A file has a line `//= @site` before its first label. */
export function readFile(file: string, text: string): { readonly code: string; readonly labels: readonly Label[] } {
  const labels: Label[] = [];
  const seen = new Set<string>();
  let inForce: string | null = null;
  const lines = text.split('\n').map((content, index) => {
    const line = index + 1;
    try {
      const parsed = parseLabel(content);
      inForce = parsed.heading ?? inForce;
      for (const { place, ...judgement } of parsed.judgements) {
        const [site = '', library = site] = (place ?? inForce ?? '').split('/');
        if (!sites.includes(site as Site)) throw new Error(`\`${site}\` is no site: write \`//= @site\` above`);
        for (const key of new Set(judgement.names.map((name) => `${line}:${name === '*' ? name : keyOf(name)}`))) {
          if (seen.has(key)) throw new Error(`\`${judgement.names.join('|')}\` is labelled twice on this line`);
          seen.add(key);
        }
        labels.push({ ...judgement, file, line, site: site as Site, library });
      }
      return parsed.code;
    } catch (fault) {
      throw new Error(`${file}:${line}: ${(fault as Error).message}`);
    }
  });
  return { code: lines.join('\n'), labels };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name).slice(folder.length + 1))
    .sort(compareText);
}

/** Reads every case: a folder a domain. */
export function readCases(root: string): readonly Case[] {
  const domains = readdirSync(root).sort(compareText);
  return domains.map((domain) => {
    const folder = join(root, domain);
    const read = filesUnder(folder).map((file) => ({ file, ...readFile(file, readFileSync(join(folder, file), 'utf8')) }));
    return {
      domain,
      files: Object.fromEntries(read.map(({ file, code }) => [file, code])),
      labels: read.flatMap(({ labels }) => labels),
    };
  });
}
