import type { Evidence, Flow } from '../../core/evidence.js';
import { compareText } from '../../core/range.js';
import { consentEvidence } from './consent.js';
import { cookieEvidence } from './cookies.js';
import { expiryEvidence } from './expiry.js';
import { flowsOf } from './flows.js';
import { historyEvidence } from './history.js';
import { optInEvidence } from './opt-in.js';
import { passwordEvidence } from './passwords.js';
import { pseudonymEvidence } from './pseudonyms.js';
import type { Question } from './question.js';
import { readingEvidence } from './reading.js';
import { requiredEvidence } from './required.js';
import { retentionEvidence } from './retention.js';
import { rightsEvidence } from './rights.js';
import { withdrawalEvidence } from './withdrawal.js';

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
    ...expiryEvidence(question),
    ...optInEvidence(question),
    ...consentEvidence(question),
    ...passwordEvidence(question),
    ...readingEvidence(question),
    ...rightsEvidence(question),
    ...requiredEvidence(question),
    ...historyEvidence(question),
    ...pseudonymEvidence(question),
    ...withdrawalEvidence(question),
  ];
  return {
    flows: flowsOf(question),
    evidence: evidence.sort((a, b) => compareText(a.about, b.about) || compareText(a.claim, b.claim)),
  };
}
