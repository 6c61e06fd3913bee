import type { Labels } from '../core/catalog.js';
import type { Recipient, RecipientRole } from '../core/inventory.js';
import { TODO } from '../core/inventory.js';
import { lineageOf } from '../core/lineage.js';
import type { PolicyContext } from './context.js';
import type { Teller } from './teller.js';
import type { Token } from './tokens.js';

/** The label of a category, or of its nearest ancestor that the catalogue knows. */
export function categoryLabel(context: PolicyContext, key: string): Labels | undefined {
  return lineageOf(key)
    .map((at) => context.catalog.categories[at])
    .find((row) => row !== undefined)?.label;
}

/** What people call a kind of data: the field's own label, else its category's. */
export function dataName(tell: Teller, id: string): Token {
  const field = tell.context.inventory.fields[id];
  const need = {
    item: 'categories',
    sentence: `We collect: … (\`${id}\`)`,
    declare: `\`label\` on \`fields.${id}\``,
    always: true,
  };
  if (!field) return tell.gap(`fields.${id}`, { ...need, declare: `the field \`${id}\`` });
  if (field.label !== undefined) return tell.text(field.label, `fields.${id}.label`, need) as Token;
  const label = categoryLabel(tell.context, field.category);
  return label
    ? tell.words(tell.context.label(label), `fields.${id}.category`, 'categories')
    : tell.gap(`fields.${id}.label`, need);
}

/** What a purpose is called. */
export function purposeName(tell: Teller, id: string): Token {
  const need = {
    item: 'purposes',
    sentence: `We use data to: … (\`${id}\`)`,
    declare: `\`say\` on \`purposes.${id}\``,
    always: true,
  };
  return tell.text(tell.context.inventory.purposes[id]?.say, `purposes.${id}.say`, need) as Token;
}

/** What a group of people is called. */
export function subjectName(tell: Teller, id: string): Token {
  const need = {
    item: 'subjects',
    sentence: `This policy is for these people: … (\`${id}\`)`,
    declare: `\`say\` on \`subjects.${id}\``,
    always: true,
  };
  return tell.text(tell.context.inventory.subjects[id]?.say, `subjects.${id}.say`, need) as Token;
}

/** The role that a recipient is told under: its first. */
export function firstRole(recipient: Recipient): { readonly role: RecipientRole | undefined; readonly id: string | undefined } {
  const role = recipient.roles[0];
  return { role, id: role?.is === TODO ? undefined : role?.is };
}

/** A recipient's name, or what recipients of its role are called where it has none of its own. */
export function recipientName(tell: Teller, id: string): Token {
  const recipient = tell.context.inventory.recipients[id];
  const need = {
    item: 'recipients',
    sentence: `Your data goes to: … (\`${id}\`)`,
    declare: `\`name\` on \`recipients.${id}\``,
    always: true,
  };
  const path = `recipients.${id}.entity.name`;
  if (!recipient) return tell.gap(`recipients.${id}`, { ...need, declare: `the recipient \`${id}\`` });
  const kind = tell.context.catalog.roles[firstRole(recipient).id ?? ''];
  if (recipient.entity.name === undefined && kind?.group && !kind.service) {
    return tell.words(tell.context.label(kind.group), `recipients.${id}.roles`, 'recipients');
  }
  // A proper name is the same in each language; what is no name is keyed by language.
  const { name } = recipient.entity;
  return (typeof name === 'string' ? tell.show(name, path, need, String) : tell.text(name, path, need)) as Token;
}

/** The name of a party: a company or person that the inventory describes under `parties`. */
export function partyName(tell: Teller, id: string): Token {
  const need = {
    item: 'controller.identity',
    sentence: `Name: … (\`${id}\`)`,
    declare: `\`name\` on \`parties.${id}\``,
    always: true,
  };
  return tell.show(tell.context.inventory.parties[id]?.name, `parties.${id}.name`, need, String) as Token;
}

/** A country by its code, in the language of the policy. */
export function countryLabel(context: PolicyContext, code: string): string {
  const country = context.catalog.countries[code];
  return country ? context.label(country.label) : code;
}
