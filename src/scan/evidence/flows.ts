import type { Flow, FlowEnd, Step } from '../../core/evidence.js';
import type { Inventory } from '../../core/inventory.js';
import { TODO } from '../../core/inventory.js';
import type { Confidence, Observation } from '../../core/observation.js';
import { parsePlace } from '../../core/place.js';
import { usesOfField } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import { errorFlows } from './error-flows.js';
import { passedFlows } from './passed-flows.js';
import type { Question } from './question.js';
import { sureOfFlow } from './sureness.js';

/** Where data go, as the observations show it: into logs, addresses and the browser's storage, and to recipients. In the order of the observations, then what functions are handed under another name. */
export function flowsOf(question: Question): Flow[] {
  const known = new Map<string, Readonly<Record<string, Around>>>();
  const around = ({ file, id }: Observation): Around | undefined => {
    const held = known.get(file) ?? question.once(`leaving ${file}`, () => leavingIn(question, file));
    known.set(file, held);
    return held[id];
  };
  const own = question.observations.flatMap((observation): Flow[] => {
    const told = around(observation);
    const end = told && endOf(question, observation, told);
    if (!end) return [];
    const { category, place, id, declaredBy } = observation;
    const { confidence } = told;
    const { to, recipient } = end;
    return [
      {
        to,
        recipient,
        category,
        place,
        observation: id,
        confidence,
        declaredBy,
        permitted: permittedBy(question.inventory, recipient, declaredBy),
        steps: [...told.origin, sinkStep(observation, end)],
      },
    ];
  });
  const passed = passedFlows(
    question,
    (seen) => recipientNamed(question, seen),
    (recipient, fields) => permittedBy(question.inventory, recipient, fields),
  );
  return [...own, ...passed, ...errorFlows(question)];
}

interface End {
  readonly to: FlowEnd;
  readonly recipient: string | null;
}

/** A request to a host that is somebody's: its lines, and whose it is by the catalogue or the host itself. */
interface HostCall {
  readonly line: number;
  readonly endLine: number;
  readonly recipient: string;
}

/** What the code around a datum that leaves says of it. Plain data. */
interface Around {
  readonly confidence: Confidence;
  /** It stands in an address that is built. */
  readonly isSearched: boolean;
  /** It stands in the query of the address of a host. */
  readonly isInQuery: boolean;
  /** Who answers at the host that it is sent to, where the call names one. */
  readonly host: string | null;
  readonly origin: readonly Step[];
}

/** The observations of a file that may leave by what they are and what stands around them, by their ids. */
function leavingIn(question: Question, file: string): Record<string, Around> {
  const observations = question.observedIn(file);
  const calls = observations.some(({ site }) => site === 'payload') ? hostCallsIn(question, file) : [];
  return Object.fromEntries(
    observations.flatMap((one) => {
      const told = aroundOf(question, one, calls);
      return told ? [[one.id, told]] : [];
    }),
  );
}

function aroundOf(question: Question, observation: Observation, calls: readonly HostCall[]): Around | null {
  const { site, role, place, line } = observation;
  // How many rows a call changed is what it gives, whatever it is called on.
  if (/(?:^|\.)(?:count|total|affected)\.\w+$/.test(place)) return null;
  const isSent = parsePlace(place)?.kind === 'to';
  const isPayload = site === 'payload' && (role === 'carries' || role === 'sends');
  const isSearched =
    place.startsWith('arg:url.') || addsToSearch(question, observation) || (isPayload && isSearch(question, observation));
  const call = isPayload ? calls.find((one) => one.line <= line && line <= one.endLine) : undefined;
  const mayLeave = isSent || isSearched || call !== undefined || site === 'log' || site === 'storage' || site === 'analytics';
  const confidence = mayLeave ? sureOfFlow(question, observation) : null;
  if (!confidence) return null;
  return {
    confidence,
    isSearched,
    isInQuery: isSent && isInQuery(question, observation),
    host: call?.recipient ?? null,
    origin: originOf(question, observation),
  };
}

