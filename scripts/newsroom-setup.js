/**
 * `npm run newsroom:setup`: installs Redis for the tests, as root on Debian; elsewhere it says why not. No service is started, now
 * or when the system starts.
 */
import { spawnSync } from 'node:child_process';
import { installWithoutServices } from './debian-packages.js';

const isThere = (program) => !spawnSync(program, ['--version']).error;

if (isThere('redis-server')) console.log('Redis is installed: npm run test:newsroom');
else if (!isThere('apt-get') || process.getuid?.() !== 0) {
  const reason = isThere('apt-get') ? 'you are not root' : 'this system has no apt-get';
  fail(`Redis is not installed. Debian can install redis-server as root, but ${reason}.`);
} else if (!installWithoutServices(['redis-server'], ['redis-server'], true) || !isThere('redis-server'))
  fail('apt-get could not install redis-server');

function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
