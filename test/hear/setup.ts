/** `npm run hear:setup`: installs the screen reader and the browsers, as root on Debian; says what to do elsewhere. */
import { spawnSync } from 'node:child_process';
import { BROWSERS, missing, onPath } from './packages.js';

const packages = missing(BROWSERS);
if (packages.length === 0) {
  console.log('All is installed: npm run hear');
} else if (!onPath('apt-get') || process.getuid?.() !== 0) {
  console.error(
    `The screen reader is Orca as Debian 12 has it. As root, on Debian: apt-get install --no-install-recommends ${packages.join(' ')}\n` +
      (onPath('apt-get') ? 'This is Debian, but you are not root.' : 'Here is no apt-get: a container of debian:12 will do.'),
  ); // prettier-ignore
  process.exitCode = 1;
} else {
  process.exitCode = apt('update') && apt('install', '--yes', '--no-install-recommends', ...packages) ? 0 : 1;
  if (process.exitCode === 1) console.error('apt-get did not install them: see above.');
}

function apt(...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = process.argv.includes('--quiet') ? ['-qq'] : [];
  const waiting = ['-o', 'DPkg::Lock::Timeout=300'];
  return spawnSync('apt-get', [...quiet, ...waiting, ...words], { stdio: 'inherit', env }).status === 0;
}
