import { type Difference, entry, type Judge, other, type Subject, set, words } from '../verdicts.js';
import { channel, country, id, type Row, recipient } from './row.js';

const recipientKnown = (difference: Difference): string => {
  const { names } = difference;
  const at = (...keys: readonly string[]) => names.at('recipients', id(difference), ...keys);
  const does = at('does');
  const country = at('entity', 'country');
  const parts = [
    ...(typeof country === 'string' ? [names.country(country)] : []),
    ...(typeof does === 'string' ? [`it ${does}`] : []),
  ];
  return parts.length === 0 ? recipient(difference) : `${recipient(difference)} (${parts.join('; ')})`;
};

/** Who else gets the data. */
export const recipients: readonly Row[] = [
  {
    at: 'recipients.*',
    whole: true,
    judge: entry(
      { kind: 'new_recipient', says: (difference) => `New recipient: ${recipientKnown(difference)}.` },
      { kind: 'less_sharing', says: (difference) => `No longer a recipient: ${recipient(difference)}.` },
    ),
  },
  { at: 'recipients.*.entity.name', judge: other((difference) => `Recipient \`${id(difference)}\`, name`, 'new_recipient') },
  { at: 'recipients.*.entity.country', judge: country((difference) => `${recipient(difference)}, country`) },
  { at: 'recipients.*.roles.*.own_purpose', judge: words((difference) => `${recipient(difference)}, purpose of its own`) },
  {
    at: 'recipients.*.roles.*',
    whole: true,
    judge: entry(
      { kind: 'new_recipient', says: (difference) => `${recipient(difference)}: now also ${role(difference)}.` },
      { kind: 'other', says: (difference) => `${recipient(difference)}: no longer ${role(difference)}.` },
    ),
  },
  {
    at: 'recipients.*.roles.*.for',
    judge: set(
      {
        kind: 'new_recipient',
        says: (one, difference) => `${recipient(difference)}: now also for “${difference.names.purpose(one)}”.`,
      },
      {
        kind: 'less_sharing',
        says: (one, difference) => `${recipient(difference)}: no longer for “${difference.names.purpose(one)}”.`,
      },
      other((difference) => `${recipient(difference)}, for`),
    ),
  },
  {
    at: 'recipients.*.gets',
    judge: set(
      {
        kind: 'new_recipient',
        says: (one, difference) => `${recipient(difference)}: now also gets ${difference.names.field(one)}.`,
      },
      {
        kind: 'less_sharing',
        says: (one, difference) => `${recipient(difference)}: no longer gets ${difference.names.field(one)}.`,
      },
      other((difference) => `${recipient(difference)}, what it gets`),
    ),
  },
  ...(['when', 'we_will', 'does'] as const).map((key) => ({
    at: `recipients.*.${key}`,
    judge: words((difference) => `${recipient(difference)}, \`${key}\``),
  })),
  { at: 'recipients.*.in_return', judge: (difference) => inReturn(difference) },
  { at: 'recipients.*.by', judge: safeguard((difference) => recipient(difference)) },
  { at: 'recipients.*.copy_from', judge: channel((difference) => `${recipient(difference)}: copy of the safeguard`) },
  {
    at: 'recipients.*.onward.*',
    whole: true,
    judge: entry(
      { kind: 'new_country', says: (difference) => `${recipient(difference)}: data now also goes on to ${onward(difference)}.` },
      {
        kind: 'less_sharing',
        says: (difference) => `${recipient(difference)}: data no longer goes on to ${onward(difference)}.`,
      },
    ),
  },
  {
    at: 'recipients.*.onward.*.by',
    judge: safeguard((difference) => `${recipient(difference)}, on the way to ${onward(difference)}`),
  },
];

const role = (difference: Difference) => difference.names.label('roles', id(difference, 1).replace(/ \(\d+\)$/, ''));

function onward(difference: Difference): string {
  const [code = '', ...entity] = id(difference, 1).split(' ');
  return [difference.names.country(code), ...(entity.length === 0 ? [] : [`(${entity.join(' ')})`])].join(' ');
}

function inReturn(difference: Difference) {
  const says = `${recipient(difference)} gives in return: ${difference.after ?? 'not told'}, instead of ${difference.before ?? 'not told'}.`;
  return [{ kind: difference.after === 'nothing' && difference.before !== undefined ? 'less_sharing' : 'other', says }];
}

function safeguard(what: Subject): Judge {
  return (difference) =>
    difference.before === undefined
      ? [{ kind: 'better_protected', says: `${what(difference)}: now protected by \`${difference.after}\`.` }]
      : other((one) => `${what(one)}, safeguard`, 'safeguard_lost')(difference);
}
