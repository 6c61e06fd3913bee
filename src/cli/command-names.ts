/** The commands, for those who mistype one. */
export const commandNames = [
  'check',
  'lint',
  'scan',
  'policy',
  'diff',
  'review',
  'approve',
  'init',
  'declare',
  'dismiss',
  'accept',
  'todo',
  'explain',
  'rules',
  'help',
  'completion',
] as const;
