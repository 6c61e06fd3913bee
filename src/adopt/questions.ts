import type { Catalog } from '../core/catalog.js';
import type { Inventory } from '../core/inventory.js';
import type { KnownPlace } from '../core/lock.js';
import { partsOf } from '../core/renames.js';
import { sensitivityOf } from '../core/selectors.js';
import { undecidedPurpose, undecidedSubject } from './draft.js';

/** Who can answer: those who know the law and the contracts, or those who know the product. */
export type Audience = 'legal' | 'product';

/** One open fact as a question. `path` is the id path of the value that stands open in the inventory. */
export interface Question {
  readonly path: string;
  readonly audience: Audience;
  /** What it is about, in words: a heading for questions of one kind. */
  readonly about: string;
  readonly ask: string;
  /** What an answer may look like. */
  readonly hint: string;
  /** Where in the code it is, as the lock names the places: what is stored comes first. Empty where it is about no datum. */
  readonly places: readonly string[];
}

interface Wording {
  readonly audience: Audience;
  readonly ask: string;
  readonly hint: string;
}

const product = (ask: string, hint: string): Wording => ({ audience: 'product', ask, hint });
const legal = (ask: string, hint: string): Wording => ({ audience: 'legal', ask, hint });

const period = 'P30D after account_closed; P8Y after invoice_issued; until consent_withdrawn';

/** Questions by the kind of path, ids in it written as \`*\`. */
const wordings: Readonly<Record<string, Wording>> = {
  'fields.*.purposes.to_be_decided': product('What is it used for?', 'ids of purposes, or new words; several with commas'),
  'fields.*.subjects.*': product('Whose is it?', 'ids of subjects, or new words; several with commas'),
  'fields.*.source': product(
    'Where does it come from?',
    'person, device, derived, inferred, or the id of a subject or recipient',
  ),
  'fields.*.required': product('Must people give it?', 'yes or no'),
  'fields.*.without_it': product('What happens without it?', 'a whole sentence'),
  'fields.*.opt_in': product('Do people switch this on themselves?', 'yes or no'),
  'fields.*.sharing': product('Who else gets it?', 'ids of recipients with commas, or nobody'),
  'fields.*.retention': legal('How long is it kept, and from when?', period),
  'fields.*.special.condition': legal(
    'Which condition of Art. 9 GDPR allows it?',
    'explicit_consent, or another of the law pack',
  ),
  'purposes.*.say': product('What is it, in words for people?', 'Send you what you bought'),
  'purposes.*.use': product('Which kind of use is it?', 'essential.service, analytics, marketing.communications.email'),
  'purposes.*.basis': legal('What is the legal basis?', 'contract, consent, legal_obligation, legitimate_interests'),
  'subjects.*.say': product('What does the policy call these people?', 'Customers'),
  'recipients.*.entity.name': legal('What is its full legal name?', 'Example Pay Europe Ltd'),
  'recipients.*.entity.country': legal('In which country is it established?', 'two letters: IE'),
  'recipients.*.roles.*.is': legal('In which role does it get the data?', 'processor, controller, joint_controller'),
  'recipients.*.roles.*.for': product('Which purposes does it serve?', 'ids of purposes with commas'),
  'recipients.*.roles.*.contract': legal('Where is the contract on processing?', 'a file: legal/dpa.pdf'),
  'recipients.*.does': product('What does it do for you?', 'takes card payments'),
  'recipients.*.in_return': legal('What do you get for the data?', 'nothing, money, ads or other_value'),
  'recipients.*.when': legal('On which occasion does it get data?', 'When we need legal advice'),
  'recipients.*.by': legal('What allows the transfer to its country?', 'adequacy, dpf, scc, idta, bcr or derogation'),
  'jurisdictions.*.applies': legal('Does this law apply?', 'yes or no'),
  'jurisdictions.*.authority': legal('Which authority takes complaints?', 'its full name'),
  'parties.*.name': legal('What is the full legal name?', 'Juniper Outfitters GmbH'),
  'parties.*.address': legal('What is the postal address?', 'Lindenstr. 4, 10969 Berlin'),
  'parties.*.country': legal('In which country is it established?', 'two letters: DE'),
  'parties.*.email': legal('Where do people write about their data?', 'privacy@juniper.example'),
};

