import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { extractFeatures } from '../../../src/node/forced-alignment/extract-features.js';
import { forceAlign } from '../../../src/node/forced-alignment/forced-alignment.js';
import { toSentenceTimes } from '../../../src/node/forced-alignment/sentence-times.js';
import { openFlite } from '../../../src/node/voices/flite.js';
import { synthesizeReference } from '../../../src/node/voices/reference-synthesis.js';
import type { Voice } from '../../../src/node/voices/voice.js';
import type { TimedSentence } from '../../../src/node/timing/timed-sentence.js';

const RATE = 16_000;
const DIALOGUE = [
  'Did you lock the door before you left',
  'Yes',
  'No',
  'Yes',
  'The train to the coast leaves at seven',
  'Really',
  'Yes',
  'Yes',
  'My sister never liked that old house',
  'No',
  'Thank you',
].map((text) => text.split(' '));
/** Seconds before the sentences. */
const PAUSES = [0.5, 1.8, 0.6, 2.4, 1.1, 3.5, 0.5];

/** Almost silence, as in a studio, always the same. */
const quiet = (seconds: number): Int16Array =>
  Int16Array.from({ length: seconds * RATE }, (_, at) => ((at * at * 7919) % 11) - 5);

interface Heard extends TimedSentence {
  readonly sentence: number;
  readonly isMarked: boolean;
}

describe('a dialogue with pauses and repeated short sentences', () => {
  let voice: Voice;

  before(async () => void (voice = await openFlite('slt')));

  /** Records the sentences of these numbers. Returns what the aligner hears, and where each sentence was said. */
  async function align(order: readonly number[]): Promise<{ heard: readonly Heard[]; truth: readonly number[] }> {
    const samples: number[] = [];
    const truth: number[] = [];
    for (const [index, sentence] of order.entries()) {
      samples.push(...quiet(PAUSES[index % PAUSES.length]!));
      const speech = await voice.synthesize(DIALOGUE[sentence]!, 'en');
      truth.push(samples.length / RATE + speech.words[0]!.start);
      samples.push(...speech.samples);
    }
    samples.push(...quiet(1));
    const script = DIALOGUE.map((spokenWords) => ({ spokenWords, language: 'en' }));
    const frames = await extractFeatures({ samples: Int16Array.from(samples), sampleRate: RATE });
    const aligned = forceAlign(await synthesizeReference(script), frames);
    const lines = DIALOGUE.map((writtenWords) => ({ text: writtenWords.join(' '), writtenWords }));
    const heard = toSentenceTimes(aligned, lines).map((times, index) => ({
      ...times,
      sentence: aligned[index]!.sentence,
      isMarked: times.words.every(({ unsure }) => unsure),
    }));
    return { heard, truth };
  }

  it('is heard whole, each sentence at its place', async () => {
    const order = DIALOGUE.map((_, index) => index);
    const { heard, truth } = await align(order);
    assert.deepEqual(heard.map(({ sentence }) => sentence), order); // prettier-ignore
    for (const { sentence, start } of heard)
      assert.ok(Math.abs(start - truth[sentence]!) < 0.15, `${sentence}: ${start}`);
  });

  it('marks a sentence that may be another one, which is missing', async () => {
    const order = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10];
    const { heard, truth } = await align(order);
    assert.equal(heard.length, order.length);
    assert.deepEqual(heard.filter(({ isMarked }) => isMarked).map(({ sentence }) => DIALOGUE[sentence]), [['Yes']]); // prettier-ignore
    for (const { sentence, start, isMarked } of heard)
      assert.ok(isMarked || Math.abs(start - truth[order.indexOf(sentence)]!) < 0.15, `${sentence}: ${start}`);
  });

  it('marks a sentence that was said twice', async () => {
    const order = [0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const { heard } = await align(order);
    assert.equal(heard.length, DIALOGUE.length);
    assert.ok(heard[2]!.isMarked);
    assert.ok(heard.filter(({ isMarked }) => isMarked).length <= 2);
  });
});
