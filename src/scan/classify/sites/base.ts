import type { Member } from '../../../core/facts.js';
import type { Role, Site } from '../../../core/observation.js';
import type { Candidate } from '../candidate.js';
import { alone } from '../company.js';
import type { FileScan } from '../scan.js';

/** What a site knows of the candidate that it makes; the rest has defaults that say nothing. */
export type Found = Pick<Candidate, 'field' | 'line' | 'column' | 'endColumn' | 'container' | 'place'> &
  Partial<Candidate> & { readonly site: Site; readonly role: Role };

/** Makes a candidate of one file. */
export function candidate(scan: FileScan, found: Found): Candidate {
  return {
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
}

/** The position of a member's name token. */
export function positionOf(member: Member): Pick<Candidate, 'line' | 'column' | 'endColumn'> {
  return { line: member.line, column: member.column, endColumn: member.endColumn };
}
