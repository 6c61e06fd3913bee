import type { Candidate } from './candidate.js';
import type { Sense } from './vocabulary.js';
import { isProgramKey, isPublicKey } from './weights/key.js';
import { quote } from './weights/weight.js';
import { isSessionKey } from './work-sessions.js';

/** What a message says. */
const said = /^(?:content|contents|text|message|body|prompt|title|description|response|answer|reply|html|markdown)$/;

/** Names around what invites somebody. */
const inviting = /invit|membership|member_?request|join_?(?:request|screen|team|org)/i;

/** The organization that somebody is asked into, or several that somebody is in: the product's own customers, nobody's employer. */
function organizationOf({ reading, contexts, kind, field }: Candidate, { category }: Sense): string | null {
  if (category !== 'user.workplace' || !/^organi[sz]ation(?: name)?$/.test(reading?.phrase ?? '')) return null;
  if (reading?.many || (kind !== 'string' && /^orgs?$/i.test(field))) return 'it is an organization itself';
  const around = contexts.find(({ by, name }) => by !== 'file' && inviting.test(name));
  return around ? `${quote(around.name)} asks somebody into it` : null;
}

/** Programs and services that show themselves by keys of their own. */
const ofProgram = /webhook|integration|provider|connector|llm|machine|server|smtp|deployment|cluster|registry/i;

/** What holds a key of a program's own: `WebhookSubscription.secret`. */
function keyOf(candidate: Candidate, sense: Sense): string | null {
  if (!isProgramKey(candidate, sense)) return null;
  const around = candidate.contexts.find(({ by, name }) => (by === 'own' || by === 'outer') && ofProgram.test(name));
  return around ? `${quote(around.name)} shows itself by it` : null;
}

/** What stands beside a name, or in its file, and rules a meaning out. */
export function vetoOfNeighbours(candidate: Candidate, sense: Sense): string | null {
  const { company, reading, work } = candidate;
  if (work && sense.category === 'user.device.cookie_id' && isSessionKey(candidate))
    return `${quote(work)} in its file makes it the key of what a program does`;
  if (company.speaker && sense.category.startsWith('user.content') && said.test(reading?.phrase ?? ''))
    return `${quote(company.speaker)} says it, which is no person`;
  if (isPublicKey(candidate)) return 'it is the half of a key that everybody may know';
  const { client } = company;
  const isClients =
    /^(?:client|app|application)$/.test(reading?.owner?.word ?? '') || (reading?.phrase === 'name' && !reading.owner);
  if (client && isClients && /^user\.(?:name|image|contact|account|unique_id)/.test(sense.category))
    return `${quote(client)} beside it makes it that of a program`;
  if (sense.category === 'user.job_title' && reading?.phrase === 'label' && company.sure.size + company.soft.size === 0)
    return "nothing beside it is a person's";
  // Cells of a table are no telephones, and the fields below others no subjects of a token.
  if (reading?.phrase === 'cell' && reading.many) return 'there are several of them';
  if (reading?.phrase === 'sub' && !/sub$/i.test(candidate.field)) return 'what follows says what it is';
  const country = candidate.contexts.find(({ by, reading: around }) => by === 'own' && around.word === 'country');
  if (country && sense.category.startsWith('user.contact.phone')) return `${quote(country.name)} has a code to dial`;
  return keyOf(candidate, sense) ?? organizationOf(candidate, sense);
}
