import type { Evidence } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import { covers, usesOfField } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import type { Question } from './question.js';
import { below } from './stored.js';

const choices = ['user.preferences.marketing_consent', 'user.privacy_preferences'];
/** Names that say yes to something; a name that says no (`optOut`) or that is about the product (`showNewsletterBanner`) is no choice of this kind. */
const agrees = /marketing|newsletter|promotion|promo|offers|advert|analytics|tracking|consent|opt_?in|subscribe/i;
const denies =
  /opt_?out|unsubscri|disable|^no[A-Z_]|not_?|hide|show|seen|prompt|asked|version|required|locked|banner|valid|block|anonym|revoke|withdr/i;

/** What the code says of boxes for consent: whether they are ticked before anybody touches them. */
export function optInEvidence(question: Question): Evidence[] {
  return question.observations.flatMap((observation): Evidence[] => {
    const { category, field, file, line, column, confidence } = observation;
    if (!choices.some((choice) => covers(choice, category)) || !agrees.test(field) || denies.test(field)) return [];
    const open = question.code.open(file);
    const member = open ? memberOf(open, line, column, field) : -1;
    if (!open || member < 0) return [];
    const start = startOf(open, member);
    if (start === null) return [];
    const step = { file, line, column, text: `\`${field}\` starts ${start ? 'ticked' : 'unticked'}` };
    return promisesOf(question, observation).map((about) => ({
      claim: 'opt-in-default',
      about,
      verdict: start ? 'contradicted' : 'supported',
      confidence,
      text: start ? `\`${observation.place}\` is on before the person touches it` : `\`${observation.place}\` starts off`,
      because: [step],
    }));
  });
}

/** The promises that a box is held against: `opt_in` of the fields that cover it, else the place itself. */
function promisesOf({ inventory }: Question, { declaredBy, place }: Observation): string[] {
  const found = declaredBy.flatMap((id) => {
    const field = inventory?.fields[id];
    if (!inventory || !field) return [];
    const isChoice = choices.some((choice) => covers(choice, field.category));
    return isChoice
      ? usesOfField(inventory, id, field).flatMap((use) => (use.value('opt_in') === true ? [use.pathOf('opt_in')] : []))
      : [];
  });
  return found.length > 0 ? [...new Set(found)] : [place];
}

/** The member that an observation stands at: that of its name, or the attribute whose text names it (`name="newsletter"`). */
function memberOf(open: OpenFile, line: number, column: number, field: string): number {
  const named = open.memberAt(line, column);
  for (let row = 0; named < 0 && row < open.memberCount; row += 1) {
    const { kind, value, line: at } = open.member(row);
    if (kind === 'attribute' && at === line && value >= 0 && open.expression(value).text === field) return row;
  }
  return named;
}

/** Whether a member starts as true (ticked) or false; null where nothing says so. */
function startOf(open: OpenFile, index: number): boolean | null {
  const { value, decorators, kind, shape } = open.member(index);
  if (kind === 'attribute') return tickedIn(open, shape);
  if (value >= 0 && open.expression(value).kind === 'boolean')
    return isState(open, shape) ? open.expression(value).text === 'true' : null;
  // Angular's `group({ newsletter: [true] })`.
  if (value >= 0 && open.expression(value).kind === 'array')
    return isGroup(open, shape) ? booleanOf(open, open.expression(value).args[0]) : null;
  for (const row of [...decorators, ...(value >= 0 ? [value] : [])].flatMap((each) => below(open, each, 0))) {
    const { kind: held, text, args, shape: object } = open.expression(row);
    if (held === 'call' && /(?:^|\.)(?:default|defaultTo|prefault|catch)$/.test(text)) return booleanOf(open, args[0]);
    if (/(?:^|\.)(?:FormControl|UntypedFormControl|control)$/.test(text) && args.length > 0) return booleanOf(open, args[0]);
    if (held !== 'object') continue;
    const member = open.membersOf(object).find((each) => /^(?:default|defaultValue)$/.test(open.member(each).name));
    if (member !== undefined) return booleanOf(open, open.member(member).value);
  }
  return null;
}

function booleanOf(open: OpenFile, row: number | undefined): boolean | null {
  if (row === undefined || row < 0) return null;
  const { kind, text, args } = open.expression(row);
  // What the database starts with: `default: () => 'true'`.
  if (kind === 'function' && args.length === 1) return booleanOf(open, args[0]);
  if (kind === 'string' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return kind === 'boolean' || kind === 'path' ? (text === 'true' ? true : text === 'false' ? false : null) : null;
}

/** Values that a form or a class starts with; those that are sent on (`update({ newsletter: true })`) are what somebody chose. */
function isState(open: OpenFile, shape: number): boolean {
  const { kind, name, call, owner } = open.shape(shape);
  if (kind === 'class' || kind === 'table') return true;
  if (kind !== 'object') return false;
  const outer = owner >= 0 ? open.member(owner).name : name;
  if (/^(?:defaultValues|initialValues|initialState|defaults|initial\w*|default\w*)$/.test(outer)) return true;
  return call >= 0 && /(?:^|\.)useState$/.test(open.expression(call).text);
}

const isGroup = (open: OpenFile, shape: number): boolean => {
  const { call } = open.shape(shape);
  return call >= 0 && /(?:^|\.)(?:group|record)$/.test(open.expression(call).text);
};

/** `<input type="checkbox" name="newsletter" defaultChecked>`. */
function tickedIn(open: OpenFile, shape: number): boolean | null {
  for (const index of open.membersOf(shape)) {
    const { name, value } = open.member(index);
    if (!/^(?:defaultChecked|default-checked|checked)$/.test(name)) continue;
    if (value < 0) return true;
    const known = booleanOf(open, value);
    if (known !== null) return known;
  }
  return null;
}
