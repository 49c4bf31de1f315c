/**
 * `npm run bench`: the costs of Aloud in bytes, processor time and memory, with their targets. Needs a build.
 * `npm run bench -- bytes look-up` runs only these; `peers --write` keeps its table for the documentation. `RUNS=5` sets the number of measurements in the browser (default: 3).
 *
 * It is not a test: it exits with 0 for any result, because results depend on the machine. Costs are processor time of the
 * measured thread or process, not elapsed time, which depends on other programs. Runs are interleaved, and the medians are
 * printed.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureBytes } from './bytes.js';
import { measureLongStory } from './long-story.js';
import { measureLookUp } from './timeline-lookup.js';
import { measureNarration } from './narration.js';
import { measurePeers } from './peers.js';

const BENCHES = {
  bytes: measureBytes,
  'look-up': measureLookUp,
  narration: measureNarration,
  'long-story': measureLongStory,
  peers: measurePeers,
};

if (!existsSync(fileURLToPath(new URL('../../dist/browser/aloud.js', import.meta.url)))) {
  console.error('There is no build yet: npm run build');
  process.exit(1);
}
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
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
