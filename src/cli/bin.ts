#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 22.8 and later keep what they have compiled, so that the next run need not compile it again; older ones do without.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();
// A run takes seconds and passes through nearly all of its code. V8 compiles what it meets often for speed; that of Node 20 and 21 begins so early that it spends a
// quarter of the run on it. And it lets rubbish pile up to four times what is in use, where half as much again costs no time that can be told.
// These flags are V8's own and no promise of Node's: one that a version does not know it complains about aloud, so each is set where it was seen to be known.
const version = Number.parseInt(process.versions.node, 10);
if (version < 22) setFlagsFromString('--interrupt-budget=400000');
if (version < 25) setFlagsFromString('--heap-growing-percent=60');
await import('./main.js');
