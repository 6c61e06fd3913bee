import type { Evidence, Step } from '../../core/evidence.js';
import type { Inventory } from '../../core/inventory.js';
import { TODO } from '../../core/inventory.js';
import { restsOnConsent } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { callsOnPackage } from './clients.js';
import { type Code, lastName } from './code.js';
import { recipientNamed } from './flows.js';
import { type Unit, unitNamed } from './functions.js';
import type { Question } from './question.js';
import { referencesTo } from './references.js';

/** What gives a service something to count; stopping, asking and loading does not. */
const counting =
  /^(?:init|capture|track|identify|page|screen|event|logEvent|send|pageview|start|load|alias|group|setUserId|setUserProperties|record|boot|initialize|trackPageview|gtag|fbq)$/;
const choice =
  /consent|opt_?(?:in|out|ed)|choice|agreed|granted|permission|allow|accepted|gdpr|cookieprefs|preference|do_?not_?track|dnt/i;

/** What the code says of services that wait for consent: whether what starts them asks first. */
export function consentEvidence(question: Question): Evidence[] {
  const { inventory } = question;
  if (!inventory) return [];
  const waiting = waitingIn(inventory);
  if (waiting.size === 0) return [];
  const found = new Map<string, Evidence[]>();
  for (const { file, seen, by, id } of question.recipients) {
    const recipient = recipientNamed(question, seen);
    const purpose = waiting.get(recipient) ?? waiting.get(id);
    const open = purpose === undefined || by !== 'import' ? null : question.code.open(file);
    if (!open || purpose === undefined) continue;
    for (const row of startsIn(question, open, seen)) {
      const about = `purposes.${purpose}.basis`;
      const said = saidOf(question, open, row, recipient, about);
      if (said) found.set(about, [...(found.get(about) ?? []), said]);
    }
  }
  return [...found.values()].flatMap(together);
}

/** One verdict for a purpose: what contradicts it, else that all that was seen supports it. */
function together(all: readonly Evidence[]): Evidence[] {
  const against = all.filter(({ verdict }) => verdict === 'contradicted');
  const [first] = against.length > 0 ? against : all.filter(({ verdict }) => verdict === 'not shown').concat(all);
  if (!first) return [];
  return [{ ...first, because: (against.length > 0 ? against : all).flatMap(({ because }) => because).slice(0, 12) }];
}

/** Recipients all of whose purposes rest on consent, with the first of those. */
function waitingIn(inventory: Inventory): Map<string, string> {
  const found = new Map<string, string>();
  for (const [id, { roles }] of Object.entries(inventory.recipients)) {
    const purposes = roles.flatMap((role) => (role.for === undefined || role.for === TODO ? ['?'] : role.for));
    const [first] = purposes;
    if (first !== undefined && purposes.every((purpose) => restsOnConsent(inventory.purposes[purpose]))) found.set(id, first);
  }
  return found;
}

/** Calls on a package that give it something to count. */
function startsIn({ code }: Question, open: OpenFile, module: string): number[] {
  const rows = callsOnPackage(code, open, module).filter((row) => counting.test(lastName(open.expression(row).text)));
  return rows.filter((row) => !sendsCommand(code, open, row) && !sendsMessage(open, row));
}

/** `resend.emails.send({ to, subject, html })`, `inngest.send({ name, data })`: a message to somebody or a job for a queue, which counts nobody. */
function sendsMessage(open: OpenFile, row: number): boolean {
  const { text, args } = open.expression(row);
  if (lastName(text) !== 'send' || args[0] === undefined) return false;
  const { kind, shape } = open.expression(args[0]);
  const names = kind === 'object' ? open.membersOf(shape).map((each) => open.member(each).name) : [];
  return (
    /(?:^|\.)(?:e?mails?|messages?|batch|mailer|transport(?:er)?)\.send$/i.test(text) ||
    names.some((name) => /^(?:to|data)$/i.test(name))
  );
}

/** `client.send(new DeleteObjectCommand({ … }))`: what a store or a queue is told to do, which counts nobody, unless it is to keep an event. */
function sendsCommand(code: Code, open: OpenFile, row: number): boolean {
  const { text, args, scope, line } = open.expression(row);
  const [first = -1] = args;
  if (lastName(text) !== 'send' || first < 0) return false;
  const given = open.expression(first);
  const target = given.kind === 'path' ? code.graph.resolveName({ file: open.file, scope, line }, given.text) : null;
  const value = target?.kind === 'variable' && target.file === open.file ? open.variable(target.index).value : first;
  const command = value < 0 ? given : open.expression(value);
  return command.kind === 'new' && /Command$/.test(command.text) && !/event|identif|record/i.test(command.text);
}

/** Calls whose name speaks of consent and that ask for none. */
const tells = /^(?:show|open|render|init|create|set|save|store|log|track|update|record|start|count|mount|load|add|register)/i;

