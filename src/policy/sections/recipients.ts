import type { Labels } from '../../core/catalog.js';
import { type Recipient, TODO } from '../../core/inventory.js';
import { giver } from '../cells/recipient-giver.js';
import { occasion } from '../cells/recipient-occasion.js';
import { service } from '../cells/recipient-service.js';
import type { PolicyContext } from '../context.js';
import type { PartRecord } from '../model.js';
import { isService, recipientsTold, sourcesTold } from '../recipients.js';
import type { Teller } from '../teller.js';

/** Who gets data as part of the service, and who gets it on which occasion. */
export function recipients(tell: Teller): PartRecord | null {
  const told = recipientsTold(tell.context);
  const sources = sourcesTold(tell.context).map(([id, fields]) => giver(tell, id, fields));
  if (told.length === 0) tell.without('recipients', 'no recipient is declared');
  if (told.length + sources.length === 0) return null;
  const services = told.filter(([, recipient]) => isService(tell.context, recipient));
  const occasions = told.filter(([, recipient]) => !isService(tell.context, recipient));
  return {
    services: services.map(([id, recipient]) => service(tell, id, recipient)),
    occasions: occasions.map(([id, recipient]) => occasion(tell, id, recipient)),
    kinds: kinds(tell, services),
    hasServices: services.length > 0,
    hasOccasions: occasions.length > 0,
    sources,
    hasSources: sources.length > 0,
  };
}

/** What the applied laws call a role: each law's own word, else the usual one. */
function legalNames({ packs, label }: PolicyContext, is: string, usual: Labels | undefined): string[] {
  const own = packs.map(({ pack }) => pack.roles?.find(({ id }) => id === is)?.label);
  const names = [...(own.length === 0 ? [undefined] : own)].flatMap((one) => one ?? usual ?? []);
  return [...new Set(names.map((name) => label(name)))];
}

/** What each role that occurs means, with the law's word for it. */
function kinds(tell: Teller, services: readonly (readonly [string, Recipient])[]): PartRecord[] {
  const { catalog, label } = tell.context;
  const found = new Map<string, string[]>();
  for (const [id, recipient] of services)
    recipient.roles.forEach(({ is }, at) => {
      if (is !== undefined && is !== TODO) found.set(is, [...(found.get(is) ?? []), `recipients.${id}.roles.${at}.is`]);
    });
  return [...found].flatMap(([is, paths]): PartRecord[] => {
    const row = catalog.roles[is];
    if (!row?.say) return [];
    const legal = legalNames(tell.context, is, row.legal).map((name) => tell.words(name, paths));
    return [{ label: tell.words(label(row.label), paths), say: tell.words(label(row.say), paths), legal }];
  });
}
