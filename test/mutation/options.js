/** Stryker's options, and what is left out, with the reason. */
import { readdirSync } from 'node:fs';

/** Tests of time, and of pages beside the project: they take seconds, and would run for each mutant. */
const TOO_LONG = /(real-pages|(linear-time|article-text|story\/hostile)\.long)\.test\.ts$/;

/** The folders of tests for a folder of `core`; where none are named, all. Others take time and find few more mutants. */
const TESTS = {
  check: ['check'],
  formats: ['formats', 'properties'],
  speech: ['speech', 'story'],
  story: ['story', 'properties'],
  timeline: ['timeline', 'properties'],
};

/** These keep values between two calls, also those of a mutant: each of their mutants has a process of its own. */
const STATEFUL = ['src/core/check/writing-systems.ts', 'src/core/speech/sentence-bounds.ts'];

/** The runs of Stryker for a folder or a file, such as `src/core/timeline`. */
export function runsFor(part) {
  const folder = part.split('/')[2];
  const isFile = part.endsWith('.ts');
  const stateful = STATEFUL.filter((file) => file.startsWith(isFile ? part : `${part}/`));
  const runs = stateful.map((file) => ({
    ...optionsFor([folder], file.slice(9, -3).replace('/', '-')),
    mutate: [file],
    maxTestRunnerReuse: 1,
  }));
  if (isFile && stateful.length > 0) return runs;
  const mutate = [isFile ? part : `${part}/**/*.ts`, ...stateful.map((file) => `!${file}`)];
  return [{ ...optionsFor(TESTS[folder], folder), mutate }, ...runs];
}

function testsIn(folders) {
  return readdirSync('test/core', { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !TOO_LONG.test(file))
    .filter((file) => !folders || folders.includes(file.split('/')[0]))
    .map((file) => `test/core/${file}`);
}

const HOOKS = './test/mutation/node-test-hooks.js';

const optionsFor = (folders, name) => ({
  testRunner: 'mocha',
  // Without it, Mocha requires the tests, and a hook of the loader sees no import.
  testRunnerNodeArgs: ['--no-experimental-require-module', '--import', 'tsx', '--import', HOOKS],
  mochaOptions: { spec: testsIn(folders), 'no-config': true, 'no-package': true, 'no-opts': true },
  plugins: ['@stryker-mutator/mocha-runner'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  ignorePatterns: ['demo/pictures', 'dist', 'test/mutation/node_modules', '.cache', 'test/visual'],
  tempDirName: '.cache/mutation/sandbox',
  // A mutant whose code and tests are as before is not run again.
  incremental: true,
  incrementalFile: `.cache/mutation/${name}.json`,
  // A loop without an end is found by the number of its turns; the limit of time is for the rest.
  timeoutMS: 5000,
  timeoutFactor: 2,
  disableTypeChecks: false,
  concurrency: 1,
  reporters: ['progress-append-only'],
  fileLogLevel: 'off',
  logLevel: 'warn',
  warnings: { slow: false },
});