type Asked = 'asks' | 'never' | 'unknown';

function saidOf(question: Question, open: OpenFile, row: number, recipient: string, about: string): Evidence | null {
  const { text, line, column, scope } = open.expression(row);
  const steps: Step[] = [];
  const asked = askedBefore(question, open, { scope, line, waits: waitsByItself(open, row) }, steps, 0);
  const at: Step = { file: open.file, line, column, text: `\`${text}\` gives \`${recipient}\` something to count` };
  const base = { claim: 'consent-first', about, because: [...steps, at] } as const;
  if (asked === 'asks') return { ...base, verdict: 'supported', confidence: 'high', text: `\`${recipient}\` waits for consent` };
  if (asked === 'never')
    return {
      ...base,
      verdict: 'contradicted',
      confidence: 'high',
      text: `\`${recipient}\` starts, and nothing asks for consent before \`${text}\``,
    };
  return {
    ...base,
    verdict: 'not shown',
    confidence: 'medium',
    text: `Nothing shows whether consent is asked for before \`${text}\``,
  };
}

/** `init('key', { opt_out_capturing_by_default: true })`, `{ opt_out_tracking_by_default: !agreed }`: what starts so counts nothing before it is told to. */
function waitsByItself(open: OpenFile, row: number): boolean {
  return open.expression(row).args.some((each) => {
    const { kind, shape } = open.expression(each);
    const keys = kind === 'object' ? open.membersOf(shape) : [];
    return keys.some((member) => {
      const { name, value } = open.member(member);
      if (!/opt_?out.*default|^(?:disabled?|cookieless_mode)$|consent/i.test(name)) return false;
      const { kind: held, text, args } = value < 0 ? { kind: 'path', text: name, args: [] } : open.expression(value);
      return (
        (held === 'boolean' && text === 'true') ||
        held === 'string' ||
        [text, ...args.map((one) => open.expression(one).text)].some((word) => choice.test(word))
      );
    });
  });
}

/** Whether something asks for consent before a line: in its function, or in all functions that run it. */
function askedBefore(
  question: Question,
  open: OpenFile,
  place: { scope: string; line: number; waits?: boolean },
  steps: Step[],
  depth: number,
): Asked {
  const around = functionAround(question, open, place);
  const from = around?.line ?? lineOfCallback(open, place.line);
  const guard = guardIn(open, place, from);
  if (guard) {
    steps.unshift(guard);
    return 'asks';
  }
  if (depth > 3 || place.waits) return 'unknown';
  if (!around) return 'never';
  const references = referencesTo(question, around);
  if (references.length === 0) return 'unknown';
  const answers = references.map((reference) => {
    const other = question.code.open(reference.file);
    return other ? askedBefore(question, other, { scope: reference.scope, line: reference.line }, steps, depth + 1) : 'unknown';
  });
  if (answers.includes('never')) {
    const { file, line, column, text } = references[answers.indexOf('never')] as Step;
    steps.unshift({ file, line, column, text });
    return 'never';
  }
  return answers.every((answer) => answer === 'asks') ? 'asks' : 'unknown';
}

function functionAround({ code }: Question, open: OpenFile, { scope }: { scope: string }): Unit | null {
  if (scope === '') return null;
  return unitNamed(code, open.file, scope) ?? unitNamed(code, open.file, scope.split('.')[0] ?? '');
}

/** The line on which the outermost function that a call is handed begins, around a line at the top of a file. */
function lineOfCallback(open: OpenFile, line: number): number {
  let from = line;
  for (let shape = 0; shape < open.shapeCount; shape += 1) {
    const row = open.shape(shape);
    if (row.kind === 'parameters' && row.scope === '' && row.line <= line && row.endLine >= line) from = Math.min(from, row.line);
  }
  return from;
}

/** A read of a choice between two lines; what only gives a name to one is none, until that name is read. */
function guardIn(open: OpenFile, { line, scope }: { scope: string; line: number }, from: number): Step | null {
  const names = new Set<string>();
  const values = new Map<number, string>();
  for (let at = 0; at < open.variableCount; at += 1) {
    const { name, value } = open.variable(at);
    if (value >= 0) values.set(value, name);
  }
  for (const row of open.between(from, line)) {
    const expression = open.expression(row);
    const { kind, text, column } = expression;
    if (kind !== 'path' && kind !== 'call') continue;
    if (scope !== '' && expression.scope !== scope && !scope.startsWith(expression.scope)) continue;
    const root = text.split('.')[0] ?? '';
    if (kind === 'call' && tells.test(lastName(text))) continue;
    if ((!choice.test(text) && !names.has(root)) || /(?:key|name|version|storage)$/i.test(text)) continue;
    const named = values.get(row);
    if (named !== undefined) {
      names.add(named);
      continue;
    }
    return { file: open.file, line: expression.line, column, text: `\`${text}\` is asked first` };
  }
  return null;
}
