import type { Evidence, Flow } from '../../core/evidence.js';
import { compareText } from '../../core/range.js';
import { consentEvidence } from './consent.js';
import { cookieEvidence } from './cookies.js';
import { flowsOf } from './flows.js';
import { optInEvidence } from './opt-in.js';
import { passwordEvidence } from './passwords.js';
import type { Question } from './question.js';
import { readingEvidence } from './reading.js';
import { retentionEvidence } from './retention.js';

/** What code says of all promises, and where data goes. */
export interface Gathered {
  readonly flows: readonly Flow[];
  readonly evidence: readonly Evidence[];
}

/** Holds each promise against the code. In the order of what they are about. */
export function gatherEvidence(question: Question): Gathered {
  const evidence = [
    ...retentionEvidence(question),
    ...cookieEvidence(question),
    ...optInEvidence(question),
    ...consentEvidence(question),
    ...passwordEvidence(question),
    ...readingEvidence(question),
  ];
  return {
    flows: flowsOf(question),
    evidence: evidence.sort((a, b) => compareText(a.about, b.about) || compareText(a.claim, b.claim)),
  };
}
