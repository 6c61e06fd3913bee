import type { LibraryRow } from '../../../core/catalog.js';
import { expressionAt, flag, type Member, type Shape, variableAt } from '../../../core/facts.js';
import type { Role, Site } from '../../../core/observation.js';
import type { Context, Proof } from '../candidate.js';
import { recipientOfClient } from '../client-recipient.js';
import { containerOf, memberPlace, namePlace, prefixedPlace, requestPlace } from '../place.js';
import { proofOfGiven } from '../proofs.js';
import { routeOf } from '../routes.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant, isNamedConstant, kindOfType, kindOfValue, type ValueKind } from '../value-kinds.js';
import { isComposed, isOfPackage, isProgramsKey, isProgramText, ownerOfValue, readingOfValue, recordOfValue } from '../values.js';
import { candidate, type Found, positionOf } from './base.js';
import { sinkRow } from './calls-rows.js';
import { declaredKind } from './described-fields.js';
import { holdsHeaders } from './headers.js';
import { isSent, sentOverHttp } from './http-bodies.js';
import { type Top, topOf } from './object-tops.js';
import { schemaSites, schemaUse } from './schemas.js';
import { hostOf } from './spread-into.js';
import { storedIn } from './stored-in.js';
import { proofsOfWriting } from './writings.js';

/** What becomes of an object literal: where its keys go, or why they are no data. */
interface Use {
  readonly site: Site;
  readonly role: Role;
  readonly veto: string | null;
  readonly bias: number;
  /** The recipient or store that a place names, where a library says so. */
  readonly to: string | null;
  /** It answers a request. */
  readonly answers: boolean;
  /** It is the body of a request. */
  readonly sent: boolean;
}

const plain: Use = { site: 'payload', role: 'carries', veto: null, bias: 0, to: null, answers: false, sent: false };

/** Calls whose object selects or describes, and gives nothing away. */
const selecting =
  /^(?:find\w*|where\w*|select\w*|orderBy|sort|populate|count\w*|exists\w*|pick|omit|include|exclude|delete\w*|remove\w*|destroy|get\w*|has\w*|is\w*|filter\w*|search\w*|lookup\w*|match\w*|aggregate|distinct|createIndex|ensureIndex|index|addIndex|raw|countBy|groupBy|having|toMatchObject|toEqual|objectContaining|expect\w*|assert\w*)$/;
const describing =
  /^(?:refine|superRefine|defineMessages|createTheme|extendTheme|StyleSheet|styled|css|cva|tv|cn|clsx|classNames|keyframes|makeStyles|createStyles|describe|it|test|mock\w*|jest|vi|defineConfig|registerAs|forRoot\w*|createColumnHelper|accessor|mapStateToProps|mapDispatchToProps|combineReducers|bindActionCreators|createActions|createEnum|freeze|addTranslations|setLocale|createI18n|defineComponent|Component|NgModule|Injectable|Directive|Pipe|ApiProperty\w*|ApiOperation|ApiResponse|ApiBody|ApiParam|ApiQuery|Column|Entity|Index|Unique|Prop|JoinColumn|ManyToOne|OneToMany|Field)$/;
const translating = /^(?:t|\$t|i18n|translate|formatMessage|trans|__|_|tc|interpolate|ngettext)$/;
const storing =
  /^(?:create\w*|insert\w*|save\w*|update\w*|upsert\w*|add\w*|put\w*|set\w*|replace\w*|bulkCreate|build|findOrCreate|register\w*|values|push\w*|store\w*|persist\w*|merge|assign|patch\w*|append|setDoc|addDoc|updateDoc|insertMany|insertOne|updateOne|updateMany|findOneAndUpdate|findByIdAndUpdate|createMany)$/;
/** Calls whose first argument says which rows are meant. */
const finding = /^(?:findOneAnd\w+|updateOne|updateMany|replaceOne|deleteOne|deleteMany)$/;
/** Options of an update whose first argument holds the new values, in Sequelize and its like. */
const updating =
  /^(?:where|transaction|returning|hooks|individualHooks|silent|validate|fields|limit|paranoid|logging|session|new|upsert|ctx)$/;
