import type { Json } from './told-values.js';
import { isObject } from './told-values.js';
import { type Difference, entry, flag, type Judge, kept, other, type Subject, set, time, words } from './verdicts.js';

/** How one kind of told value is judged. `*` in `at` stands for one id; the first row that fits counts. */
export interface Row {
  readonly at: string;
  readonly judge: Judge;
  /** An entry that comes or goes as a whole: what stands below it is not told again. */
  readonly whole?: boolean;
}

const id = (difference: Difference, at = 0) => difference.ids[at] as string;
const field: Subject = (difference) => difference.names.field(id(difference));
const purposeOf = (difference: Difference, at = 1) => `“${difference.names.purpose(id(difference, at))}”`;
const use: Subject = (difference) => `${field(difference)}, for ${purposeOf(difference)}`;
const purpose: Subject = (difference) => `Purpose ${purposeOf(difference, 0)}`;
const recipient: Subject = (difference) => difference.names.recipient(id(difference));
const here: Subject = (difference) => `\`${difference.path.join('.')}\``;
const list = (items: readonly string[]) => items.map((item) => `“${item}”`).join(', ');

/** The purposes of a field that came, in words. */
function purposesOf({ after, before, names, ids }: Difference): string {
  const found = isObject(after) || isObject(before) ? names.at('fields', ids[0] as string, 'purposes') : undefined;
  const told = isObject(found) ? Object.keys(found).map((one) => names.purpose(one)) : [];
  return told.length === 0 ? '' : `, for ${list(told)}`;
}

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
const fields: readonly Row[] = [
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
const measure = (difference: Difference, at = 0) =>
  difference.names.label('measures', id(difference, at).replace(/ \(\d+\)$/, ''));

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

/** Purposes, and the people. */
const purposes: readonly Row[] = [
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
    at: 'purposes.*.basis.**',
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

function country(what: Subject): Judge {
  return ({ before, after, names, ...rest }) => {
    const name = (code: Json | undefined) => (code === undefined ? 'a country that is not told' : names.country(code));
    return [
      {
        kind: 'new_country',
        says: `${what({ before, after, names, ...rest })}: now ${name(after)}, instead of ${name(before)}.`,
      },
    ];
  };
}

/** Who else gets the data. */
const recipients: readonly Row[] = [
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

/** A way to reach somebody, or to read something: gained, withdrawn, or edited. */
function channel(what: Subject): Judge {
  return (difference) => {
    if (difference.before === undefined)
      return [{ kind: 'right_gained', says: `${what(difference)}: now at ${difference.after}` }];
    if (difference.after === undefined)
      return [{ kind: 'channel_withdrawn', says: `${what(difference)}: no longer at ${difference.before}` }];
    return words(what)(difference);
  };
}

/** Protection, rights and what is said of the whole. */
const rest: readonly Row[] = [
  {
    at: 'security.*',
    whole: true,
    judge: entry(
      { kind: 'better_protected', says: (difference) => `New measure: ${measure(difference)}.` },
      { kind: 'measure_lost', says: (difference) => `No longer a measure: ${measure(difference)}.` },
    ),
  },
  { at: 'security.*.say', judge: words((difference) => `Words of the measure ${measure(difference)}`) },
  { at: 'security.*.covers', judge: covers },
  {
    at: 'security.*.except',
    judge: set(
      { kind: 'measure_lost', says: (one, difference) => `${measure(difference)}: no longer for \`${one}\`.` },
      { kind: 'better_protected', says: (one, difference) => `${measure(difference)}: now also for \`${one}\`.` },
      other((difference) => `${measure(difference)}, except`, 'measure_lost'),
    ),
  },
  { at: 'security.*.**', judge: other((difference) => `${measure(difference)}, ${here(difference)}`, 'measure_lost') },
  { at: 'backups.gone_after', judge: time(() => 'Copies in backups are gone after', 'kept_longer', 'kept_shorter') },
  { at: 'requests.reply_within', judge: time(() => 'An answer to a request comes within', 'right_withdrawn', 'right_gained') },
  {
    at: 'requests.channels.*',
    whole: true,
    judge: entry(
      { kind: 'right_gained', says: (difference) => `New way to send a request: ${id(difference)}` },
      { kind: 'channel_withdrawn', says: (difference) => `No longer a way to send a request: ${id(difference)}` },
    ),
  },
  { at: 'requests.opt_out.link', judge: channel(() => 'Way to opt out') },
  {
    at: 'requests.opt_out.preference_signal',
    judge: flag(
      true,
      { kind: 'right_gained', says: () => 'A signal of the browser now counts as an opt-out.' },
      { kind: 'right_withdrawn', says: () => 'A signal of the browser does not count as an opt-out.' },
      other(() => 'Signal of the browser'),
    ),
  },
  ...(['verification', 'authorized_agent', 'complaints'] as const).map((key) => ({
    at: `requests.${key}`,
    judge: words(() => `Requests, \`${key}\``),
  })),
  {
    at: 'consents.*',
    whole: true,
    judge: entry(
      { kind: 'right_gained', says: (difference) => `Way to stop told: ${purposeOf(difference, 0)}.` },
      { kind: 'right_withdrawn', says: (difference) => `Way to stop no longer told: ${purposeOf(difference, 0)}.` },
    ),
  },
  {
    at: 'consents.*.stop.*',
    whole: true,
    judge: entry(
      { kind: 'right_gained', says: (difference) => `${purposeOf(difference, 0)}: another way to stop.` },
      { kind: 'channel_withdrawn', says: (difference) => `${purposeOf(difference, 0)}: one way to stop fewer.` },
    ),
  },
  { at: 'consents.*.stop.*.say', judge: words((difference) => `${purposeOf(difference, 0)}, how to stop`) },
  {
    at: 'trackers.*',
    whole: true,
    judge: entry(
      { kind: 'new_tracker', says: (difference) => `New on the device: \`${id(difference)}\`.` },
      { kind: 'less_data', says: (difference) => `No longer on the device: \`${id(difference)}\`.` },
    ),
  },
  {
    at: 'trackers.*.life',
    judge: time((difference) => `\`${id(difference)}\` stays on the device for`, 'kept_longer', 'kept_shorter'),
  },
  { at: 'trackers.*.because', judge: words((difference) => `\`${id(difference)}\`, why it needs no consent`) },
  { at: 'trackers.*.consent', judge: consent },
  ...(['sells_data', 'shares_for_ads', 'automated_decisions'] as const).map((key) => ({
    at: `statements.${key}`,
    judge: flag(
      false,
      { kind: 'promise_gained', says: () => `\`${key}\`: now declared not to happen.` },
      { kind: 'promise_changed', says: () => `\`${key}\`: no longer declared not to happen.` },
      other(() => `\`${key}\``, 'promise_changed'),
    ),
  })),
  {
    at: 'jurisdictions.*',
    whole: true,
    judge: entry(
      { kind: 'other', says: (difference) => `Now considered: ${law(difference)}.` },
      {
        kind: 'right_withdrawn',
        says: (difference) => `No longer considered: ${law(difference)}, and the rights that it gives.`,
      },
    ),
  },
  { at: 'jurisdictions.*.applies', judge: applies },
  ...['parties.*', 'dpo', 'jurisdictions.*.representative'].flatMap((at) =>
    ['email', 'phone', 'address', 'website'].map((key) => ({ at: `${at}.${key}`, judge: channel(here) })),
  ),
  { at: 'parties.*.arrangement', judge: words(here) },
  { at: 'policy.revision', judge: (difference) => itself(difference) },
  { at: 'policy.effective_on', judge: (difference) => itself(difference) },
  { at: 'notices.*.revision', judge: (difference) => itself(difference) },
  { at: 'notices.*.effective_on', judge: (difference) => itself(difference) },
];

const law = (difference: Difference) => difference.names.label('jurisdictions', id(difference));

function applies(difference: Difference) {
  const gone = difference.before === true;
  const says = gone
    ? `${law(difference)} no longer applies, nor the rights that it gives.`
    : `${law(difference)}: applies, \`${difference.after}\`.`;
  return [{ kind: gone ? 'right_withdrawn' : 'other', says }];
}

function consent(difference: Difference) {
  const asked = difference.after === 'needed' && difference.before === 'not_needed';
  const says = asked
    ? `\`${id(difference)}\`: people are now asked first.`
    : `\`${id(difference)}\`: people are no longer asked first.`;
  return difference.after === 'not_needed' || asked
    ? [{ kind: asked ? 'opt_in_gained' : 'opt_in_lost', says }]
    : other((one) => `\`${id(one)}\`, consent`)(difference);
}

/** A measure that names nothing covers everything. */
function covers(difference: Difference) {
  const what = (one: string) => `${measure(difference)}: ${one}`;
  if (difference.after === undefined) return [{ kind: 'better_protected', says: what('now for everything.') }];
  if (difference.before === undefined) return [{ kind: 'measure_lost', says: what('no longer for everything.') }];
  return set(
    { kind: 'better_protected', says: (one) => what(`now also for \`${one}\`.`) },
    { kind: 'measure_lost', says: (one) => what(`no longer for \`${one}\`.`) },
    other(() => what('covers'), 'measure_lost'),
  )(difference);
}

/** A number that counts up and a day that comes later only say which text this is; an earlier day leaves less time to hear of it. */
function itself(difference: Difference) {
  const { before, after } = difference;
  const says = `${here(difference)}: ${after ?? 'not told'}, instead of ${before ?? 'not told'}.`;
  const forward =
    (typeof before === 'number' && typeof after === 'number' && after > before) ||
    (typeof before === 'string' && typeof after === 'string' && /^\d{4}-/.test(after) && after > before) ||
    before === undefined;
  return [{ kind: forward ? 'about_itself' : 'other', says }];
}

/** Every row, in the order in which they are tried. */
export const rows: readonly Row[] = [...fields, ...purposes, ...recipients, ...rest];

/** The row for a path, and what its stars stand for. `**` at the end takes what is left. */
export function rowFor(path: readonly string[]): {
  readonly judge: Judge;
  readonly whole: boolean;
  readonly ids: readonly string[];
} {
  for (const { at, judge, whole } of rows) {
    const ids = match(at.split('.'), path);
    if (ids) return { judge, whole: whole === true, ids };
  }
  return { judge: other(here), whole: false, ids: [] };
}

function match(pattern: readonly string[], path: readonly string[]): string[] | null {
  const open = pattern.at(-1) === '**';
  const fixed = open ? pattern.slice(0, -1) : pattern;
  if (open ? path.length < fixed.length : path.length !== fixed.length) return null;
  const ids: string[] = [];
  for (const [index, key] of fixed.entries()) {
    if (key === '*') ids.push(path[index] as string);
    else if (key !== path[index]) return null;
  }
  return ids;
}
