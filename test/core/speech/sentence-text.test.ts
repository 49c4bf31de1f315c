import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gapBefore, shownText, spokenText } from '../../../src/core/speech/sentence-text.js';
import { createSpeech } from '../create-speech.js';

describe('the text of a sentence', () => {
  it('has one space between words, and none for a word without a sound', () => {
    const speech = createSpeech([['The boat — late again — calls.']]);
    assert.equal(shownText(speech, speech.utterances[0]!), 'The boat — late again — calls.');
    assert.equal(spokenText(speech, speech.utterances[0]!), 'The boat late again calls.');
  });

  it('has no space between characters that the page writes without one', () => {
    const speech = createSpeech([['船が着く。', '本は Aloud で聞ける。']]);
    const texts = speech.utterances.map((utterance) => spokenText(speech, utterance));
    assert.deepEqual(texts, ['船が着く。', '本は Aloud で聞ける。']);
    assert.equal(gapBefore(speech, speech.utterances[1]!.firstWord), ' ');
    assert.equal(gapBefore(speech, speech.words.length), ' ');
  });
});
