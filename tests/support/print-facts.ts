import {
  countOf,
  directiveAt,
  type Expression,
  expressionAt,
  type Facts,
  flag,
  memberAt,
  moduleAt,
  shapeAt,
  type TableName,
  typeAt,
  variableAt,
} from '../../src/core/facts.js';

/** The rows of a table, in order. */
export function rowsOf<Row>(facts: Facts, table: TableName, at: (facts: Facts, index: number) => Row): Row[] {
  return Array.from({ length: countOf(facts, table) }, (_, index) => at(facts, index));
}

/** A type as it would be written. */
export function typeText(facts: Facts, row: number): string {
  if (row === -1) return '';
  const { kind, text, args, shape } = typeAt(facts, row);
  const parts = args.map((part) => typeText(facts, part));
  if (kind === 'array') return `${parts[0]}[]`;
  if (kind === 'union') return parts.join(' | ');
  if (kind === 'intersection') return parts.join(' & ');
  if (kind === 'tuple') return `[${parts.join(', ')}]`;
  if (kind === 'indexed') return `${parts[0]}[${parts[1]}]`;
  if (kind === 'keyof') return `keyof ${parts[0]}`;
  if (kind === 'query') return `typeof ${text}`;
  if (kind === 'literal') return `'${text}'`;
  if (kind === 'function') return `(${shape === -1 ? '' : membersText(facts, shape)}) => ${parts[0] ?? '?'}`;
  if (kind === 'shape') return `{ ${membersText(facts, shape)} }`;
  return parts.length === 0 ? text || '?' : `${text}<${parts.join(', ')}>`;
}

/** An expression as it would be written, shapes in braces. */
export function expressionText(facts: Facts, row: number): string {
  if (row === -1) return '';
  const expression = expressionAt(facts, row);
  const types = expression.types.map((type) => typeText(facts, type)).join(', ');
  return untypedText(facts, expression) + (types && `<${types}>`);
}

function untypedText(facts: Facts, { kind, text, base, args, shape }: Expression): string {
  const parts = args.map((part) => expressionText(facts, part));
  const before = base === -1 ? '' : `${expressionText(facts, base)}.`;
  if (kind === 'call') return `${before}${text}(${parts.join(', ')})`;
  if (kind === 'new') return `new ${before}${text}(${parts.join(', ')})`;
  if (kind === 'string') return `'${text}'`;
  if (kind === 'template') return `\`${text}\`${parts.length > 0 ? `(${parts.join(', ')})` : ''}`;
  if (kind === 'tagged') return `${text}${parts[0] ?? ''}`;
  if (kind === 'object') return `{ ${membersText(facts, shape)} }`;
  if (kind === 'function') return `(${membersText(facts, shape)}) =>`;
  if (kind === 'array') return `[${parts.join(', ')}]`;
  if (kind === 'assign') return `${before}${text} = ${parts[0]}`;
  if (kind === 'binary') return parts.join(` ${text} `);
  if (kind === 'conditional') return `${parts[0]} ? ${parts[1]} : ${parts[2]}`;
  if (kind === 'jsx') return `<${text}>`;
  if (kind === 'other') return `${text}(${parts.join(', ')})`;
  return before + text;
}

/** The members of a shape in one line: `name as alias?: type = value`. */
export function membersText(facts: Facts, shape: number): string {
  return rowsOf(facts, 'members', memberAt)
    .filter((member) => member.shape === shape)
    .map((member) => {
      const name = member.kind === 'spread' ? `...${expressionText(facts, member.value)}` : member.name;
      const alias = member.alias && ` as ${member.alias}`;
      const optional = member.flags & flag.optional ? '?' : '';
      const type = member.type === -1 ? '' : `: ${typeText(facts, member.type)}`;
      const value = member.value === -1 || member.kind === 'spread' ? '' : ` = ${expressionText(facts, member.value)}`;
      const inner =
        member.type === -1 && member.value === -1 && member.inner !== -1 ? ` { ${membersText(facts, member.inner)} }` : '';
      const decorators = member.decorators.map((row) => `@${expressionText(facts, row)} `).join('');
      return `${decorators}${name}${alias}${optional}${type}${value}${inner}`.trim();
    })
    .join(', ');
}

