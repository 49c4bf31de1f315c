/** Packages of Debian that tests need, installed by apt-get as root. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Debian's programs ask it before they start a service; 101 forbids that. */
const POLICY = '/usr/sbin/policy-rc.d';

/** @returns whether apt-get succeeded; with `isQuiet` it prints errors only. */
export function apt(args, isQuiet) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = [...(isQuiet ? ['-qq'] : []), '-o', 'DPkg::Lock::Timeout=300'];
  const stdio = isQuiet ? ['ignore', 'ignore', 'inherit'] : 'inherit';
  return spawnSync('apt-get', [...options, ...args], { stdio, env }).status === 0;
}

/**
 * Installs packages whose services do not start, now or when the system starts.
 *
 * @param services to disable
 * @returns whether apt-get succeeded
 */
export function installWithoutServices(packages, services, isQuiet) {
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const isInstalled =
      apt(['update'], isQuiet) && apt(['install', '--yes', '--no-install-recommends', ...packages], isQuiet);
    for (const service of services) spawnSync('update-rc.d', [service, 'disable']);
    return isInstalled;
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}
