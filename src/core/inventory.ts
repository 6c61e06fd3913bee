import type { Range } from './range.js';

/**
 * The inventory in its long form: what `privacy.yaml` says once each short form is expanded. Keys are those of the YAML, so that an id path such as
 * `fields.email.purposes.orders.retention` names the same value here, in the file's ranges, and in a finding's `about`.
 * Absent keys are `undefined`; a value nobody knows yet is the word `todo` where the schema allows it.
 */
export interface Inventory {
  readonly version: 1;
  readonly parties: Record<string, Party>;
  readonly acts_as: { readonly controller: string };
  readonly dpo?: DataProtectionOfficer;
  readonly jurisdictions: Record<string, Jurisdiction>;
  readonly policy?: PolicySettings;
  readonly notices?: Record<string, Notice>;
  readonly statements?: Statements;
  readonly review?: { readonly by?: string; readonly reviewed?: string; readonly every?: string };
  readonly subjects: Record<string, Subject>;
  readonly stores: Record<string, DataStore>;
  readonly events: Record<string, EventOfOwn>;
  readonly purposes: Record<string, Purpose>;
  readonly consents: Record<string, Consent>;
  readonly recipients: Record<string, Recipient>;
  readonly security: readonly SecurityMeasure[];
  readonly backups?: { readonly gone_after?: Unsure<string>; readonly note?: string };
  readonly trackers: Record<string, Tracker>;
  readonly requests?: Requests;
  readonly holds?: Record<string, Hold>;
  readonly decisions: Record<string, AutomatedDecision>;
  readonly children?: {
    readonly directed_at?: boolean;
    readonly minimum_age?: Unsure<number>;
    readonly parental_consent?: Text;
    readonly note?: string;
  };
  readonly fields: Record<string, Field>;
  readonly exempt: readonly Exemption[];
  readonly not_personal: readonly NotPersonal[];
  /** What opaque fields of people's records hold. */
  readonly contents?: readonly OpaqueContents[];
  /** Files with rows of the user's own for the catalogue. */
  readonly catalog?: readonly string[];
  readonly source: InventorySource;
}

/** Where the inventory came from. `ranges` is keyed by id path in the long form; a path without an entry has its nearest ancestor's range. */
export interface InventorySource {
  readonly file: string;
  readonly files: readonly string[];
  readonly ranges: ReadonlyMap<string, Range>;
  /** Id paths whose value is `todo`. */
  readonly todos: readonly string[];
  readonly suppressions: readonly Suppression[];
}

/** An inline `forthright-disable…` comment, in YAML or code. `from`/`to` are the lines it covers, `to` lies beyond every file for a block never closed. */
export interface Suppression {
  readonly file: string;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly from: number;
  readonly to: number;
  readonly range: Range;
}

/** The word for a value that nobody knows yet. */
export const TODO = 'todo';
/** A value, or `todo`: nobody knows yet. */
export type Unsure<T> = T | typeof TODO;
/** A text in `policy.language`, or one keyed by language. */
export type Text = string | Readonly<Record<string, string>>;

