import type { Catalog } from '../../core/catalog.js';
import {
  countOf,
  expressionAt,
  expressionKinds,
  expressions,
  type Facts,
  memberAt,
  moduleAt,
  shapeAt,
  variableAt,
} from '../../core/facts.js';
import type { Observation, RecipientSighting } from '../../core/observation.js';
import { compareRanges, compareText } from '../../core/range.js';
import { type ServiceSigns, serviceAt, serviceSigns } from '../../core/service-address.js';
import { packageOf } from '../link/modules.js';
import { addressIn, type Embeds, embedsIn } from './embeds.js';
import { unknownRecipients } from './unknown-recipients.js';

/** A name of the environment that an example file documents. */
export interface EnvironmentName {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Ways to know a service: by npm package, host, global name, or the beginning of an environment variable. */
interface Signs {
  readonly packages: ReadonlyMap<string, string>;
  readonly services: ServiceSigns;
  readonly globals: ReadonlyMap<string, string>;
  readonly embeds: readonly (readonly [string, string])[];
  readonly env: readonly (readonly [string, string])[];
}

type See = (by: RecipientSighting['by'], id: string | undefined, seen: string, at: { line: number; column: number }) => void;

function signsOf({ recipients }: Catalog): Signs {
  const rows = Object.entries(recipients);
  const index = (key: 'packages' | 'globals') =>
    new Map(rows.flatMap(([id, row]) => (row[key] ?? []).map((one) => [one, id] as const)));
  const env = rows.flatMap(([id, row]) => (row.env ?? []).map((prefix) => [prefix, id] as const));
  // The longest beginning first, so that `AWS_SES_` is not taken for `AWS_`.
  env.sort(([a], [b]) => b.length - a.length || compareText(a, b));
  const embeds = rows.flatMap(([id, row]) => (row.embeds ?? []).map((one) => [one, id] as const));
  return { packages: index('packages'), services: serviceSigns(recipients), globals: index('globals'), embeds, env };
}

/** The service of an address that pages load from. One without a path is the vendor's own website too, so that only loading it tells of the service. */
function byEmbed({ embeds }: Signs, loads: string, isLoaded: boolean): string | undefined {
  if (loads === '') return undefined;
  return embeds.find(
    ([one]) => (isLoaded || one.includes('/')) && `${loads}/`.startsWith(one.includes('/') ? one : `${one}/`),
  )?.[1];
}

const byEnvironment = ({ env }: Signs, name: string) => env.find(([prefix]) => name.startsWith(prefix))?.[1];

function seeImports(facts: Facts, signs: Signs, see: See): void {
  for (let row = 0; row < countOf(facts, 'modules'); row += 1) {
    const { module, line, column } = moduleAt(facts, row);
    if (module.startsWith('https://')) see('url', serviceAt(signs.services, module), module, { line, column });
    else see('import', signs.packages.get(module) ?? signs.packages.get(packageOf(module) ?? ''), module, { line, column });
  }
}

const address = /^(?:https?:|wss?:)?\/\/([^/?#:$\s]+)/;
const hostOf = (text: string): string => address.exec(text)?.[1] ?? '';
const variable = /^(?:process\.env|import\.meta\.env|env)\.([A-Z][A-Z0-9_]+)$/;

/** Names that the file itself gives a meaning: those are no globals. */
function ownNames(facts: Facts): ReadonlySet<string> {
  const names = new Set<string>();
  for (let row = 0; row < countOf(facts, 'variables'); row += 1) names.add(variableAt(facts, row).name);
  for (let row = 0; row < countOf(facts, 'modules'); row += 1) names.add(moduleAt(facts, row).local);
  for (let row = 0; row < countOf(facts, 'shapes'); row += 1) names.add(shapeAt(facts, row).name);
  for (let row = 0; row < countOf(facts, 'members'); row += 1) {
    const { kind, name, alias } = memberAt(facts, row);
    if (kind === 'parameter' || kind === 'binding') names.add(alias || name);
  }
  return names;
}

const [string, template, path, call, made] = (['string', 'template', 'path', 'call', 'new'] as const).map((kind) =>
  expressionKinds.indexOf(kind),
);

/** Whether an expression may name a service, by its kind and its words: rows are read by the million, and few do. */
function maySee({ expressions: cells, strings }: Facts, row: number, { globals }: Signs): boolean {
  const kind = cells[row * expressions.width + expressions.offsets.kind];
  if (kind === string || kind === template) return true;
  if (kind !== path && kind !== call && kind !== made) return false;
  const text = strings[cells[row * expressions.width + expressions.offsets.text] ?? 0] ?? '';
  if (kind === path) return text.includes('env.');
  const [first = '', second = ''] = text.split('.', 2);
  return globals.has(first) || globals.has(second);
}

function seeExpressions(facts: Facts, { linked }: Embeds, signs: Signs, see: See): void {
  let own: ReadonlySet<string> | undefined;
  for (let row = 0; row < countOf(facts, 'expressions'); row += 1) {
    if (!maySee(facts, row, signs)) continue;
    const { kind, text, base, line, column } = expressionAt(facts, row);
    if (kind === 'string' || kind === 'template') {
      const host = linked.has(row) ? '' : hostOf(text);
      if (host !== '')
        see('url', serviceAt(signs.services, text) ?? byEmbed(signs, addressIn(text)?.address ?? '', false), host, {
          line,
          column,
        });
    } else if (kind === 'path') {
      const name = variable.exec(text)?.[1];
      if (name !== undefined) see('env', byEnvironment(signs, name), name, { line, column });
    } else if ((kind === 'call' || kind === 'new') && base === -1) {
      const [first = '', second = ''] = text.split('.');
      const root = first === 'window' || first === 'globalThis' ? second : first;
      const id = signs.globals.get(root);
      if (id === undefined) continue;
      own ??= ownNames(facts);
      if (first !== root || !own.has(root)) see('script', id, root, { line, column });
    }
  }
}

function seeEmbeds({ loaded }: Embeds, signs: Signs, see: See): void {
  for (const { address: loads, host, isScript, line, column } of loaded) {
    see(isScript ? 'script' : 'url', serviceAt(signs.services, host) ?? byEmbed(signs, loads, true), host, { line, column });
  }
}

/** Finds the services that files show, each once a file and kind of evidence. */
export interface RecipientFinder {
  /** What a file's code shows. */
  inCode(file: string, facts: Facts): RecipientSighting[];
  /** Hosts and client packages of no catalogue that personal data is handed to. */
  unknownIn(file: string, facts: Facts, observations: readonly Observation[]): RecipientSighting[];
  /** What names of the environment show. */
  inEnvironment(names: readonly EnvironmentName[]): RecipientSighting[];
}

/** Makes a finder. `own`: packages and hosts of the user's that are nobody else. */
export function recipientFinder(catalog: Catalog, own: readonly string[]): RecipientFinder {
  const signs = signsOf(catalog);
  const isOwn = (id: string) => own.some((name) => id === name || id.endsWith(`.${name}`));
  const collect = (look: (seeIn: (file: string) => See) => void): RecipientSighting[] => {
    const found = new Map<string, RecipientSighting>();
    look((file) => (by, id, seen, at) => {
      const key = `${file} ${by} ${id}`;
      if (id !== undefined && !own.includes(seen) && !found.has(key))
        found.set(key, { id, file, line: at.line, column: at.column, by, seen });
    });
    return [...found.values()];
  };
  return {
    inCode: (file, facts) =>
      collect((seeIn) => {
        const see = seeIn(file);
        seeImports(facts, signs, see);
        // A script's address is also a string: what is more telling is kept beside it.
        const embeds = embedsIn(facts);
        seeEmbeds(embeds, signs, see);
        seeExpressions(facts, embeds, signs, see);
      }),
    unknownIn: (file, facts, observations) => {
      const known = {
        ofHost: (host: string) => serviceAt(signs.services, host),
        ofPackage: (name: string) => signs.packages.get(name),
      };
      return unknownRecipients(file, facts, observations, known).filter(({ id }) => !isOwn(id));
    },
    inEnvironment: (names) =>
      collect((seeIn) => {
        for (const { name, file, line, column } of names) seeIn(file)('env', byEnvironment(signs, name), name, { line, column });
      }),
  };
}

/** The order in which recipients are told of. */
export function inOrder(sightings: readonly RecipientSighting[]): RecipientSighting[] {
  return [...sightings].sort((a, b) => compareRanges(rangeOf(a), rangeOf(b)) || compareText(a.id, b.id));
}

const rangeOf = ({ file, line, column }: RecipientSighting) => ({ file, line, column, endLine: line, endColumn: column });
