/**
 * `npm run learn:speakers`: has flite's voices, which were made of recordings of people, say a practice text, and writes down what
 * the sounds of English look like when people say them (`src/node/voices/english-speakers.ts`). espeak-ng's sounds are made
 * by rule: they tell where flite's are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { framesOf } from '../src/node/fit/frames-of.js';
import { FrameReader, RATE } from '../src/node/fit/features.js';
import { PARTS } from '../src/node/fit/phone-model.js';
import { fitRounds } from '../src/node/fit/rounds.js';
import { SILENCE } from '../src/node/fit/states.js';
import { Tally } from '../src/node/fit/tally.js';
import { openFlite } from '../src/node/voices/flite.js';
import { sayReference } from '../src/node/voices/reference.js';
import { packed } from '../src/node/voices/speakers.js';

/** A woman and two men; the others of flite's voices are pieced together of single sounds. */
const VOICES = ['slt', 'rms', 'awb'];
/** Seconds between two sentences. */
const PAUSE = 0.4;
/** Longer and shorter mouths than theirs (see `melBands`), in a quiet room and in hiss, so many decibels below the voice. */
const MOUTHS = [
  ...[0.88, 0.94, 1, 1.06, 1.12].map((warp) => ({ warp, below: 90 })),
  ...[0.92, 1, 1.08].map((warp) => ({ warp, below: 12 })),
];
const OUT = new URL('../src/node/voices/english-speakers.ts', import.meta.url);

const practice = readFileSync(new URL('practice.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const text = practice.map((line) => ({ said: line.split(' '), language: 'en' }));
const reference = await sayReference(text, undefined, undefined, []);
const size = 1 + reference.phones * PARTS;
let tallies = MOUTHS.map(() => new Tally(size));
for (const name of VOICES) {
  const voice = await openFlite(name);
  const parts: Float32Array[] = [];
  for (const { said } of text) {
    const { samples } = await voice.say(said, 'en');
    parts.push(
      Float32Array.from(samples, (sample) => sample / 32_768),
      new Float32Array(PAUSE * RATE),
    );
  }
  const sound = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    sound.set(part, at);
    at += part.length;
  }
  const samples = Int16Array.from(sound, (sample) => sample * 32_767);
  const { labels, fitted } = fitRounds(reference, await framesOf({ samples, sampleRate: RATE }));
  console.log(`${name}: ${fitted.length} of ${text.length} sentences`);
  tallies = tallies.map((tally, index) => {
    const { warp, below } = MOUTHS[index]!;
    const reader = new FrameReader(warp);
    reader.push(hissing(sound, below));
    const { values } = reader.finish();
    const heard = labels.map((label) => (label === SILENCE ? -1 : label));
    return tally.joined(new Tally(size).add(values, heard).normalised());
  });
}
writeFileSync(
  OUT,
  `import type { Speakers } from './speakers.js';

/** Made by \`npm run learn:speakers\`: the sounds of English, as a woman and two men say them. Never edited by hand. */
export const ENGLISH: Speakers = {
  names: ${JSON.stringify(reference.names.join(' '))},
  mouths: ${JSON.stringify(tallies.map(packed))},
};
`,
);

/** The same hiss each time, so that the same voices give the same numbers. */
function hissing(sound: Float32Array, below: number): Float32Array {
  const loudness = Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);
  const height = loudness * 10 ** (-below / 20) * Math.sqrt(12);
  let seed = 1;
  return sound.map((sample) => sample + height * ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5));
}
