import { type Difference, entry, other, words } from '../verdicts.js';
import { country, id, purpose, purposeOf, type Row } from './row.js';

/** Purposes, and the people. */
export const purposes: readonly Row[] = [
  {
    at: 'purposes.*',
    whole: true,
    judge: entry(
      { kind: 'new_purpose', says: (difference) => `New purpose: ${purposeOf(difference, 0)}.` },
      { kind: 'less_use', says: (difference) => `No longer a purpose: ${purposeOf(difference, 0)}.` },
    ),
  },
  { at: 'purposes.*.say', judge: words((difference) => `Words of the purpose \`${id(difference)}\``) },
  { at: 'purposes.*.use', judge: other((difference) => `${purpose(difference)}, use`, 'new_purpose') },
  {
    at: 'purposes.*.basis.*',
    whole: true,
    judge: entry(
      { kind: 'new_basis', says: (difference) => `${purpose(difference)}: now also on the ground “${basis(difference)}”.` },
      { kind: 'new_basis', says: (difference) => `${purpose(difference)}: no longer on the ground “${basis(difference)}”.` },
    ),
  },
  { at: 'purposes.*.basis.*.interest', judge: words((difference) => `${purpose(difference)}, our interest`) },
  {
    at: 'purposes.*.basis.*.**',
    judge: other((difference) => `${purpose(difference)}, ground “${basis(difference)}”`, 'new_basis'),
  },
  { at: 'purposes.*.basis', judge: other((difference) => `${purpose(difference)}, ground`, 'new_basis') },
  {
    at: 'subjects.*',
    whole: true,
    judge: entry(
      { kind: 'new_subject', says: (difference) => `New group of people: ${difference.names.subject(id(difference))}.` },
      { kind: 'less_data', says: (difference) => `No longer a group of people: ${difference.names.subject(id(difference))}.` },
    ),
  },
  { at: 'subjects.*.say', judge: words((difference) => `Words for the people \`${id(difference)}\``) },
  { at: 'events.*.say', judge: words((difference) => `Words of the event \`${id(difference)}\``) },
  { at: 'stores.*.country', judge: country((difference) => `Storage in ${difference.names.store(id(difference))}`) },
  { at: 'stores.*.say', judge: words((difference) => `Words for the store \`${id(difference)}\``) },
];

const basis = (difference: Difference) => difference.names.label('bases', id(difference, 1).replace(/ \(\d+\)$/, ''));
