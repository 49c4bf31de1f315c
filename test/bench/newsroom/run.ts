/**
 * `npm run bench:newsroom`: the speed and the memory of `aloud watch` with its own queue, with their goals.
 *
 * `-- --stories 50` narrates so many (default: 200), `--short` ones of two sentences; `-- correction feed` measures only these.
 * Results depend on the machine and on what runs beside it, so it exits with 1 for a goal that is missed only with `--check`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { target } from '../report-tables.js';
import { measureCorrection } from './correction.js';
import { measureFeedScan } from './feed-scan.js';
import { measureThroughput } from './throughput.js';

const FEED_ITEMS = 5000;
const MAX_GROWTH = 1.15;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stories: { type: 'string', default: '200' },
    short: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const stories = Number(values.stories);
if (!Number.isInteger(stories) || stories < 4) throw new Error('--stories is a whole number from 4');

/** Each says which goals it reaches. */
const BENCHES: Readonly<Record<string, (folder: string) => Promise<readonly boolean[]>>> = {
  async stories(folder) {
    const { speed, peak, growth } = await measureThroughput(folder, stories, values.short);
    return [
      // A short story is mostly the opening of encoders, not sound.
      ...(values.short ? [] : [target('the speed', speed, { least: 20, unit: '× real time' })]),
      target('the memory', peak, { most: 600, unit: 'MB' }),
      target('the memory of the last quarter over that of the first', growth, { most: MAX_GROWTH, unit: '×' }),
    ];
  },
  async correction(folder) {
    const { idle, busy } = await measureCorrection(folder);
    return [
      target('a correction', idle, { most: 5, unit: 's' }),
      target('a correction beside long stories', busy, { most: 5, unit: 's' }),
    ];
  },
  async feed(folder) {
    const seconds = await measureFeedScan(folder, FEED_ITEMS);
    return [target('a feed that did not change', seconds, { most: 3, unit: 's of processor time' })];
  },
};

const unknown = positionals.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length) throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
let isReached = true;
for (const [name, measure] of Object.entries(BENCHES)) {
  if (positionals.length && !positionals.includes(name)) continue;
  console.log(`\n— ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'aloud-bench-'));
  try {
    for (const reached of await measure(folder)) isReached &&= reached;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(
  `\nThe load of the machine (1, 5 and 15 minutes): ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}`,
);
if (values.check && !isReached) process.exitCode = 1;
