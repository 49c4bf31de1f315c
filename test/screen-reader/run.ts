/**
 * `npm run test:screen-reader`: a real screen reader, Orca, reads the demo and the examples in Firefox and in Chromium. Each story of `stories/` is
 * played; what is heard must be what `golden/` has, and its promises must be kept.
 *
 * `npm run test:screen-reader -- figures player` plays the stories whose name holds one of these; `--browser firefox` only that browser;
 * `UPDATE_SNAPSHOTS=1` writes the transcripts anew: read the difference before you commit it.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { StartError } from './desktop.js';
import { Snapshots } from './snapshots.js';
import { BROWSERS, missingPackages, SETUP_COMMAND, versions } from './packages.js';
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
const stories = [...readScenarios(positionals), ...realPageScenarios(positionals)];

if (browsers.length === 0) stop(`--browser is ${BROWSERS.join(' or ')}`, 2);
if (stories.length === 0) stop(`no story's name holds ${positionals.join(' or ')}`, 2);
if (missingPackages(browsers).length > 0)
  stop(`Not installed: ${missingPackages(browsers).join(', ')}. ${SETUP_COMMAND} installs them.`, 1);
if (!existsSync(new URL('dist/aloud.js', root))) stop('There is no script to be heard yet: npm run build', 1);

const counts = new Counts();
const rows: ResultRow[] = [];
const found = versions();
const golden = new Snapshots(found);
console.log(
  Object.entries(found)
    .map(([name, version]) => `${name} ${version}`)
    .join(', '),
);
if (golden.incomparableReason)
  console.log(`- golden/ is not compared, and promises may fail for other words: ${golden.incomparableReason}`);

if (absentReason) console.log(`- real pages are not heard: ${absentReason}`);

// The pages load the source while one works on them; here they get what sites get.
const server = await serve({
  folder: fileURLToPath(root),
  pages: { '/src/define/all.ts': `import '/dist/aloud.js';`, ...realPages },
});
for (const browser of browsers) {
  console.log(`\n— ${browser}`);
  let stage: ScreenReaderSession | undefined;
  for (const story of stories.filter(({ only }) => !only || only === browser)) {
    const { name } = story;
    const start = Date.now();
    const told: string[] = [];
    const count = (what: string, wrong: string[]): void => {
      if (wrong.length === 0) return counts.pass();
      counts.fail(`heard in ${browser}: ${name}: ${what}`);
      told.push(`    ✗ ${what}`, ...wrong.map((line) => `      ${line}`));
    };
    const before = counts.passed;
    try {
      const { steps, expectations } = await played(story);
      for (const { text, wrong } of expectations) {
        count(text, wrong);
        rows.push({ browser, scenario: name, expectation: text, isMet: wrong.length === 0 });
      }
      if (!golden.incomparableReason && !story.only)
        count('as in golden/', golden.compare(browser, name, transcript(steps)));
    } catch (error) {
      count('played to the end', [String(error)]);
      await stage?.close();
      stage = undefined; // the next story gets a new one
    }
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${told.length === 0 ? '✓' : '✗'} ${name}  ${counts.passed - before} heard  (${seconds} s)`);
    for (const line of told) console.log(line);
  }
  await stage?.close();

  /** Tried a second time only where something did not start; what was heard is never heard again until it suits. */
  async function played(story: Scenario): Promise<ScenarioResult> {
    try {
      stage ??= await ScreenReaderSession.open(browser, server.origin);
      return await runScenario(story, stage);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      console.log(`- once more, as ${error.message}`);
      await stage?.close();
      stage = await ScreenReaderSession.open(browser, server.origin);
      return runScenario(story, stage);
    }
  }
}
server.close();

if (golden.isUpdating && positionals.length === 0 && browsers.length === BROWSERS.length) writeTable(rows, found);
counts.write();
console.log(`\n${counts.passed} heard, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function stop(why: string, code: number): never {
  console.error(why);
  process.exit(code);
}
