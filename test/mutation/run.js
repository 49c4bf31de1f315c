/**
 * `npm run test:mutation`: changes `core` in thousands of small ways, and counts how many of these mutants the tests of `core` find.
 * It prints a row for each folder and exits with 1 below 80 %. The survivors are listed in `.cache/mutation/survivors.txt`.
 *
 * `npm run test:mutation -- src/core/timeline` runs a part; `-- --write` writes the rows to `demo/docs/data/mutation.json`. A mutant
 * whose file and tests did not change is not run again; without `.cache/mutation`, all run.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { installPackages } from '../../scripts/install-packages.js';
import { table } from '../bench/report-tables.js';
import { runsFor } from './options.js';

const FLOOR = 80;
const ROOT = 'src/core';
const DATA = new URL('../../demo/docs/data/mutation.json', import.meta.url);
const SURVIVORS = '.cache/mutation/survivors.txt';

const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? `${ROOT}/${entry.name}` : [],
);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const parts = positionals.length > 0 ? positionals.map((part) => part.replace(/\/$/, '')) : folders;
const missing = parts.find((part) => !part.startsWith(`${ROOT}/`) || !existsSync(part));
if (missing) {
  console.error(`${missing} is not a part of ${ROOT}.`);
  process.exit(1);
}

installPackages(import.meta.url, '@stryker-mutator/core');
const { Stryker } = await import('@stryker-mutator/core');
process.env.ALOUD_PROPERTY_RUNS = '25';
const rows = [];
const survivors = [];
for (const part of parts) {
  const results = [];
  for (const options of runsFor(part)) results.push(...(await new Stryker(options).runMutationTest()));
  // The results of an earlier run, which Stryker adds, may be of other files.
  const here = results.filter(({ fileName }) => fileName.replaceAll('\\', '/').includes(part));
  rows.push(rowOf(part, here));
  survivors.push(...here.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(lineOf));
  mkdirSync('.cache/mutation', { recursive: true });
  writeFileSync(SURVIVORS, `${survivors.join('\n')}\n`);
  printTable([rows.at(-1)]);
  if (values.write) await write();
}

const total = sumOf(rows);
printTable([...rows, total]);
console.log(`\nThe mutants that the tests did not find: ${SURVIVORS}`);
process.exitCode = total.score < FLOOR ? 1 : 0;

function rowOf(folder, results) {
  const count = (...names) => results.filter(({ status }) => names.includes(status)).length;
  return withScore({
    folder,
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    atLoad: count('Ignored'),
    date: today(),
  });
}

/** The score is that of Stryker: a mutant that no test executes counts against it. */
function withScore({ folder, ...row }) {
  const found = row.killed + row.timeout;
  const mutants = found + row.survived + row.uncovered;
  return { folder, mutants, ...row, score: mutants ? Math.floor((found / mutants) * 1000) / 10 : 100 };
}

function sumOf(rows) {
  const sum = (name) => rows.reduce((all, row) => all + row[name], 0);
  const names = ['killed', 'timeout', 'survived', 'uncovered', 'atLoad'];
  return withScore({ folder: 'total', ...Object.fromEntries(names.map((name) => [name, sum(name)])) });
}

function lineOf({ fileName, location, status, mutatorName, replacement }) {
  const { start } = location;
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/(?=src\/core\/)/, '');
  return `${file}:${start.line}:${start.column} ${status} ${mutatorName} ${replacement.replace(/\s+/g, ' ')}`;
}

function printTable(all) {
  const columns = ['folder', 'mutants', 'killed', 'timeout', 'survived', 'uncovered', 'atLoad', 'score'];
  table(
    columns,
    all.map((row) => columns.map((column) => row[column])),
  );
}

/** The rows of folders that did not run stay as they were; a folder that never ran has no figures. */
async function write() {
  const stored = existsSync(DATA) ? JSON.parse(readFileSync(DATA, 'utf8')).rows : [];
  const all = folders.map((folder) => [...rows, ...stored].find((row) => row.folder === folder) ?? { folder });
  const measured = all.filter(({ date }) => date);
  const data = { floor: FLOOR, rows: measured.length > 1 ? [...all, { ...sumOf(measured), date: today() }] : all };
  writeFileSync(DATA, await format(JSON.stringify(data), { parser: 'json', printWidth: 120 }));
}

function today() {
  return new Date().toISOString().slice(0, 10);
}
