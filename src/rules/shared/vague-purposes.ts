/** Wordings of a purpose that name none: those that WP260 gives as bad practice, and their like. Whole wordings count, so that "Improve our search by what you type" is none. */
const wordings: readonly RegExp[] = [
  /^(to )?(develop|improve|enhance|optimi[sz]e|personali[sz]e)( and (develop|improve|enhance|optimi[sz]e))? (our |the |your |these |new )*(services?|products?|offerings?|business|platform|website|site|apps?|user experience|customer experience|experience)( and (our )?(services?|products?|platform))?\.?$/i,
  /^(for )?(our |other |general |internal |legitimate |various |business |commercial |operational |administrative |research |marketing |analytics |statistical |security |technical )+(purposes?|reasons?|use|interests?|needs?)\.?$/i,
  /^(for )?(other|various|any|further|future|additional|general) (purposes?|uses?|reasons?|things?)\.?$/i,
  /^(to )?(provide|offer|deliver|run|operate) (you )?(with )?(our |the |better |personali[sz]ed |new )+(services?|products?|experience)\.?$/i,
  /^(do |conduct )?(market |user |internal )?(research|analytics|marketing|analysis|statistics|administration|operations|profiling|business)\.?$/i,
  /^(unsere |die |neue )?(dienste|produkte|leistungen)( zu)? (verbessern|entwickeln|optimieren)\.?$/i,
  /^(geschäftliche|betriebliche|sonstige|interne|andere) zwecke\.?$/i,
];

/** Whether a purpose's words name no purpose. */
export function isVague(say: string): boolean {
  const words = say.trim();
  return /^[\p{L}-]+\.?$/u.test(words) || wordings.some((wording) => wording.test(words));
}
