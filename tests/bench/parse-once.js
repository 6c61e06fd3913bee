// The yardstick: loads ts-morph, reads and parses the listed files once, and does nothing with them.
import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';

const files = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const file of files) ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
