import { isObject } from '../told-values.js';
import { type Difference, entry, flag, type Judge, kept, other, type Subject, set, words } from '../verdicts.js';
import { field, id, measure, purposeOf, type Row, use } from './row.js';

const list = (items: readonly string[]) => items.map((item) => `“${item}”`).join(', ');

/** The purposes of a field that came, in words. */
function purposesOf({ after, before, names, ids }: Difference): string {
  const found = isObject(after) || isObject(before) ? names.at('fields', ids[0] as string, 'purposes') : undefined;
  const told = isObject(found) ? Object.keys(found).map((one) => names.purpose(one)) : [];
  return told.length === 0 ? '' : `, for ${list(told)}`;
}

const shares = set(
  {
    kind: 'new_recipient',
    says: (one, difference) => `${use(difference)}: now also shared with ${difference.names.recipient(one)}.`,
  },
  {
    kind: 'less_sharing',
    says: (one, difference) => `${use(difference)}: no longer shared with ${difference.names.recipient(one)}.`,
  },
  other((difference) => `${use(difference)}, shared with`),
);

/** Data and their uses. */
export const fields: readonly Row[] = [
  {
    at: 'fields.*',
    whole: true,
    judge: entry(
      { kind: 'new_data', says: (difference) => `New: ${field(difference)}${purposesOf(difference)}.` },
      {
        kind: 'less_data',
        says: (difference) => `No longer collected: ${field(difference)}. What is held already needs an end too.`,
      },
    ),
  },
  { at: 'fields.*.category', judge: (difference) => [categoryVerdict(difference)] },
  { at: 'fields.*.label', judge: words((difference) => `Name of the data ${field(difference)}`) },
  {
    at: 'fields.*.subjects',
    judge: set(
      { kind: 'new_subject', says: (one, difference) => `${field(difference)}: now also of ${difference.names.subject(one)}.` },
      { kind: 'less_data', says: (one, difference) => `${field(difference)}: no longer of ${difference.names.subject(one)}.` },
      other((difference) => `${field(difference)}, of whom`),
    ),
  },
  {
    at: 'fields.*.source',
    judge: set(
      { kind: 'new_source', says: (one, difference) => `${field(difference)}: now also comes from ${one}.` },
      { kind: 'less_data', says: (one, difference) => `${field(difference)}: no longer comes from ${one}.` },
      other((difference) => `${field(difference)}, where it comes from`, 'new_source'),
    ),
  },
  {
    at: 'fields.*.stored_in',
    judge: set(
      { kind: 'other', says: (one, difference) => `${field(difference)}: now also stored in ${difference.names.store(one)}.` },
      {
        kind: 'better_protected',
        says: (one, difference) => `${field(difference)}: no longer stored in ${difference.names.store(one)}.`,
      },
      other((difference) => `${field(difference)}, stored in`),
    ),
  },
  {
    at: 'fields.*.purposes.*',
    whole: true,
    judge: entry(
      { kind: 'new_purpose', says: (difference) => `${field(difference)}: now also used for ${purposeOf(difference)}.` },
      { kind: 'less_use', says: (difference) => `${field(difference)}: no longer used for ${purposeOf(difference)}.` },
    ),
  },
  { at: 'fields.*.purposes.*.required', judge: required(use) },
  { at: 'fields.*.purposes.*.without_it', judge: words((difference) => `${use(difference)}, without it`) },
  { at: 'fields.*.purposes.*.opt_in', judge: optIn(use) },
  { at: 'fields.*.purposes.*.sharing', judge: shares },
  { at: 'fields.*.purposes.*.retention.kept.*', judge: kept((difference) => `${use(difference)}${whose(difference)}`) },
  { at: 'fields.*.purposes.*.retention.then', judge: outcome(use) },
  { at: 'fields.*.purposes.*.retention.because', judge: words((difference) => `${use(difference)}, why it is kept`) },
  { at: 'fields.*.purposes.*.retention', judge: other((difference) => `${use(difference)}, kept`, 'kept_longer') },
  { at: 'fields.*.previous_values', judge: other((difference) => `${field(difference)}, old values`, 'kept_longer') },
  {
    at: 'fields.*.security.*',
    whole: true,
    judge: entry(
      { kind: 'better_protected', says: (difference) => `${field(difference)}: ${measure(difference, 1)}.` },
      { kind: 'measure_lost', says: (difference) => `${field(difference)}: no longer ${measure(difference, 1)}.` },
    ),
  },
];

const whose = (difference: Difference) =>
  id(difference, 2) === 'everybody' ? '' : `, of ${difference.names.subject(id(difference, 2))}`;

function categoryVerdict(difference: Difference) {
  const { before, after, names } = difference;
  return {
    kind: 'new_category',
    says: `${field(difference)}: now ${names.category(after)}, instead of ${names.category(before)}.`,
  };
}

function required(what: Subject): Judge {
  return flag(
    false,
    { kind: 'now_optional', says: (difference) => `${what(difference)}: now optional.` },
    { kind: 'now_required', says: (difference) => `${what(difference)}: no longer optional.` },
    other((difference) => `${what(difference)}, required`),
  );
}

function optIn(what: Subject): Judge {
  return flag(
    true,
    { kind: 'opt_in_gained', says: (difference) => `${what(difference)}: the person now switches it on.` },
    { kind: 'opt_in_lost', says: (difference) => `${what(difference)}: the person no longer switches it on.` },
    other((difference) => `${what(difference)}, opt-in`),
  );
}

/** What happens at the end: only deletion is clearly better than what was before. */
function outcome(what: Subject): Judge {
  return (difference) =>
    difference.after === 'delete' && difference.before !== undefined && difference.before !== 'todo'
      ? [{ kind: 'kept_shorter', says: `${what(difference)}: deleted at the end, instead of ${difference.before}.` }]
      : other((one) => `${what(one)}, at the end`, 'kept_longer')(difference);
}
