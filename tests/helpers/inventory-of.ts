import { LineCounter, parseDocument, visit } from 'yaml';
import type { Inventory } from '../../src/core/inventory.js';
import type { Range } from '../../src/core/range.js';

type Raw = Record<string, any>;
const map = <T>(rows: Raw | undefined, change: (row: Raw, id: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(rows ?? {}).map(([id, row]) => [id, change(row ?? {}, id)]));

function period(value: any): any {
  if (value === 'todo' || value === undefined) return value;
  if (typeof value === 'string') {
    const [duration, event] = value.split(' after ');
    return { for: duration, of: event ? [event] : [], from: 'event' };
  }
  const { until, of, by_subject, ...rest } = value;
  const events = until ?? of;
  return {
    ...(until ? { for: 'P0D' } : {}),
    ...rest,
    of: events === undefined ? [] : Array.isArray(events) ? events : [events],
    from: rest.from ?? 'event',
    ...(by_subject ? { by_subject: map(by_subject, period) } : {}),
  };
}

const use = (row: Raw) => (row.retention === undefined ? row : { ...row, retention: period(row.retention) });

function field(row: Raw): any {
  const purposes = Array.isArray(row.purposes) ? Object.fromEntries(row.purposes.map((id: string) => [id, {}])) : row.purposes;
  return {
    subjects: [],
    stored_in: [],
    ...use(row),
    source: typeof row.source === 'string' && row.source !== 'todo' ? [{ from: row.source }] : row.source,
    purposes: map(purposes, use),
    code: Array.isArray(row.code) ? { claims: row.code, only: false } : (row.code ?? { claims: [], only: false }),
  };
}

function recipient(row: Raw): any {
  const { name, country, role, for: purposes, contract, ...rest } = row;
  return {
    entity: { name, country },
    roles: [{ is: role, for: purposes, contract }],
    packages: [],
    domains: [],
    onward: [],
    ...rest,
  };
}

function rangesOf(text: string, file: string): Map<string, Range> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const ranges = new Map<string, Range>();
  visit(document, {
    Pair(_, pair: any, ancestors) {
      const path = [...ancestors.filter((node: any) => node.key !== undefined), pair]
        .map((node: any) => node.key.value)
        .join('.');
      const [start, end] = pair.key.range;
      const from = lines.linePos(start);
      const to = lines.linePos(end);
      ranges.set(path, { file, line: from.line, column: from.col, endLine: to.line, endColumn: to.col });
    },
  });
  return ranges;
}

/** A long-form inventory out of YAML, for tests that need no loader. */
export function inventoryOf(text: string, file = 'privacy.yaml'): Inventory {
  const raw = (parseDocument(text).toJS() ?? {}) as Raw;
  return {
    version: 1,
    parties: { controller: raw.controller ?? {} },
    acts_as: { controller: 'controller' },
    jurisdictions: raw.jurisdictions ?? {},
    ...raw,
    subjects: map(raw.subjects, (row) => ({ say: 'People', has: [], code: [], ...row })),
    stores: raw.stores ?? {},
    events: raw.events ?? {},
    purposes: map(raw.purposes, (row) => ({
      ...row,
      basis: typeof row.basis === 'string' && row.basis !== 'todo' ? [{ is: row.basis }] : row.basis ? [row.basis].flat() : [],
    })),
    consents: raw.consents ?? {},
    recipients: map(raw.recipients, recipient),
    security: (raw.security ?? []).map((row: any) => (typeof row === 'string' ? { is: row } : row)),
    trackers: raw.trackers ?? {},
    fields: map(raw.fields, field),
    exempt: raw.exempt ?? [],
    not_personal: raw.not_personal ?? [],
    source: { file, files: [file], ranges: rangesOf(text, file), todos: [], suppressions: [] },
  } as unknown as Inventory;
}