function endOf(question: Question, { site, role, place }: Observation, { isSearched, isInQuery, host }: Around): End | null {
  if (site === 'log') return { to: 'log', recipient: null };
  if (site === 'storage' && /^(?:storage|cookie):/.test(place))
    return role === 'stores' ? { to: 'storage', recipient: null } : null;
  const parsed = parsePlace(place);
  if (parsed?.kind === 'to') {
    const [name = ''] = parsed.segments;
    // A host that nobody knows may be one's own: what counts is that it stands in the address.
    if (recipientNamed(question, name) === name && isInQuery) return { to: 'url', recipient: null };
    return { to: site === 'analytics' ? 'analytics' : 'recipient', recipient: recipientNamed(question, name) };
  }
  if (site === 'analytics' && role === 'sends') return { to: 'analytics', recipient: null };
  if (isSearched) return { to: 'url', recipient: null };
  return host === null ? null : { to: 'recipient', recipient: recipientNamed(question, host) };
}

/** `url.searchParams.set('email', …)`. */
function addsToSearch({ code }: Question, { place, role, file, line }: Observation): boolean {
  if (role !== 'sends' || !place.startsWith('arg:query.')) return false;
  const rows = code.open(file)?.between(line, line) ?? [];
  return rows.some((row) => /(?:^|\.)searchParams\.(?:set|append)$/.test(code.open(file)?.expression(row).text ?? ''));
}

/** `\`/list?${new URLSearchParams({ email })}\``, also by way of a variable; as the body of a request it stands in no address. */
function isSearch({ code }: Question, { file, line, column }: Observation): boolean {
  const open = code.open(file);
  const member = open?.memberAt(line, column) ?? -1;
  const call = !open || member < 0 ? -1 : open.shape(open.shapeOf(member)).call;
  if (!open || call < 0 || open.expression(call).text !== 'URLSearchParams') return false;
  const holder = code.graph.holderOf(file, call);
  // What a text is given back with has no row of its own.
  if (holder.kind !== 'variable')
    return isInText(open, call) || (holder.kind === 'expression' && open.expression(call).parent < 0);
  const { name, scope } = open.variable(holder.index);
  const rows = scope === '' ? open.between(1, Number.MAX_SAFE_INTEGER) : open.inScope(scope);
  return rows.some((row) => open.expression(row).text.split('.')[0] === name && isInText(open, row));
}

/** Whether a value, as it is or turned into text, is put into a text or becomes the search of an address. */
function isInText(open: OpenFile, row: number): boolean {
  for (let at = row, depth = 0; at >= 0 && depth < 3; depth += 1) {
    const { parent } = open.expression(at);
    const { kind, text } = parent < 0 ? { kind: 'other', text: '' } : open.expression(parent);
    if (kind === 'template' || (kind === 'binary' && text === '+') || (kind === 'assign' && text.endsWith('.search')))
      return true;
    at = parent;
  }
  return false;
}

/** Whether a datum is put into the query of an address that a template builds. */
function isInQuery({ code }: Question, { file, line, field }: Observation): boolean {
  const open = code.open(file);
  return (open?.between(line, line) ?? []).some((row) => {
    const { kind, text } = open?.expression(row) ?? {};
    return kind === 'template' && new RegExp(`[?&]${field.replace(/[^\w-]/g, '\\$&')}=\\$\\{\\}`).test(text ?? '');
  });
}

/** The inventory's id of a recipient that code names by package, host or id; else the catalogue's. */
export function recipientNamed({ inventory, recipients, known }: Question, name: string): string {
  const id = known(name) ?? recipients.find(({ seen }) => seen === name)?.id ?? name;
  for (const [own, { packages, domains }] of Object.entries(inventory?.recipients ?? {})) {
    const isMeant = (seen: string) =>
      packages.includes(seen) || domains.some((domain) => seen === domain || seen.endsWith(`.${domain}`));
    if (own === id || own === name || isMeant(name) || recipients.some((one) => one.id === id && isMeant(one.seen))) return own;
  }
  return id;
}

