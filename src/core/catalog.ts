import type { EvidenceRows } from './evidence-rows.js';
import type { Labels } from './labels.js';
import type { JurisdictionPack } from './law-pack.js';
import type { ProseAims } from './prose.js';

export type { DataGroup, JurisdictionPack, PackItem, RoleName } from './law-pack.js';
export type { Labels };

/** The catalogue: law and language as data. Each row says where it comes from. Users extend it in YAML of the same shape. */
export interface Catalog {
  readonly version: string;
  readonly categories: Readonly<Record<string, Category>>;
  readonly uses: Readonly<
    Record<
      string,
      {
        readonly label: Labels;
        /** Categories that the use does not need. */
        readonly unneeded?: readonly string[];
        /** Conditions for special data that leave the use out. */
        readonly unfit?: readonly string[];
        readonly group:
          | 'service'
          | 'legal'
          | 'security'
          | 'analytics'
          | 'marketing'
          | 'personalisation'
          | 'employment'
          | 'research'
          | 'other';
      }
    >
  >;
  readonly bases: Readonly<Record<string, { readonly label: Labels; readonly article: string }>>;
  /** Ids that have another name now, by table. */
  readonly moved: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly events: Readonly<Record<string, RetentionEvent>>;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly roles: Readonly<Record<string, RecipientKind>>;
  readonly countries: Readonly<Record<string, Country>>;
  readonly jurisdictions: Readonly<Record<string, JurisdictionPack>>;
  readonly retentionLimits: readonly RetentionLimit[];
  readonly recordLaws: readonly RecordLaw[];
  /** Where each law that a rule cites was read; a key covers what stands below it. */
  readonly citations: Readonly<Record<string, Citation>>;
  /** Kinds of changes of a policy. */
  readonly changes: Readonly<Record<string, ChangeKind>>;
  /** What laws ask that a linter could check, and the rules that do. A row is covered by the rule of its own name, too. */
  readonly coverage: Readonly<Record<string, { readonly rules?: readonly string[]; readonly because?: string }>>;
  /** What laws ask a policy to tell, by the id of the packs' items that ask it. */
  readonly disclosures: Readonly<Record<string, DisclosureWords>>;
  readonly recipients: Readonly<Record<string, KnownRecipient>>;
  /** What policies call the services of a sector together, by language. */
  readonly sectors: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Words that a policy ought not to hold, by language. */
  readonly plain: Readonly<Record<string, PlainLanguage>>;
  readonly names: readonly NameRow[];
  readonly containers: ContainerWords;
  readonly libraries: readonly LibraryRow[];
  readonly evidence: EvidenceRows;
}

/** Words about something that a policy has to tell. `asks` completes "People are to be told …"; `said_by` names rules that report its absence in words of their own. */
export interface DisclosureWords {
  readonly asks: string;
  readonly why: string;
  readonly declare: string;
  readonly said_by?: readonly string[];
}

/** A kind of data. Keys are dotted paths; a parent covers its children. */
export interface Category {
  readonly label: Labels;
  /** Special under GDPR Art. 9, criminal under Art. 10, or sensitive in the law's other senses (government id, finance, credentials, precise location). */
  readonly sensitivity?: 'special' | 'criminal' | 'sensitive';
  readonly source: string;
}

/**
 * What starts a period. `label` is a clause ("you close your account"); `idle` is one with `{time}`, for an event that a stretch of time brings about.
 * `needs`: what a subject must `have` for it to occur. `by_choice`: it occurs only if the person does something.
 */
export interface RetentionEvent {
  readonly label: Labels;
  readonly needs: readonly string[];
  readonly idle?: Labels;
  /** The clause after "until", in languages that word it otherwise. */
  readonly until?: Readonly<Record<string, string>>;
  readonly by_choice?: boolean;
}

/** A security measure. `say` is the whole sentence; `scope: data` means that stores or fields can narrow it. */
export interface Measure {
  readonly label: Labels;
  readonly say?: Labels;
  readonly scope?: 'data' | 'organisation';
}

/** What a recipient is to the data. `group` names recipients of this kind that have no name; `service` ones take part in how the product works. */
export interface RecipientKind {
  readonly label: Labels;
  readonly group?: Labels;
  /** The law's own word for it. */
  readonly legal?: Labels;
  readonly say?: Labels;
  readonly article?: string;
  readonly service?: boolean;
}

/** A country or territory, ISO 3166-1 alpha-2. `article`: its English name takes "the" inside a sentence. */
export interface Country {
  readonly label: Labels;
  readonly eea: boolean;
  readonly article?: boolean;
  readonly adequacy?: readonly Adequacy[];
}

