/** An installed WebKitGTK: its MiniBrowser by WebKitWebDriver on a display of its own (Debian: webkit2gtk-driver, xvfb). */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePort } from './free-port.js';

const DRIVER = '/usr/bin/WebKitWebDriver';
const DISPLAY = '/usr/bin/xvfb-run';
const BROWSER = ['6.0', '4.1', '4.0']
  .map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
  .find(existsSync);

export const NO_WEBKIT = 'Skipped: WebKitWebDriver, MiniBrowser or xvfb-run is not installed.';

export const findWebkit = () => (existsSync(DRIVER) && existsSync(DISPLAY) ? BROWSER : undefined);

export const webkitVersion = () =>
  /\d[\d.]+/.exec(execFileSync(DISPLAY, ['-a', BROWSER, '--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown';

/** Starts WebKitWebDriver on a free port; it ends with this process. @returns {Promise<number>} the port */
export async function startDriver() {
  const port = await freePort();
  const driver = spawn(DISPLAY, ['-a', DRIVER, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      GST_PLUGIN_FEATURE_RANK: 'fakeaudiosink:MAX', // needs no sound device, as in WebKit's own tests
    },
  });
  process.on('exit', () => process.kill(-driver.pid));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  for (let attempt = 0; attempt < 100; attempt++) {
    const isReady = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer after 10 s.');
}

/** The capabilities of a session. */
export const webkitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
});
