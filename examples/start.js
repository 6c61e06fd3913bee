// What `npm start` runs after the build: the example shop is checked, then its policy is written.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/bin/forthright.js', import.meta.url));
const shop = fileURLToPath(new URL('shop/', import.meta.url));

/** Runs forthright in the shop, shows what was run and what it said, and returns its exit code. */
function forthright(...words) {
  console.log(`\nexamples/shop$ forthright ${words.join(' ')}`);
  return spawnSync(process.execPath, [program, ...words], { cwd: shop, stdio: 'inherit' }).status ?? 2;
}

const codes = [forthright('check'), forthright('policy')];
process.exitCode = Math.max(...codes);
if (process.exitCode === 0) {
  console.log('\nThe policy of the example shop:');
  console.log('  examples/shop/PRIVACY.md');
  console.log('  examples/shop/public/privacy.html   open it in a browser');
  console.log('\nThe same shop with faults: cd examples/shop-before && node ../../dist/bin/forthright.js check');
}
