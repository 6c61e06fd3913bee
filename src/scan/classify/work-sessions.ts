import type { OpenFile } from '../link/open-file.js';
import type { Candidate, Context } from './candidate.js';

/**
 * Names by which a file shows that its sessions are a program's own: those of OpenTelemetry's traces and spans, of a talk with a model and what runs it, of a till.
 * Source: OpenTelemetry trace API; the chat and thread objects of OpenAI's and Anthropic's interfaces; Stripe's Checkout Session.
 */
const ofWork =
  /^(?:\w+\.)*(?:traceIds?|trace_ids?|observationIds?|observation_ids?|spanIds?|span_ids?|conversationIds?|conversation_ids?|threadIds?|thread_ids?|toolCalls?|tool_calls?|sandbox(?:Id|_id)?|agentIds?|agent_ids?|runIds?|run_ids?|checkout(?:\.sessions(?:\.\w+)?|Sessions?|SessionIds?|_session_id)|Checkout\.Session)$|checkout session/i;

/** Names by which a file shows that people sign in there, or that its sessions are visits. */
const ofPeople =
  /^(?:\w+\.)*(?:ip|ipAddress|ip_address|remoteAddress|userAgent|user_agent|user-agent|cookies?|visitorId|visitor_id|visitId|visit_id|websiteId|website_id|distinctId|distinct_id|anonymousId|anonymous_id|refreshTokens?|refresh_token|signIn|signOut|logout|logOut|login|password|jwt|urlPath|url_path|pageUrl|page_url|pageTitle|referrer)$/i;

/** Folders and files about what machines do. */
const workPath =
  /(?:^|[/_.-])(?:traces?|spans?|observations?|observability|sandbox(?:es)?|agents?|chats?|conversations?|threads?|playground|llm|completions?|evals?|checkout|stripe)(?:[/_.-]|$)/i;

/**
 * Tells what shows that the sessions of a file are a program's (a trace's, a model's, a till's) and no person's visit or sign-in; null where nothing does.
 * Asked of a whole file, since a function seldom says more of a session than its key.
 */
export function workOf(view: OpenFile): string | null {
  let work: string | null = null;
  for (const text of view.facts.strings) {
    if (text.length > 60) continue;
    if (ofPeople.test(text)) return null;
    if (work === null && ofWork.test(text)) work = text;
  }
  return work ?? workPath.exec(view.file)?.[0] ?? null;
}

/** Sessions that somebody opens by signing in, whatever else the file is about. */
const signedIn = /(?:user|login|auth|sign_?-?in|browser|web|device)_?-?sessions?/i;

const isBare = ({ name, reading }: Context): boolean =>
  name !== '' && /sessions?/i.test(name) && reading.records.some(({ id }) => id === 'session') && !signedIn.test(name);

/** Contexts without what only a person's session is kept with. */
export function withoutSessions(contexts: readonly Context[]): readonly Context[] {
  return contexts.some(isBare)
    ? contexts.map((context) => (isBare(context) ? { ...context, reading: { kind: 'neutral', word: '', records: [] } } : context))
    : contexts;
}

/** Whether a name, or the value that it is given, is but the key of a session. */
export const isSessionKey = ({ reading, proofs }: Pick<Candidate, 'reading' | 'proofs'>): boolean =>
  /(?:^|provider )session(?: id| identifier)?$/.test(reading?.phrase ?? '') ||
  proofs.some(({ category, text }) => category === 'user.device.cookie_id' && /session_?id/i.test(text));
