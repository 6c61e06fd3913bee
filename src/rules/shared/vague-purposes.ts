/** Wordings of a purpose that name none: those that WP260 gives as bad practice, and their like. Whole wordings count, so that "Improve our search by what you type" is none. */
const wordings: readonly RegExp[] = [
  /^(to )?(develop|improve|enhance|optimi[sz]e|personali[sz]e)( and (develop|improve|enhance|optimi[sz]e))? (our |the |your |these |new )*(services?|products?|offerings?|business|platform|website|site|apps?|user experience|customer experience|experience)( and (our |your )?(services?|products?|platform|experience|business))?( (and|or) for (other|similar|related|any other) purposes?| for (you|our users|our customers|everyone))?\.?$/i,
  /^(to |we )?(use |process |keep |hold )?(it |them |your data |your information |personal data |data )?(for )?(our |other |general |internal |legitimate |various |business |commercial |operational |administrative |research |marketing |analytics |statistical |security |technical )+(purposes?|reasons?|use|interests?|needs?)\.?$/i,
  /^(for )?(other|various|any|further|future|additional|general) (purposes?|uses?|reasons?|things?)\.?$/i,
  /^(to )?(provide|offer|deliver|run|operate) (you )?(with )?(our |the |better |personali[sz]ed |new )+(services?|products?|experience)\.?$/i,
  /^(do |conduct )?(market |user |internal )?(research|analytics|marketing|analysis|statistics|administration|operations|profiling|business)\.?$/i,
  /^(unsere |die |neue )?(dienste|produkte|leistungen)( zu)? (verbessern|entwickeln|optimieren)\.?$/i,
  /^(to )?make (our |the |your |it |things )*(services?|products?|site|website|app|platform|experience)? ?(better|nicer)( for (you|everyone|our users|all))?\.?$/i,
  /^(better|improved|new|quality|service|product|business|website|platform|process|general|continuous|ongoing)( and)?( better| new| product| service| business| quality)* (services?|products?|improvements?|development|optimi[sz]ation|enhancements?|operations?|experience|growth|assurance|management)( and (development|improvement|research|optimi[sz]ation|analytics|growth))?\.?$/i,
  /^(research|analytics|marketing|analysis|statistics|administration|operations|profiling|personali[sz]ation)( and |, | & )(development|research|analytics|marketing|analysis|statistics|administration|operations|reporting|insights|improvements?)( purposes?| activities| needs)?\.?$/i,
  /^(customer|client|user|business|company|account|commercial|internal|general|corporate|marketing|service)( and (customer|client|user|business|marketing|service))? (services?|relations|relationships?|management|operations|administration|development|engagement|activities|insights|intelligence|experience|needs)\.?$/i,
  /^(geschäftliche|betriebliche|sonstige|interne|andere) zwecke\.?$/i,
];

const noInterest =
  /^(our |the |a |in |of )*(legitimate |overriding |own |business |commercial |company )*(interests?|reasons?|needs?|grounds?)( of (the|our) (company|business|controller))?\.?$|^(unsere |die )?berechtigten? interessen?\.?$/i;

/** Whether the words for an interest only say that there is one. */
export function isNoInterest(interest: string): boolean {
  return noInterest.test(interest.trim());
}

/** Whether a purpose's words name no purpose. */
export function isVague(say: string): boolean {
  const words = say.trim();
  return /^[\p{L}-]+\.?$/u.test(words) || wordings.some((wording) => wording.test(words));
}
