/** A template of a message as it stands where a rule is described: a name in braces is what a finding puts there, `{max}` is `‹max›`. */
export function shownTemplate(template: string): string {
  return template.replace(/\{([a-z][A-Za-z]*)\}/g, '‹$1›');
}
