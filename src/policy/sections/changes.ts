import { parseDuration } from '../../core/duration.js';
import type { PartRecord } from '../model.js';
import type { Teller } from '../teller.js';

/** Which revision this is, from when it counts, and how people hear of the next. */
export function changes(tell: Teller): PartRecord | null {
  const { inventory, locale, notice: id } = tell.context;
  const notice = id === null ? undefined : inventory.notices?.[id];
  const at = (key: 'revision' | 'effective_on') => (notice?.[key] === undefined ? `policy.${key}` : `notices.${id}.${key}`);
  const need = (item: string, sentence: string) => ({ item, sentence, declare: `\`${item}\` on \`policy\`` });
  const ahead = (text: string) => {
    const duration = parseDuration(text);
    return duration ? locale.language.duration(duration) : text;
  };
  const announce = notice?.announce ?? inventory.policy?.announce;
  const announced = notice?.announce === undefined ? 'policy.announce' : `notices.${id}.announce`;
  const model = {
    revision: tell.show(notice?.revision ?? inventory.policy?.revision, at('revision'), need('revision', 'Revision: …'), String),
    effective: tell.show(
      notice?.effective_on ?? inventory.policy?.effective_on,
      at('effective_on'),
      { ...need('effective_on', 'In force from: …'), item: 'updated' },
      locale.language.date,
    ),
    announceBy: tell.text(announce?.by, `${announced}.by`, need('announce', 'How we tell you about changes: …')),
    announceAhead: tell.show(announce?.ahead, `${announced}.ahead`, need('announce', 'How long ahead we tell you: …'), ahead),
  };
  return Object.values(model).every((part) => part === null) ? null : model;
}
