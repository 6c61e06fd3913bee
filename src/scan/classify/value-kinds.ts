import type { Expression } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';

/**
 * What kind of value a declaration holds, as far as its type, decorators or builder say. `element` is a part of a page or a test's handle on one;
 * `shape` a type with members; `enum` one of a list that has a name, `literal` one of a list that is written in place; `flags` a map to booleans; `nothing` what is always null or absent.
 */
export type ValueKind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | 'function'
  | 'element'
  | 'pattern'
  | 'flags'
  | 'literal'
  | 'enum'
  | 'shape'
  | 'ref'
  | 'nothing'
  | 'unknown';

const named: Readonly<Record<string, ValueKind>> = {
  string: 'string',
  String: 'string',
  number: 'number',
  Number: 'number',
  bigint: 'number',
  BigInt: 'number',
  Int: 'number',
  Float: 'number',
  Decimal: 'number',
  boolean: 'boolean',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'date',
  Dayjs: 'date',
  Moment: 'date',
  Timestamp: 'date',
  RegExp: 'pattern',
  Function: 'function',
  EventEmitter: 'function',
  Dispatch: 'function',
  Json: 'ref',
  ID: 'unknown',
  Bytes: 'string',
  JSX: 'element',
  ReactNode: 'element',
  ReactElement: 'element',
  'React.ReactNode': 'element',
  'React.ReactElement': 'element',
  'React.JSX.Element': 'element',
  'React.FC': 'element',
  'React.ComponentType': 'element',
  ComponentType: 'element',
  'JSX.Element': 'element',
  ElementRef: 'element',
  RefObject: 'element',
  'React.RefObject': 'element',
  Locator: 'element',
  TemplateRef: 'element',
};

function kindOfName(name: string): ValueKind {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const known = named[name] ?? named[last];
  if (known) return known;
  if (/^(?:HTML|SVG)\w*Element$|To(?:Element|Node)$/.test(last)) return 'element';
  if (/(?:Handler|Callback|Fn|Func)$/.test(last)) return 'function';
  return 'ref';
}

/** Wrappers whose argument is the value that counts. */
const transparent = new Set([
  'Promise',
  'Array',
  'ReadonlyArray',
  'Set',
  'Nullable',
  'Maybe',
  'Optional',
  'Readonly',
  'NonNullable',
  'Partial',
  'Required',
  'Observable',
  'BehaviorSubject',
  'Signal',
  'WritableSignal',
  'Ref',
  'Generated',
  'InferOutput',
  'CreationOptional',
  'Opt',
  'Loaded',
  'Prisma',
]);

/** The kind of a written type; of a union, that of its parts where they agree. */
export function kindOfType(view: OpenFile, type: number, depth = 0): ValueKind {
  if (type < 0 || depth > 6) return 'unknown';
  const node = view.type(type);
  if (node.kind === 'primitive') return kindOfPrimitive(node.text);
  if (node.kind === 'literal') return kindOfLiteral(node.text);
  if (node.kind === 'function') return 'function';
  if (node.kind === 'shape') return 'shape';
  if (node.kind === 'array') return kindOfType(view, node.args[0] ?? -1, depth + 1);
  if (node.kind === 'union' || node.kind === 'intersection') {
    const parts = node.args.map((part) => kindOfType(view, part, depth + 1));
    if (parts.length > 0 && parts.every((kind) => kind === 'nothing')) return 'nothing';
    const kinds = parts.filter((kind) => kind !== 'unknown' && kind !== 'nothing');
    const first = kinds[0] ?? 'unknown';
    return kinds.every((kind) => kind === first)
      ? first
      : kinds.includes('shape')
        ? 'shape'
        : (kinds.find((kind) => kind === 'string') ?? 'unknown');
  }
  // `typeof JwtModule`: a class itself.
  if (node.kind === 'query') return /^[A-Z]\w*[a-z]\w*$/.test(node.text) ? 'function' : 'unknown';
  if (node.kind === 'named') return built[node.text.toLowerCase()] ?? kindOfName(node.text);
  if (node.kind !== 'ref') return 'unknown';
  const last = node.text.slice(node.text.lastIndexOf('.') + 1);
  if (transparent.has(last) && node.args.length > 0) return kindOfType(view, node.args[0] as number, depth + 1);
  if ((last === 'Record' || last === 'Map') && node.args.length > 1) {
    return kindOfType(view, node.args[1] as number, depth + 1) === 'boolean' ? 'flags' : 'ref';
  }
  return kindOfName(node.text);
}

