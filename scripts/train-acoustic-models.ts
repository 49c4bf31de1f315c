/**
 * `npm run train:acoustic-models`: has flite's voices, which were made of recordings of people, say a sentences text, and writes down what
 * the sounds of English look like when people say them (`src/node/voices/english-speakers.ts`). espeak-ng's sounds are made
 * by rule: they tell where flite's are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { extractFeatures } from '../src/node/forced-alignment/extract-features.js';
import { FeatureExtractor, FEATURE_SAMPLE_RATE_HERTZ } from '../src/node/forced-alignment/acoustic-features.js';
import { STATES_PER_PHONE } from '../src/node/forced-alignment/acoustic-model.js';
import { alignWithAdaptation } from '../src/node/forced-alignment/speaker-adaptation.js';
import { SILENCE_LABEL } from '../src/node/forced-alignment/state-chain.js';
import { SufficientStatistics } from '../src/node/forced-alignment/sufficient-statistics.js';
import { openFlite } from '../src/node/voices/flite.js';
import { synthesizeReference } from '../src/node/voices/reference-synthesis.js';
import { packStatistics } from '../src/node/voices/speaker-statistics.js';

/** A woman and two men; the others of flite's voices are pieced together of single sounds. */
const TRAINING_VOICES = ['slt', 'rms', 'awb'];
/** Seconds between two sentences. */
const PAUSE_SECONDS = 0.4;
/** Longer and shorter mouths than theirs (see `melBands`), in a quiet room and in hiss, so many decibels below the voice. */
const TRAINING_CONDITIONS = [
  ...[0.88, 0.94, 1, 1.06, 1.12].map((warp) => ({ warp, noiseBelowDb: 90 })),
  ...[0.92, 1, 1.08].map((warp) => ({ warp, noiseBelowDb: 12 })),
];
const OUTPUT_URL = new URL('../src/node/voices/english-speakers.ts', import.meta.url);

const sentences = readFileSync(new URL('training-sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const text = sentences.map((line) => ({ spokenWords: line.split(' '), language: 'en' }));
const reference = await synthesizeReference(text, undefined, undefined, []);
const size = 1 + reference.phoneCount * STATES_PER_PHONE;
let statistics = TRAINING_CONDITIONS.map(() => new SufficientStatistics(size));
for (const name of TRAINING_VOICES) {
  const voice = await openFlite(name);
  const parts: Float32Array[] = [];
  for (const { spokenWords } of text) {
    const { samples } = await voice.synthesize(spokenWords, 'en');
    parts.push(
      Float32Array.from(samples, (sample) => sample / 32_768),
      new Float32Array(PAUSE_SECONDS * FEATURE_SAMPLE_RATE_HERTZ),
    );
  }
  const sound = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    sound.set(part, at);
    at += part.length;
  }
  const samples = Int16Array.from(sound, (sample) => sample * 32_767);
  const { labels, sentences } = alignWithAdaptation(
    reference,
    await extractFeatures({ samples, sampleRate: FEATURE_SAMPLE_RATE_HERTZ }),
  );
  console.log(`${name}: ${sentences.length} of ${text.length} sentences`);
  statistics = statistics.map((sum, index) => {
    const { warp, noiseBelowDb } = TRAINING_CONDITIONS[index]!;
    const reader = new FeatureExtractor(warp);
    reader.push(withNoise(sound, noiseBelowDb));
    const { values } = reader.finish();
    const heard = labels.map((label) => (label === SILENCE_LABEL ? -1 : label));
    return sum.plus(new SufficientStatistics(size).addFrames(values, heard).normalized());
  });
}
writeFileSync(
  OUTPUT_URL,
  `import type { SpeakerStatistics } from './speaker-statistics.js';

/** Made by \`npm run train:acoustic-models\`: the sounds of English, as a woman and two men say them. Never edited by hand. */
export const ENGLISH_SPEAKERS: SpeakerStatistics = {
  phoneNames: ${JSON.stringify(reference.phoneNames.join(' '))},
  speakers: ${JSON.stringify(statistics.map(packStatistics))},
};
`,
);

/** The same hiss each time, so that the same voices give the same numbers. */
function withNoise(sound: Float32Array, belowDb: number): Float32Array {
  const loudness = Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);
  const height = loudness * 10 ** (-belowDb / 20) * Math.sqrt(12);
  let seed = 1;
  return sound.map((sample) => sample + height * ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5));
}