const sections = ['fields', 'purposes', 'subjects', 'recipients', 'jurisdictions', 'parties'];
const patterns = Object.entries(wordings).map(
  ([path, wording]) => [new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`), wording] as const,
);

function wordingFor(path: string): Wording {
  const found = patterns.find(([pattern]) => pattern.test(path))?.[1];
  return found ?? legal(`What is \`${path.slice(path.lastIndexOf('.') + 1)}\`?`, 'see `docs/inventory.md`');
}

/** What a path is about: an entry by its name for people, else its own words. */
function aboutOf(path: string, { fields, recipients }: Inventory, catalog: Catalog): string {
  const [section = '', id = ''] = path.split('.');
  if (section === 'fields') return `${catalog.categories[fields[id]?.category ?? '']?.label.en ?? id} (${id})`;
  if (section === 'recipients') return `${catalog.recipients[id]?.name ?? (recipients[id]?.domains[0] || id)} (${id})`;
  if (section === 'jurisdictions') return `${catalog.jurisdictions[id]?.label.en ?? id.toUpperCase()} (${id})`;
  if (section === 'parties') return id === 'controller' ? 'Who is responsible' : `The company \`${id}\``;
  const kinds: Readonly<Record<string, string>> = { purposes: 'The purpose', subjects: 'The people' };
  return kinds[section] ? `${kinds[section]} \`${id}\`` : section;
}

/** Values that stand for a decision that nobody has made: a purpose and people of no name. */
function undecided({ fields }: Inventory): string[] {
  return Object.entries(fields).flatMap(([id, { purposes, subjects }]) => [
    ...(Object.hasOwn(purposes, undecidedPurpose) ? [`fields.${id}.purposes.${undecidedPurpose}`] : []),
    ...subjects.flatMap((subject, index) => (subject === undecidedSubject ? [`fields.${id}.subjects.${index}`] : [])),
  ]);
}

const sensitivityRank = { special: 0, criminal: 0, sensitive: 1 } as const;

function rankOf(path: string, { fields }: Inventory, catalog: Catalog): number {
  const [section = '', id = ''] = path.split('.');
  const sensitivity = section === 'fields' ? sensitivityOf(catalog, fields[id]?.category ?? '') : undefined;
  const at = sections.indexOf(section);
  return sensitivity ? sensitivityRank[sensitivity] : 2 + (at < 0 ? sections.length : at);
}

/** The known places of the field that a question is about; where it asks whose they are, those of which nothing tells. */
function placesOf(path: string, { subjects }: Inventory, known: readonly KnownPlace[]): string[] {
  const [section, id = '', key] = path.split('.');
  if (section !== 'fields') return [];
  const named = new Set(Object.values(subjects).flatMap(({ code }) => code));
  const isOpen = ({ place }: KnownPlace) => key !== 'subjects' || !named.has(partsOf(place).container);
  const own = known.filter((one) => one.fields.includes(id) && isOpen(one));
  // What tells most comes first: columns and the like, and a record that has a name before one that has none.
  const rank = ({ role, place }: KnownPlace) => Number(role !== 'stores') * 2 + Number(place.startsWith('*'));
  return [...new Set(own.toSorted((a, b) => rank(a) - rank(b)).map(({ place }) => place))];
}

/**
 * Every open fact as a question, the most sensitive data first. What stands for a decision that nobody has made is asked of its fields, not of itself. `known`:
 * the places that the lock lists.
 */
export function questionsIn(inventory: Inventory, catalog: Catalog, known: readonly KnownPlace[]): Question[] {
  const stand = new RegExp(`^(purposes\\.${undecidedPurpose}|subjects\\.${undecidedSubject})\\.`);
  const paths = [...undecided(inventory), ...inventory.source.todos.filter((path) => !stand.test(path))];
  const asked = paths.map((path) => ({
    path,
    about: aboutOf(path, inventory, catalog),
    ...wordingFor(path),
    places: placesOf(path, inventory, known),
  }));
  const abouts = [...new Set(inventory.source.todos.concat(paths).map((path) => aboutOf(path, inventory, catalog)))];
  return asked
    .map((question, index) => ({
      question,
      index,
      at: abouts.indexOf(question.about),
      rank: rankOf(question.path, inventory, catalog),
    }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at || a.index - b.index)
    .map(({ question }) => question);
}
