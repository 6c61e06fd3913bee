import fc from 'fast-check';
import type { Finding, Location } from '../../src/core/finding.js';
import type { Result } from '../../src/core/result.js';
import { findingOf, resultOf } from '../helpers/result-of.js';

const nasty = [
  '<script>alert(1)</script>',
  ']]>',
  '-->',
  '&amp;',
  '"\'>',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\r\n',
  '\n::error::x',
  '::set-output name=a::b',
  '%0A',
  '```',
  '`',
  '@everyone',
  '#1',
  'https://evil.example',
  'www.evil.example',
  '![x](https://evil.example/x.png)',
  '</details>',
  '| a | b |',
  '1. x',
  '- x',
  'C:\\Users\\a b\\x.ts',
  '😀',
];

/** Any text, and what attackers and Windows put into texts. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

const hostilePath = fc.oneof(hostileText, fc.constantFrom('src\\a.ts', 'C:\\x\\y.ts', 'a:b,c.ts', 'größe #1 %.ts', 'a\nb.ts'));

const location: fc.Arbitrary<Location> = fc
  .record({ file: hostilePath, line: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }), note: hostileText })
  .map((at) => ({ ...at, endLine: at.line, endColumn: at.column + 1 }));

const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom('code/undeclared-field', 'retention/missing', 'inventory/schema'),
    severity: fc.constantFrom('error', 'warn', 'info'),
    about: hostileText,
    message: hostileText,
    why: hostileText,
    do: fc.array(hostileText, { maxLength: 3 }),
    locations: fc.array(location, { maxLength: 2 }),
    datum: fc.record({ category: hostileText, kind: hostileText, people: fc.array(hostileText, { maxLength: 2 }) }),
  })
  .chain((more) =>
    fc
      .option(fc.record({ by: fc.constantFrom('inline', 'base', 'lock'), reason: hostileText }), { nil: undefined })
      .map((suppressed) => findingOf({ ...more, ...(suppressed ? { suppressed } : {}) } as Partial<Finding>)),
  );

/** A result in which every text may be hostile. */
export const hostileResult: fc.Arbitrary<Result> = fc
  .record({
    findings: fc.array(finding, { maxLength: 4 }),
    notes: fc.array(hostileText, { maxLength: 1 }),
    because: hostileText,
    place: hostileText,
    name: hostileText,
    at: location,
  })
  .map(({ findings, notes, because, place, name, at }) =>
    resultOf(findings, {
      notes,
      rulesNotRun: [{ id: 'policy/out-of-sync', because }],
      since: {
        commit: 'b6a288a7b64c88f07fbe04b8e742d642bc9202c5',
        came: [
          {
            place,
            datum: {
              category: 'user.contact.email',
              kind: 'email address',
              people: [name],
              name,
              role: 'sends',
              recipient: name,
            },
            declaredBy: [name],
            purposes: [name],
            at,
          },
        ],
        went: [],
        recipientsCame: [name],
        recipientsWent: [],
      },
    }),
  );
