import type { OpaqueField } from '../../core/observation.js';
import { selectorFor } from '../../core/place.js';
import { defineRule, type Report } from '../../core/rule.js';
import { dismissStep } from '../shared/commands.js';
import { answeredBy } from '../shared/opaque.js';

function reportOf(field: OpaqueField): Report {
  const { place, type, file, line, column, endColumn } = field;
  const selector = selectorFor(field);
  return {
    about: place,
    message: 'opaque',
    data: { place, type },
    at: [{ file, line, column, endLine: line, endColumn }],
    do: [
      'Give it a type of its own in the code, so that the scan can read what is in it.',
      `Or say in \`privacy.yaml\` which type or schema does:\ncontents:\n  - { code: ${JSON.stringify(selector)}, schema: src/… }`,
      `Or, if one field of the inventory is all that it holds, list \`${selector}\` under \`code\` there.`,
      dismissStep(selector),
    ],
  };
}

export default defineRule({
  id: 'code/opaque-field',
  severity: 'warn',
  force: 'guidance',
  summary: 'A field of a person’s record may hold anything.',
  why: 'Whatever is put into it later is stored about that person, and neither the inventory nor the policy would say so. Such a field can also hold more than the purpose needs.',
  law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 30(1)(c)'],
  jurisdictions: [],
  needs: 'scan',
  messages: { opaque: '`{place}` is stored about a person and may hold anything: its type is `{type}`.' },
  do: [
    'Give it a type of its own in the code.',
    'Or name the type or schema that says what is in it, under `contents` in `privacy.yaml`.',
    'If it holds no person’s data: `forthright dismiss <place> --because "…"`.',
  ],
  examples: {
    bad: [
      {
        title: 'Whatever a programmer puts into `metadata`',
        inventory: '',
        code: {
          'prisma/schema.prisma': 'model Customer {\n  id       Int    @id\n  email    String\n  metadata Json?\n}\n',
        },
      },
    ],
    good: [
      {
        title: 'The inventory names the type of what is in it',
        inventory: '\ncontents:\n  - { code: Customer.metadata, schema: src/customer-metadata.ts#CustomerMetadata }',
        code: {
          'prisma/schema.prisma': 'model Customer {\n  id       Int    @id\n  email    String\n  metadata Json?\n}\n',
        },
      },
      {
        title: 'The column has a type',
        inventory: '',
        code: {
          'src/schema.ts':
            "import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';\n\nexport const customers = pgTable('customers', {\n  email: text('email'),\n  metadata: jsonb('metadata').$type<{ theme: string }>(),\n});\n",
        },
      },
    ],
  },
  check: (input) => {
    const isAnswered = answeredBy(input.inventory);
    return (input.scan?.opaque ?? []).filter((field) => !isAnswered(field)).map(reportOf);
  },
});
