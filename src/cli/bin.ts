#!/usr/bin/env node
import module from 'node:module';

// Node 22.8 and later keep what they have compiled, so that the next run need not compile it again; older ones do without.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();
await import('./main.js');