/** Calls whose first argument is the address of a recipient's host, by the file's sightings of hosts. */
function hostCallsIn(question: Question, file: string): HostCall[] {
  const hosts = question.recipients.filter((one) => one.by === 'url' && one.file === file);
  const open = hosts.length > 0 ? question.code.open(file) : null;
  if (!open) return [];
  return open.between(1, Number.MAX_SAFE_INTEGER).flatMap((row): HostCall[] => {
    const { kind, args, line } = open.expression(row);
    if (kind !== 'call' || args[0] === undefined) return [];
    const { kind: first, text } = open.expression(args[0]);
    const host = first === 'string' || first === 'template' ? /^https?:\/\/([^/?#:$\s]+)/.exec(text)?.[1] : undefined;
    if (host === undefined) return [];
    const id = question.known(text) ?? hosts.find(({ seen }) => seen === host)?.id ?? host;
    return [{ line, endLine: Math.max(line, ...args.map((each) => endLineOf(open, each))), recipient: id }];
  });
}

function endLineOf(open: OpenFile, row: number): number {
  const { shape, line, args } = open.expression(row);
  return Math.max(shape === -1 ? line : open.shape(shape).endLine, ...args.map((each) => endLineOf(open, each)));
}

/** Whether one of the fields that cover a datum names a recipient under `sharing`. */
function permittedBy(inventory: Inventory | null, recipient: string | null, fields: readonly string[]): boolean | null {
  // Of a package that nobody declares as a recipient, nobody can tell whether it gives anything to anybody.
  if (recipient === null || fields.length === 0 || inventory?.recipients[recipient] === undefined) return null;
  const lists = fields.flatMap((id) => {
    const field = inventory.fields[id];
    return field ? usesOfField(inventory, id, field).map((use) => use.value('sharing')) : [];
  });
  if (lists.some((list) => list === undefined || list === TODO)) return null;
  return lists.some((list) => Array.isArray(list) && list.includes(recipient));
}

/** Where the value comes from, as far as one look tells: the parameter or variable that it is read from, and the member that declares it. */
function originOf({ code }: Question, { file, line, column, field }: Observation): Step[] {
  const open = code.open(file);
  if (!open) return [];
  const rows = open.between(line, line).filter((row) => open.expression(row).kind === 'path');
  const row =
    rows.find((each) => open.expression(each).column === column) ??
    rows.find((each) => open.expression(each).column > column) ??
    rows.find((each) => lastName(open.expression(each).text) === field);
  if (row === undefined) return [];
  const { text, scope } = open.expression(row);
  const member = code.graph.typeOf(file, row)?.member;
  const declared = member ? code.open(member.file)?.member(member.index) : undefined;
  if (member && declared) {
    const container = code.graph.pathOf(member.shape);
    const name = container === '' ? declared.name : `${container}.${declared.name}`;
    return [{ file: member.file, line: declared.line, column: declared.column, text: `\`${name}\` is declared` }];
  }
  const target = code.graph.resolveName({ file, scope, line }, text.split('.')[0] ?? '');
  if (target?.kind !== 'parameter' && target?.kind !== 'binding') return [];
  const held = code.open(target.file)?.member(target.index);
  return held
    ? [{ file: target.file, line: held.line, column: held.column, text: `\`${held.alias || held.name}\` comes in` }]
    : [];
}

const ends: Readonly<Record<FlowEnd, string>> = {
  log: 'goes into a log',
  error: 'goes into an error report',
  url: 'stands in an address',
  storage: 'is kept in the browser',
  analytics: 'goes to analytics',
  recipient: 'goes out',
};

function sinkStep({ file, line, column, field }: Observation, { to, recipient }: End): Step {
  const what = recipient === null ? ends[to] : `goes to \`${recipient}\``;
  return { file, line, column, text: `\`${field}\` ${what}` };
}
