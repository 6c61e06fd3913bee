import { expect, test } from 'vitest';
import { factsOf, moduleAt, rowsOf } from '../../support/extracting.js';
import { printModules } from '../../support/print-facts.js';

const modulesOf = (code: string) => printModules(factsOf(code));

test.each([
  ["import React from 'react'", ['import default as React from react']],
  ["import * as z from 'zod'", ['import * as z from zod']],
  ["import { a, b as c, type D } from './m'", ['import a as a from ./m', 'import b as c from ./m', 'import D as D from ./m']],
  ["import type { User } from './user'", ['import User as User from ./user']],
  ["import './setup'", ['import - as - from ./setup']],
  ["import fs = require('fs')", ['require * as fs from fs']],
  ["const bcrypt = require('bcrypt')", ['require * as bcrypt from bcrypt']],
  [
    "const { hash, compare: same } = require('bcrypt')",
    ['require hash as hash from bcrypt', 'require compare as same from bcrypt'],
  ],
  ["const hash = require('bcrypt').hash", ['require hash as hash from bcrypt']],
  ["require('dotenv').config()", ['require * as - from dotenv']],
  ["const pdf = await import('./pdf')", ['dynamic * as pdf from ./pdf']],
  ["lazy(() => import('./page'))", ['dynamic * as - from ./page']],
  ["export * from './user'", ['export * as * from ./user']],
  ["export * as user from './user'", ['export user as * from ./user']],
  ["export { User as Person } from './user'", ['export Person as User from ./user']],
  ['export { a, b as default }', ['export a as a from -', 'export default as b from -']],
  ['export default User', ['export default as User from -']],
  ['export default { email: 1 }', ['export default as default from -']],
  ['export default class User {}', ['export default as User from -']],
  ['export default function () {}', ['export default as default from -']],
  ['export = User', ['export export= as User from -']],
  ['module.exports = User', ['export export= as User from -']],
  ['module.exports = { a }', ['export export= as default from -']],
  ['exports.create = create', ['export create as create from -']],
  ['module.exports.create = () => 1', ['export create as create from -']],
  ['export const key = 1', []],
  ['const x = require(name)', []],
])('%s', (code, rows) => {
  expect(modulesOf(code)).toEqual(rows);
});

test('an import points at the name in this file', () => {
  expect(
    rowsOf(factsOf("import { a, b as c } from './m'"), 'modules', moduleAt).map((row) => [row.line, row.column, row.endColumn]),
  ).toEqual([
    [1, 10, 11],
    [1, 18, 19],
  ]);
});
