import type { Member } from '../../../core/facts.js';
import type { Role, Site } from '../../../core/observation.js';
import { inBooks } from '../books.js';
import type { Candidate } from '../candidate.js';
import { alone } from '../company.js';
import type { FileScan } from '../scan.js';
import { isSessionKey, withoutSessions } from '../work-sessions.js';

/** What a site knows of the candidate that it makes; the rest has defaults that say nothing. */
export type Found = Pick<Candidate, 'field' | 'line' | 'column' | 'endColumn' | 'container' | 'place'> &
  Partial<Candidate> & { readonly site: Site; readonly role: Role };

/** Makes a candidate of one file. */
export function candidate(scan: FileScan, found: Found): Candidate {
  const made: Candidate = {
    file: scan.view.file,
    reading: scan.read(found.field),
    contexts: [],
    kind: 'unknown',
    proofs: [],
    company: alone,
    folders: scan.folders,
    reached: null,
    relation: null,
    typed: null,
    foreign: null,
    valueOwner: null,
    part: null,
    constant: false,
    incoming: false,
    bias: 0,
    veto: null,
    ...found,
  };
  const contexts = withoutSessions(made.contexts);
  const asks = contexts !== made.contexts || isSessionKey(made);
  const work = asks ? scan.work() : null;
  return inBooks(work === null ? made : { ...made, contexts, work }, scan.books);
}

/** The position of a member's name token. */
export function positionOf(member: Member): Pick<Candidate, 'line' | 'column' | 'endColumn'> {
  return { line: member.line, column: member.column, endColumn: member.endColumn };
}
