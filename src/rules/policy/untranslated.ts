import { defineRule, type Report } from '../../core/rule.js';

export default defineRule({
  id: 'policy/untranslated',
  severity: 'error',
  force: 'law',
  summary: 'A text is not written in a language that the policy is published in.',
  why: 'A page that changes its language halfway is understood by nobody. So none is published until the text is there.',
  law: ['GDPR Art. 12(1)'],
  jurisdictions: [],
  needs: 'policy',
  blocks: 'strict',
  messages: { missing: '`{path}` is not written in `{language}`, in which the policy is published.' },
  do: ['Add it: `{language}: "…"` beside the others, as in `say: { en: "Customers", de: "Kunden" }`.'],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ policy }) =>
    (policy?.missing ?? []).flatMap(({ from: [path = ''], language, citations, ranges }): Report[] =>
      language === undefined
        ? []
        : [
            {
              about: `${path}.${language}`,
              message: 'missing',
              data: { path, language },
              at: ranges,
              ...(citations.length > 0 ? { law: citations } : {}),
            },
          ],
    ),
});