/** A dated decision that a country protects data as a pack asks (GDPR Art. 45). `for` limits it to some recipients there. */
export interface Adequacy {
  readonly pack: string;
  readonly decision: string;
  readonly from: string;
  readonly until?: string;
  readonly for?: string;
  /** Only for those on a list, so that a transfer still needs its own `by`. */
  readonly listed?: boolean;
  readonly confirmed: boolean;
}

/** The longest defensible period for a category or a purpose's use, in a country. */
export interface RetentionLimit {
  readonly id: string;
  readonly categories?: readonly string[];
  readonly uses?: readonly string[];
  readonly countries?: readonly string[];
  /** Packs under which it holds; any where it names none. */
  readonly jurisdictions?: readonly string[];
  readonly events?: readonly string[];
  readonly max: string;
  /** Where the clock of `max` starts: with the event, unless told otherwise. */
  readonly from?: 'event' | 'end_of_month' | 'end_of_quarter' | 'end_of_year';
  readonly says: string;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'policy';
  readonly force: 'law' | 'guidance' | 'house';
  /** Data for which the same source gives more: patterns for the field's id and label, or for the law that its period names. */
  readonly longer?: readonly { readonly names?: string; readonly laws?: string; readonly max: string }[];
  /** A pattern for the people whom the source speaks of. Where a file calls nobody so, the limit holds for all. */
  readonly people?: string;
  /** The user wrote it. */
  readonly isOwn?: boolean;
  /** The rule that applies this row, where it is another than `retention/over-category-max`. */
  readonly rule?: string;
}

/** A law that asks for records to be kept for a time. `pattern` is held against the law that a purpose or a period names. */
export interface RecordLaw {
  readonly id: string;
  readonly keeps: 'books' | 'customers' | 'work' | 'patients';
  readonly country?: string;
  readonly pattern: string;
  readonly source: string;
  /** Where somebody read that it asks for this; absent where nobody has. */
  readonly read_in?: string;
}

/** Words and sentences that a policy ought not to hold. A pattern is held against whole words; `instead` says what to write. */
export interface PlainLanguage {
  readonly source: string;
  readonly passive: string;
  readonly vague: readonly PlainWords[];
  readonly never: readonly PlainWords[];
  /** Numbers as words: `thirty` is 30. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Words that mean one before a unit of time: `a` in `a year`. */
  readonly articles?: readonly string[];
  /** What the figures of a policy ought to reach. */
  readonly aims?: ProseAims;
}

/** One pattern of such words. */
export interface PlainWords {
  readonly pattern: string;
  readonly instead: string;
  /** Set where no law or authority speaks of the words: only that preset tells them to a user. */
  readonly preset?: 'strict';
}

/** Where a law or decision was read. Only what is `confirmed` is printed, and only where it counts. */
export interface Citation {
  /** The packs under which it counts, or countries of the controller or its markets; without any it counts under each. */
  readonly under?: readonly string[];
  readonly source: string;
  readonly confirmed: boolean;
}

/** A kind of change of a policy: how it weighs, whether it reaches data that is held already, who is to be told and when. `law` by pack. */
export interface ChangeKind {
  readonly weight: 'material' | 'favourable' | 'wording';
  readonly label: string;
  readonly why: string;
  readonly data: 'new' | 'held' | 'new and held' | 'none';
  readonly who?: string;
  readonly when?: string;
  readonly law?: Readonly<Record<string, readonly string[]>>;
}

/** A service that receives data. Role and country only propose; the inventory decides. */
export interface KnownRecipient {
  readonly name: string;
  readonly does: string;
  readonly packages: readonly string[];
  readonly domains: readonly string[];
  /** Addresses without scheme on a host that it shares with other services, a star for any one part. */
  readonly addresses?: readonly string[];
  /** Addresses without scheme that a page loads it from (`www.youtube.com`, `www.google.com/maps/embed`). */
  readonly embeds?: readonly string[];
  readonly globals?: readonly string[];
  readonly env?: readonly string[];
  readonly role?: string;
  readonly country?: string;
  readonly source: string;
  /** The sector it belongs to; a service that a user adds has none. */
  readonly sector?: string;
  /** Code paths that send data: callee of the package's client, and the positions of arguments that carry it. */
  readonly calls?: readonly string[];
}

/**
 * Words that name a kind of data. `strong` stands alone; `weak` needs a container that passes the person test; `person` needs a person's word
 * in front of it (`customerNumber`) or a record that it belongs to.
 */
