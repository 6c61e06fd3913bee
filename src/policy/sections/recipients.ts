import { type Recipient, type RecipientRole, TODO, type Unsure } from '../../core/inventory.js';
import type { PolicyContext } from '../context.js';
import type { Part, PartRecord } from '../model.js';
import { countryLabel, dataName, firstRole, purposeName, recipientName } from '../names.js';
import { wordFor } from '../retention.js';
import type { Need, Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Field ids that a recipient gets, by the sharing of each use or by its own list. */
export function dataFor(context: PolicyContext, id: string): string[] {
  const recipient = context.inventory.recipients[id];
  const shared = context.uses.filter((use) => {
    const sharing = use.value('sharing');
    return Array.isArray(sharing) && sharing.includes(id);
  });
  const listed = Array.isArray(recipient?.gets) ? (recipient.gets as readonly string[]) : [];
  const told = new Set(context.fields.map(([field]) => field));
  return [...new Set([...shared.map((use) => use.fieldId), ...listed])].filter((field) => told.has(field));
}

/** Whether a recipient takes part in how the product works, so that it is told beside the data. */
export const isService = (context: PolicyContext, recipient: Recipient): boolean =>
  context.catalog.roles[firstRole(recipient).id ?? '']?.service !== false;

/** Recipients of this notice: a service that gets some of its data, and whoever gets data on an occasion. */
export function recipientsTold(context: PolicyContext): [string, Recipient][] {
  return Object.entries(context.inventory.recipients).filter(
    ([id, recipient]) => context.notice === null || !isService(context, recipient) || dataFor(context, id).length > 0,
  );
}

/** Who gets data as part of the service, and who gets it on which occasion. */
export function recipients(tell: Teller): PartRecord | null {
  const told = recipientsTold(tell.context);
  if (told.length === 0) {
    tell.without('recipients', 'no recipient is declared');
    return null;
  }
  const services = told.filter(([, recipient]) => isService(tell.context, recipient));
  const occasions = told.filter(([, recipient]) => !isService(tell.context, recipient));
  return {
    services: services.map(([id, recipient]) => service(tell, id, recipient)),
    occasions: occasions.map(([id, recipient]) => occasion(tell, id, recipient)),
    kinds: kinds(tell, services),
    hasServices: services.length > 0,
    hasOccasions: occasions.length > 0,
  };
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
    const legal = row.legal ? tell.words(label(row.legal), paths) : null;
    return [{ label: tell.words(label(row.label), paths), say: tell.words(label(row.say), paths), legal }];
  });
}

const need = (sentence: string, path: string, key: string, always = false, item = 'recipients'): Need => ({
  item,
  sentence,
  declare: `\`${key}\` on \`${path}\``,
  always,
});

function service(tell: Teller, id: string, recipient: Recipient): PartRecord {
  const path = `recipients.${id}`;
  const { context } = tell;
  const data = dataFor(context, id);
  const gets = data.map((field) => dataName(tell, field));
  const country = need(`\`${id}\` is in this country: …`, path, 'country', false, 'transfers');
  return {
    name: recipientName(tell, id),
    does: tell.text(recipient.does, `${path}.does`, need(`\`${id}\` does this: …`, path, 'does', false, 'does')),
    roles:
      recipient.roles.length === 0 ? [role(tell, id, undefined, 0)] : recipient.roles.map((one, at) => role(tell, id, one, at)),
    data: gets.length > 0 ? gets : other(tell, id, recipient),
    country: tell.show(recipient.entity.country, `${path}.entity.country`, country, (code) => countryLabel(context, code)),
    inReturn: inReturn(tell, id, recipient),
    helpers: tell.link(
      recipient.subprocessors?.list,
      `${path}.subprocessors.list`,
      need('Its own helpers: …', path, 'list', false, 'helpers'),
      'web',
    ),
  };
}

