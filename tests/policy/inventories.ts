import { readFileSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Field, FieldPurpose, Inventory, Period, Recipient, Retention } from '../../src/core/inventory.js';
import { loadInventory } from '../../src/inventory/load.js';

export const catalog = loadCatalog();

/** The text of a file in `tests/fixtures/policy`. */
export const fixture = (name: string): string => readFileSync(new URL(`../fixtures/policy/${name}`, import.meta.url), 'utf8');

/** Reads an inventory from YAML; problems are an error, so that a fixture cannot rot. */
export function inventoryFrom(yaml: string): Inventory {
  const reader = { read: (path: string) => (path === 'privacy.yaml' ? yaml : null) };
  const { inventory, problems, fatal } = loadInventory(reader, 'privacy.yaml', catalog);
  const wrong = [...fatal, ...problems].map(({ message }) => message);
  if (!inventory || wrong.length > 0) throw new Error(wrong.join('\n'));
  return inventory;
}

/** A web shop with 28 fields: customers and guests, payment, post, support, newsletter, statistics. */
export const shop = (): Inventory => inventoryFrom(fixture('shop.yaml'));

/** An inventory in the long form with a controller and nothing else; tests put in what they are about. */
export function inventoryOf(parts: Partial<Inventory>): Inventory {
  return {
    version: 1,
    parties: { us: { name: 'Juniper Outfitters GmbH', email: 'privacy@juniper.example' } },
    acts_as: { controller: 'us' },
    jurisdictions: {},
    policy: { language: 'en' },
    subjects: {},
    stores: {},
    events: {},
    purposes: {},
    consents: {},
    recipients: {},
    security: [],
    trackers: {},
    decisions: {},
    fields: {},
    exempt: [],
    not_personal: [],
    source: { file: 'privacy.yaml', files: ['privacy.yaml'], ranges: new Map(), todos: [], suppressions: [] },
    ...parts,
  };
}

/** A recipient with nothing declared but what is given. */
export const recipientOf = (parts: Partial<Recipient>): Recipient => ({
  entity: {},
  roles: [],
  packages: [],
  domains: [],
  onward: [],
  ...parts,
});

/** A field of customers, given by themselves. */
export const fieldOf = (category: string, purposes: Record<string, FieldPurpose>, parts: Partial<Field> = {}): Field => ({
  category,
  subjects: ['customer'],
  source: [{ from: 'person' }],
  stored_in: [],
  purposes,
  code: { claims: [], only: false },
  ...parts,
});

/** `P30D` after an event. */
export const after = (time: string, of: string, from: Period['from'] = 'event'): Retention => ({ for: time, of: [of], from });
