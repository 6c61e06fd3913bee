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
import { sharingEvidence } from './sharing.js';
import { withdrawalEvidence } from './withdrawal.js';

/** What code says of all promises, and where data goes. */
export interface Gathered {
  readonly flows: readonly Flow[];
  readonly evidence: readonly Evidence[];
}

/** The questions by the name under which `--timing` tells them. */
const questions: readonly (readonly [name: string, ask: (question: Question) => Evidence[]])[] = [
  ['retention', retentionEvidence],
  ['expiry', expiryEvidence],
  ['cookies', cookieEvidence],
  ['opt-in', optInEvidence],
  ['consent', consentEvidence],
  ['withdrawal', withdrawalEvidence],
  ['passwords', passwordEvidence],
  ['pseudonyms', pseudonymEvidence],
  ['reading', readingEvidence],
  ['required', requiredEvidence],
  ['history', historyEvidence],
  ['rights', rightsEvidence],
];

/** Holds each promise against the code. In the order of what they are about. `onPart` hears which question is asked. */
export function gatherEvidence(question: Question, onPart: (name: string) => void): Gathered {
  onPart('flows');
  const flows = flowsOf(question);
  const evidence = questions.flatMap(([name, ask]) => {
    onPart(name);
    return ask(question);
  });
  return {
    flows,
    evidence: [...evidence, ...sharingEvidence(question, flows)].sort(
      (a, b) => compareText(a.about, b.about) || compareText(a.claim, b.claim),
    ),
  };
}
