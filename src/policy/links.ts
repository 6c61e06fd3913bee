/** The address that a value links to, or undefined where it is none that a page ought to carry. Web, mail and telephone are the only kinds. */
export function hrefOf(text: string, kind: 'email' | 'phone' | 'web' | 'any'): string | undefined {
  const value = text.trim();
  if (
    (kind === 'email' || kind === 'any') &&
    /^[^\s@<>()"',;:\\[\]]+@[^\s@<>()"',;:\\[\]/?#]+\.[^\s@<>()"',;:\\[\]/?#]+$/.test(value)
  )
    return `mailto:${encodeURI(value)}`;
  if (kind === 'phone' && /^\+?[\d\s()./-]{4,30}$/.test(value)) return `tel:${value.replace(/[^\d+]/g, '')}`;
  if ((kind === 'web' || kind === 'any') && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value)) {
    const { href } = new URL(value);
    return href === `${value}/` ? value : href;
  }
  return undefined;
}
