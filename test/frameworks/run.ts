/**
 * `npm run test:frameworks`: installs the packed package in each app of `demo/frameworks/`, builds and serves the app,
 * and takes the same journey through it in an installed Chromium. Prints a table, and exits with 1 if a step fails.
 *
 * `npm run test:frameworks -- react vue` runs only these apps; `--step move` only the steps with this name; `--write`
 * writes their results to `demo/docs/data/frameworks.json`; `--serve` runs no test: it serves one app until it is stopped.
 */
import { parseArgs } from 'node:util';
import { launch, type Browser } from 'puppeteer-core';
import { AppPage } from './app-page.js';
import { APPS, type App } from './apps.js';
import { installApp, packAloud, serveApp, versionOf } from './install-app.js';
import { STEPS, take, type Outcome } from './journey.js';
import { table, writeResults, type AppResult } from './results-table.js';

// htmx 4.0.1 does not work in the packed Chromium 143: its `Document.parseHTMLUnsafe` refuses the second argument.
process.env['ALOUD_BROWSER'] ??= 'installed';
const { findBrowser } = await import('../../scripts/find-browser.js');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { step: { type: 'string' }, write: { type: 'boolean' }, serve: { type: 'boolean' } },
});
const unknown = positionals.filter((name) => !APPS.some((app) => app.name === name));
if (unknown.length > 0)
  stop(`No app is named ${unknown.join(', ')}; there are ${APPS.map((app) => app.name).join(', ')}.`);
const apps = APPS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const steps = STEPS.filter(({ name }) => !values.step || values.step === name);
if (steps.length === 0) stop(`No step is named ${values.step}; there are ${STEPS.map(({ name }) => name).join(', ')}.`);
if (values.write && values.step) stop('--write needs all steps.');

await packAloud();
if (values.serve) {
  const { origin } = await serveApp(await installApp(apps[0]!.name));
  console.log(`${apps[0]!.title}: ${origin}/`);
} else await test();

async function test(): Promise<void> {
  const { launchOptions } = await findBrowser();
  const browser = await launch({ ...launchOptions, args: [...(launchOptions.args ?? []), '--mute-audio'] });
  const results: AppResult[] = [];
  for (const app of apps) {
    results.push(await testApp(app, browser));
    if (values.write)
      await writeResults(
        results,
        APPS.map(({ name }) => name),
        await browser.version(),
      );
  }
  await browser.close();

  console.log(
    `\n${table(
      results,
      steps.map(({ name }) => name),
    )}`,
  );
  const all = results.flatMap(({ outcomes }) => outcomes);
  const count = (result: Outcome['result']): number => all.filter((outcome) => outcome.result === result).length;
  console.log(`\n${count('passed')} passed, ${count('failed')} failed`);
  process.exitCode = count('failed') > 0 ? 1 : 0;
}

async function testApp(app: App, browser: Browser): Promise<AppResult> {
  const { name, title, framework, absent } = app;
  console.log(`— ${title}`);
  const outcomes: Outcome[] = [];
  let version = '';
  try {
    const folder = await installApp(name);
    if (framework) version = versionOf(folder, framework);
    const server = await serveApp(folder);
    for (const step of steps) {
      const outcome = await take(step, () => AppPage.open(browser, server.origin), absent?.[step.name]);
      outcomes.push(outcome);
      console.log(`  ${step.name}: ${outcome.result} ${outcome.note ?? ''}`);
    }
    server.close();
  } catch (error) {
    const outcome: Outcome = { step: steps[0]!.name, result: 'failed', note: String(error) };
    outcomes.push(outcome);
    console.log(`  ${outcome.note}`);
  }
  return { name, title, version, outcomes };
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}
