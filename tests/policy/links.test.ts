import { expect, test } from 'vitest';
import { hrefOf } from '../../src/policy/links.js';

test.each([
  ['privacy@juniper.example', 'email', 'mailto:privacy@juniper.example'],
  ['+49 30 000000', 'phone', 'tel:+4930000000'],
  ['https://juniper.example', 'web', 'https://juniper.example'],
  ['https://juniper.example/ä', 'web', 'https://juniper.example/%C3%A4'],
  ['privacy@juniper.example', 'any', 'mailto:privacy@juniper.example'],
] as const)('%s is a link', (text, kind, href) => {
  expect(hrefOf(text, kind)).toBe(href);
});

test.each([
  ['javascript:alert(1)', 'web'],
  ['JavaScript:alert(1)//a@b.example', 'any'],
  ['data:text/html,x', 'web'],
  ['//juniper.example', 'web'],
  ['https://', 'web'],
  ['https://juniper.example and more', 'web'],
  ['a@b.example?bcc=c@d.example', 'email'],
  ['a@b.example,c@d.example', 'email'],
  ['call us', 'phone'],
  ['vbscript:x', 'any'],
] as const)('%s is none', (text, kind) => {
  expect(hrefOf(text, kind)).toBeUndefined();
});
