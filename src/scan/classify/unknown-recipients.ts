import { countOf, type Expression, expressionAt, type Facts, moduleAt, shapeAt, variableAt } from '../../core/facts.js';
import type { Observation, RecipientSighting } from '../../core/observation.js';
import { packageOf } from '../link/modules.js';

/** What the catalogue knows of a host or a package; undefined where it stands in no row. */
export interface KnownRecipients {
  ofHost(host: string): string | undefined;
  ofPackage(name: string): string | undefined;
}

const address = /^(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#:]|$)/i;
/** Hosts that are nobody: names kept for examples (RFC 2606), and numbers. */
const nobody = /(?:^|\.)(?:example|test|invalid|localhost|local|internal)$|(?:^|\.)example\.[a-z]+$|^[\d.]+$/i;
/** Packages that say to be the client of a service. */
const client = /(?:^|[-/@])(?:client|sdk|api)(?:$|[-/])/i;

/** Packages that carry what they are given to whoever the program names. */
const carrier = /graphql|rpc|http|rest|fetch|query|socket|redis|sql|prisma|mongo|db(?:$|-)/i;

/** The names that a file gives to strings, to what it makes, and to packages. */
interface Names {
  readonly values: ReadonlyMap<string, number>;
  readonly modules: ReadonlyMap<string, string>;
}

function namesIn(facts: Facts): Names {
  const values = new Map<string, number>();
  const modules = new Map<string, string>();
  for (let row = 0; row < countOf(facts, 'variables'); row += 1) {
    const { name, value } = variableAt(facts, row);
    if (value >= 0) values.set(name, value);
  }
  for (let row = 0; row < countOf(facts, 'modules'); row += 1) {
    const { local, module } = moduleAt(facts, row);
    if (local !== '') modules.set(local, module);
  }
  return { values, modules };
}

/** The host of an address that is written in a call or in a constant of its file. */
function hostOf(facts: Facts, { values }: Names, argument: number): string | null {
  const row = expressionAt(facts, argument);
  if (row.kind === 'string' || row.kind === 'template') return address.exec(row.text)?.[1]?.toLowerCase() ?? null;
  const value = row.kind === 'path' ? values.get(row.text) : undefined;
  if (value === undefined || value === argument) return null;
  const given = expressionAt(facts, value);
  return given.kind === 'string' || given.kind === 'template' ? (address.exec(given.text)?.[1]?.toLowerCase() ?? null) : null;
}

/** The package whose client a call is made on: imported, or made with its class. */
function packageBehind(facts: Facts, { values, modules }: Names, call: Expression): string | null {
  const root = call.text.split('.')[0] as string;
  const value = values.get(root);
  const made = value === undefined ? null : expressionAt(facts, value);
  const name = made?.kind === 'new' || made?.kind === 'call' ? (made.text.split('.')[0] as string) : root;
  const found = packageOf(modules.get(name) ?? '');
  return found !== null && client.test(found) && !carrier.test(found) ? found : null;
}

/** The last line of what a call is given in objects; -1 without one. */
function endOf(facts: Facts, args: readonly number[]): number {
  let end = -1;
  for (const argument of args) {
    const row = expressionAt(facts, argument);
    if (row.kind === 'object' && row.shape >= 0) end = Math.max(end, shapeAt(facts, row.shape).endLine);
  }
  return end;
}

/** Hosts and client packages that stand in no catalogue and that a call hands personal data to, each once a file. */
export function unknownRecipients(
  file: string,
  facts: Facts,
  observations: readonly Observation[],
  known: KnownRecipients,
): RecipientSighting[] {
  const given = observations.filter(({ site, role }) => role !== 'receives' && (site === 'payload' || site === 'header'));
  if (given.length === 0) return [];
  const names = namesIn(facts);
  const found = new Map<string, RecipientSighting>();
  for (let index = 0; index < countOf(facts, 'expressions'); index += 1) {
    const row = expressionAt(facts, index);
    if ((row.kind !== 'call' && row.kind !== 'new') || row.args.length === 0) continue;
    const end = endOf(facts, row.args);
    if (end < 0 || !given.some(({ line }) => line >= row.line && line <= end)) continue;
    const { line, column } = row;
    const host = hostOf(facts, names, row.args[0] as number);
    if (host && !nobody.test(host) && known.ofHost(host) === undefined)
      found.set(host, { id: host, file, line, column, by: 'url', seen: host });
    const name = host ? null : packageBehind(facts, names, row);
    if (name && known.ofPackage(name) === undefined) found.set(name, { id: name, file, line, column, by: 'import', seen: name });
  }
  return [...found.values()];
}
