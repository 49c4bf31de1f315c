import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../../src/core/timeline/create-timeline.js';
import { timeOfPassage } from '../../../../src/core/timeline/alignment/find-passage.js';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import { TimedSpeech } from '../../../../src/core/timeline/timed-speech.js';
import { createSpeech } from '../../create-speech.js';
import { cuesOf } from '../generated-story.js';

const REFRAIN = 'And the boat went on.';
const STORY = [
  ['The boat calls at nine islands in fourteen days.', REFRAIN],
  ['In winter the librarian comes on a sled.', REFRAIN],
  ['No reader has ever paid — for a late return.'],
];

/** A page and the recording of a text, with the start of each recorded sentence. */
function timedStory(page: string[][], recording = page): { timed: TimedSpeech; starts: readonly number[] } {
  const speech = createSpeech(page);
  const cues = cuesOf(recording);
  return {
    timed: new TimedSpeech(speech, createTimeline(alignText(cues, speech))),
    starts: cues.map(({ start }) => start),
  };
}

// PLY-27
describe('the time of a passage', () => {
  const { timed, starts } = timedStory(STORY);

  it('is the start of its sentence', () => {
    assert.equal(timeOfPassage(timed, { words: 'In winter the librarian comes on a sled.' }), starts[2]);
  });

  it('is the start of the sentence that has the words of a link', () => {
    assert.equal(timeOfPassage(timed, { words: 'LIBRARIAN comes' }), starts[2]);
    assert.equal(timeOfPassage(timed, { words: 'paid for' }), starts[4]);
  });

  it('is that of the nearest of equal sentences', () => {
    assert.equal(timeOfPassage(timed, { words: REFRAIN, word: 9 }), starts[1]);
    assert.equal(timeOfPassage(timed, { words: REFRAIN, word: 24 }), starts[3]);
    assert.equal(timeOfPassage(timed, { words: REFRAIN, prefix: 'on a sled.' }), starts[3]);
    assert.equal(timeOfPassage(timed, { words: REFRAIN, prefix: 'not there' }), starts[1]);
  });

  it('is found in a script without spaces, however the page divides it into words', () => {
    const { timed: japanese, starts: japaneseStarts } = timedStory([['図書館は船で来る。', '冬はそりで来る。']]);
    assert.equal(timeOfPassage(japanese, { words: '冬はそりで' }), japaneseStarts[1]);
    assert.equal(timeOfPassage(japanese, { words: '冬 は そ り で 来 る。' }), japaneseStarts[1]);
    const { timed: thai, starts: thaiStarts } = timedStory([['ห้องสมุดมาทางน้ำ', 'ฤดูหนาวมาทางเลื่อน']]);
    assert.equal(timeOfPassage(thai, { words: 'มาทางเลื่อน', prefix: 'ฤดูหนาว' }), thaiStarts[1]);
  });

  it('is that of the most similar sentence after an edit', () => {
    assert.equal(timeOfPassage(timed, { words: 'In winter the old librarian came on her sled.' }), starts[2]);
    assert.equal(
      timeOfPassage(timed, { words: 'The yellow boat calls at eleven islands in fourteen days.' }),
      starts[0],
    );
  });

  it('is unknown for words of another story, and for none', () => {
    for (const words of ['Nothing of that stands here today.', '', '—'])
      assert.ok(Number.isNaN(timeOfPassage(timed, { words })), words);
  });

  it('does not depend on how long the recording takes for it', () => {
    const slow = new TimedSpeech(
      timed.speech,
      createTimeline({
        ...timed.timeline.data,
        sentenceStarts: timed.timeline.data.sentenceStarts.map((start) => start * 2 + 7),
        wordStarts: timed.timeline.data.wordStarts.map((start) => start * 2 + 7),
      }),
    );
    assert.equal(timeOfPassage(slow, { words: REFRAIN, word: 24 }), starts[3]! * 2 + 7);
  });

  it('is that of the next recorded sentence where the recording lacks it', () => {
    const page = [
      ['The boat calls at nine islands.', 'Everything in this one is new.'],
      ['In winter the librarian comes.'],
    ];
    const recorded = [['The boat calls at nine islands.'], ['In winter the librarian comes.']];
    const story = timedStory(page, recorded);
    assert.equal(timeOfPassage(story.timed, { words: 'Everything in this one is new.' }), story.starts[1]);
  });

  it('is that of the nearest of equally similar sentences, also after the place', () => {
    const edited = 'And the boat then went.';
    assert.equal(timeOfPassage(timed, { words: edited, word: 9 }), starts[1]);
    assert.equal(timeOfPassage(timed, { words: edited, word: 26 }), starts[3]);
    assert.equal(timeOfPassage(timed, { words: edited }), starts[1]);
  });

  it('counts a word of a sentence as often as it is there', () => {
    const story = timedStory([['Boat boat boat boat sled.', 'A boat and a sled went home.', 'Nothing else is here.']]);
    assert.equal(timeOfPassage(story.timed, { words: 'A boat and a sled came home' }), story.starts[1]);
    assert.equal(timeOfPassage(story.timed, { words: 'boat boat boat sled' }), story.starts[0]);
  });

  it('needs half of the words', () => {
    const story = timedStory([['One two three four.', 'Five six seven eight.']]);
    assert.equal(timeOfPassage(story.timed, { words: 'five six nine ten' }), story.starts[1]);
    assert.ok(Number.isNaN(timeOfPassage(story.timed, { words: 'five nine ten eleven' })));
  });

  it('is that of one of two sentences that the page has joined, and the recording has not', () => {
    const story = timedStory(
      [['The boat calls at nine islands, and in winter the librarian comes.', 'The end.']],
      [['The boat calls at nine islands,', 'and in winter the librarian comes.', 'The end.']],
    );
    assert.equal(timeOfPassage(story.timed, { words: 'And in summer the librarian comes' }), story.starts[1]);
    assert.equal(timeOfPassage(story.timed, { words: 'librarian comes' }), story.starts[1]);
  });
});
