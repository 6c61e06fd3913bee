/** What a comment such as `forthright-disable-next-line rule, rule -- reason` says. */
export interface Directive {
  readonly kind: 'disable-next-line' | 'disable' | 'enable';
  readonly rules: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
}

/** Reads a directive out of a comment of YAML; null where the comment is none. */
export function readDirective(comment: string): Directive | null {
  const found = /^#\s*forthright-(disable-next-line|disable|enable)(?![\w-])(.*)$/.exec(comment);
  if (!found) return null;
  const body = found[2] ?? '';
  const cut = /(?:^|\s)--(?:\s|$)/.exec(body);
  const rules = cut ? body.slice(0, cut.index) : body;
  return {
    kind: found[1] as Directive['kind'],
    rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''),
    reason: cut ? body.slice(cut.index + cut[0].length).trim() : '',
  };
}
