import type { Member } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';

/** Keys that say who speaks. */
export const speaking = /^(?:role|sender|type|from|author|author_?role|sender_?type|message_?type)$/i;
/** Who speaks where no person does, in the message formats of OpenAI, Anthropic, LangChain and the AI SDK. */
const machines = /^(?:system|assistant|tool|developer|function|model|ai|bot|agent)[_-]?(?:message|response|result|text)?$/i;

/** The text that a key is set or bound to: `role: 'system'`, `role: "tool"` in a type, `z.literal('assistant')`. */
function textOf(view: OpenFile, { value, type }: Member): string | null {
  if (type >= 0 && view.type(type).kind === 'literal') return view.type(type).text.replace(/^['"`]|['"`]$/g, '');
  if (value < 0) return null;
  const row = view.expression(value);
  if (row.kind === 'string') return row.text;
  if (row.kind === 'path') return /^[A-Z][\w.]*\.(\w+)$/.exec(row.text)?.[1] ?? null;
  const literal = row.kind === 'call' && /(?:^|\.)literal$/.test(row.text) ? row.args[0] : undefined;
  return literal !== undefined && view.expression(literal).kind === 'string' ? view.expression(literal).text : null;
}

/** The machine that says what stands in a record: `system` of `{ role: 'system', content }`; null where a person may. */
export function speakerOf(view: OpenFile, members: readonly number[]): string | null {
  for (const index of members) {
    const member = view.member(index);
    const text = speaking.test(member.name) ? textOf(view, member) : null;
    if (text !== null && machines.test(text)) return text;
  }
  return null;
}

/** Metadata of a program that asks to sign people in (RFC 7591 §2). */
export const ofClient =
  /^(?:redirect_?uris|grant_?types|response_?types|client_?uri|logo_?uri|tos_?uri|jwks_?uri|software_?id)$/i;

/** What shows that names are those of a registered program: `redirect_uris`. */
export const clientOf = (names: readonly string[]): string | undefined => names.find((name) => ofClient.test(name));

/** A name as it is without what it is a server of, and without signs between words. */
const bareOfServer = (name: string): string =>
  name
    .toLowerCase()
    .replace(/_/g, '')
    .replace(/^(?:smtp|db|database|mail|redis)(?=.)/, '');

/** Names of which one stands wherever a server is told. */
const ofServers = new Set(['port', 'privatekey', 'database', 'db']);

/** Whether a name may be one of a server's, so that it is worth a look at those beside it. */
export const mayBeServers = (name: string): boolean => ofServers.has(bareOfServer(name));

const named = (names: ReadonlySet<string>, ...any: readonly string[]): boolean => any.some((name) => names.has(name));

/** Whether names say where a server listens, what a database is opened with, or the key file of a service's account (Google's `client_email` and `private_key`). */
export function isServer(written: readonly string[]): boolean {
  const names = new Set(written.map(bareOfServer));
  if (named(names, 'port') && named(names, 'host', 'hostname', 'server')) return true;
  if (named(names, 'clientemail') && named(names, 'privatekey')) return true;
  return named(names, 'database', 'db') && named(names, 'password') && !named(names, 'email', 'mail');
}
