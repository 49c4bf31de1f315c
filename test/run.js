/**
 * `npm test`: builds, checks types, lints, runs the tests in Node and in a browser, and closes with one line: `N passed, N failed`.
 * `npm test -- player` runs only the test files whose path holds `player`, without the checks. `npm test -- --all` adds the pages of
 * others, the second opinion and what a screen reader says, and counts them too.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const LIMIT = 9 * 60_000;
const HEARD_LIMIT = 25 * 60_000;
const everything = process.argv.includes('--all');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const scratch = mkdtempSync(join(tmpdir(), 'aloud-test-'));

const total = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** A check is one test: it passes or it fails. */
const checks = [
  ['types', 'tsc -b'],
  ['types of the tests', 'tsc -p test'],
  ['bundle', 'node scripts/bundle.js'],
  ['lint', 'npm run --silent lint'],
  ['format', 'npm run --silent format:check'],
];

const BROWSER = /^test\/(axe|browser|commands|elements|pages|reading)\//;
/** The pages of others, in a browser of its own and without one: two minutes, and the answer changes seldom. */
const SELDOM = /^test\/(?:.*\/)?real-pages[./]/;
const files = testFiles();
const inBrowser = files.filter((file) => BROWSER.test(file));
const inNode = files.filter((file) => !BROWSER.test(file));

if (wanted.length === 0) {
  for (const [name, command] of checks.slice(0, 3)) await check(name, command);
  await Promise.all(checks.slice(3).map(([name, command]) => check(name, command)));
} else if (inNode.some((file) => file.startsWith('test/conventions/'))) {
  for (const [name, command] of checks.slice(0, 3)) await check(name, command); // the house tests look at what was built
}
if (inNode.length > 0) {
  await suite(
    'tests in Node',
    `node --import tsx --test --test-concurrency=2 --test-reporter=./scripts/report/node.js ${inNode.join(' ')}`,
  );
}
if (inBrowser.length > 0) await suite('tests in the browser', 'web-test-runner', { ALOUD_TESTS: inBrowser.join(',') });
if (wanted.length > 0 && inNode.length + inBrowser.length === 0)
  fail(`no test file's path holds ${wanted.join(' or ')}`);

if (everything) {
  await suite('second opinion', 'node test/accessibility-checker/run.js');
  const { code } = await run('npm run --silent screen-reader:setup -- --quiet', {});
  if (code === 0) await suite('heard', 'node --import tsx test/screen-reader/run.ts', {}, HEARD_LIMIT);
  else console.log('\n— heard: skipped, for the reason above');
}

rmSync(scratch, { recursive: true, force: true });
if (total.failed > 0) console.log(`\nFailed:\n${total.failures.map((name) => `  ✗ ${name}`).join('\n')}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);

function testFiles() {
  return readdirSync('test', { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) =>
      wanted.length === 0 ? everything || !SELDOM.test(file) : wanted.some((part) => file.includes(part)),
    )
    .sort();
}

async function check(name, command) {
  const { code, seconds } = await run(command, {});
  console.log(`${code === 0 ? '✓' : '✗'} ${name}  (${seconds} s)`);
  if (code === 0) total.passed += 1;
  else fail(name);
}

/** The counts come from the suite's own reporter; a suite that leaves none, or ends badly without a failure, has not run. */
async function suite(name, command, environment = {}, limit = LIMIT) {
  console.log(`\n— ${name}`);
  const file = join(scratch, `${name.replace(' ', '-')}.json`);
  const { code, seconds } = await run(command, { ...environment, ALOUD_COUNTS: file }, limit);
  let counts;
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return fail(`${name} did not run to their end`);
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  total.failures.push(...counts.failures);
  if (code !== 0 && counts.failed === 0) fail(`${name} ended with code ${code}`);
  if (counts.passed + counts.failed + counts.skipped === 0) fail(`${name}: not one was found in the files`);
  console.log(`— ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped  (${seconds} s)`);
}

function fail(name) {
  total.failed += 1;
  total.failures.push(name);
}

/** Runs a command in a process group of its own, so that a stage that hangs can be ended with all that it started. */
function run(command, environment, limit = LIMIT) {
  const start = Date.now();
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const [program, ...words] = command.split(' ');
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      shell: windows,
      env: { ...process.env, ...environment, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH },
    });
    const clock = setTimeout(() => {
      console.log(`✗ ${command.split(' ')[0]} was ended after ${limit / 60_000} minutes`);
      process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
    }, limit);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => process.stdout.write(plain(text)));
    child.on('error', (error) => console.log(String(error)));
    child.on('close', (code) => {
      clearTimeout(clock);
      resolve({ code: code ?? 1, seconds: ((Date.now() - start) / 1000).toFixed(1) });
    });
  });
}

/** Without the moves of a cursor that is not there. */
function plain(text) {
  return text.replace(/\u001b\[\d*[A-HJKf]/g, '');
}