export interface NameRow {
  readonly category: string;
  readonly strength: 'strong' | 'weak' | 'person';
  /** Space-separated lower-case words, by language; the last word is the head noun. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** A company, a shop or a server can have one too (`email`, `ip`): then a thing as its owner speaks against it. */
  readonly ofThings?: boolean;
  /** Things of each kind can have one (`nickname`: a price, a car), not only those with an address. */
  readonly ofAnyThing?: boolean;
  /** It may be a yes or no (`marketingConsent`, `smoker`): then a boolean type does not speak against it. */
  readonly yesNo?: boolean;
  /** Ids of the records in `containers` in which alone the words have this meaning (`to` in a mail, `new` in a change of password). */
  readonly within?: readonly string[];
  /** Ids of the records of people to whom what holds it must link, by a key beside it, by what reaches it or by its folder (`notes` of a `Lab` beside `patient`). */
  readonly linked?: readonly string[];
  readonly source: string;
}

/** Head nouns of containers, and the words around them that are to be read. All lower-case, by language where they are words of one. */
export interface ContainerWords {
  /** Always a natural person: `patient`, `employee`. */
  readonly persons: Readonly<Record<string, readonly string[]>>;
  /** A person only where something else says so too: `client`, `member`, `host`. */
  readonly maybePersons?: Readonly<Record<string, readonly string[]>>;
  readonly things: Readonly<Record<string, readonly string[]>>;
  /** Things that have addresses, phones, passwords or network addresses of their own: companies, places, machines, configuration. */
  readonly bearers?: readonly string[];
  /** Records kept about one person without being one: what they hold of these categories is that person's. */
  readonly records?: readonly RecordWords[];
  /** Beings and figures that are no natural person, however much is told of them: pets, characters of a game, bots. */
  readonly beings?: readonly string[];
  /** Words that turn a name into something about data: flags, counters, labels, configuration. */
  readonly about: readonly string[];
  /** Heads that only say which form a thing takes in code: `dto`, `entity`, `service`, `props`. The word before them decides. */
  readonly wrappers?: readonly string[];
  /** First words that say what is done with a thing: `create`, `update`, `find by`. */
  readonly actions?: readonly string[];
  /** First words that make a name a flag, a setting or a deed: `has`, `show`, `max`, `send`. */
  readonly aboutFirst?: readonly string[];
  /** Words before a name that change nothing about what it names: `new`, `primary`, `billing`. */
  readonly qualifiers?: readonly string[];
  /** Words after a name that change nothing about what it names: `value`, `control`, `hash`. */
  readonly tails?: readonly string[];
  /** Containers that hold something about data under the data's own names: `errors`, `labels`, `where`, `columns`. */
  readonly aboutContainers?: readonly string[];
  /** People after whom a part of a product is called as well: `admin` in `AdminOverviewPage`. */
  readonly areas?: readonly string[];
  /** What takes place somewhere: its location is a room or a branch, nobody's whereabouts. */
  readonly occasions?: readonly string[];
  /** Wrappers that say which form data takes; after any other, an area is a part of the product (`AdminDto`, `AdminPage`). */
  readonly dataForms?: readonly string[];
  /** People whose word, as a text, is a kind of account or a sign-in name rather than somebody's name: `user`, `admin`. */
  readonly accounts?: readonly string[];
  /** People whom a system keeps under a key: as a text, the word is that key. */
  readonly keyed?: readonly string[];
  /** Heads of names that any record has, whatever it is about: keys, states, what the program notes and how it shows it. */
  readonly common?: readonly string[];
  /** Words that are so only where they stand alone or beside their like: `value`, `level`. */
  readonly commonAlone?: readonly string[];
  /** Short or odd spellings of a word: `addr: address`. */
  readonly spellings?: Readonly<Record<string, string>>;
}

/** Words for a record about a person, and the categories that its weak names then stand for. */
export interface RecordWords {
  readonly id: string;
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly makes: readonly string[];
  /** Names that together show such a record, whatever it is called: `to` beside `subject`. */
  readonly signs?: readonly (readonly string[])[];
  readonly source: string;
}

/** How a library declares or moves data. Applied in `classify` to the facts that extraction found. */
export interface LibraryRow {
  readonly id: string;
  readonly modules: readonly string[];
  readonly site: string;
  readonly role: 'stores' | 'receives' | 'sends' | 'carries';
  readonly kind:
    | 'schema'
    | 'decorator'
    | 'call'
    | 'superclass'
    | 'request'
    | 'storage'
    | 'validator'
    | 'element'
    | 'value'
    | 'permission';
  /** Callees, decorators, superclasses or member names, dotted where a receiver matters. */
  readonly match: readonly string[];
  /** Which argument holds the keys or the name, where one does. */
  readonly argument?: number;
  /** The key of the options that asks for the datum: `video` of `getUserMedia({ video: true })`. */
  readonly key?: string;
  /** What it gives is not always a person's: then it is reported at medium confidence. */
  readonly doubtful?: boolean;
  /** What a match proves about the datum (a category key). */
  readonly proves?: string;
  /** What it is given describes a person: `name` in it is that person's. */
  readonly of?: 'person';
  readonly source: string;
}
