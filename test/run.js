/**
 * `npm test`: types, the bundle and the description of the elements where a source is newer, lint and format of the files that
 * differ from HEAD, tests in Node and in a browser; the last line is `N passed, N failed`.
 *
 * - `npm test -- player` runs the test files whose path contains `player`, without the checks.
 * - `npm test -- --all` adds the files `*.long.test.ts`, journeys in an installed Chromium and in an installed Firefox, lint and
 *   format of all files, unused code, import cycles, pages of other sites, a second accessibility checker and a real screen
 *   reader.
 * - `npm run test:quick` checks types, lints the files that differ from HEAD and runs the tests of `core`.
 *
 * The browser tests run beside everything else: they mostly wait for sound.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDocsOld } from '../scripts/docs-age.js';
import { installedBrowser } from '../scripts/find-browser.js';
import { findFirefox, NO_FIREFOX } from '../scripts/find-firefox.js';
import { Counts } from '../scripts/test-run/counts.js';
import { journeyFiles } from '../scripts/test-run/journey-files.js';
import { run, SILENCE_LIMIT_MS } from '../scripts/test-run/process-tree.js';
import { runInBrowser, runInNode } from '../scripts/test-run/test-files.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const isComplete = process.argv.includes('--all');
const isQuick = process.argv.includes('--quick');
if (isComplete) process.env.ALOUD_COMPLETE = '1';
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

const BROWSER_TEST = /^test\/(axe|browser|commands|elements|pages|reading)\//;
/** Only with `--all`. */
const LONG_TEST = /(^|\/)real-pages[./]|\.long\.test\.ts$/;
/** They trace the whole browser, so they run after the others. */
const ALONE = /^test\/(?:reading\/long-story|commands\/main-thread-tasks)\.long\.test\.ts$/;
/** These start first, because the run cannot end before them. */
const SLOW_TEST =
  /text-highlighter|axe-|journey|player\/(events|continue|settings|resilience|position|keyboard)|page-edits|story-changes|(missing-code|network|waits|element-lifecycle)\.|align-|silent-file|hostile/;
/** These look at the bundle. */
const BUNDLE_TEST = /^test\/(conventions|docs|pages|elements|screen-reader|real-pages|types)\//;

/** These look at the documentation site. */
const DOCS_TEST = /^test\/(docs|pages\/docs)/;

/** These start programs of their own, or change what the whole process shares. */
const OWN_PROCESS = /^test\/(conventions|test-run)\/|hostile|\.long\.|real-pages/;

const total = new Counts();
const start = Date.now();
const files = testFiles();
const alone = files.filter((file) => ALONE.test(file));
const inBrowser = files.filter((file) => BROWSER_TEST.test(file) && !ALONE.test(file));
const inNode = groupByFolder(files.filter((file) => !BROWSER_TEST.test(file)));
// Slow files first, then large groups: no processor waits for one at the end.
inNode.sort(([a, ...restOfA], [b, ...restOfB]) => slowness(b) - slowness(a) || restOfB.length - restOfA.length);

if (names.length > 0 && files.length === 0) total.fail(`no test file's path contains ${names.join(' or ')}`);
// Where it cannot be installed, the tests that need it are skipped.
if (isComplete) await run(['npm', 'run', '--silent', 'newsroom:setup'], { onText: write });
const building = total.failed > 0 ? Promise.resolve(false) : build();
// The checks read the source: they start beside the build.
const nodeTasks = [...checks(), ...inNode.map((list) => () => nodeTests(list))];
await Promise.all([building.then((isBuilt) => isBuilt && browserTests(inBrowser)), inParallel(nodeTasks)]);
if (await building) {
  await browserTests(alone);
  if (isComplete) {
    const hasOtherBrowser = !process.env.CHROME_PATH && installedBrowser();
    if (hasOtherBrowser) console.log('\n— the installed browser');
    // The journeys mostly wait for sound; the checker computes.
    await Promise.all([
      hasOtherBrowser && browserTests(journeyFiles(), 'installed'),
      suite('accessibility checker', 'node test/accessibility-checker/run.js'),
    ]);
    const { code } = await run(['npm', 'run', '--silent', 'screen-reader:setup', '--', '--quiet'], { onText: write });
    if (code === 0) await suite('screen reader', 'node --import tsx test/screen-reader/run.ts');
    else console.log('\n— screen reader: skipped, for the reason above');
    // The setup above installs Firefox too.
    console.log('\n— Firefox');
    if (findFirefox()) await browserTests(journeyFiles(), 'firefox');
    else console.log(NO_FIREFOX);
  }
}

if (total.unstable.length > 0)
  console.log(`\nFailed at first, passed when the file ran again:\n${total.describe(total.unstable)}`);
if (total.failed > 0) console.log(`\nFailed:\n${total.describe(total.failures)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${seconds(Date.now() - start)} s on ${availableParallelism()} processors`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);

/** @returns whether the tests can run */
async function build() {
  if (!(await check('types', 'tsc -b'))) return false;
  const needsBundle = !isQuick && files.some((file) => BUNDLE_TEST.test(file));
  if (!needsBundle || !(isComplete || isBundleOld())) return documentation();
  const isBuilt = (
    await Promise.all([
      check('bundle', 'node scripts/bundle.js'),
      check('description of the elements', 'node scripts/describe-elements.js'),
    ])
  ).every(Boolean);
  return isBuilt && documentation();
}

