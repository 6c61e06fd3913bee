/** What companies are called when nobody is named. */
const kind =
  '(?:partners?(?: compan(?:y|ies))?|partnerships?|third[- ]?part(?:y|ies)|parties|vendors?|suppliers?|(?:service )?providers?|contractors?|processors?|sub-?processors?|affiliates?|agenc(?:y|ies)|networks?|compan(?:y|ies)|firms?|businesses|sponsors?|advertisers?|brokers?|resellers?|platforms?|organi[sz]ations?|services)';
/** Most names hold none of these, and need no closer look. */
const hint =
  /part(ner|y|ies)|vendor|suppl|provider|contractor|processor|affiliate|agenc|network|compan|firm|business|sponsor|advertis|broker|reseller|platform|organi|service|dienstleister|anbieter|unternehmen|lieferant|dritte|agentur/i;

/** What opens a phrase that names a kind and not a company; after it the words may be written in any way. */
const opening =
  '(?:our|the|some|all|any|various|several|selected|carefully|trusted|other|certain|an?|one of our|external|third[- ]party)';
/** What may follow: "partners that we work with". */
const tail =
  '(?:,? (?:(?:that|which|whom|who) )?(?:we|they|help|work|provide|support|run).*|,? (?:of ours|and others|etc\\.?|in .*))?';

const wordings: readonly RegExp[] = [
  new RegExp(`^(?:${opening} )+(?:[\\p{L}-]+,? (?:and |or |& )?){0,4}?${kind}${tail}\\.?$`, 'iu'),
  // Without such an opening only common words count: "Payment providers", and not "Harbour Partners".
  new RegExp(`^(?:[\\p{L}][\\p{Ll}-]*,? (?:(?:[\\p{Ll}-]+|and|or|&),? ){0,3})?${kind}${tail}\\.?$`, 'u'),
  new RegExp(`^${kind}${tail}\\.?$`, 'iu'),
  /^(?:(?:unsere?|ausgewählte|verschiedene|andere|externe|technische|weitere|sonstige|geschäftliche)[nrms]? )*(?:[\p{L}-]*(?:dienstleister|anbieter|partner|partnerunternehmen|unternehmen|lieferanten|dritte|firmen|agenturen|werbenetzwerke?))[nrms]?$/iu,
];

/** What a register writes behind the name of one company. */
const registered =
  /(?<![\p{L}.])(ltd|limited|inc|llc|llp|plc|corp|gmbh|ag|kg|se|s\.?a\.?s?|s\.?l|s\.?r\.?l|b\.?v|n\.?v|a\/s|aps|oy|ab|as|e\.? ?v|pty|pvt|lda|sp\. z o\.o)\.?$/iu;

/** Whether a name names nobody: "Our technical partners", "a hosting provider". */
export function isGenericName(name: string): boolean {
  const text = name.trim();
  return hint.test(text) && !registered.test(text) && wordings.some((wording) => wording.test(text));
}
