/** What the smallest inventory may be told. */
export interface SmallestOptions {
  /** Path of the JSON Schema as seen from the inventory; editors read it. */
  readonly schema?: string;
}

/** The smallest valid inventory: every fact is `todo`, none is invented, and comments say what belongs where. */
export function smallestInventory(options: SmallestOptions = {}): string {
  return `# yaml-language-server: $schema=${options.schema ?? './.forthright/inventory.schema.json'}
# What this project knows about people: which data, why, for how long, and who gets it.
# forthright checks this file against the code and writes the privacy policy from it.
# \`todo\` stands for a fact that nobody has looked up yet. \`forthright todo\` lists them all; a policy that needs one is not published.
version: 1

# Who decides why and how personal data is used, and answers for it.
controller:
  name: todo # the full legal name
  address: todo # the postal address
  country: todo # two letters of ISO 3166-1, such as DE or US
  email: todo # where people write about their data

# Which laws apply. A person decides this; add decided_by and decided_on.
jurisdictions:
  gdpr: { applies: todo } # people in the European Economic Area, or a controller there
  uk: { applies: todo } # people in the United Kingdom, or a controller there
  ccpa: { applies: todo } # people in California

# "We do not ..." is printed only where a named person declares it; add declared_by and declared_on.
statements: { sells_data: todo, shares_for_ads: todo, automated_decisions: todo }

# The people whose data is held.       customer: { say: "Customers", has: [account], code: [User] }
subjects: {}

# Where data is kept.                  main_db: { country: DE }
stores: {}

# Why data is used.                    orders: { use: essential.service, say: "Send you what you bought", basis: contract }
purposes: {}

# Who gets data.                       pay: { name: todo, country: todo, role: processor, for: [orders], does: "takes card payments" }
recipients: {}

# How data is protected.               [encrypted_in_transit]
security: []

# Each personal datum. \`forthright scan\` shows what the code collects.
#   email:
#     category: user.contact.email
#     subjects: [customer]
#     source: person
#     stored_in: [main_db]
#     purposes: [orders]
#     required: true
#     without_it: "We cannot take your order."
#     sharing: [pay]
#     retention: P30D after account_closed
fields: {}
`;
}
