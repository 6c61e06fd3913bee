#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 22.8 and later keep what they have compiled, so that the next run need not compile it again; older ones do without.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();
// A run takes seconds and passes through nearly all of its code. V8 compiles what it meets often for speed, and by itself begins so early that it spends a quarter
// of the run on that. And it lets rubbish pile up to four times what is in use, where half as much again costs no time that can be told.
// A later version that no longer knew these flags would complain aloud.
const tuned = ['--interrupt-budget=400000', '--heap-growing-percent=60'];
if (Number.parseInt(process.versions.node, 10) < 25) for (const flag of tuned) setFlagsFromString(flag);
await import('./main.js');
