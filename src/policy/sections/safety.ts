import { type SecurityMeasure, TODO } from '../../core/inventory.js';
import { coverageOf } from '../cells/coverage.js';
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
  const reach = field === null ? coverageOf(tell, measure, path) : { covers: [dataName(tell, field)], except: [] };
  return {
    say: say ?? tell.text(measure.say, `${path}.say`, need),
    ...reach,
    backups: measure.backups === true ? tell.mark(`${path}.backups`) : null,
  };
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