/** The words of flags. */
export function flagWords(flags: number): string {
  return Object.entries(flag)
    .filter(([, bit]) => flags & bit)
    .map(([word]) => word)
    .join(' ');
}

/** Every shape in one line: `kind scope.name [flags]: members`. */
export function printShapes(facts: Facts): string[] {
  return rowsOf(facts, 'shapes', shapeAt).map((shape, index) => {
    const scope = shape.scope && `${shape.scope}/`;
    const flags = shape.flags ? ` [${flagWords(shape.flags)}]` : '';
    const heritage = shape.heritage.length > 0 ? ` < ${shape.heritage.map((row) => typeText(facts, row)).join(', ')}` : '';
    const call = shape.call === -1 ? '' : ` in ${calleeText(facts, shape.call)}#${shape.argument}`;
    const source = shape.source === -1 ? '' : ` of ${expressionText(facts, shape.source)}`;
    const decorators = shape.decorators.map((row) => `@${expressionText(facts, row)} `).join('');
    const label = scope || shape.name ? ` ${scope}${shape.name}` : '';
    return `${decorators}${shape.kind}${label}${flags}${heritage}${call}${source}: ${membersText(facts, index)}`.trimEnd();
  });
}

function calleeText(facts: Facts, row: number): string {
  const { text, base } = expressionAt(facts, row);
  return base === -1 ? text : `${expressionText(facts, base)}.${text}`;
}

/** Every expression that stands in no other one and is no value of a row, in one line: `scope: text`. */
export function printExpressions(facts: Facts): string[] {
  const used = new Set([
    ...rowsOf(facts, 'members', memberAt).flatMap((member) => [member.value, ...member.decorators]),
    ...rowsOf(facts, 'shapes', shapeAt).flatMap((shape) => [shape.source, ...shape.decorators]),
    ...rowsOf(facts, 'variables', variableAt).map((variable) => variable.value),
  ]);
  return rowsOf(facts, 'expressions', expressionAt).flatMap((row, index) =>
    row.parent !== -1 || used.has(index) ? [] : [`${row.scope && `${row.scope}/ `}${expressionText(facts, index)}`],
  );
}

/** Every variable in one line: `scope/name [flags]: type = value`. */
export function printVariables(facts: Facts): string[] {
  return rowsOf(facts, 'variables', variableAt).map((row) => {
    const type = row.type === -1 ? '' : `: ${typeText(facts, row.type)}`;
    const value = row.value === -1 ? '' : ` = ${expressionText(facts, row.value)}`;
    return `${row.scope && `${row.scope}/`}${row.name}${row.flags ? ` [${flagWords(row.flags)}]` : ''}${type}${value}`;
  });
}

/** Every module row in one line. */
export function printModules(facts: Facts): string[] {
  return rowsOf(facts, 'modules', moduleAt).map(
    (row) => `${row.kind} ${row.imported || '-'} as ${row.local || '-'} from ${row.module || '-'}`,
  );
}

/** Every directive in one line. */
export function printDirectives(facts: Facts): string[] {
  return rowsOf(facts, 'directives', directiveAt).map(
    (row) => `${row.line}:${row.column} ${row.kind} ${row.rules} -- ${row.reason}`,
  );
}

/** All tables, for a look at what a file says. */
export function printFacts(facts: Facts): string {
  const parts = { shapes: printShapes, expressions: printExpressions, variables: printVariables, modules: printModules };
  return Object.entries(parts)
    .map(([name, print]) => [name, ...print(facts).map((line) => `  ${line}`)].join('\n'))
    .join('\n');
}
