import { loadCatalog } from '../catalog/load.js';
import type { Catalog } from '../core/catalog.js';
import type { Evidence, Flow } from '../core/evidence.js';
import type { Explanation } from '../core/explanation.js';
import type { Considered } from '../core/observation.js';
import type { Rule } from '../core/rule.js';
import { covers } from '../core/selectors.js';
import { suggest } from '../core/suggest.js';
import { rulesFor } from '../lint/all-rules.js';
import { pageOf } from '../lint/complaint.js';
import { matchObservations } from '../match/match.js';
import { sourceOf } from '../rules/shared/citations.js';
import { limitsOf } from '../rules/shared/limits.js';
import { stubFor } from '../rules/shared/stub.js';
import { type Declared, type Project, readDeclared } from './project.js';
import { scanDeep } from './scan.js';

/** Explains a rule, a category, a place (`User.email`) or a line (`src/user.ts:14`, the file relative to the root), or a promise of the inventory by its id path (`fields.email`). Code is scanned only for the last three. */
export async function explain(project: Project, about: string): Promise<Explanation> {
  const known = rulesFor(project.config).find(({ id }) => id === about);
  if (known) return explainRule(known, loadCatalog());
  const declared = readDeclared(project);
  const catalog = declared?.catalog ?? loadCatalog();
  const rules = rulesFor(project.config, catalog);
  const rule = rules.find(({ id }) => id === about);
  if (rule) return explainRule(rule, catalog);
  if (catalog.categories[about]) return explainCategory(about, declared);
  const { considered, flows, evidence } = await explainCode(project, about, declared);
  if (considered.length > 0 || /:\d+$/.test(about)) {
    const open = considered.find(({ observation }) => observation && observation.declaredBy.length === 0)?.observation;
    const yaml = declared && open ? stubFor({ inventory: declared.inventory, catalog }, open) : undefined;
    return { kind: 'places', about, considered, ...(yaml === undefined ? {} : { yaml }), flows, evidence };
  }
  if (evidence.length + flows.length > 0) return { kind: 'promise', about, evidence, flows };
  const ids = [...rules.map(({ id }) => id), ...Object.keys(catalog.categories)];
  const heir = rules.find(({ answersTo = [] }) => answersTo.includes(about));
  return { kind: 'unknown', about, suggestion: heir?.id ?? suggest(about, ids) };
}

function explainRule(rule: Rule, catalog: Catalog): Explanation {
  const sources = rule.law.flatMap((law) => {
    const source = sourceOf(catalog, law);
    return source === undefined ? [] : [[law, source] as const];
  });
  return { kind: 'rule', rule, docs: pageOf(rule), sources: Object.fromEntries(sources), limits: limitsOf(rule, catalog) };
}

function explainCategory(key: string, declared: Declared | null): Explanation {
  const catalog = declared?.catalog ?? loadCatalog();
  const below = Object.keys(catalog.categories).filter((other) => covers(key, other) && other !== key);
  const fields = Object.entries(declared?.inventory.fields ?? {});
  return {
    kind: 'category',
    key,
    category: catalog.categories[key] as NonNullable<(typeof catalog.categories)[string]>,
    children: below.filter((other) => !other.slice(key.length + 1).includes('.')),
    words: [
      ...new Set(catalog.names.filter(({ category }) => category === key).flatMap(({ words }) => Object.values(words).flat())),
    ],
    fields: fields.filter(([, { category }]) => covers(category, key)).map(([id]) => id),
  };
}

/** What the scan weighed at a place or a line, where the data go from there, and what the code says of a promise. */
async function explainCode(
  project: Project,
  about: string,
  declared: Declared | null,
): Promise<{ considered: Considered[]; flows: Flow[]; evidence: Evidence[] }> {
  const { scan, considered, weigh } = await scanDeep(project, declared);
  const matched = declared ? matchObservations(declared.inventory, scan.observations).observations : scan.observations;
  const byId = new Map(matched.map((observation) => [observation.id, observation]));
  const [, file, line] = /^(.+):(\d+)(?::\d+)?$/.exec(about) ?? [];
  const isMeant = (one: Considered) =>
    file === undefined
      ? one.observation?.place === about || `${one.container}.${one.field}` === about
      : one.file === file && one.line === Number(line);
  const found = (await considered())
    .filter(isMeant)
    .map((one) => (one.observation ? { ...one, observation: byId.get(one.observation.id) ?? one.observation } : one));
  const weighed = await weigh(matched);
  const shown = new Set(found.flatMap(({ observation }) => observation?.id ?? []));
  const field = /^fields\.([^.]+)$/.exec(about)?.[1];
  const isAbout = (path: string) => path === about || path.startsWith(`${about}.`);
  return {
    considered: found,
    flows: weighed.flows.filter(
      ({ observation, declaredBy }) => shown.has(observation) || (field !== undefined && declaredBy.includes(field)),
    ),
    evidence: weighed.evidence.filter(
      (one) => isAbout(one.about) || one.because.some((step) => step.file === file && step.line === Number(line)),
    ),
  };
}
