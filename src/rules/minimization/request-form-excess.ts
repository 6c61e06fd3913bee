import { defineRule } from '../../core/rule.js';
import { textsOf } from '../shared/uses.js';

const paper =
  /(cop(y|ies)|scans?|photos?|pictures?|selfie|send|upload|show|attach|provide|enclose|kopie|foto)\b.*\b(passports?|identity (card|paper|document)s?|(photo |government )?ids?( card)?s?|driv(er.?s|ing) licen[cs]e|social security|national insurance|(utility|electricity|gas|water|phone) bills?|ausweis\w*|reisepass\w*)\b/i;

/** Facts by which a form asks who somebody is. Two or three tell; a company that asked for eight was fined. */
const facts =
  /\b(names?|(postal |home )?address(es)?|e-?mails?( address(es)?)?|(tele)?phones?( numbers?)?|dates? of birth|birth ?(dates?|days?)|order numbers?|customer numbers?|gender|title|nationality|zip( code)?|post ?codes?|signatures?|(mother.?s )?maiden name|(social security|insurance|account|card|tax|membership) numbers?|last four digits|place of birth|employer|password)\b/gi;
/** Who may sign in instead need show nothing: “Sign in, or show your identity card at a branch.” */
const leavesAChoice =
  /\b(sign|log) ?in\b.*\bor\b|\bor\b.*\b(sign|log) ?in\b|\b(anmelden|einloggen)\b.*\boder\b|\boder\b.*\b(anmelden|einloggen)\b/i;
const most = 3;
/** The parts of a text in which something is asked for: “We do not keep it” takes nothing back of the part before it. */
const asksIn = (text: string) => text.split(/[.;:!?]+/).filter((part) => !/\b(never|not|no|keine?n?)\b/i.test(part));
const factsIn = (text: string) => new Set(text.toLowerCase().match(facts) ?? []).size;

export default defineRule({
  id: 'minimization/request-form-excess',
  severity: 'warn',
  force: 'law',
  summary: 'Who uses a right must send more than is needed.',
  why: 'A company was fined for asking eight facts where two were enough. Ask only for what tells you who writes.',
  law: ['GDPR Art. 12(6)', 'CPPA v. Honda'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    paper: '`requests.verification` asks for an identity paper (“{text}”).',
    many: '`requests.verification` asks for {count} facts where two or three tell who somebody is (“{text}”).',
  },
  do: [
    'Let people sign in, or answer a mail to the address that you have.',
    'Where doubt remains, ask for one fact that you already hold.',
  ],
  examples: {
    bad: [
      {
        inventory: `
requests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, verification: "Send us a copy of your passport." }`,
      },
    ],
    good: [
      {
        inventory: `
requests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, verification: "We ask you to sign in." }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const texts = textsOf(inventory.requests?.verification);
    const about = 'requests.verification';
    const shown = texts.find((one) => asksIn(one).some((part) => paper.test(part) && !leavesAChoice.test(part)));
    if (shown !== undefined) return [{ about, message: 'paper', data: { text: shown } }];
    const long = texts.find((one) => factsIn(asksIn(one).join(' ')) > most);
    return long === undefined ? [] : [{ about, message: 'many', data: { text: long, count: factsIn(long), most } }];
  },
});
