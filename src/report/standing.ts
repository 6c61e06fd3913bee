import type { Finding } from '../core/finding.js';
import type { Result } from '../core/result.js';
import { messageOf } from './concerns.js';

/** The findings that nothing hides. */
export const speakingOf = ({ findings }: Pick<Result, 'findings'>): readonly Finding[] =>
  findings.filter((one) => !one.suppressed);

/** The same, with those that stood before the change at hand: for readers who compare two reports themselves. */
export const foundIn = ({ findings }: Pick<Result, 'findings'>): readonly Finding[] =>
  findings.filter((one) => !one.suppressed || one.suppressed.by === 'base');

/** All that a finding says, in one text: what is wrong, why, and what to do. */
export const wholeText = (finding: Finding): string => [messageOf(finding), finding.why, ...finding.do].join('\n');
