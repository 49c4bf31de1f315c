/**
 * WebKitGTK for the test runner. The package of its launcher is installed in this folder, and not with the project: it brings
 * 442 packages.
 */
import { installPackages } from '../../scripts/install-packages.js';
import { startDriver, webkitCapabilities } from '../../scripts/find-webkit.js';

/** Installs what the launcher needs, once. */
export const installLauncher = () => installPackages(import.meta.url, '@web/test-runner-webdriver');

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