const nothing = /^(?:null|undefined|void|never)$/;

function kindOfPrimitive(text: string): ValueKind {
  if (nothing.test(text)) return 'nothing';
  return named[text] ?? 'unknown';
}

function kindOfLiteral(text: string): ValueKind {
  if (nothing.test(text)) return 'nothing';
  if (text === 'true' || text === 'false') return 'boolean';
  return 'literal';
}

/** What the last links of a builder chain say: `z.boolean().optional()`, `varchar('email')`, `DataTypes.STRING`. */
const built: Readonly<Record<string, ValueKind>> = {
  boolean: 'boolean',
  bool: 'boolean',
  tinyint: 'unknown',
  string: 'string',
  text: 'string',
  varchar: 'string',
  char: 'string',
  citext: 'string',
  number: 'number',
  integer: 'number',
  int: 'number',
  bigint: 'number',
  decimal: 'number',
  float: 'number',
  double: 'number',
  real: 'number',
  date: 'date',
  dateonly: 'date',
  datetime: 'date',
  timestamp: 'date',
  regexp: 'pattern',
  function: 'function',
  enum: 'literal',
  nativeenum: 'literal',
  picklist: 'literal',
  null: 'nothing',
  undefined: 'nothing',
  never: 'nothing',
};

/** Builders of values that have members of their own. */
const composed = new Set([
  'object',
  'extend',
  'strictobject',
  'looseobject',
  'merge',
  'pick',
  'omit',
  'record',
  'map',
  'struct',
  'discriminatedunion',
]);

/** The kind of value that a builder or a column type makes, read from the root of its chain outward. */
export function kindOfBuilder(view: OpenFile, expression: number): ValueKind {
  for (let at = expression, depth = 0; at >= 0 && depth < 12; depth += 1) {
    const row: Expression = view.expression(at);
    const last = row.text.slice(row.text.lastIndexOf('.') + 1).toLowerCase();
    const found = row.kind === 'call' || row.kind === 'new' || row.kind === 'path' ? built[last] : undefined;
    if (row.kind === 'call' && composed.has(last)) return 'shape';
    if (found && (row.base < 0 || row.kind === 'path')) return found;
    if (row.base < 0) return found ?? 'unknown';
    at = row.base;
  }
  return 'unknown';
}

/** What React's own checks of properties say: `PropTypes.func.isRequired`. */
const propTypes: Readonly<Record<string, ValueKind>> = {
  func: 'function',
  bool: 'boolean',
  string: 'string',
  number: 'number',
  node: 'element',
  element: 'element',
  elementType: 'element',
};

function kindOfPropType(path: string): ValueKind {
  const [root, name = ''] = path.split('.').slice(-3);
  return /^PropTypes$/.test(root as string) ? (propTypes[name] ?? 'unknown') : 'unknown';
}

const isFunction = (view: OpenFile, expression: number | undefined): boolean =>
  expression !== undefined && view.expression(expression).kind === 'function';

/** Calls that hold the value that they are given. */
const holding = /^(?:\$state|signal|ref|shallowRef|useState|writable|atom|observable|createSignal)$/;

/** Classes of objects that work for the program: `email: new RateLimiter(…)`. */
const worker =
  /(?:EventEmitter|Limiter|Service|Client|Manager|Handler|Controller|Queue|Worker|Cache|Strategy|Repository|Logger|Transport|Transporter|Error|Exception|Router|Emitter|Factory|Adapter|Middleware|Plugin|Resolver|Validator|Counter|Gauge|Histogram|Listener|Watcher|Processor|Queries|Library|RegExp)$/;

