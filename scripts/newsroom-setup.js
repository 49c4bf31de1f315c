/**
 * `npm run newsroom:setup`: installs Redis for the tests, as root on Debian; elsewhere it says why not. No service is started, now
 * or when the system starts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Debian's programs ask it before they start a service; 101 forbids that. */
const POLICY = '/usr/sbin/policy-rc.d';

const isThere = (program) => !spawnSync(program, ['--version']).error;

if (isThere('redis-server')) console.log('Redis is installed: npm run test:newsroom');
else if (!isThere('apt-get') || process.getuid?.() !== 0) {
  const reason = isThere('apt-get') ? 'you are not root' : 'this system has no apt-get';
  fail(`Redis is not installed. Debian can install redis-server as root, but ${reason}.`);
} else if (!install()) fail('apt-get could not install redis-server');

function install() {
  const hasPolicy = existsSync(POLICY);
  if (!hasPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    if (!apt('update') || !apt('install', '--yes', '--no-install-recommends', 'redis-server')) return false;
    if (isThere('update-rc.d')) spawnSync('update-rc.d', ['redis-server', 'disable']);
    return isThere('redis-server');
  } finally {
    if (!hasPolicy) rmSync(POLICY);
  }
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  return spawnSync('apt-get', [...options, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}
