#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 22.8 and later keep what they have compiled, so that the next run need not compile it again; older ones do without.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();
// A run takes seconds and passes through nearly all of its code. V8 would compile what it meets often for speed at once, and spend a quarter of the run on that:
// it is told to wait six times as long as it does by itself. Unknown to a later version, the flag would only be complained about.
if (Number.parseInt(process.versions.node, 10) < 25) setFlagsFromString('--interrupt-budget=400000');
await import('./main.js');