/** Functions that make such an object: `tokens = createTokenQueries(pool)`. */
const makesWorker = /^(?:create|make|build|init)[A-Z]/;

/** The kind of a written value. */
export function kindOfValue(view: OpenFile, expression: number): ValueKind {
  if (expression < 0) return 'unknown';
  const row = view.expression(expression);
  switch (row.kind) {
    case 'path':
      return kindOfPropType(row.text);
    case 'string':
    case 'template':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'regex':
      return 'pattern';
    case 'function':
      return 'function';
    case 'new':
      return worker.test(row.text) ? 'function' : 'unknown';
    case 'jsx':
      return 'element';
    case 'object':
      return 'shape';
    case 'other':
      return row.text === '!' ? 'boolean' : 'unknown';
    case 'binary':
      return /^(?:===?|!==?|[<>]=?|in|instanceof)$/.test(row.text) ? 'boolean' : 'unknown';
    case 'call':
      // `Boolean(user.email).toString()`.
      if (row.text === 'toString' && row.base >= 0 && kindOfValue(view, row.base) === 'boolean') return 'boolean';
      if (makesWorker.test(row.text) && worker.test(row.text)) return 'function';
      // What a model may call: `ask_user: tool({ … })`.
      if (/^(?:tool|createTool|defineTool|dynamicTool)$/.test(row.text)) return 'function';
      // What Angular hands in works for the class: `location = inject(Location)`.
      if (row.text === 'inject') return 'function';
      // A procedure of a router: `t.procedure.input(schema).mutation(handler)`.
      if (/^(?:mutation|query|subscription|handler)$/.test(row.text) && row.base >= 0 && isFunction(view, row.args[0]))
        return 'function';
      // What a state begins with: `saving = $state(false)`.
      if (holding.test(row.text) && row.args[0] !== undefined) return kindOfValue(view, row.args[0]);
      // What asks is answered by yes or no: `posts: privileges.isAllowedTo('read')`, but not `isEmail()` of a check.
      if (/(?:^|\.)(?:isAllowed|isPermitted|isGranted|hasPermission|hasAccess|hasRole|hasPrivilege|can[A-Z])\w*$/.test(row.text))
        return 'boolean';
      return row.text === 'Boolean' ? 'boolean' : row.text === 'String' ? 'string' : row.text === 'Number' ? 'number' : 'unknown';
    default:
      return 'unknown';
  }
}

/** Whether a value is written into the program: then it is no one's datum, whatever its key says. Empty texts, zero and null are the start of a form. */
export function isConstant(view: OpenFile, expression: number): boolean {
  if (expression < 0) return false;
  const row = view.expression(expression);
  if (row.kind === 'string') return row.text !== '';
  if (row.kind === 'template') return row.args.length === 0 && row.text !== '';
  if (row.kind === 'number') return row.text !== '0';
  if (row.kind === 'array') return row.args.length > 0 && row.args.every((part) => isConstant(view, part));
  // A long text in pieces.
  if (row.kind === 'binary' && row.text === '+') return row.args.length > 0 && row.args.every((part) => isConstant(view, part));
  // What one may choose from: `Object.values(PayPeriod)`.
  if (row.kind === 'call' && /^Object\.(?:keys|values|entries)$/.test(row.text)) {
    const given = row.args[0] === undefined ? null : view.expression(row.args[0]);
    return given?.kind === 'path' && /^[A-Z]\w*$/.test(given.text);
  }
  return row.kind === 'boolean' || row.kind === 'regex';
}

/** Whether a value is a constant by its spelling: `{ distinctId: SYSTEM_EVENT_ID }`, `{ language: Languages.ENGLISH }`. */
export function isNamedConstant(view: OpenFile, expression: number): boolean {
  if (expression < 0) return false;
  const { kind, text, base } = view.expression(expression);
  return (
    kind === 'path' &&
    base < 0 &&
    (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) || /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*\.[A-Z]\w*$/.test(text))
  );
}
