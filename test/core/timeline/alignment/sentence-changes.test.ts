/** The changes since a recording was made, by the words only, and the resulting timeline. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSentenceChanges, type SentenceChange } from '../../../../src/core/timeline/alignment/sentence-changes.js';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import type { Cue } from '../../../../src/core/timeline/webvtt/parse-webvtt.js';
import { createSpeech } from '../../create-speech.js';
import { cuesOf } from '../generated-story.js';

const A = 'The harbour stayed closed on Monday after the storm.';
const B = 'Some two thousand people walked home along the shore.';
const C = 'The mayor thanked the crews who worked all night.';
const D = 'Trains will run again when the bridge is safe.';
const OTHER = 'Nobody was hurt, a spokeswoman told our reporter later.';
const ANOTHER = 'Schools open at noon.';

/** Each change with its text, and the recorded text that it replaces. */
function changesOf(recorded: readonly (readonly string[])[], page: readonly (readonly string[])[], cues?: Cue[]) {
  const spoken = cues ?? cuesOf(recorded);
  const speech = createSpeech(page);
  const changes = findSentenceChanges(alignText(spoken, speech), speech);
  const sentences = page.flat();
  return changes.map(({ first, end, from, to }: SentenceChange) => ({
    page: sentences.slice(first, end),
    recorded: spoken.filter((cue) => cue.start >= from && cue.end <= to).map(({ text }) => text),
    from,
    to,
  }));
}

/** One cue with several sentences. */
function paragraphCue(...sentences: readonly string[]): Cue {
  const cues = cuesOf([sentences]);
  const words = cues.flatMap((cue) => cue.words);
  return { id: '', start: cues[0]!.start, end: cues.at(-1)!.end, text: sentences.join(' '), words };
}

const texts = (changes: ReturnType<typeof changesOf>) => changes.map(({ page, recorded }) => ({ page, recorded }));

describe('changes since the recording', () => {
  it('are none if the page has the recorded words', () => {
    assert.deepEqual(changesOf([[A, B], [C]], [[A, B], [C]]), []);
  });

  it('do not include a label that a script added, but a paragraph and a short sentence', () => {
    assert.deepEqual(texts(changesOf([[A], [B]], [[A], ['Loaded: 0 %'], ['4 min read'], [B]])), []);
    assert.deepEqual(texts(changesOf([[A], [B]], [[A], [ANOTHER], [B]])), [{ page: [ANOTHER], recorded: [] }]);
  });

  it('do not include one or two changed words: the sentence is aligned', () => {
    assert.deepEqual(changesOf([[A, B, C]], [[A.replace('Monday', 'Tuesday'), B.replace('Some', 'Nearly'), C]]), []);
  });

  it('include a sentence that replaces a recorded one', () => {
    const [change] = changesOf([[A, B, C]], [[A, OTHER, C]]);
    assert.deepEqual([change!.page, change!.recorded], [[OTHER], [B]]);
    const [, b, c] = cuesOf([[A, B, C]]);
    // The cuts are in the middle of the pauses.
    assert.ok(Math.abs(change!.from - (b!.start - 0.25)) < 1e-6);
    assert.ok(Math.abs(change!.to - (c!.start - 0.25)) < 1e-6);
  });

  it('include an added sentence, which replaces nothing', () => {
    const [change] = changesOf([[A, B]], [[A, OTHER, B]]);
    assert.deepEqual([change!.page, change!.recorded], [[OTHER], []]);
    assert.equal(change!.from, change!.to);
    assert.ok(Math.abs(change!.from - (cuesOf([[A, B]])[1]!.start - 0.25)) < 1e-6);
  });

  it('are found at both ends of the story', () => {
    assert.deepEqual(texts(changesOf([[A], [B, C]], [[OTHER], [B, C]])), [{ page: [OTHER], recorded: [A] }]);
    assert.deepEqual(texts(changesOf([[A], [B, C]], [[A], [B, OTHER]])), [{ page: [OTHER], recorded: [C] }]);
    const [added] = changesOf(
      [[A, B]],
      [
        [A, B],
        [OTHER, ANOTHER],
      ],
    );
    assert.deepEqual([added!.page, added!.from === added!.to], [[OTHER, ANOTHER], true]);
  });

  it('include several sentences for one, and one for several', () => {
    assert.deepEqual(texts(changesOf([[A, B, C]], [[A, OTHER, ANOTHER, C]])), [
      { page: [OTHER, ANOTHER], recorded: [B] },
    ]);
    assert.deepEqual(texts(changesOf([[A, B, C, D]], [[A, OTHER, D]])), [{ page: [OTHER], recorded: [B, C] }]);
  });

  it('do not include removed, moved, joined or divided sentences', () => {
    assert.deepEqual(changesOf([[A, B, C, D]], [[A, D]]), []);
    assert.deepEqual(changesOf([[A], [B], [C], [D]], [[A], [C], [D], [B]]), []);
    assert.deepEqual(changesOf([[A, B]], [[`${A.slice(0, -1)}, and s${B.slice(1)}`]]), []);
    assert.deepEqual(changesOf([[`${A.slice(0, -1)}, and s${B.slice(1)}`]], [[A, B]]), []);
  });

  it('include a sentence with mostly new words, and one with mostly other recorded words', () => {
    const longer = `${ANOTHER.slice(0, -1)}, ${OTHER.toLowerCase()}`;
    assert.deepEqual(texts(changesOf([[A, ANOTHER, C]], [[A, longer, C]])), [{ page: [longer], recorded: [ANOTHER] }]);
    assert.deepEqual(texts(changesOf([[A, longer, C]], [[A, ANOTHER, C]])), [{ page: [ANOTHER], recorded: [longer] }]);
  });

  it('do not replace words that were recorded for an edited neighbour', () => {
    const edited = A.replace('storm', 'flood');
    assert.deepEqual(texts(changesOf([[A, B, C]], [[edited, OTHER, C]])), [{ page: [OTHER], recorded: [B] }]);
    const begun = C.replace('The', 'A');
    assert.deepEqual(texts(changesOf([[A, B, C]], [[A, OTHER, begun]])), [{ page: [OTHER], recorded: [B] }]);
  });

  it('do not include a short sentence beside them in a cue with a whole paragraph', () => {
    for (const [before, after] of [
      [ANOTHER, C],
      [C, ANOTHER],
      [ANOTHER, 'Trains run again.'],
    ] as const) {
      const changes = changesOf([], [[before, OTHER, after]], [paragraphCue(before, B, after)]);
      assert.deepEqual(changes.map(({ page }) => page), [[OTHER]]); // prettier-ignore
    }
  });

  it('are found in a cue with a whole paragraph', () => {
    const words = cuesOf([[A, B, C]]);
    const [change] = changesOf([], [[A, OTHER, C]], [paragraphCue(A, B, C)]);
    assert.deepEqual(change!.page, [OTHER]);
    assert.deepEqual([change!.from, change!.to], [words[1]!.start, words[2]!.start]);
  });

  it('do not include sentences without a sound', () => {
    assert.deepEqual(changesOf([[A], [B]], [[A], ['* * *'], [B]]), []);
  });
});