async function documentation() {
  if (!isComplete && !(files.some((file) => DOCS_TEST.test(file)) && isDocsOld('.'))) return true;
  return check('documentation', 'node scripts/build-docs.js');
}

/** A check is one test: it passes or it fails. */
function checks() {
  if (names.length > 0) return [];
  const types = () => check('types of the tests', 'tsc -p test');
  if (isQuick) return [types, ...checkChanged('lint', 'eslint --max-warnings 0', /\.(ts|js|mjs)$/)];
  const templates = () => check('templates', 'npm run --silent lint:templates');
  return [
    ...(isComplete
      ? [
          () => check('lint', 'npm run --silent lint:code'),
          () => check('format', 'npm run --silent format:check'),
          templates,
          () => check('unused code', 'npm run --silent lint:unused'),
          () => check('import cycles', 'npm run --silent lint:cycles'),
        ]
      : [
          ...checkChanged('lint', 'eslint --max-warnings 0', /\.(ts|js|mjs)$/),
          ...checkChanged(
            'format',
            'prettier --check --log-level warn',
            /^(?!audio|test\/snapshot|(?:.*\/)?package-lock).*\.(ts|js|mjs|css|json)$/,
          ),
          ...(changed().some((file) => file.startsWith('src/elements/')) ? [templates] : []),
        ]),
    types,
  ];
}

/** A check of the files that differ from HEAD: of all files it takes half a minute. */
function checkChanged(name, command, pattern) {
  const files = changed().filter((file) => pattern.test(file));
  return files.length > 0 ? [() => check(`${name} of ${files.length} changed files`, command, files)] : [];
}

async function check(name, command, more = []) {
  let output = '';
  const { code, seconds } = await run([...command.split(' '), ...more], {
    // A linter reports only at its end.
    silenceLimit: 3 * SILENCE_LIMIT_MS,
    onText: (text) => (output += text),
  });
  console.log(`${code === 0 ? '✓' : '✗'} ${name}  (${seconds.toFixed(1)} s)\n${output}`.trimEnd());
  if (code === 0) total.pass();
  else total.fail(name);
  return code === 0;
}

async function nodeTests(list) {
  if (await building) total.add(await runInNode(list));
}

async function browserTests(list, browser) {
  if (list.length > 0) total.add(await runInBrowser(list, { browser }));
}

/** As many at once as there are processors: the browser tests beside them mostly wait. */
async function inParallel(tasks) {
  const waiting = [...tasks];
  const work = async () => {
    for (let task; (task = waiting.shift());) await task();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** A program that runs tests of its own and saves its counts. */
async function suite(name, command) {
  console.log(`\n— ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'aloud-test-'));
  const results = join(folder, 'results.json');
  // A story in the screen reader may take minutes until it reports.
  const silenceLimit = 2 * SILENCE_LIMIT_MS;
  const { code, seconds } = await run(command.split(' '), {
    environment: { ALOUD_RESULTS: results },
    silenceLimit,
    onText: write,
  });
  const counts = new Counts();
  if (existsSync(results)) counts.add(JSON.parse(readFileSync(results, 'utf8')));
  if (code !== 0 && counts.failed === 0) counts.fail(`${name} ended with code ${code}`);
  if (counts.passed + counts.failed + counts.skipped === 0) counts.fail(`${name}: no test ran`);
  rmSync(folder, { recursive: true });
  total.add(counts);
  console.log(
    `— ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped  (${seconds.toFixed(1)} s)`,
  );
}

function testFiles() {
  return readdirSync('test', { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !file.includes('/node_modules/'))
    .filter((file) => {
      if (names.length > 0) return names.some((name) => file.includes(name));
      if (isQuick) return file.startsWith('test/core/') && !LONG_TEST.test(file);
      return isComplete || !LONG_TEST.test(file);
    })
    .sort((a, b) => slowness(b) - slowness(a) || (a < b ? -1 : 1));
}

function slowness(file) {
  return Number(SLOW_TEST.test(file));
}

/** Files of one folder run in one process: to start a process costs more than most files' tests. @returns lists of files */
function groupByFolder(list) {
  const byFolder = new Map();
  for (const file of list) {
    const folder = file.split('/').slice(0, file.startsWith('test/core/') ? 2 : 3);
    const group = OWN_PROCESS.test(file) || SLOW_TEST.test(file) ? file : folder.join('/');
    byFolder.set(group, [...(byFolder.get(group) ?? []), file]);
  }
  return [...byFolder.values()];
}

/** The files that differ from HEAD. */
function changed() {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n');
  return [
    ...git('diff', '--name-only', '--diff-filter=d', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ].filter(Boolean);
}

function isBundleOld() {
  if (!existsSync('dist/meta.json')) return true;
  const built = statSync('dist/meta.json').mtimeMs;
  return ['src', 'scripts'].some((folder) =>
    readdirSync(folder, { recursive: true }).some((file) => statSync(join(folder, file)).mtimeMs > built),
  );
}

function seconds(milliseconds) {
  return Math.round(milliseconds / 1000);
}

function write(text) {
  process.stdout.write(text);
}
