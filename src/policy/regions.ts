import type { Adequacy, JurisdictionPack } from '../core/catalog.js';
import { TODO } from '../core/inventory.js';
import type { AppliedPack, PolicyContext } from './context.js';

/** Whether a country lies outside the regions where a law holds. */
export function outside(context: PolicyContext, pack: JurisdictionPack, country: string): boolean {
  const regions = pack.regions ?? [];
  const inEea = context.catalog.countries[country]?.eea === true;
  return !regions.includes(country) && !(regions.includes('EEA') && inEea);
}

/** The applied packs that call it a transfer when data goes to this country. */
export function transferPacks(context: PolicyContext, country: string): AppliedPack[] {
  const asks = (pack: AppliedPack) => pack.items.some((item) => item.id === 'transfers');
  return context.packs.filter((applied) => asks(applied) && outside(context, applied.pack, country));
}

/** The decision under which a pack treats a country as safe for companies there that need not be looked up on a list, on the day the policy takes effect. */
export function adequacyOf(context: PolicyContext, pack: AppliedPack, country: string): Adequacy | undefined {
  const row = context.catalog.countries[country];
  const day = context.inventory.policy?.effective_on;
  const holds = (from: string, until: string | undefined) =>
    day === undefined || day === TODO || (from <= day && (until === undefined || day <= until));
  const own = row?.adequacy?.find((one) => one.pack === pack.id && !one.listed && holds(one.from, one.until));
  if (own) return own;
  const { recognises } = pack.pack;
  const named = recognises?.regions.includes(country) || (recognises?.regions.includes('EEA') && row?.eea);
  return named && recognises
    ? { pack: pack.id, decision: recognises.citation, from: '', confirmed: recognises.confirmed }
    : undefined;
}
