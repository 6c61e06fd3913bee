/** What a run ends with; never a count. */
export const exitCode = { clean: 0, findings: 1, fault: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
