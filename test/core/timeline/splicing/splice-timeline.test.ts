/** The timeline of a recording and the changes since it was made. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sliceSpeech } from '../../../../src/core/speech/slice-speech.js';
import { shownWord } from '../../../../src/core/speech/speech.js';
import { findSentenceChanges } from '../../../../src/core/timeline/alignment/sentence-changes.js';
import { createTimeline } from '../../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../../src/core/timeline/estimate-timeline.js';
import { spliceTimeline, type VoiceInsert } from '../../../../src/core/timeline/splicing/splice-timeline.js';
import { TimedSpeech } from '../../../../src/core/timeline/timed-speech.js';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import { createSpeech } from '../../create-speech.js';
import { cuesOf } from '../generated-story.js';

const FIRST = 'One two three four five six seven.';
const LAST = 'Nine ten eleven twelve thirteen fourteen fifteen.';
const RECORDED = [[FIRST, 'This will be said no more.'], [LAST]];
const PAGE = [
  [FIRST, 'All of that is new.'],
  [LAST, 'And so are these words.'],
];
/** Seconds of the recording after the last word. */
const TAIL = 1;
/** Seconds of the second sentence, and of one pause. */
const CUT = 6 * 0.3 + 0.5;

function spliced(voiced: readonly boolean[]) {
  const speech = createSpeech(PAGE);
  const cues = cuesOf(RECORDED);
  const recorded = alignText(cues, speech);
  const changes = findSentenceChanges(recorded, speech);
  const inserts = changes.map(({ first, end }, index): VoiceInsert | undefined =>
    voiced[index]
      ? { data: estimateTimeline(sliceSpeech(speech, first, end)), firstWord: speech.utterances[first]!.firstWord }
      : undefined,
  );
  const { data, pieces } = spliceTimeline(recorded, recorded.duration + TAIL, changes, inserts);
  return { speech, cues, data, pieces, timed: new TimedSpeech(speech, createTimeline(data)) };
}

/** The words in the order of time. */
function describeSpoken({ speech, data }: ReturnType<typeof spliced>): string {
  return [...data.words].map((word) => (word < 0 ? '?' : shownWord(speech, word))).join(' ');
}

describe('a spliced timeline', () => {
  it('removes the replaced parts, and moves the following times earlier', () => {
    const story = spliced([false, false]);
    assert.equal(describeSpoken(story), `${FIRST} ${LAST}`);
    const [first, cut, last] = story.cues;
    assert.deepEqual(
      story.pieces.map(({ start, from, change }) => [+start.toFixed(6), from, change]),
      [
        [0, 0, undefined],
        [cut!.start - 0.25, last!.start - 0.25, undefined],
        // A sentence was added after the last one, and no voice speaks it.
        [+(last!.end - CUT).toFixed(6), last!.end, undefined],
      ],
    );
    assert.ok(Math.abs(story.data.sentenceStarts[1]! - cut!.start) < 1e-9);
    assert.ok(Math.abs(story.data.duration - (last!.end + TAIL - CUT)) < 1e-9);
    assert.equal(first!.words.length, story.data.endOfCue[0]);
  });

  it('contains the words of a voice at their position, at the pace of the voice', () => {
    const story = spliced([true, true]);
    assert.equal(describeSpoken(story), [...PAGE].flat().join(' '));
    const said = story.timed.sentenceRange(story.timed.timeline.at(story.pieces[1]!.start + 0.1).sentence)!;
    assert.equal(story.timed.textIn(said), 'All of that is new.');
    assert.deepEqual(
      story.pieces.map(({ change }) => change),
      [undefined, 0, undefined, 1, undefined],
    );
    for (const [index, piece] of story.pieces.entries()) assert.equal(piece.start, story.pieces[index - 1]?.end ?? 0);
    assert.equal(story.pieces.at(-1)!.end, story.data.duration);
  });

  it('has rising times of sentences and words', () => {
    for (const voiced of [[], [true], [false, true], [true, true]]) {
      const { data } = spliced(voiced);
      for (const times of [data.sentenceStarts, data.wordStarts, data.endOfCue])
        assert.deepEqual(
          [...times],
          [...times].sort((a, b) => a - b),
        );
      assert.equal(data.endOfCue.at(-1), data.words.length);
    }
  });
});
