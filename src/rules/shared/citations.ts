import type { Catalog, Citation } from '../../core/catalog.js';

/** Where a citation was read: the row of the law itself, or of what it stands in (`GDPR Art. 5` for `GDPR Art. 5(1)(c)`). */
export function citationRow({ citations }: Pick<Catalog, 'citations'>, citation: string): Citation | undefined {
  const key = Object.keys(citations)
    .filter((row) => citation === row || (citation.startsWith(row) && !/^[0-9]/.test(citation.slice(row.length))))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : citations[key];
}
