/** Tests in a browser: real keys, the accessibility tree, forced colours, sound. Files run side by side, in pages that all have the focus. */
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findBrowser } from './scripts/find-browser.js';
import { firefoxOptions } from './scripts/find-firefox.js';
import { activity } from './scripts/test-run/activity.js';
import { reporter } from './scripts/test-run/browser-reporter.js';
import { commandTimeout } from './scripts/test-run/command-timeout.js';
import { bundledSource } from './scripts/server/bundled-source.js';
import { docs } from './scripts/server/docs.js';
import { examples } from './scripts/server/examples.js';
import { readme } from './scripts/server/readme.js';
import { recipes } from './scripts/server/recipes.js';
import { pageOptions } from './scripts/server/page-options.js';
import { root, source } from './scripts/server/server-options.js';
import { snippets } from './scripts/server/snippets.js';
import { simulatedFaults } from './scripts/server/simulated-faults.js';
import { axTree } from './test/commands/server/ax-tree.js';
import { heldKeys } from './test/commands/server/held-keys.js';
import { endTasks, startTasks } from './test/commands/server/main-thread-tasks.js';
import { garbage, metrics } from './test/commands/server/metrics.js';
import { block, emulate, offline, screenshot, throttle } from './test/commands/server/emulation.js';
import { mouse } from './test/commands/server/mouse.js';
import { wheel } from './test/commands/server/wheel.js';

const inFirefox = process.env.ALOUD_BROWSER === 'firefox';
const inWebkit = process.env.ALOUD_BROWSER === 'webkit';

/** `ALOUD_POLL_MS=800` finds tests that wait for a state which is over before a busy machine looks. */
function testOptions() {
  const { ALOUD_POLL_MS: poll } = process.env;
  return poll ? ` data-poll-ms="${Number(poll)}"` : '';
}

async function launcher() {
  if (inWebkit) return (await import('./test/engines/webkit-launcher.js')).webkitLauncher();
  return chromeLauncher({
    puppeteer,
    launchOptions: inFirefox ? firefoxOptions() : (await findBrowser()).launchOptions,
    // `emulateFocusedPage`: a page in the background gets no animation frame otherwise (modernweb-dev/web#2588). Each tab has a
    // browser context of its own, so that files that run side by side share no storage.
    createPage: async ({ browser, context }) => {
      if (inFirefox) return context.newPage();
      const page = await (await browser.createBrowserContext()).newPage();
      page.setDefaultNavigationTimeout(170_000);
      await page.emulateFocusedPage(true);
      return page;
    },
  });
}

export default {
  ...source,
  files: process.env.ALOUD_TESTS?.split(',') ?? ['test/{axe,browser,commands,reading,elements,pages}/**/*.test.ts'],
  middleware: [
    activity(),
    readme(root),
    snippets(root),
    docs(root, { isBuilder: false }),
    recipes(root),
    pageOptions(root),
    bundledSource(root),
    simulatedFaults(),
    ...source.middleware,
  ],
  plugins: [
    ...source.plugins,
    commandTimeout,
    examples(root),
    heldKeys,
    axTree,
    emulate,
    throttle,
    offline,
    block,
    screenshot,
    metrics,
    garbage,
    startTasks,
    endTasks,
    wheel,
    mouse,
  ],
  concurrency: inFirefox || inWebkit ? 1 : 8,
  reporters: [reporter()],
  // Lit prints it in every file.
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode')),
  browsers: [await launcher()],
  // Limits that only a hang reaches, as that of navigation above: a busy machine is no failure. `test/run.js` ends the run when nothing is reported.
  // `waitFor` ends before, and says for what it waited.
  testFramework: { config: { timeout: inWebkit ? 30_000 : 300_000 } },
  browserStartTimeout: 170_000,
  testsStartTimeout: 170_000,
  testsFinishTimeout: 3_600_000,
  // axe expects a language and a title on every page, this one included. The runner opens the next file in the same tab: no file
  // may read the settings or the places that another left.
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"${testOptions()}><head><title>Aloud tests</title><script>localStorage.clear()</script></head><body><script type="module" src="${framework}"></script></body></html>`,
};
