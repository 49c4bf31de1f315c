/**
 * `npm run test:engines`: the tests of the components in three engines, Chromium, an installed Firefox and an installed
 * WebKitGTK. It prints a row for each engine and exits with 1 if a test fails that `differences.json` does not explain, or
 * passes although it is there. A difference of the kind `engine` is one that a user meets; `driver` is what only the tests
 * cannot do there; one with `sometimes` may also be absent.
 *
 * `npm run test:engines -- firefox webkit` runs only these; `-- --write` writes the rows to `demo/docs/data/engines.json`;
 * `ALOUD_TESTS=a.test.ts,b.test.ts` runs only these files.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { findBrowser } from '../../scripts/find-browser.js';
import { findFirefox, NO_FIREFOX } from '../../scripts/find-firefox.js';
import { freePort } from '../../scripts/free-port.js';
import { findWebkit, NO_WEBKIT, webkitVersion } from '../../scripts/find-webkit.js';
import { runInBrowser } from '../../scripts/test-run/test-files.js';
import { table } from '../bench/report-tables.js';
import { installLauncher } from './webkit-launcher.js';

const DATA = new URL('../../demo/docs/data/engines.json', import.meta.url);

/** A file that reports nothing for so long is ended. */
const SILENCE_LIMIT_MS = 180_000;

const ENGINES = {
  chromium: { title: 'Chromium', version: async () => versionOf((await findBrowser()).launchOptions.executablePath) },
  firefox: { title: 'Firefox', version: () => findFirefox() && versionOf(findFirefox()), missing: NO_FIREFOX },
  webkit: { title: 'WebKitGTK', version: () => findWebkit() && webkitVersion(), missing: NO_WEBKIT },
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const names = positionals.length > 0 ? positionals : Object.keys(ENGINES);
const unknown = names.filter((name) => !(name in ENGINES));
if (unknown.length > 0) {
  console.error(`No engine is named ${unknown.join(', ')}; there are ${Object.keys(ENGINES).join(', ')}.`);
  process.exit(1);
}

const differences = JSON.parse(readFileSync(new URL('differences.json', import.meta.url), 'utf8'));
const files = process.env.ALOUD_TESTS?.split(',') ?? componentTests();
const rows = [];
let failed = 0;
for (const name of names) {
  const { title, version: find, missing } = ENGINES[name];
  const version = await find();
  console.log(`\n— ${title} ${version ?? ''}`);
  if (!version) {
    console.log(missing);
    continue;
  }
  if (name === 'webkit') installLauncher();
  const counts = await run(name);
  const explained = differences[name].flatMap(({ tests = [] }) => tests);
  const unexplained = counts.failures.filter((test) => !explained.includes(test));
  const passing = differences[name]
    .flatMap(({ tests = [], sometimes }) => (sometimes ? [] : tests))
    .filter((test) => files.includes(test.split(': ')[0]) && !counts.failures.includes(test));
  failed += unexplained.length + passing.length;
  rows.push({
    name,
    title,
    version,
    date: new Date().toISOString().slice(0, 10),
    files: files.length,
    passed: counts.passed,
    differs: counts.failed - unexplained.length,
    failed: unexplained.length,
    skipped: counts.skipped,
  });
  for (const test of unexplained) console.log(`✗ ${title}: ${test}`);
  for (const test of passing) console.log(`✗ ${title}: no longer differs: ${test}`);
}

const columns = ['title', 'version', 'files', 'passed', 'differs', 'failed', 'skipped'];
table(
  columns,
  rows.map((row) => columns.map((column) => row[column])),
);
if (values.write) await write();
process.exitCode = failed > 0 ? 1 : 0;

/** Two windows of WebKitGTK side by side: one runs a file after the other, and waits most of the time. */
async function run(name) {
  const windows = name === 'webkit' ? 2 : 1;
  const options = { silenceLimit: SILENCE_LIMIT_MS, ...(name !== 'chromium' && { browser: name }) };
  const parts = Array.from({ length: windows }, (_, window) => files.filter((_, index) => index % windows === window));
  // Two runners that start together choose the same port.
  const ports = await Promise.all(parts.map(() => freePort()));
  const [counts, ...others] = await Promise.all(
    parts.map((part, window) => part.length > 0 && runInBrowser(part, { ...options, port: ports[window] })),
  );
  for (const other of others) if (other) counts.add(other);
  return counts;
}

/** The rows of engines that did not run stay. */
async function write() {
  const stored = existsSync(DATA) ? JSON.parse(readFileSync(DATA, 'utf8')) : [];
  const all = Object.keys(ENGINES).flatMap((name) => [...rows, ...stored].find((row) => row.name === name) ?? []);
  writeFileSync(DATA, await format(JSON.stringify(all), { parser: 'json', printWidth: 120, singleQuote: true }));
}

/** The test that measures Chromium, and those of its own tools, say nothing about another engine. */
function componentTests() {
  return readdirSync('test', { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) => /^test\/(axe|browser|elements|pages|reading)\/.*\.test\.ts$/.test(file) && !file.includes('long-story'),
    )
    .sort();
}

function versionOf(browser) {
  return /\d[\d.]*/.exec(execFileSync(browser, ['--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown';
}