const answering = /^(?:json|send|render|jsonp|reply|status|end|success|ok|created|respond\w*|sendResponse)$/;
const answerers = /^(?:res|response|reply|ctx|NextResponse|Response|c|h)$/;

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The first name of a chain: `res` of `res.status(200).json(…)`. */
function rootOf(scan: FileScan, call: number): string {
  let at = call;
  for (let depth = 0; depth < 10; depth += 1) {
    const row = scan.view.expression(at);
    if (row.base < 0) return row.text.split('.')[0] as string;
    at = row.base;
  }
  return '';
}

/** `customers.update(id, { … })`: where a key comes first, what is given stands behind it. */
function behindKey(scan: FileScan, rows: readonly LibraryRow[], call: number, argument: number): LibraryRow | undefined {
  const first = scan.view.expression(call).args[0];
  if (argument !== 1 || first === undefined || !/^(?:path|string|template)$/.test(scan.view.expression(first).kind))
    return undefined;
  return /^(?:update|upsert|set|patch|edit|modify|replace)/i.test(lastOf(scan.view.expression(call).text))
    ? rows.find((each) => each.argument === 0)
    : undefined;
}

function libraryUse(scan: FileScan, call: number, argument: number): Use | null {
  const found = scan.library.ofCall(call);
  if (!found) return null;
  const rows: readonly LibraryRow[] = scan.libraries.rowsFor('call', found);
  if (rows.length === 0) return null;
  const row =
    rows.find((each) => each.argument === undefined || each.argument === argument) ?? behindKey(scan, rows, call, argument);
  if (!row) return { ...plain, veto: `it is an option of \`${found.name}\`` };
  // What goes to the program's own server by a client's hook goes to nobody else.
  const to = found.module === 'global' || row.role === 'carries' ? null : recipientOfClient(scan, call, found.module);
  return { ...plain, site: row.site as Site, role: row.role, to };
}

/** Calls that show a note on the screen: react-hot-toast, sonner, notistack, SweetAlert, the notices of Ant Design. */
const showing =
  /(?:^|\.)(?:(?:toast|toaster|snackbar|swal|sweetAlert)(?:\.(?:success|error|info|warn(?:ing)?|loading|open|show|add|create|fire|custom))?|(?:show|add|push|open|enqueue)(?:Toast|Snackbar)|(?:notification|message)\.(?:success|error|info|warning|open))$/i;

/** Calls that hold what a page works with: React's hooks, Svelte's runes and stores, Vue's references, signals. */
const keepingState =
  /^(?:useState|useReducer|useRef|\$state|reactive|shallowReactive|ref|writable|signal|createStore|useReactive)$/;

/** Roots of chains that check data: after the limit comes what is said where it does not hold. */
const validating = /^(?:z|zod|yup|Yup|Joi|joi|v|vine|t)$/;
const answerPackages = /^(?:@remix-run\/.*|react-router|@react-router\/.*|@sveltejs\/kit)$/;

/** `json({ … })` of a framework that answers by such a function. */
function answersAlone(scan: FileScan, { call }: Shape, method: string): boolean {
  if (method !== 'json' && method !== 'data' && method !== 'defer') return false;
  const { text, base } = scan.view.expression(call);
  return base < 0 && text === method && answerPackages.test(scan.graph.importOf(scan.view.file, text)?.module ?? '');
}

/** `JwtModule.register({ … })`, `register('email', { … })`: not `accounts.register({ … })`, which takes somebody in. */
function isRegistration(scan: FileScan, { call, argument }: Shape, method: string): boolean {
  if (method !== 'register') return false;
  const { text } = scan.view.expression(call);
  return (
    argument > 0 || text === method || /(?:^|\.)(?:[A-Z]\w*|app|server|fastify|instance|container|registry)\.register$/.test(text)
  );
}

/** `users.update({ email }, { verified: true })`: the first object says which rows are meant, where the second holds what is new. */
function findsRows({ view }: FileScan, { call, argument }: Shape): boolean {
  const [, second] = view.expression(call).args;
  const given = argument === 0 && second !== undefined ? view.expression(second) : null;
  return given?.kind === 'object' && !view.membersOf(given.shape).some((row) => updating.test(view.member(row).name));
}

