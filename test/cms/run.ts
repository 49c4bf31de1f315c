/**
 * `npm run test:cms`: the plugin in a real WordPress. Where WordPress, PHP and MariaDB are not installed, it says so and ends
 * with 0; `npm run test:cms -- --setup` installs them first, as root on Debian.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { missingPackages } from './packages.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { runInNode } = (await import(new URL('../../scripts/test-run/test-files.js', import.meta.url).href)) as {
  runInNode: (files: string[]) => Promise<{ passed: number; failed: number; failures: string[]; write(): void }>;
};

if (process.argv.includes('--setup') && runScript('test/cms/setup.ts') !== 0) process.exit(1);
const missing = missingPackages();
if (missing.length > 0) {
  console.log(
    `Skipped: ${missing.join(', ')} not installed. npm run test:cms -- --setup installs them, as root on Debian.`,
  );
  process.exit(0);
}
if (runScript('scripts/wordpress-plugin.js') !== 0) process.exit(1);

const counts = await runInNode(['test/cms/wordpress.cases.ts']);
counts.write();
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

function runScript(script: string): number | null {
  return spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' }).status;
}
