import { type Recipient, TODO, type Transfer, type Unsure } from '../../core/inventory.js';
import type { RuleInput } from '../../core/rule.js';

/** Data that goes to a country, and the applied laws that ask for a safeguard there. */
export interface TransferLeg {
  readonly recipient: string;
  readonly path: string;
  readonly country: string;
  readonly by?: Unsure<string>;
  readonly checked_on?: string;
  readonly copy_from?: string;
  readonly asking: readonly string[];
}

type Leg = Pick<Transfer, 'by' | 'checked_on' | 'copy_from' | 'regimes'>;

/** Whether a law itself treats a country as safe for companies there, on the day of the run. A decision for those on a list (the Data Privacy Framework) has to be named: `by: dpf`. */
export function isAdequate({ catalog, asOf }: Pick<RuleInput, 'catalog' | 'asOf'>, pack: string, country: string): boolean {
  const row = catalog.countries[country];
  const { recognises } = catalog.jurisdictions[pack] ?? {};
  return (
    (row?.adequacy ?? []).some(
      (one) =>
        one.pack === pack &&
        !/\blist\b/.test(one.for ?? '') &&
        one.from <= asOf &&
        (one.until === undefined || asOf <= one.until),
    ) ||
    (recognises?.regions.includes(country) ?? false) ||
    (recognises?.regions.includes('EEA') === true && row?.eea === true)
  );
}

/** Whether a country lies where a law holds. */
export function isWithin({ catalog }: Pick<RuleInput, 'catalog'>, pack: string, country: string): boolean {
  const regions = catalog.jurisdictions[pack]?.regions ?? [];
  return regions.includes(country) || (regions.includes('EEA') && catalog.countries[country]?.eea === true);
}

/** The applied laws that call it a transfer when data goes there and that do not treat the country as safe. */
function asking(input: RuleInput, country: string, regimes: readonly string[] | undefined): string[] {
  return Object.entries(input.inventory.jurisdictions)
    .filter(([pack, { applies }]) => {
      const isAsked = input.catalog.jurisdictions[pack]?.items.some(({ id }) => id === 'transfers') ?? false;
      const isNamed = regimes === undefined || regimes.includes(pack);
      return applies === true && isAsked && isNamed && !isWithin(input, pack, country) && !isAdequate(input, pack, country);
    })
    .map(([pack]) => pack);
}

/** The laws that still ask of a recipient's own country: what protects data there may differ by law, and then stands in `onward`, with the same country and its `regimes`. */
function openFor({ asking: laws, country }: TransferLeg, { onward }: Recipient): readonly string[] {
  const elsewhere = onward.filter(({ to, by }) => to === country && by !== undefined);
  return laws.filter((law) => !elsewhere.some(({ regimes }) => regimes?.includes(law) ?? true));
}

/** Each way in which personal data leaves for a country. Totals without persons are no transfer. */
export function transferLegs(input: RuleInput): TransferLeg[] {
  const leg = (recipient: string, path: string, country: Unsure<string> | undefined, facts: Leg): TransferLeg[] => {
    if (country === undefined || country === TODO) return [];
    const { by, checked_on, copy_from, regimes } = facts;
    return [
      {
        recipient,
        path,
        country,
        asking: asking(input, country, regimes),
        ...(by === undefined ? {} : { by }),
        ...(checked_on === undefined ? {} : { checked_on }),
        ...(copy_from === undefined ? {} : { copy_from }),
      },
    ];
  };
  const all = ([id, recipient]: [string, Recipient]) => [
    ...leg(id, `recipients.${id}`, recipient.entity.country, recipient).map((one) => ({
      ...one,
      asking: openFor(one, recipient),
    })),
    ...recipient.onward.flatMap((one, index) => leg(id, `recipients.${id}.onward.${index}`, one.to, one)),
  ];
  return Object.entries(input.inventory.recipients)
    .filter(([, { gets }]) => gets !== 'totals_only' && !(Array.isArray(gets) && gets.length === 0))
    .flatMap(all);
}
