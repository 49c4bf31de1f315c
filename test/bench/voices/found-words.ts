import type { PcmAudio } from '../../../src/node/audio/pcm-audio.js';
import { assessAlignment } from '../../../src/node/forced-alignment/alignment-quality.js';
import { extractFeatures } from '../../../src/node/forced-alignment/extract-features.js';
import { forceAlign } from '../../../src/node/forced-alignment/forced-alignment.js';
import { toSentenceTimes } from '../../../src/node/forced-alignment/sentence-times.js';
import type { ScriptLine } from '../../../src/node/script/script.js';
import { synthesizeReference } from '../../../src/node/voices/reference-synthesis.js';

/** What the aligner finds of a script in its recording. */
export interface FoundWords {
  readonly words: number;
  /** Words of sentences that it does not find. */
  readonly missing: number;
  /** Words that it finds, but is not sure of. */
  readonly unsure: number;
}

export async function findWords(sound: PcmAudio, lines: readonly ScriptLine[]): Promise<FoundWords> {
  const { sentences } = assessAlignment(
    forceAlign(await synthesizeReference(lines), await extractFeatures(sound)),
    lines.map(({ spokenWords }) => spokenWords.length),
  );
  const found = toSentenceTimes(sentences, lines).flatMap((sentence) => sentence.words);
  const words = lines.reduce((sum, { writtenWords }) => sum + writtenWords.length, 0);
  return { words, missing: words - found.length, unsure: found.filter(({ unsure }) => unsure).length };
}
