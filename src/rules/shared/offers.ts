import { covers, type FieldUse } from '../../core/selectors.js';
import { basesOf, textsOf, useKey } from './uses.js';

/** What reaches people at a device, for which Art. 13(1) of the ePrivacy Directive asks them first. */
const electronic = ['user.contact.email', 'user.contact.phone_number', 'user.device'];

/** Whether offers may start without a yes: on an interest by post, or to one's own customers by a law (Art. 13(2) ePrivacy Directive). A contract as basis is told by `consent/contract-not-necessary`. */
export function mayStart({ field, purpose }: FieldUse): boolean {
  const bases = basesOf(purpose);
  if (bases.length === 0 || bases.some(({ is }) => is === 'consent')) return false;
  if (bases.some(({ is }) => is === 'contract')) return true;
  const isPost = useKey(purpose) === 'marketing' && postal.some((kind) => covers(kind, field.category));
  if (isPost || !covers('marketing.communications', useKey(purpose))) return isPost;
  const isElectronic = electronic.some((kind) => covers(kind, field.category));
  return (
    !isElectronic ||
    bases.every(
      ({ law, interest }) => law !== undefined || isToCustomers([...textsOf(interest), ...textsOf(purpose?.say)].join(' · ')),
    )
  );
}

/** What a letter needs. */
const postal = ['user.name', 'user.contact.address'];

/** An interest in telling one's own customers of more of the same, as the law that allows it has it: § 7(3) UWG, L34-5 CPCE, reg. 22(3) PECR. */
const alike =
  /\b(similar|alike|related|of the same kind) (\w+ ){0,2}(products?|services?|offers?|goods|courses?|things|letters?|titles?|add-ons)|\b(services?|produits?|offres?) (semblables|similaires|analogues)|ähnliche|\bsoft opt-?in\b|\b(7 (abs\. ?3|\(3\))( \w+)? uwg|l\.? ?34-5|22\(3\)|13\(11\))/i;
const customers =
  /\b(customers?|clients?|buyers?|members?|subscribers?|people who (bought|buy|paid|order\w*)|kunden|käufern?|mitglieder\w*|adhérents)\b/i;
const isToCustomers = (words: string) => alike.test(words) && customers.test(words);
