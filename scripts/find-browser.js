/**
 * Finds a browser to test in: CHROME_PATH, else an installed Chrome or Chromium, else the one packed in npm
 * (`@sparticuz/chromium`, Linux). `ALOUD_BROWSER=packed` insists on the packed one.
 */
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

function installed() {
  if (process.env.ALOUD_BROWSER === 'packed') return undefined;
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
  const executablePath = installed();
  if (executablePath) {
    return {
      from: 'installed',
      launchOptions: {
        executablePath,
        headless: true,
        args: [...QUIET, ...(root ? ['--no-sandbox', '--disable-dev-shm-usage'] : [])],
      },
    };
  }
  const packed = await unpacked();
  if (!packed) throw new Error(NOTHING_FOUND);
  return {
    from: 'packed',
    launchOptions: {
      executablePath: packed.executablePath,
      headless: 'shell',
      env: { ...process.env, LD_LIBRARY_PATH: packed.libraries, FONTCONFIG_PATH: packed.fonts },
      args: [...QUIET, ...(root ? ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage'] : [])],
    },
  };
}
