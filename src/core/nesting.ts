/** How many levels deep a text may be, and how far a line may be indented. No person writes more. */
const deepest = 400;

const [newline, blank, dash, question] = [10, 32, 45, 63];
const [openList, closeList, openMap, closeMap] = [91, 93, 123, 125];

/** Whether a YAML text may be nested so deeply that parsing it, which recurs, would exhaust the stack and end the process. */
export function isNestedTooDeeply(text: string): boolean {
  let brackets = 0;
  // How far a line is indented, the marks of lists in lists (`- - -`) counted in; stops at its first other sign.
  let lead = 0;
  let isLead = true;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === newline) {
      lead = 0;
      isLead = true;
    } else if (isLead && (sign === blank || sign === dash || sign === question)) lead += 1;
    else isLead = false;
    if (sign === openList || sign === openMap) brackets += 1;
    else if ((sign === closeList || sign === closeMap) && brackets > 0) brackets -= 1;
    if (brackets > deepest || lead > deepest) return true;
  }
  return false;
}
