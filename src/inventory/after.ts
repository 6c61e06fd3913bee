import type { Scalar } from 'yaml';
import { parseDuration } from '../core/duration.js';
import { TODO } from '../core/inventory.js';
import { checkFormat } from './formats.js';
import { join, type Place, report, spanOfPart, type Walk } from './walk.js';
import { shortened } from './wording.js';

/** `P30D after account_closed` in the long form; `P30D` alone names no event. */
export function expandAfter(walk: Walk, node: Scalar, text: string, place: Place): Record<string, unknown> {
  const found = /\safter\s/.exec(text);
  const length = (found ? text.slice(0, found.index) : text).trim();
  const event = found ? text.slice(found.index + found[0].length).trim() : undefined;
  const at = spanOfPart(walk, node, length, false);
  walk.spans.set(join(place.path, 'for'), at);
  if (event !== undefined) {
    const eventRange = spanOfPart(walk, node, event, true);
    walk.spans.set(join(place.path, 'of'), eventRange);
    walk.spans.set(join(place.path, 'of.0'), eventRange);
  }
  const rest = event === undefined ? {} : { of: [event] };
  if (length === 'indefinitely' || parseDuration(length)) return { for: length, ...rest };
  const fault = checkFormat('duration', length, walk.catalog);
  const advice = (fault?.do ?? []).map((line) =>
    line.replace(
      /^Write `([^`]+)`\.$/,
      (_, iso) => `Write \`${event === undefined ? iso : `${iso} after ${shortened(event)}`}\`.`,
    ),
  );
  report(
    walk,
    'bad-duration',
    join(place.path, 'for'),
    at,
    `\`${place.name}\`: \`${shortened(length)}\` is not a duration.`,
    advice,
    fault?.text === undefined ? undefined : { from: length, text: fault.text },
  );
  return { for: TODO, ...rest };
}
