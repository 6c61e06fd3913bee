import type { Proof } from './candidate.js';
import type { FileScan } from './scan.js';

const typedFormats: Readonly<Record<string, string>> = {
  email: 'user.contact.email',
  'idn-email': 'user.contact.email',
  ipv4: 'user.device.ip_address',
  ipv6: 'user.device.ip_address',
};

function proofOf(scan: FileScan, module: string, name: string, text: string): Proof | null {
  const row = scan.libraries.rowsFor('validator', { module, name })[0];
  return row?.proves ? { category: row.proves, text } : null;
}

/** What the decorators of a member prove: `@IsEmail()`. */
export function proofsOfDecorators(scan: FileScan, decorators: readonly number[]): Proof[] {
  return decorators.flatMap((index) => {
    const row = scan.view.expression(index);
    if (row.text === 'format') return proofOfFormat(scan, row.args[0] ?? -1);
    const found = scan.library.ofCall(index);
    return (found && proofOf(scan, found.module, found.name, `\`@${row.text}\` checks for it`)) ?? [];
  });
}

/** What a builder chain proves: `z.string().email()`, `z.email()`; and options such as `{ format: 'email' }`. */
export function proofsOfBuilder(scan: FileScan, expression: number, within = 0): Proof[] {
  if (expression < 0 || within > 3) return [];
  const root = scan.library.ofRoot(expression);
  if (!root) return [];
  const proofs: Proof[] = [];
  for (let at = expression, depth = 0; at >= 0 && depth < 12; depth += 1) {
    const row = scan.view.expression(at);
    const name = row.text.slice(row.text.lastIndexOf('.') + 1);
    const proof = proofOf(scan, root.module, name, `\`${name}()\` checks for it`);
    if (proof) proofs.push(proof);
    for (const argument of row.args) {
      const found = scan.view.expression(argument);
      if (found.kind === 'object') proofs.push(...proofsOfOptions(scan, found.shape));
      // Valibot hands its checks to `pipe`, Joi what a list holds to `items`.
      else if (found.kind === 'call' && argument !== at) proofs.push(...proofsOfBuilder(scan, argument, within + 1));
    }
    at = row.base;
  }
  return proofs;
}

/** `format: 'email'`, `validate: { isEmail: true }`, `type: 'email'` in an object that describes a field. */
export function proofsOfOptions(scan: FileScan, shape: number): Proof[] {
  if (shape < 0) return [];
  return scan.view.membersOf(shape).flatMap((index) => {
    const member = scan.view.member(index);
    if (member.name === 'format' && member.value >= 0) {
      const category = typedFormats[scan.view.expression(member.value).text];
      return category ? [{ category, text: `\`format: ${scan.view.expression(member.value).text}\` checks for it` }] : [];
    }
    if (member.name === 'validate' && member.inner >= 0) {
      return scan.view.membersOf(member.inner).flatMap((inner) => {
        const { name } = scan.view.member(inner);
        return proofOf(scan, 'sequelize', name, `\`${name}\` checks for it`) ?? [];
      });
    }
    if (member.name === 'type' && member.value >= 0) {
      const text = scan.view.expression(member.value).text;
      return proofOf(scan, 'sequelize', text.slice(text.lastIndexOf('.') + 1), `\`${text}\` holds it`) ?? [];
    }
    return [];
  });
}

/** Syntaxes with types of their own that prove what they hold, by the shapes they declare, with the module of their rows. */
const sharedTypes: Readonly<Record<string, string>> = { graphql: 'graphql-scalars', table: 'sql' };

/** What the type of a column or of a field proves: `inet`, `EmailAddress`. */
export function proofsOfType(scan: FileScan, shape: string, type: number): Proof[] {
  const module = sharedTypes[shape];
  if (module === undefined || type < 0) return [];
  const { kind, text, args } = scan.view.type(type);
  if (kind === 'array') return proofsOfType(scan, shape, args[0] ?? -1);
  const proof = kind === 'named' ? proofOf(scan, module, text, `\`${text}\` holds it`) : null;
  return proof ? [proof] : [];
}

/** What the browser gives under a global name: `navigator.userAgent`. */
export function proofOfPlatform(scan: FileScan, path: string, scope: string, line: number): Proof | null {
  if (!path.includes('.')) return null;
  const found = scan.library.nameOf(path.replace(/^(?:window|globalThis|self)\./, ''), scope, line);
  const [known] = found?.module === 'global' ? scan.libraries.rowsFor('value', found) : [];
  return known?.proves ? { category: known.proves, text: `\`${path}\` gives it` } : null;
}

/** What the browser itself gives as a value: `navigator.language`, `Intl.DateTimeFormat().resolvedOptions().timeZone`. */
export function proofOfGiven(scan: FileScan, value: number): Proof | null {
  if (value < 0) return null;
  const { kind, text, base, scope, line } = scan.view.expression(value);
  if (kind !== 'path') return null;
  if (base < 0) return proofOfPlatform(scan, text, scope, line);
  const isZone = text === 'timeZone' && /(?:^|\.)resolvedOptions$/.test(scan.view.expression(base).text);
  return isZone ? { category: 'user.preferences.timezone', text: 'the browser gives the time zone that it is set to' } : null;
}

/** `format: email` of a schema. */
function proofOfFormat(scan: FileScan, argument: number): Proof[] {
  const format = argument < 0 ? '' : scan.view.expression(argument).text;
  const category = Object.hasOwn(typedFormats, format) ? typedFormats[format] : undefined;
  return category ? [{ category, text: `\`format: ${format}\` checks for it` }] : [];
}
