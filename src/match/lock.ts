import { type AcceptedFinding, type KnownPlace, type Lock, type LockedRole, lockName } from '../core/lock.js';
import { compareText } from '../core/range.js';
import { UsageError } from '../core/usage-error.js';

const header = `# The places where this code stores, sends and receives personal data, and the findings that stood when forthright was adopted.
# Written by \`forthright declare\`, \`dismiss\` and \`accept\`. A new line is a new place: whoever reviews it answers for the policy.
`;

const roles: ReadonlySet<string> = new Set<LockedRole>(['stores', 'sends', 'receives']);
const arrow = ' -> ';

function lineOf({ role, category, place, fields }: KnownPlace): string {
  return `${role} ${category} ${place}${arrow}${[...fields].sort(compareText).join(', ')}`;
}

/** Writes a lock: a line a place, each once, in code-unit order, so that branches merge line by line. */
export function formatLock({ catalog, places, accepted }: Lock): string {
  const lines = [...accepted.map(({ rule, about }) => `accepts ${rule} ${about}`), ...places.map(lineOf)];
  return `${header}catalogue ${catalog}\n${[...new Set(lines)].sort(compareText).join('\n')}${lines.length > 0 ? '\n' : ''}`;
}

interface Read {
  readonly catalogs: Set<string>;
  readonly places: KnownPlace[];
  readonly accepted: AcceptedFinding[];
}

function readLine(line: string, into: Read): boolean {
  const [, verb = '', first = '', rest = ''] = /^(\S+) (\S+)(?: (.+))?$/.exec(line) ?? [];
  if (verb === 'catalogue' && rest === '') into.catalogs.add(first);
  else if (verb === 'accepts' && rest !== '') into.accepted.push({ rule: first, about: rest });
  else if (roles.has(verb) && rest.includes(arrow.trimEnd())) {
    const end = rest.lastIndexOf(arrow.trimEnd());
    const fields = rest.slice(end + arrow.trimEnd().length).split(',');
    into.places.push({
      role: verb as LockedRole,
      category: first,
      place: rest.slice(0, end),
      fields: fields.map((id) => id.trim()).filter((id) => id !== ''),
    });
  } else return false;
  return true;
}

/** Reads a lock. Where branches left several versions of the catalogue, none is taken for the present one. Throws a `UsageError` at a line that says nothing known. */
export function parseLock(text: string): Lock {
  const read: Read = { catalogs: new Set(), places: [], accepted: [] };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#') || readLine(line.trim(), read)) continue;
    const range = { file: lockName, line: index + 1, column: 1, endLine: index + 1, endColumn: line.length + 1 };
    const isConflict = /^(<{7}|={7}|>{7}|\|{7})/.test(line);
    throw new UsageError(
      isConflict
        ? `\`${lockName}\` holds the marks of an unfinished merge.`
        : `A line of \`${lockName}\` says nothing that is known.`,
      {
        hint: isConflict
          ? 'Keep the lines of both sides, then run `forthright accept`.'
          : 'Take the line out, then run `forthright accept`.',
        at: [range],
      },
    );
  }
  const [catalog = ''] = read.catalogs;
  return { catalog: read.catalogs.size === 1 ? catalog : '', places: read.places, accepted: read.accepted };
}
