/** Words for people, by language. English is always there. */
export type Labels = Readonly<Record<string, string>> & { readonly en: string };
