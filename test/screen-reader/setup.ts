/**
 * `npm run screen-reader:setup`: installs the screen reader and the browsers, as root on Debian; elsewhere it names the
 * missing packages.
 */
import { apt } from '../../scripts/debian-packages.js';
import { Snapshots } from './snapshots.js';
import { BROWSERS, missingPackages, findOnPath, versions } from './packages.js';

const packages = missingPackages(BROWSERS);
if (packages.length === 0) {
  ready();
} else if (!findOnPath('apt-get') || process.getuid?.() !== 0) {
  const reason = findOnPath('apt-get') ? 'you are not root' : 'this system has no apt-get';
  fail(`Not installed: ${packages.join(' ')}. Debian 12 can install them as root, but ${reason}.`);
} else {
  const isQuiet = process.argv.includes('--quiet');
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  if (apt(['update'], isQuiet) && apt(install, isQuiet)) ready();
  else fail(`apt-get could not install ${packages.join(' ')}`);
}

/** Each version of Orca has its own wording; the scenarios and transcripts have that of one version. */
function ready(): void {
  const { incomparableReason } = new Snapshots(versions());
  if (incomparableReason) fail(`The speech cannot be compared here: ${incomparableReason}`);
  else console.log('Everything is installed: npm run test:screen-reader');
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
