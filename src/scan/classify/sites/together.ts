import type { Candidate } from '../candidate.js';
import { alone, companyOfNames, recordsOfNames } from '../company.js';
import type { Emit, FileScan } from '../scan.js';

/** Names that one function takes from one place, or gives to it, line by line: they stand together as the keys of an object do. */
export interface Together {
  /** Holds a candidate back until all of its group are known. */
  add(group: string, found: Candidate): void;
  /** Hands on all that it held, each with what the others of its group say. */
  handOn(emit: Emit): void;
}

/** Makes one for a file. */
export function together({ vocabulary }: FileScan): Together {
  const groups = new Map<string, Candidate[]>();
  return {
    add(group, found) {
      const held = groups.get(group);
      if (held) held.push(found);
      else groups.set(group, [found]);
    },
    handOn(emit) {
      for (const held of groups.values()) for (const each of withCompany(vocabulary, held)) emit(each);
    },
  };
}

function withCompany(vocabulary: FileScan['vocabulary'], held: readonly Candidate[]): readonly Candidate[] {
  const names = [...new Set(held.filter(({ constant }) => !constant).map(({ field }) => field))];
  if (names.length < 2) return held;
  const company = companyOfNames(vocabulary, names);
  const records = recordsOfNames(vocabulary, names);
  const shown = records.map((record) => ({
    name: '',
    reading: { kind: 'record', word: record.id, records: [record] } as const,
    by: 'own' as const,
    shown: 1,
  }));
  return held.map((each) => ({
    ...each,
    company: each.company === alone ? company : each.company,
    contexts: [...shown.slice(0, 1), ...each.contexts],
  }));
}
