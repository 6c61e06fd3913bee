import type { ReviewMaterial } from './material.js';

/** The first line of every statement: by it a mail is known for one. */
export const statementTitle = 'Statement on a privacy policy';

/** Lines that are filled in by hand, with what belongs there. */
export const statementLines = {
  name: 'Name',
  role: 'Role',
  date: 'Date (YYYY-MM-DD)',
  lawsReviewed: 'Laws reviewed',
  lawsNotReviewed: 'Laws not reviewed',
  accepted: 'Open findings accepted',
  wording: 'Edits that change wording only',
  reservations: 'Reservations',
} as const;

/** The statement to copy into a mail: what was seen, by hash, and lines to fill in. */
export function statementBlock(material: ReviewMaterial): string {
  const { inventory, language, notice, hashes, findings, since } = material;
  const laws = Object.keys(inventory.jurisdictions).filter((id) => inventory.jurisdictions[id]?.applies === true);
  const open = findings
    .filter(({ suppressed, severity }) => !suppressed && severity !== 'info')
    .map(({ fingerprint }) => fingerprint);
  const markable = (since?.changes ?? []).filter(({ kind }) => kind === 'words_edited').map(({ about }) => about);
  const seen: readonly (readonly [string, string])[] = [
    ['Notice', notice ?? 'policy'],
    ['Revision', inventory.policy?.revision === undefined ? 'none' : String(inventory.policy.revision)],
    ['Language', language],
    ['Text', hashes.text],
    ['Inventory', hashes.inventory],
  ];
  const filled: Readonly<Record<keyof typeof statementLines, string>> = {
    name: '',
    role: '',
    date: '',
    lawsReviewed: laws.join(', '),
    lawsNotReviewed: '',
    accepted: open.join(', '),
    wording: markable.join(', '),
    reservations: '',
  };
  return [
    statementTitle,
    '',
    ...seen.map(([key, value]) => `${key}: ${value}`),
    '',
    ...Object.entries(statementLines).map(([key, label]) => `${label}: ${filled[key as keyof typeof statementLines]}`),
    '',
    'I have read this text. It may be published as it stands, with these reservations.',
  ].join('\n');
}