function useOfCall(scan: FileScan, { shape, owners }: Pick<Top, 'shape' | 'owners'>): Use {
  const method = lastOf(scan.view.expression(shape.call).text);
  const sent = sentOverHttp(scan, { shape, owners });
  if (sent) return sent.to === null ? plain : { ...plain, role: 'sends', to: sent.to };
  if (method === 'update' && findsRows(scan, shape)) return { ...plain, veto: `\`${method}\` finds by it` };
  const library = libraryUse(scan, shape.call, shape.argument);
  if (library) return library;
  if (translating.test(method)) return { ...plain, veto: 'it fills a text for people to read' };
  if (showing.test(scan.view.expression(shape.call).text)) return { ...plain, veto: 'it is shown on the screen for a moment' };
  if (describing.test(method) || isRegistration(scan, shape, method))
    return { ...plain, veto: `\`${method}\` takes a description` };
  const root = rootOf(scan, shape.call);
  if ((answering.test(method) && answerers.test(root)) || answersAlone(scan, shape, method))
    return { ...plain, role: 'sends', answers: true };
  if (shape.argument === 0 && finding.test(method)) return { ...plain, veto: `\`${method}\` finds by it` };
  // `model.define('customer', { … })`, whatever the library.
  if (method === 'define' && shape.argument === 1) return { ...plain, role: 'stores' };
  if (validating.test(root) && shape.argument > 0)
    return { ...plain, veto: `\`${method}\` says what to answer where data does not fit` };
  if (storing.test(method)) return { ...plain, role: 'stores' };
  if (selecting.test(method)) return { ...plain, veto: `\`${method}\` selects, and gives nothing away` };
  if (keepingState.test(method)) return { ...plain, site: 'form' };
  return { ...plain, bias: -1 };
}

/** Owners below which an object selects or describes, whatever call it goes to. */
const selectors = new Set([
  'where',
  'select',
  'include',
  'orderBy',
  'order',
  'attributes',
  'filter',
  'filters',
  'sort',
  'projection',
  'omit',
  'pick',
  '$match',
  '$project',
  '$sort',
  'having',
  'on',
  'by',
  'with',
  'relations',
  'populate',
  'exclude',
]);
/** `{ field: 'email', operator: 'eq', value: mail }`. */
function isCondition(scan: FileScan, index: number): boolean {
  const names = new Set(scan.view.membersOf(index).map((row) => scan.view.member(row).name));
  const compares = names.has('operator') || names.has('op') || names.has('comparator');
  return compares && (names.has('value') || names.has('values'));
}

function useOf(scan: FileScan, index: number): Use {
  const top = topOf(scan, index);
  const { shape, owners, member } = top;
  if (shape.kind === 'jsx') return { ...plain, veto: 'it is an attribute of an element' };
  const selector = owners.find((owner) => selectors.has(owner));
  if (selector) return { ...plain, veto: `\`${selector}\` selects, and gives nothing away` };
  if (isCondition(scan, index)) return { ...plain, veto: 'it is a condition that rows are found by' };
  if (holdsHeaders(scan, top)) return { ...plain, site: 'header', role: 'sends' };
  const use = useOfTop(scan, shape, owners, member);
  if (use.veto !== null || !isSent(scan, top)) return use;
  const to = shape.call < 0 ? (sentOverHttp(scan, top)?.to ?? null) : use.to;
  return { ...use, role: to === null ? use.role : 'sends', to, bias: Math.max(use.bias, 0) + 1, sent: true };
}

function useOfTop(scan: FileScan, shape: Shape, owners: readonly string[], member: number): Use {
  if (shape.call >= 0) return useOfCall(scan, { shape, owners });
  if ((shape.flags & flag.returned) !== 0) return plain;
  // What a field of a class starts with: `state = { email: '' }`.
  if (
    shape.kind === 'class' &&
    member >= 0 &&
    ((scan.view.member(member).flags & flag.static) === 0 || owners.at(-1) === 'propTypes')
  )
    return { ...plain, site: 'form', bias: -1 };
  if (shape.kind !== 'object') return { ...plain, veto: 'it is part of a declaration' };
  return { ...plain, bias: shape.name === '' ? 0 : -1 };
}

