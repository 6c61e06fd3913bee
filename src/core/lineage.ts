/** A dotted key and those above it, the nearest first: `user.contact.email`, `user.contact`, `user`. None for the empty key. */
export function lineageOf(key: string): string[] {
  const lineage: string[] = [];
  for (let at = key; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) lineage.push(at);
  return lineage;
}
