/**
 * `npm run bench`: what Aloud costs, in bytes, processor time and memory, each beside its target. Needs a build.
 * `npm run bench -- bytes look-up` runs only these. `RUNS=5` repeats the measurements in the browser so often (3).
 *
 * No test: it exits with 0 whatever the figures are, as another machine has other ones. Costs are processor time of the thread or
 * process that is measured, never the clock on the wall, which on a busy machine tells of the others; runs are interleaved and their
 * medians printed.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureBytes } from './bytes.js';
import { measureLongStory } from './long-story.js';
import { measureLookUp } from './timeline-lookup.js';
import { measureNarration } from './narration.js';

const BENCHES = {
  bytes: measureBytes,
  'look-up': measureLookUp,
  narration: measureNarration,
  'long-story': measureLongStory,
};

if (!existsSync(fileURLToPath(new URL('../../dist/aloud.js', import.meta.url)))) {
  console.error('There is nothing to measure yet: npm run build');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length) {
  console.error(`No bench named ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n— ${name}`);
  await measure();
}
