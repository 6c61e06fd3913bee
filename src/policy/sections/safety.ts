import { type SecurityMeasure, TODO } from '../../core/inventory.js';
import type { PartRecord } from '../model.js';
import { countryLabel, dataName } from '../names.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** What protects the data, what each measure covers, and in which countries the data lies. */
export function safety(tell: Teller): PartRecord | null {
  const { inventory, fields } = tell.context;
  const general = inventory.security.map((measure, index) => told(tell, measure, `security.${index}`, null));
  const everywhere = new Set(
    inventory.security.filter((measure) => !measure.covers && !measure.except).map((measure) => measure.is),
  );
  const special = fields.flatMap(([id, field]) =>
    (field.security ?? []).flatMap((measure, index) =>
      everywhere.has(measure.is) && measure.say === undefined ? [] : [told(tell, measure, `fields.${id}.security.${index}`, id)],
    ),
  );
  const measures = [...general, ...special];
  const places = countries(tell);
  if (measures.length === 0) tell.without('security', 'no measure is declared');
  return measures.length === 0 && places.length === 0 ? null : { measures, hasMeasures: measures.length > 0, places };
}

function told(tell: Teller, measure: SecurityMeasure, path: string, field: string | null): PartRecord {
  const { context } = tell;
  const row = context.catalog.measures[measure.is];
  const need = {
    item: 'security',
    sentence: `To keep your data safe, we … (\`${measure.is}\`)`,
    declare: `\`say\` at \`${path}\``,
    always: true,
  };
  const say = row && measure.say === undefined ? tell.words(context.label(row.say ?? row.label), path, 'security') : null;
  const reach = field === null ? reachOf(tell, measure, path) : { covers: [dataName(tell, field)], except: [] };
  return {
    say: say ?? tell.text(measure.say, `${path}.say`, need),
    ...reach,
    backups: measure.backups === true ? tell.mark(`${path}.backups`) : null,
  };
}

/** What a measure covers and leaves out: stores by what people call them, else the data in them, whichever list is shorter. */
function reachOf(tell: Teller, { covers, except }: SecurityMeasure, path: string): { covers: Token[]; except: Token[] } {
  const { fields } = tell.context;
  const leftOut = except && except.length > 0 ? namesOf(tell, except, `${path}.except`, touches) : [];
  if (!covers || covers.length === 0) return { covers: [], except: leftOut };
  const inside = fields.filter(([id, field]) => covers.includes(id) || liesIn(field.stored_in, covers)).map(([id]) => id);
  const outside = fields.map(([id]) => id).filter((id) => !inside.includes(id));
  if (outside.length === 0) return { covers: [], except: leftOut };
  if (outside.length >= inside.length || storeNames(tell, covers))
    return { covers: namesOf(tell, covers, `${path}.covers`, liesIn), except: leftOut };
  return { covers: [], except: [...leftOut, ...outside.map((id) => dataName(tell, id))] };
}

/** A field is covered where each store that holds it is; one uncovered copy is enough to say no. */
const liesIn = (stored: readonly string[], stores: readonly string[]): boolean =>
  stored.length > 0 && stored.every((store) => stores.includes(store));

/** A field is left out where any store that holds it is. */
const touches = (stored: readonly string[], stores: readonly string[]): boolean => stored.some((store) => stores.includes(store));

function storeNames(tell: Teller, ids: readonly string[]): string[] | null {
  const { inventory, locale } = tell.context;
  const spoken = ids.map((id) => inventory.stores[id]?.say);
  const names = spoken.map((say) => (typeof say === 'string' ? say : say?.[locale.language.locale]));
  return names.every((name) => name !== undefined) ? names : null;
}

function namesOf(tell: Teller, ids: readonly string[], path: string, fits: typeof liesIn): Token[] {
  const names = storeNames(tell, ids);
  if (names) return names.map((name) => tell.words(name, path, 'security'));
  const within = tell.context.fields.filter(([id, field]) => ids.includes(id) || fits(field.stored_in, ids));
  return within.map(([id]) => dataName(tell, id));
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function countries(tell: Teller): Token[] {
  const { inventory, fields, catalog } = tell.context;
  const used = unique(fields.flatMap(([, field]) => field.stored_in));
  const paths = new Map<string, string[]>();
  const gaps: Token[] = [];
  for (const id of used) {
    const country = inventory.stores[id]?.country;
    const path = `stores.${id}.country`;
    if (country === TODO)
      gaps.push(
        tell.gap(path, {
          item: 'stores',
          sentence: `We store your data in: … (\`${id}\`)`,
          declare: `\`country\` on \`stores.${id}\``,
        }),
      );
    else if (country !== undefined) paths.set(country, [...(paths.get(country) ?? []), path]);
  }
  return [
    ...gaps,
    ...[...paths].map(([code, at]) =>
      tell.words(catalog.countries[code] ? countryLabel(tell.context, code) : code, at, 'stores'),
    ),
  ];
}
