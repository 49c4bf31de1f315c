/**
 * `npm run test:screen-reader`: a real screen reader, Orca, reads the demo and the examples in Firefox and in Chromium.
 * Each scenario of `scenarios/` runs; its speech must match `snapshots/`, and its expectations must be met.
 *
 * `npm run test:screen-reader -- figures player` runs the scenarios whose name contains one of these words; `--browser
 * firefox` only that browser; `UPDATE_SNAPSHOTS=1` writes the transcripts again: read the difference before you commit
 * it.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { StartError } from './desktop.js';
import { Snapshots } from './snapshots.js';
import { BROWSERS, missingPackages, SETUP_COMMAND, versions, type BrowserName } from './packages.js';
import { latePages } from './late-pages.js';
import { runScenario, type ScenarioResult } from './run-scenario.js';
import { absentReason, realPages, realPageScenarios } from './real-pages.js';
import { ScreenReaderSession } from './screen-reader-session.js';
import { readScenarios, type Scenario } from './read-scenarios.js';
import { writeTable, type ResultRow } from './results-table.js';
import { transcript } from './transcript.js';

const root = new URL('../../', import.meta.url);
const { serve } = (await import(new URL('test/bench/server.js', root).href)) as {
  serve: (options: object) => Promise<{ origin: string; close: () => void }>;
};
const { Counts } = (await import(new URL('scripts/test-run/counts.js', root).href)) as {
  Counts: new () => { passed: number; failed: number; pass(): void; fail(name: string): void; write(): void };
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string' } } });
const browsers = BROWSERS.filter((name) => !values.browser || name === values.browser);
const scenarios = [...readScenarios(positionals), ...realPageScenarios(positionals)];

if (browsers.length === 0) stop(`--browser is ${BROWSERS.join(' or ')}`, 2);
if (scenarios.length === 0) stop(`no scenario's name contains ${positionals.join(' or ')}`, 2);
if (missingPackages(browsers).length > 0)
  stop(`Not installed: ${missingPackages(browsers).join(', ')}. ${SETUP_COMMAND} installs them.`, 1);
if (!existsSync(new URL('dist/browser/aloud.js', root))) stop('There is no built script yet: npm run build', 1);

const counts = new Counts();
const rows: ResultRow[] = [];
const installed = versions();
const snapshots = new Snapshots(installed);
console.log(
  Object.entries(installed)
    .map(([name, version]) => `${name} ${version}`)
    .join(', '),
);
if (snapshots.incomparableReason)
  console.log(
    `- snapshots/ is not compared, and expectations may fail because of another wording: ${snapshots.incomparableReason}`,
  );

if (absentReason) console.log(`- real pages are skipped: ${absentReason}`);

// During development the pages load the source; here they load what sites load.
const server = await serve({
  folder: fileURLToPath(root),
  pages: { '/src/define/all.ts': `import '/dist/browser/aloud.js';`, ...realPages, ...latePages(scenarios) },
});
/** Both browsers at the same time: each has a desktop and a screen reader of its own, which wait for speech most of the time. */
await Promise.all(browsers.map(readAll));
server.close();

if (snapshots.isUpdating && positionals.length === 0 && browsers.length === BROWSERS.length)
  writeTable(rows, installed);
counts.write();
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

/** Runs the scenarios of one browser, one after the other. */
async function readAll(browser: BrowserName): Promise<void> {
  let session: ScreenReaderSession | undefined;
  for (const scenario of scenarios.filter(({ only }) => !only || only === browser)) {
    const { name } = scenario;
    const start = Date.now();
    const failures: string[] = [];
    let passed = 0;
    const count = (expectation: string, problems: string[]): void => {
      if (problems.length === 0) {
        passed += 1;
        return counts.pass();
      }
      counts.fail(`screen reader in ${browser}: ${name}: ${expectation}`);
      failures.push(`    ✗ ${expectation}`, ...problems.map((line) => `      ${line}`));
    };
    try {
      const { steps, expectations } = await runWithRetry(scenario);
      for (const { text, problems } of expectations) {
        count(text, problems);
        rows.push({ browser, scenario: name, expectation: text, isMet: problems.length === 0 });
      }
      if (!snapshots.incomparableReason && !scenario.only)
        count('as in snapshots/', snapshots.compare(browser, name, transcript(steps)));
    } catch (error) {
      count('runs to the end', [String(error)]);
      await session?.close();
      session = undefined; // the next scenario gets a new session
    }
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const line = `${failures.length === 0 ? '✓' : '✗'} ${browser}: ${name}  ${passed} passed  (${seconds} s)`;
    console.log([line, ...failures].join('\n'));
  }
  await session?.close();

  /** Runs a scenario again only where a program did not start; speech is never recorded again until it fits. */
  async function runWithRetry(scenario: Scenario): Promise<ScenarioResult> {
    try {
      session ??= await ScreenReaderSession.open(browser, server.origin);
      return await runScenario(scenario, session);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      console.log(`- ${browser}: again, because ${error.message}`);
      await session?.close();
      session = await ScreenReaderSession.open(browser, server.origin);
      return runScenario(scenario, session);
    }
  }
}

function stop(reason: string, code: number): never {
  console.error(reason);
  process.exit(code);
}
