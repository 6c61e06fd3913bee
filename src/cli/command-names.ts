/** The commands, for those who mistype one. */
export const commandNames = ['check', 'lint', 'scan', 'policy', 'init', 'explain', 'rules', 'completion'] as const;
