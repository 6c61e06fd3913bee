import type { Field, Inventory, Retention, Unsure } from '../core/inventory.js';
import { TODO } from '../core/inventory.js';
import { type Completion, reportAt } from './complete.js';
import { listed } from './wording.js';

const categories = ['categories'];
const subjectNames = ['subjects'];

type Whole = Omit<Inventory, 'source'>;

/** Checks that need more than one value of the inventory. */
export function checkTogether(completion: Completion, inventory: Whole): void {
  for (const [id, field] of Object.entries(inventory.fields)) {
    checkCategory(completion, field.category, `fields.${id}.category`);
    checkRetention(completion, field, field.retention, `fields.${id}.retention`);
    if (typeof field.previous_values === 'object') {
      checkRetention(completion, field, field.previous_values.retention, `fields.${id}.previous_values.retention`);
    }
    for (const [purpose, use] of Object.entries(field.purposes)) {
      checkRetention(completion, field, use.retention, `fields.${id}.purposes.${purpose}.retention`);
    }
  }
  for (const [id, purpose] of Object.entries(inventory.purposes)) {
    const path = `purposes.${id}.use`;
    if (purpose.use === undefined && !completion.ranges.has(path)) {
      reportAt(completion, 'purpose-no-use', path, `The purpose \`${id}\` has no \`use\`.`, [
        'Write a `use` out of the catalogue, such as `essential.service`, or `use: todo` while nobody knows.',
      ]);
    }
  }
}

function checkCategory(completion: Completion, category: string, path: string): void {
  if (category === '' || category.includes('.') || !(completion.known(categories)?.has(category) ?? category === 'user')) return;
  reportAt(
    completion,
    'category-too-broad',
    path,
    `\`${category}\` is a first-level category: it would cover every kind of data below it.`,
    ['Write the narrowest category that fits, such as `user.contact.email`.'],
  );
}

/** Where periods differ by subject, each subject of the field needs one, and no other may have one. */
function checkRetention(completion: Completion, field: Field, retention: Unsure<Retention> | undefined, path: string): void {
  if (retention === undefined || retention === TODO || !retention.by_subject) return;
  const given = Object.keys(retention.by_subject);
  const without = field.subjects.filter((subject) => !given.includes(subject));
  if (without.length > 0 && retention.for === undefined) {
    reportAt(completion, 'by-subject', `${path}.by_subject`, `\`by_subject\` says nothing of ${listed(without)}.`, [
      `Add a period for ${listed(without)}.`,
    ]);
  }
  const subjects = completion.known(subjectNames);
  for (const subject of given.filter((one) => !field.subjects.includes(one) && subjects?.has(one))) {
    reportAt(completion, 'by-subject', `${path}.by_subject.${subject}`, `\`${subject}\` is not among the field’s subjects.`, [
      `Add \`${subject}\` to the field’s \`subjects\`, or remove its period.`,
    ]);
  }
}
