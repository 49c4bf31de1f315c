/**
 * WebKitGTK for the test runner. The package of its launcher is installed in this folder, and not with the project: it brings
 * 442 packages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDriver, webkitCapabilities } from '../../scripts/find-webkit.js';

const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

/** Installs what the launcher needs, once. */
export function installLauncher() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (existsSync(`${folder}node_modules/@web/test-runner-webdriver`)) return;
  execFileSync('npm', INSTALL, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** The launcher of the test runner. */
export async function webkitLauncher() {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: await startDriver(),
    path: '/',
    logLevel: 'error',
    capabilities: { ...webkitCapabilities(), 'wdio:enforceWebDriverClassic': true },
  });
}