/** A company or person: the controller, a group company, a joint controller. */
export interface Party {
  readonly name?: Unsure<string>;
  readonly address?: Unsure<string>;
  readonly country?: Unsure<string>;
  readonly email?: Unsure<string>;
  readonly phone?: Unsure<string>;
  readonly website?: string;
  /** Of a joint controller: the essence of the arrangement, GDPR Art. 26(2). */
  readonly arrangement?: Text;
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
/** The data protection officer, or that none was appointed and why. */
export interface DataProtectionOfficer {
  readonly appointed?: Unsure<boolean>;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly note?: string;
}
/** Whether a law applies, who decided so and when, and what it then asks for. */
export interface Jurisdiction {
  readonly applies: Unsure<boolean>;
  readonly markets?: readonly string[];
  readonly authority?: Unsure<Text>;
  readonly representative?: Unsure<Party>;
  readonly note?: string;
  readonly decided_by?: string;
  readonly decided_on?: string;
  readonly exempt?: readonly Exemption[];
}
/** Where the policy is published, in which language, as which revision. */
export interface PolicySettings {
  readonly out?: { readonly html?: string; readonly markdown?: string; readonly json?: string; readonly fragment?: string };
  readonly language: string;
  readonly languages?: readonly string[];
  readonly announce?: Announcement;
  readonly revision?: number;
  readonly effective_on?: Unsure<string>;
  readonly approval?: 'required' | 'none';
  readonly elsewhere?: string;
  readonly reviewed?: string;
}
/** How people hear of a change, and how long ahead. */
export interface Announcement {
  readonly by?: Text;
  readonly ahead?: string;
}
/** One of several policies out of one inventory; its keys refine `policy`. */
export interface Notice {
  readonly subjects?: readonly string[];
  readonly sites?: readonly string[];
  readonly languages?: readonly string[];
  readonly revision?: number;
  readonly effective_on?: Unsure<string>;
  readonly announce?: Announcement;
  readonly out?: PolicySettings['out'];
  readonly exempt?: readonly Exemption[];
}
/** What the policy says of the whole, each declared by a named person. */
export interface Statements {
  readonly sells_data?: Unsure<boolean>;
  readonly shares_for_ads?: Unsure<boolean>;
  readonly automated_decisions?: Unsure<boolean>;
  /** Whether sensitive data is used beyond the service asked for, its safety and its quality, 11 CCR 7027(m). */
  readonly sensitive_for_more?: Unsure<boolean>;
  /** Whether it is known that data of people under 16 is sold or shared for ads, 11 CCR 7011(e)(1)(G). */
  readonly minors_sold?: Unsure<boolean>;
  /** Whether what the inventory says held for the past twelve months too. */
  readonly past_year?: Unsure<boolean>;
  readonly declared_by?: string;
  readonly declared_on?: string;
}
/** `has`: what this subject has, for events that need it (`account`). `code`: names in code that mean this subject. */
export interface Subject {
  readonly say: Unsure<Text>;
  readonly has: readonly string[];
  readonly code: readonly string[];
  readonly acts_as?: ActsAs;
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
/** In which capacity data is held: for oneself, for a business customer, or together with another. */
export type ActsAs = 'controller' | { readonly processor_for: string } | { readonly joint_with: string };
export interface DataStore {
  readonly country?: Unsure<string>;
  readonly say?: Text;
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
/** An event of the user's own; `needs` names what a subject must `have` for it to occur; `after` is the idle time of `inactive`. */
export interface EventOfOwn {
  readonly say?: Text;
  readonly needs?: readonly string[];
  readonly after?: string;
  readonly exempt?: readonly Exemption[];
}
export interface Purpose {
  readonly use?: Unsure<string>;
  readonly say: Unsure<Text>;
  readonly basis: Unsure<readonly Basis[]>;
  readonly special?: SpecialCondition;
  /** The file with the data protection impact assessment, GDPR Art. 35. */
  readonly impact_assessment?: string;
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
/** Data that stays for now though its time is over: for a court case, or by an order. `subjects` absent: all whom the fields are about. Days are ISO dates. */
export interface Hold {
  readonly say: Unsure<Text>;
  readonly fields: readonly string[];
  readonly subjects?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly law?: string;
  readonly decided_by?: string;
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
/** A decision that a machine takes alone and that weighs on people: what, by which logic, with what effect, GDPR Art. 13(2)(f), 22. */
export interface AutomatedDecision {
  readonly say: Unsure<Text>;
  readonly purpose?: string;
  readonly logic?: Unsure<Text>;
  readonly effect?: Unsure<Text>;
  readonly human_review?: Unsure<boolean>;
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
export interface Basis {
  readonly is: Unsure<string>;
  readonly subjects?: readonly string[];
  readonly jurisdictions?: readonly string[];
  readonly interest?: Text;
  readonly assessment?: string;
  readonly law?: string;
  readonly consent?: string;
}
export interface SpecialCondition {
  readonly condition: Unsure<string>;
  readonly law?: string;
}
/** Keyed by the purpose that it covers, or by an id that a basis names. */
export interface Consent {
  readonly stop: readonly StopChannel[];
  readonly wording?: string;
  readonly since?: string;
  readonly asked_at?: string;
  readonly starts?: 'unticked' | 'ticked';
  readonly proof?: string;
  readonly replaces?: string;
  readonly exempt?: readonly Exemption[];
}
export interface StopChannel {
  readonly say?: Text;
  readonly link?: string;
  readonly page?: string;
}
export interface Recipient {
  readonly entity: { readonly name?: Unsure<Text>; readonly country?: Unsure<string> };
  readonly roles: readonly RecipientRole[];
  /** Field ids, or one of `totals_only`, `what_the_matter_needs`. */
  readonly gets?: 'totals_only' | 'what_the_matter_needs' | readonly string[];
  readonly when?: Unsure<Text>;
  readonly we_will?: Text;
  readonly does?: Unsure<Text>;
  readonly packages: readonly string[];
  readonly domains: readonly string[];
  readonly in_return?: Unsure<'nothing' | 'money' | 'other_value' | 'ads'>;
  readonly by?: Unsure<string>;
  readonly checked_on?: string;
  readonly copy_from?: string;
  readonly onward: readonly Transfer[];
  readonly subprocessors?: { readonly list?: string; readonly reviewed_on?: string };
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
/** `is`: processor, controller, joint_controller, adviser, investor, authority, group_company, acquirer. */
export interface RecipientRole {
  readonly is?: Unsure<string>;
  readonly for?: Unsure<readonly string[]>;
  readonly contract?: Unsure<string>;
  readonly own_purpose?: Text;
  readonly their_notice?: string;
}
export interface Transfer {
  readonly to: string;
  readonly entity?: string;
  readonly regimes?: readonly string[];
  readonly by?: Unsure<string>;
  readonly checked_on?: string;
  readonly copy_from?: string;
}
export interface SecurityMeasure {
  readonly is: string;
  readonly covers?: readonly string[];
  readonly except?: readonly string[];
  readonly backups?: boolean;
  readonly say?: Text;
  readonly evidence?: string;
}
export interface Tracker {
  readonly kind?: string;
  readonly set_by?: string;
  readonly life?: Unsure<string>;
  readonly purpose?: string;
  readonly consent?: 'needed' | 'not_needed';
  readonly because?: Text;
  readonly law?: string;
  readonly category?: string;
  readonly exempt?: readonly Exemption[];
}
export interface Requests {
  readonly channels?: readonly {
    readonly form?: string;
    readonly email?: string;
    readonly phone?: string;
    readonly post?: string;
  }[];
  readonly verification?: Text;
  readonly authorized_agent?: Text;
  readonly reply_within?: string;
  readonly complaints?: Text;
  readonly opt_out?: { readonly link?: string; readonly preference_signal?: boolean };
}
export interface Field {
  readonly category: string;
  readonly label?: Text;
  readonly subjects: readonly string[];
  readonly source?: Unsure<readonly DataSource[]>;
  readonly stored_in: readonly string[];
  readonly purposes: Record<string, FieldPurpose>;
  readonly required?: Unsure<boolean>;
  readonly without_it?: Unsure<Text>;
  readonly opt_in?: Unsure<boolean>;
  readonly sharing?: Unsure<readonly string[]>;
  readonly retention?: Unsure<Retention>;
  readonly code: { readonly claims: readonly string[]; readonly only: boolean };
  readonly previous_values?: 'dropped' | { readonly retention: Unsure<Retention> };
  readonly special?: SpecialCondition;
  readonly acts_as?: ActsAs;
  readonly stopped_on?: string;
  readonly held_until?: string;
  readonly security?: readonly SecurityMeasure[];
  readonly note?: string;
  readonly exempt?: readonly Exemption[];
}
export interface DataSource {
  /** `person`, `device`, `derived`, `inferred`, or the id of a subject or recipient. */
  readonly from: string;
  readonly public?: boolean;
}
/** What differs by purpose. An absent key falls back to the field's own; see `usesOf` in selectors. */
export interface FieldPurpose {
  readonly required?: Unsure<boolean>;
  readonly without_it?: Unsure<Text>;
  readonly opt_in?: Unsure<boolean>;
  readonly sharing?: Unsure<readonly string[]>;
  readonly retention?: Unsure<Retention>;
  readonly special?: SpecialCondition;
  readonly exempt?: readonly Exemption[];
}
/** How long, from when. `for` is an ISO 8601 duration or `indefinitely`; the first event of `of` counts; `from` is where the clock starts. */
export interface Period {
  readonly for?: Unsure<string>;
  readonly of: readonly string[];
  readonly from: 'event' | 'end_of_month' | 'end_of_quarter' | 'end_of_year';
  /** How long without use counts as the event `inactive`. */
  readonly inactive?: Unsure<string>;
}
/** `by_subject` replaces `for`, `of`, `from` for those subjects. `then`: delete, anonymise, aggregate, archive. */
export interface Retention extends Period {
  readonly by_subject?: Record<string, Unsure<Period>>;
  readonly then?: Unsure<string>;
  readonly law?: string;
  readonly because?: Text;
  readonly enforced_by?: Unsure<string>;
  readonly meanwhile?: string;
}
export interface Exemption {
  readonly rule: string;
  readonly because: string;
  readonly approved_by: string;
  readonly until?: string;
}
/** What an opaque field of people's records holds. */
export interface OpaqueContents {
  /** A selector for places. */
  readonly code: string;
  /** The type or schema in the code that says what is in it: `src/user/metadata.ts#UserMetadata`. */
  readonly schema: string;
}

/** A place that holds no personal data although it looks like it. */
export interface NotPersonal {
  readonly code: string;
  readonly because: string;
}