/** Keys of object literals: schemas, and payloads that are kept, sent, answered, logged or handed on. */
export function objectSites(scan: FileScan, index: number, wanted: (member: number) => boolean, emit: Emit): void {
  const schema = schemaUse(scan, index);
  if (schema) {
    schemaSites(scan, index, schema, wanted, emit);
    return;
  }
  const { view } = scan;
  // What goes to a log or to analytics is read by its values too.
  const { call } = topOf(scan, index).shape;
  if (call >= 0 && sinkRow(scan, call)) return;
  const host = hostOf(scan, index);
  const use = useOf(scan, host);
  if (use.veto && !scan.everything) return;
  let container: string | null | undefined;
  const containing = () => {
    const kept = use.role === 'stores' && use.to === null && call >= 0 ? storedIn(scan, topOf(scan, index)) : null;
    return kept ?? containerOf(scan, index);
  };
  for (const row of view.membersOf(index)) {
    const member = view.member(row);
    if (member.kind !== 'key' || member.name === '' || member.name.startsWith('$')) continue;
    const proofs = [...proofsOfValue(scan, member), ...(use.sent ? proofsOfSent(scan, member) : [])];
    if (proofs.length === 0 && !wanted(row)) continue;
    const contexts = contextsOf(scan, host, use, member);
    if (proofs.length === 0 && !scan.mayStand(index, member.name, contexts)) continue;
    if (container === undefined) container = containing();
    emit(candidate(scan, { ...whatIs(scan, index, use, container, member), company: scan.company(host), contexts, proofs }));
  }
}

/** The names around a key, those that its value is read from before others. */
function contextsOf(scan: FileScan, index: number, use: Use, { value }: Member): readonly Context[] {
  if (use.site === 'header') return scan.contexts.ofScope(scan.view.shape(index).scope);
  const read = recordOfValue(scan.vocabulary, scan.view, value);
  const around = scan.contexts.ofShape(index);
  return read.length === 0 ? around : [...read, ...around];
}

/** What a key holds. */
function whatIs(scan: FileScan, index: number, use: Use, container: string | null, member: Member): Found {
  const { view } = scan;
  const described =
    member.inner >= 0 && !/^user\.(?:contact(?:\.address)?|location)$/.test(scan.read(member.name)?.senses[0]?.category ?? '');
  const declared = described ? declaredKind(scan, index, member.inner) : null;
  return {
    ...positionOf(member),
    field: member.name,
    site: declared ? 'form' : use.site,
    role: use.role,
    container,
    place: placeOf(scan, index, use, container, member.name),
    kind: declared ?? kindOfKey(scan, member),
    company: scan.company(index),
    valueOwner: ownerOfValue(scan.vocabulary, view, scan.graph, member.value),
    constant:
      isConstant(view, member.value) ||
      isNamedConstant(view, member.value) ||
      isProgramText(view, member.value) ||
      (/^(?:title|subject|description)$/.test(member.name) && isComposed(view, member.value)) ||
      isOfPackage(view, scan.graph, member.value) ||
      isCheck(scan, member.value) ||
      (use.site === 'header' && isProgramsKey(view, member.value)),
    bias: use.bias,
    ...(use.site === 'payload' && member.value >= 0 && view.expression(member.value).kind === 'null' ? { emptied: true } : {}),
    veto: use.veto ?? vetoOfKey(use, member, described && !declared),
  };
}

function vetoOfKey({ answers }: Use, { name }: Member, isDescribed: boolean): string | null {
  if (isDescribed) return 'it is described, not given';
  return answers && /^(?:message|msg)$/.test(name) ? 'an answer tells by it how a request went' : null;
}

/** Packages whose functions check data: `email: helpers.withMessage(text, email)` of Vuelidate holds none. */
const checkers = /^(?:@vuelidate\/validators|vuelidate\/lib\/validators|@vee-validate\/rules|@regle\/rules)/;

function isCheck(scan: FileScan, value: number): boolean {
  if (value < 0 || scan.view.expression(value).kind !== 'call') return false;
  const root = scan.view.expression(value).text.split('.')[0] as string;
  return checkers.test(scan.graph.importOf(scan.view.file, root)?.module ?? '');
}

/** What is in the body of a request though its name alone would not say so: what somebody wrote, and what lets somebody in. */
function proofsOfSent(scan: FileScan, { name, inner }: Member): Proof[] {
  const reading = inner >= 0 ? null : scan.read(name);
  if (!reading) return [];
  const isToken = reading.phrase === 'token' && !reading.about && !reading.owner && reading.strange.length === 0;
  return isToken
    ? [{ category: 'user.authorization.credentials', text: 'a request shows by it who is asking', points: 3 }]
    : proofsOfWriting(scan, name, 3);
}

