import type { Observation } from '../../src/core/observation.js';
import { keyOf } from './parse-label.js';
import type { Label } from './read-labels.js';

/** What one domain's labels say and what the scan of it found. */
export interface Scanned {
  readonly domain: string;
  readonly labels: readonly Label[];
  readonly observations: readonly Observation[];
}

/** Counts of one group: a site, a category, a domain, or everything. `false` counts reports of what no label calls personal or arguable. */
export interface Tally {
  personal: number;
  traps: number;
  found: number;
  false: number;
  categoryRight: number;
}

/** A label that the scan should have found, or a report that it should not have made. */
export interface Miss {
  readonly domain: string;
  readonly label: Label;
}
export interface Extra {
  readonly domain: string;
  readonly observation: Observation;
}

/** A label that was found, with the category it was found under. */
export interface Mistaken extends Miss {
  readonly category: string;
}

/** A score of one set of reports: in all, and by group (`site`, `library`, `category`, `domain`). */
export interface Score {
  readonly whole: Tally;
  readonly by: Readonly<Record<Grouping, ReadonlyMap<string, Tally>>>;
  readonly misses: readonly Miss[];
  /** Labels that were found under another category than theirs. */
  readonly mistaken: readonly Mistaken[];
  readonly extras: readonly Extra[];
}

export const groupings = ['site', 'library', 'category', 'domain'] as const;
export type Grouping = (typeof groupings)[number];

/** The first two levels of a category (`user.contact`), which are what a report must get right. */
export const topOf = (category: string) => category.split('.').slice(0, 2).join('.');

const emptyTally = (): Tally => ({ personal: 0, traps: 0, found: 0, false: 0, categoryRight: 0 });
const placeOf = (at: { readonly file: string; readonly line: number }) => `${at.file}:${at.line}`;
const order = { personal: 0, not: 1, arguable: 2 };

function namesIt(label: Label, key: string): boolean {
  return label.names.some((name) => name === '*' || keyOf(name) === key);
}

/** The label that speaks of a report: by name first, else by the line's `*`. */
function labelFor(observation: Observation, onLine: readonly Label[]): Label | undefined {
  const key = keyOf(observation.field);
  const rank = (label: Label) => order[label.verdict] + (label.names.includes('*') ? 3 : 0);
  return onLine.filter((label) => namesIt(label, key)).sort((a, b) => rank(a) - rank(b))[0];
}

/** Holds reports against labels, by file, line and name. Reports of one name on one line count once. */
export function score(scanned: readonly Scanned[], counts: (observation: Observation) => boolean = () => true): Score {
  const whole = emptyTally();
  const by: Record<Grouping, Map<string, Tally>> = {
    site: new Map(),
    library: new Map(),
    category: new Map(),
    domain: new Map(),
  };
  const misses: Miss[] = [];
  const mistaken: Mistaken[] = [];
  const extras: Extra[] = [];
  const add = (keys: Readonly<Record<Grouping, string>>, what: keyof Tally) => {
    whole[what] += 1;
    for (const grouping of groupings) {
      const tally = by[grouping].get(keys[grouping]) ?? emptyTally();
      by[grouping].set(keys[grouping], tally);
      tally[what] += 1;
    }
  };
  const keysOf = (domain: string, label: Label, category = label.categories[0] ?? 'none') => ({
    site: label.site,
    library: `${label.site}/${label.library}`,
    category: topOf(category),
    domain,
  });

  for (const { domain, labels, observations } of scanned) {
    const byLine = new Map<string, Label[]>();
    for (const label of labels) byLine.set(placeOf(label), [...(byLine.get(placeOf(label)) ?? []), label]);
    const found = new Map<Label, Observation[]>();
    const wrong = new Map<string, { observation: Observation; label: Label | undefined }>();
    for (const observation of observations.filter(counts)) {
      const label = labelFor(observation, byLine.get(placeOf(observation)) ?? []);
      if (label?.verdict === 'personal') found.set(label, [...(found.get(label) ?? []), observation]);
      else if (label?.verdict !== 'arguable')
        wrong.set(`${placeOf(observation)}:${keyOf(observation.field)}`, { observation, label });
    }
    for (const label of labels) {
      if (label.verdict === 'not') add(keysOf(domain, label), 'traps');
      if (label.verdict !== 'personal') continue;
      const keys = keysOf(domain, label);
      const right = label.categories.map(topOf);
      const reports = found.get(label);
      add(keys, 'personal');
      if (!reports) {
        misses.push({ domain, label });
        continue;
      }
      add(keys, 'found');
      if (reports.some((report) => right.includes(topOf(report.category)))) add(keys, 'categoryRight');
      else mistaken.push({ domain, label, category: reports[0]?.category ?? '' });
    }
    for (const { observation, label } of wrong.values()) {
      const unlabelled = {
        site: observation.site,
        library: `${observation.site}/unlabelled`,
        category: topOf(observation.category),
        domain,
      };
      add(label ? keysOf(domain, label, observation.category) : unlabelled, 'false');
      extras.push({ domain, observation });
    }
  }
  return { whole, by, misses, mistaken, extras };
}

/** Shares that a tally comes to; `null` where there is nothing to divide by. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly category: number | null;
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Precision, recall, and the share of hits whose category is right in its first two levels. */
export function figuresOf(tally: Tally): Figures {
  return {
    precision: share(tally.found, tally.found + tally.false),
    recall: share(tally.found, tally.personal),
    category: share(tally.categoryRight, tally.found),
  };
}
