/**
 * Finds a browser to test in: CHROME_PATH, else the one packed in npm (`@sparticuz/chromium`, Linux), else an installed
 * Chrome or Chromium. The packed one is a headless shell: it opens a page in a third of the processor time, because it
 * draws no window. `ALOUD_BROWSER=packed` or `installed` insists on one.
 */
import { execFile } from 'node:child_process';
import { Launcher } from 'chrome-launcher';
import { existsSync } from 'node:fs';
import { unpacked } from './packed-browser.js';

const NOTHING_FOUND =
  'No browser to test in: install Chrome or Chromium, or set CHROME_PATH to one (the packed @sparticuz/chromium serves Linux on x64 only).';

/** A test run talks to localhost and to nothing else, and draws the same pixels everywhere. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const choice = process.env.ALOUD_BROWSER;

/** Path of a Chrome or Chromium of this machine, or undefined. */
export function installedBrowser() {
  if (process.env.CHROME_PATH) {
    if (!existsSync(process.env.CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${process.env.CHROME_PATH}`);
    return process.env.CHROME_PATH;
  }
  try {
    return Launcher.getInstallations().find((path) => existsSync(path));
  } catch {
    return undefined; // chrome-launcher throws where it finds none
  }
}

/** Launch options for puppeteer-core, and a word for the log about where the browser came from. */
export async function findBrowser() {
  // Chromium refuses its sandbox to root, which is what most containers run as.
  const root = process.getuid?.() === 0;
  const prefersInstalled = choice === 'installed' || (process.env.CHROME_PATH && choice !== 'packed');
  const packed = prefersInstalled ? undefined : await packedBrowser();
  if (packed) {
    return {
      from: 'packed',
      launchOptions: {
        executablePath: packed.executablePath,
        headless: 'shell',
        env: { ...process.env, ...packed.environment },
        args: [...QUIET, ...(root ? ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage'] : [])],
      },
    };
  }
  const executablePath = choice === 'packed' ? undefined : installedBrowser();
  if (!executablePath) throw new Error(NOTHING_FOUND);
  return {
    from: 'installed',
    launchOptions: {
      executablePath,
      headless: true,
      args: [...QUIET, ...(root ? ['--no-sandbox', '--disable-dev-shm-usage'] : [])],
    },
  };
}

/** Undefined where it does not start, as on a Linux without glibc. */
async function packedBrowser() {
  const packed = await unpacked();
  if (!packed) return undefined;
  const { executablePath, libraries, fonts } = packed;
  const environment = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts };
  const starts = await new Promise((resolve) =>
    execFile(executablePath, ['--version'], { env: { ...process.env, ...environment } }, (error) => resolve(!error)),
  );
  return starts ? { executablePath, environment } : undefined;
}
