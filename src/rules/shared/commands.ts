/** A word as a shell takes it, in double quotes where it needs them. */
export function shellWord(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `"${word.replace(/[\\"$`]/g, '\\$&')}"`;
}

/** The step that declares a place, as a command on a line of its own. */
export function declareStep(place: string): string {
  return `Say what it is for; what you do not know becomes a question:\nforthright declare ${shellWord(place)} --why "…"`;
}

/** The step that calls a place no person's data. */
export function dismissStep(place: string): string {
  return `If it is not a person’s, say why:\nforthright dismiss ${shellWord(place)} --because "…"`;
}

/** The step that declares a recipient. */
export function declareRecipientStep(id: string): string {
  return `Say what it does for you; what you do not know becomes a question:\nforthright declare ${shellWord(id)} --does "…"`;
}
