/** Firefox and Chromium with a window, as a reader has them. Puppeteer reads the page, the desktop sends the keys. */
import { mkdirSync, writeFileSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { join } from 'node:path';
import { addDeviceVoices } from '../pages/device-voice.js';
import { StartError, type Desktop } from './desktop.js';
import { findOnPath, type BrowserName } from './packages.js';

const START_TIMEOUT_MS = 60_000;
const STARTING_URL = 'data:text/html,<title>Starting</title>';

/** No messages and no requests of the browser's own. */
const FIREFOX_PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.ml.enable': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.automaticallyPopup': false,
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'media.autoplay.default': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'sidebar.revamp': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'ui.prefersReducedMotion': 1,
};

const CHROMIUM_ARGUMENTS = [
  '--force-renderer-accessibility',
  `--app=${STARTING_URL}`, // a window without an address bar
  '--test-type',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate,MediaRouter,GlobalMediaControls',
  '--force-prefers-reduced-motion',
  '--ozone-platform=x11',
  '--no-first-run',
];

/** @throws StartError */
export async function openBrowser(name: BrowserName, desktop: Desktop): Promise<{ browser: Browser; page: Page }> {
  const shared = {
    headless: false,
    defaultViewport: null,
    timeout: START_TIMEOUT_MS,
    protocolTimeout: START_TIMEOUT_MS,
    userDataDir: join(desktop.folder, name),
  } as const;
  if (name === 'chromium') {
    // Chromium would offer to translate a page in Persian, and the screen reader would speak that.
    mkdirSync(join(desktop.folder, 'chromium/Default'), { recursive: true });
    writeFileSync(join(desktop.folder, 'chromium/Default/Preferences'), '{"translate":{"enabled":false}}');
  }
  const env = desktop.environment as Record<string, string>;
  const root = process.getuid?.() === 0;
  try {
    const browser =
      name === 'firefox'
        ? await puppeteer.launch({
            ...shared,
            browser: 'firefox',
            executablePath: findOnPath('firefox-esr')!,
            extraPrefsFirefox: FIREFOX_PREFERENCES,
            args: [STARTING_URL], // a page takes the focus; without a page, the address bar would take the keys
            env: { ...env, GNOME_ACCESSIBILITY: '1', MOZ_CRASHREPORTER_DISABLE: '1' },
          })
        : await puppeteer.launch({
            ...shared,
            executablePath: findOnPath('chromium')!,
            pipe: true,
            ignoreDefaultArgs: ['--enable-automation'], // the screen reader would speak its bar
            args: [...CHROMIUM_ARGUMENTS, ...(root ? ['--no-sandbox'] : [])],
            env: { ...env, ACCESSIBILITY_ENABLED: '1' },
          });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.evaluateOnNewDocument(addDeviceVoices);
    return { browser, page };
  } catch (error) {
    throw new StartError(`${name} did not start: ${String(error)}`);
  }
}
