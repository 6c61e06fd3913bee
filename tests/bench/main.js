// `npm run bench -- <checkout>` or `npm run bench -- --growth`: what runs cost, as ratios to parsing the same files once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchCheckout } from './checkout.js';
import { benchGrowth } from './growth.js';

const [what] = process.argv.slice(2);
if (what === undefined) {
  console.error(
    'Name a checkout, `npm run bench -- ../some-project`, or ask how cost grows with size: `npm run bench -- --growth`',
  );
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'forthright-bench-'));
try {
  await (what === '--growth' ? benchGrowth(scratch) : benchCheckout(resolve(what), scratch));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
