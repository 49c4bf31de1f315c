/** `npm run screen-reader:setup`: installs the screen reader and the browsers, as root on Debian; says what to do elsewhere. */
import { spawnSync } from 'node:child_process';
import { Snapshots } from './snapshots.js';
import { BROWSERS, missingPackages, findOnPath, versions } from './packages.js';

const packages = missingPackages(BROWSERS);
if (packages.length === 0) {
  ready();
} else if (!findOnPath('apt-get') || process.getuid?.() !== 0) {
  const why = findOnPath('apt-get') ? 'you are not root' : 'here is no apt-get';
  fail(`Not installed: ${packages.join(' ')}. Debian 12 has them, as root: ${why}.`);
} else {
  if (apt('update') && apt('install', '--yes', '--no-install-recommends', ...packages)) ready();
  else fail(`apt-get could not install ${packages.join(' ')}`);
}

/** Each Orca has its own words for the same things, and the stories and transcripts are in those of one. */
function ready(): void {
  const { incomparableReason } = new Snapshots(versions());
  if (incomparableReason) fail(`What is heard cannot be compared here: ${incomparableReason}`);
  else console.log('All is installed: npm run test:screen-reader');
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

function apt(...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = process.argv.includes('--quiet') ? ['-qq'] : [];
  const waiting = ['-o', 'DPkg::Lock::Timeout=300'];
  return spawnSync('apt-get', [...quiet, ...waiting, ...words], { stdio: 'inherit', env }).status === 0;
}
