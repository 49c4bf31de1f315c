/**
 * `npm run test:cms -- --setup`: installs WordPress, PHP and MariaDB, as root on Debian; elsewhere it names the missing packages. No
 * service is started, now or when the system starts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findOnPath } from '../screen-reader/packages.js';
import { missingPackages, WEB_SERVER } from './packages.js';

/** Debian's programs ask it before they start a service; 101 forbids that. */
const POLICY = '/usr/sbin/policy-rc.d';

const packages = missingPackages();
if (packages.length > 0) {
  if (!findOnPath('apt-get') || process.getuid?.() !== 0)
    stop(`Not installed: ${packages.join(' ')}. Debian 12 can install them, as root.`);
  if (!install()) stop(`apt-get could not install ${packages.join(' ')}`);
}
console.log('Everything is installed: npm run test:cms');

function install(): boolean {
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const isInstalled = apt('update') && apt('install', '--yes', '--no-install-recommends', ...packages, ...WEB_SERVER);
    spawnSync('update-rc.d', ['mini-httpd', 'disable']);
    return isInstalled;
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = process.argv.includes('--quiet') ? ['-qq'] : [];
  return (
    spawnSync('apt-get', [...quiet, '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'inherit', env }).status === 0
  );
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