function role(tell: Teller, id: string, one: RecipientRole | undefined, at: number): PartRecord {
  const { catalog, label } = tell.context;
  const path = `recipients.${id}.roles.${at}`;
  const says = need(`The role of \`${id}\`: …`, `recipients.${id}`, 'role', true);
  const decides = one?.own_purpose !== undefined;
  return {
    role: tell.show(one?.is, `${path}.is`, says, (is) => (catalog.roles[is] ? label(catalog.roles[is].label) : is)) as Token,
    purposes: decides && one?.for === undefined ? [] : purposes(tell, id, one?.for, path),
    own: tell.text(one?.own_purpose, `${path}.own_purpose`, need('Its own purpose: …', path, 'own_purpose', false, 'own')),
    notice: tell.link(
      one?.their_notice,
      `${path}.their_notice`,
      need('Its own policy: …', path, 'their_notice', false, 'own'),
      'web',
    ),
  };
}

function purposes(tell: Teller, id: string, ids: Unsure<readonly string[]> | undefined, path: string): Token[] {
  const gap = need(`\`${id}\` gets data to …`, `recipients.${id}`, 'for', true);
  if (ids === undefined || ids === TODO || ids.length === 0) return [tell.gap(`${path}.for`, gap)];
  return ids.map((purpose) => purposeName(tell, purpose));
}

/** What someone gets where no field names them: totals, what the matter needs, or nothing that was declared. */
function other(tell: Teller, id: string, recipient: Recipient): Token[] {
  const path = `recipients.${id}.gets`;
  if (typeof recipient.gets === 'string') return [tell.words(wordFor(tell.context, 'gets', recipient.gets), path, 'recipients')];
  const sentence = `\`${id}\` gets: …`;
  const declare = `\`${id}\` in the \`sharing\` of the fields it gets, or \`gets\` on \`recipients.${id}\``;
  return [tell.gap(path, { item: 'recipients', sentence, declare, always: true })];
}

function inReturn(tell: Teller, id: string, recipient: Recipient): Token | null {
  const path = `recipients.${id}.in_return`;
  if (recipient.in_return === 'nothing') return null;
  return tell.show(
    recipient.in_return,
    path,
    need(`\`${id}\` gives us in return: …`, `recipients.${id}`, 'in_return', false, 'in_return'),
    (one) => wordFor(tell.context, 'in_return', one),
  );
}

function occasion(tell: Teller, id: string, recipient: Recipient): PartRecord {
  const path = `recipients.${id}`;
  const data = dataFor(tell.context, id).map((field) => dataName(tell, field));
  const { id: kind } = firstRole(recipient);
  const group = tell.context.catalog.roles[kind ?? ''];
  const named = recipient.entity.name !== undefined && group !== undefined;
  const row: Record<string, Part> = {
    name: recipientName(tell, id),
    role: named ? tell.words(tell.context.label(group.label), `${path}.roles.0.is`, 'recipients') : null,
    does: tell.text(recipient.does, `${path}.does`, need(`\`${id}\` does this: …`, path, 'does', false, 'does')),
    data: data.length > 0 ? data : other(tell, id, recipient),
    country: tell.show(
      recipient.entity.country,
      `${path}.entity.country`,
      need(`\`${id}\` is in this country: …`, path, 'country', false, 'country'),
      (code) => countryLabel(tell.context, code),
    ),
    purposes: recipient.roles.flatMap((one, at) =>
      one.for === undefined ? [] : purposes(tell, id, one.for, `${path}.roles.${at}`),
    ),
    when: tell.text(
      recipient.when,
      `${path}.when`,
      need(`\`${id}\` gets data when …`, path, 'when', kind !== 'investor', kind === 'investor' ? 'when' : 'recipients'),
    ),
    weWill: tell.text(
      recipient.we_will,
      `${path}.we_will`,
      need(`Before \`${id}\` gets data, we …`, path, 'we_will', false, 'we_will'),
    ),
  };
  return row;
}
