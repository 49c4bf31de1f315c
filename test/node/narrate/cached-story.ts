import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SentenceCache } from '../../../src/node/cache/sentence-cache.js';
import { buildScript } from '../../../src/node/script/script.js';
import { cacheNameOf } from '../../../src/node/script/synthesize-script.js';
import { textNormalizer } from '../../../src/node/text-normalization/text-normalizer.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';

const SAMPLE_RATE = 16_000;

/**
 * Writes `page.html`, whose sentences are all in the folder `cache`, as a tone with the rhythm of syllables. So a test of a
 * long story needs no time for the voice.
 */
export async function writeCachedStory(folder: string, sentences: number, secondsEach: number): Promise<void> {
  const text = Array.from({ length: sentences }, (_, index) => `Sentence ${index + 1} is long.`).join(' ');
  const html = `<html lang="en"><article><p>${text}</p></article></html>`;
  writeFileSync(join(folder, 'page.html'), html);
  const cache = new SentenceCache(join(folder, 'cache'), (warning) => {
    throw new Error(warning);
  });
  const samples = Int16Array.from(
    { length: SAMPLE_RATE * secondsEach },
    (_, index) => (index % 4000 < 3000 ? 9000 : 500) * Math.sin(index * 0.1) * Math.sin(index * 0.013),
  );
  for (const line of buildScript(html, 'page.html', new VoiceMap({}), undefined, textNormalizer).lines) {
    const { length } = line.writtenWords;
    const words = line.writtenWords.map((_, index) => ({
      start: (index * secondsEach) / length,
      end: ((index + 1) * secondsEach) / length,
    }));
    await cache.write(cacheNameOf(line), { samples, sampleRate: SAMPLE_RATE, words });
  }
}
