import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assessAlignment, type AlignmentQuality } from '../../../src/node/forced-alignment/alignment-quality.js';
import { extractFeatures } from '../../../src/node/forced-alignment/extract-features.js';
import { forceAlign } from '../../../src/node/forced-alignment/forced-alignment.js';
import { meanScore } from '../../../src/node/forced-alignment/frame-alignment.js';
import { openFlite } from '../../../src/node/voices/flite.js';
import { synthesizeReference } from '../../../src/node/voices/reference-synthesis.js';
import type { AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import { OTHER_STORY, page, SHORT_STORY } from './align-fixture.js';
import { recordPage } from './synthetic-recordings.js';

const wordsOf = (paragraphs: readonly string[]): string[] => paragraphs.join(' ').match(/[\w’]+/g)!;

/** The same words, in so many sentences. */
const cut = (words: readonly string[], count: number): { spokenWords: string[]; language: string }[] =>
  Array.from({ length: count }, (_, at) => ({
    spokenWords: words.slice((words.length * at) / count, (words.length * (at + 1)) / count),
    language: 'en',
  }));

describe('a recording of few long sentences', () => {
  let recording: AssembledRecording;

  before(async () => void (recording = await recordPage(page(...SHORT_STORY), await openFlite('slt'))));

  async function align(paragraphs: readonly string[], count: number): Promise<AlignmentQuality> {
    const text = cut(wordsOf(paragraphs), count);
    const sentences = forceAlign(await synthesizeReference(text), await extractFeatures(recording));
    return assessAlignment(sentences, text.map(({ spokenWords }) => spokenWords.length)); // prettier-ignore
  }

  it('is judged by its words: the score does not depend on how they are cut', async () => {
    const [few, many] = [await align(SHORT_STORY, 3), await align(SHORT_STORY, 9)];
    for (const { isSameStory, coverage } of [few, many]) assert.deepEqual([isSameStory, coverage], [true, 1]);
    const difference = meanScore(few.sentences) - meanScore(many.sentences);
    assert.ok(Math.abs(difference) < 0.4, `${difference.toFixed(2)}`);
  });

  it('is refused if it is of another story', async () => {
    assert.equal((await align(OTHER_STORY, 3)).isSameStory, false);
  });
});
