import { type Difference, entry, flag, other, set, time, words } from '../verdicts.js';
import { channel, here, id, measure, purposeOf, type Row } from './row.js';

/** Protection, rights and what is said of the whole. */
export const promises: readonly Row[] = [
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
