/** The smallest valid inventory. It states nothing; each `todo` is a question that only a person can answer. */
export const firstInventory = `# yaml-language-server: $schema=./.forthright/inventory.schema.json
# What this project does with personal data, and why. \`forthright check\` holds the code against it; \`forthright policy\` writes the policy from it.
# \`todo\` stands for what nobody knows yet. It is counted, and no policy is published before it is answered.
version: 1
controller:
  name: todo # who decides why and how the data is used
  address: todo
  country: todo # two letters: DE
  email: todo
jurisdictions: {} # gdpr, uk, ccpa: { applies: true, decided_by: …, decided_on: … }
subjects: {} # whose data it is: customer, employee
purposes: {} # what it is used for, and on which legal basis
recipients: {} # who else gets it
security: [] # how it is kept safe
fields: {} # each personal datum: category, subjects, source, purposes, sharing, retention
`;