/** The kind of what a key holds. A key that is called as the function that gives its value holds what that makes: `sendOtp: sendOtp(options)`. */
function kindOfKey(scan: FileScan, { name, value, type }: Member): ValueKind {
  const { view } = scan;
  const kind = kindOfValue(view, value);
  if (kind !== 'unknown') return kind;
  if (value < 0) return kindOfType(view, type);
  const { kind: form, text, args } = view.expression(value);
  if (form === 'call' && text === name && args.length > 0) return 'function';
  return form === 'path' && isFunctionOrPart(scan, value) ? 'function' : kindOfType(view, type);
}

/** What a program is put together of: `{ preferences: preferencesRouter }`. */
const programPart = /[a-z](?:Router|Controller|Handler|Resolver|Reducer|Slice|Middleware|Repository|Component|Icon)s?$/;

/** Calls that give back the function that they are given. */
const wrapping = /(?:^|\.)(?:useCallback|useEffectEvent|useEvent|useDebouncedCallback|debounce|throttle|memoize|cache)$/;

/** Whether a bare name is a function's (`module.exports = { newPassword }`) or that of a part of the program. */
function isFunctionOrPart({ view, graph }: FileScan, value: number): boolean {
  const { text, base, scope, line } = view.expression(value);
  if (base >= 0 || text.includes('.')) return false;
  if (programPart.test(text)) return true;
  const target = graph.resolveName({ file: view.file, scope, line }, text);
  const facts = target?.kind === 'variable' ? graph.factsOf(target.file) : null;
  const held = facts && target?.kind === 'variable' ? variableAt(facts, target.index).value : -1;
  if (facts === null || held < 0) return false;
  const row = expressionAt(facts, held);
  return row.kind === 'function' || (row.kind === 'call' && wrapping.test(row.text));
}

/** Keys that hold whatever they are given: a list's labels, a map's values. */
const open = new Set([
  'id',
  'key',
  'value',
  'label',
  'title',
  'text',
  'to',
  'from',
  'name',
  'description',
  'subject',
  'reference',
  'ref',
]);

/** What the value's own name says of the key: `{ to: user.email }`. A key about data says nothing of its value. */
function proofsOfValue(scan: FileScan, member: Member): Proof[] {
  const given = proofOfGiven(scan, member.value);
  if (given) return [given];
  const found = readingOfValue(scan.vocabulary, scan.view, member.value);
  if (!found) return [];
  if (member.name === '_id') return [];
  // One of many things is no list of addresses: `delivered: deliveredEmails` is how many there were.
  if (found.reading.many && !open.has(member.name) && !/s$|^(?:cc|bcc|data|recipient)$/i.test(member.name)) return [];
  const words = scan.vocabulary.wordsOf(member.name);
  const last = words.at(-1) ?? '';
  if (!open.has(last) && (scan.vocabulary.about.has(last) || scan.vocabulary.aboutFirst.has(words[0] ?? ''))) return [];
  const sense =
    found.reading.senses.find(({ strength }) => strength === 'strong') ??
    found.reading.senses.find(({ within, linked }) => !within && !linked);
  return sense && !sense.itself ? [{ category: sense.category, text: `\`${found.path}\` is its value` }] : [];
}

function placeOf(scan: FileScan, index: number, use: Use, container: string | null, field: string): string {
  if (use.site === 'header') return namePlace('header', field);
  if (use.site === 'log') return prefixedPlace('log', container, field);
  if (use.site === 'form') return prefixedPlace('form', container, field);
  if (use.to) return prefixedPlace('to', use.to.replaceAll('.', '-'), field);
  return (use.answers && placeOfAnswer(scan, index, field)) || memberPlace(container, field);
}

/** `GET /me response.email`; null where the route is not known. */
function placeOfAnswer(scan: FileScan, index: number, field: string): string | null {
  const { shape, owners } = topOf(scan, index);
  const { method, route } = routeOf(scan, shape.scope, shape.line);
  return route === '*' ? null : requestPlace(method, route, ['response', ...owners.toReversed()].join('.'), field);
}
