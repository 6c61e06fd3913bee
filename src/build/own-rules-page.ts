import { definitionTable, type Part } from './own-catalog-page.js';

/** A file of rules of one's own. A test runs it, so it works as it stands. */
export const ownRulesExample = `rules:
  own/mailer-gets-addresses-alone:
    path: fields.*
    when: { sharing: mailer, category: { not: user.contact.email } }
    message: "\`{id}\` ({category}) is shared with the mailer, which gets addresses alone."
    why: Our contract with the mailer covers addresses.
    do: ["Take \`mailer\` out of \`sharing\`."]
    severity: error
  own/two-years-are-enough:
    path: fields.*.purposes.*
    when: { retention.for: { longer_than: P2Y } }
    unless: { retention.law: { exists: true } }
    message: "\`{path}\` keeps data for {retention.for}; our board set two years."
`;

/** A module with a rule of one's own. A test runs it. */
export const ownModuleExample = `import { defineRule } from 'forthright';

export default defineRule({
  id: 'own/few-fields',
  severity: 'warn',
  force: 'house',
  summary: 'There are more fields than we can look after.',
  why: 'Each field is reviewed by a person.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { many: 'There are {count} fields; we review at most 40.' },
  do: ['Remove those that nobody needs.'],
  examples: { bad: [], good: [] },
  check: ({ inventory }) => {
    const count = Object.keys(inventory.fields).length;
    return count > 40 ? [{ about: 'fields', message: 'many', data: { count } }] : [];
  },
});
`;

/** `docs/own-rules.md`: how rules of one's own are written, from their schema. */
export function ownRulesPage(schema: Part): string {
  return `${[
    '# Rules of your own',
    '<!-- Generated from schemas/rules.schema.json by `npm run docs`. -->',
    'Files that `own_rules: privacy-rules.yaml` names in `forthright.config.yaml` add rules. They are set, exempted, suppressed and reported like any other; each id begins with `own/`. `schemas/rules.schema.json` is the schema.',
    `\`\`\`yaml\n${ownRulesExample}\`\`\``,
    'Paths and keys are those of the long form of the inventory, as `docs/inventory.md` lists them. Where a key holds a list, one element that fits suffices.',
    definitionTable(schema, 'A rule', 'rule'),
    definitionTable(schema, 'Tests of a value', 'tests'),
    '## Rules in code',
    'What a path and conditions cannot say, a module can: a file that ends in `.js` or `.mjs`, whose default export is a rule or a list of them. It is code of the project and runs only with `--allow-rule-code`; without, each run names it among the rules that did not run. Leave the flag out where you do not trust who wrote the change, as for pull requests from outside.',
    `\`\`\`js\n${ownModuleExample}\`\`\``,
  ].join('\n\n')}\n`;
}
