/** Everything that is true only in a browser: real keys, the accessibility tree, forced colours, sound. */
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findBrowser } from './scripts/find-browser.js';
import { firefoxOptions } from './scripts/find-firefox.js';
import { counts } from './scripts/test-reporter/browser.js';
import { examples } from './scripts/server/examples.js';
import { readme } from './scripts/server/readme.js';
import { pageOptions } from './scripts/server/page-options.js';
import { root, source } from './scripts/server/server-options.js';
import { simulatedFaults } from './scripts/server/simulated-faults.js';
import { axTree } from './test/commands/server/ax-tree.js';
import { garbage, metrics } from './test/commands/server/metrics.js';
import { block, emulate, offline, screenshot, throttle } from './test/commands/server/emulation.js';
import { wheel } from './test/commands/server/wheel.js';

const inFirefox = process.env.ALOUD_BROWSER === 'firefox';
const launchOptions = inFirefox ? firefoxOptions() : (await findBrowser()).launchOptions;

export default {
  ...source,
  files: process.env.ALOUD_TESTS?.split(',') ?? ['test/{axe,browser,commands,reading,elements,pages}/**/*.test.ts'],
  middleware: [readme(root), pageOptions(), simulatedFaults(), ...source.middleware],
  plugins: [
    ...source.plugins,
    examples(root),
    axTree,
    emulate,
    throttle,
    offline,
    block,
    screenshot,
    metrics,
    garbage,
    wheel,
  ],
  concurrency: inFirefox ? 1 : 4,
  reporters: [counts()],
  // Said by Lit itself in every file.
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode')),
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions,
      // Without it a page in the background gets no animation frame, and every fixture in it waits for ever (modernweb-dev/web#2588).
      // Each page has a browser context of its own: files that run side by side share no storage.
      createPage: async ({ browser, context }) => {
        if (inFirefox) return context.newPage();
        const page = await (await browser.createBrowserContext()).newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  ],
  testFramework: { config: { timeout: 15_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 480_000,
  // axe wants a language and a title of every page, also of this one.
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Aloud tests</title></head><body><script type="module" src="${framework}"></script></body></html>`,
};
