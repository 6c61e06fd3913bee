import { parseDuration } from '../../core/duration.js';
import type { Tracker } from '../../core/inventory.js';
import type { PartRecord } from '../model.js';
import { categoryLabel, partyName, purposeName, recipientName } from '../names.js';
import { wordFor } from '../retention.js';
import type { Need, Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { trackersTold } from '../told.js';

/** What the service stores on people's devices: by name, with who sets it, why, how long it lives, and whether it waits for consent. */
export function trackers(tell: Teller): PartRecord | null {
  const rows = trackersTold(tell.context).map(([id, tracker]) => row(tell, id, tracker));
  return rows.length === 0 ? null : { rows };
}

function row(tell: Teller, id: string, tracker: Tracker): PartRecord {
  const { context } = tell;
  const path = `trackers.${id}`;
  const need = (key: string, sentence: string, always = false): Need => ({
    item: always ? 'trackers' : `trackers.${key}`,
    sentence,
    declare: `\`${key}\` on \`${path}\``,
    always,
  });
  const life = (text: string) => {
    const duration = parseDuration(text);
    if (!duration) return wordFor(context, 'life', text);
    return context.locale.language.duration(duration) || wordFor(context, 'life', 'session');
  };
  const label = tracker.category === undefined ? undefined : categoryLabel(context, tracker.category);
  return {
    name: tell.words(id, path, 'trackers'),
    kind: tell.show(tracker.kind, `${path}.kind`, need('kind', `\`${id}\` is this kind of thing: …`), (kind) =>
      wordFor(context, 'tracker', kind),
    ),
    what: label ? tell.words(context.label(label), `${path}.category`) : null,
    setBy: tracker.set_by === undefined ? null : setter(tell, tracker.set_by, path),
    why:
      tracker.purpose === undefined
        ? tell.gap(`${path}.purpose`, need('purpose', `We store \`${id}\` to …`, true))
        : purposeName(tell, tracker.purpose),
    life: tell.show(tracker.life, `${path}.life`, need('life', `\`${id}\` stays on your device this long: …`, true), life),
    consent: tell.show(
      tracker.consent,
      `${path}.consent`,
      need('consent', `We ask you before we store \`${id}\`, yes or no?`),
      (consent) => wordFor(context, 'consent', consent),
    ),
    because: tell.text(tracker.because, `${path}.because`, need('because', `\`${id}\` works without your consent because …`)),
    law: tell.show(tracker.law, `${path}.law`, need('law', 'Law: …'), String),
  };
}

function setter(tell: Teller, id: string, path: string): Token {
  const { parties, recipients } = tell.context.inventory;
  if (parties[id]) return partyName(tell, id);
  if (recipients[id]) return recipientName(tell, id);
  return tell.words(id, `${path}.set_by`);
}
