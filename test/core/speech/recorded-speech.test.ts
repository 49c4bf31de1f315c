import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRecordedSpeech } from '../../../src/core/speech/recorded-speech.js';
import { sliceSpeech } from '../../../src/core/speech/slice-speech.js';
import { speak } from '../../../src/core/speech/speak.js';
import { shownText } from '../../../src/core/speech/sentence-text.js';
import { shownWord, type Speech } from '../../../src/core/speech/speech.js';
import { storyOf } from '../story/read-html.js';

const story = storyOf(`<h1>Headline</h1><p lang="fr">Une. Deux.</p><p>* * *</p>
<aside data-aloud="related">Never.</aside><p>One. Two three.</p>`);

const sentencesOf = (speech: Speech): string[] => speech.utterances.map((utterance) => shownText(speech, utterance));
const wordsOf = (speech: Speech): string[] => speech.words.map((_, index) => shownWord(speech, index));

describe('the speech of a recording', () => {
  it('has an utterance for each block that is spoken', () => {
    const speech = createRecordedSpeech(story);
    assert.deepEqual(sentencesOf(speech), ['Headline', 'Une. Deux.', 'One. Two three.']);
    assert.deepEqual(
      speech.utterances.map(({ role, language }) => `${role} ${language}`),
      ['headline ', 'paragraph fr', 'paragraph '],
    );
  });
  it('has the words of the speech for a voice, which no voice says', () => {
    const speech = createRecordedSpeech(story);
    assert.deepEqual(wordsOf(speech), wordsOf(speak(story)));
    assert.deepEqual(new Set(speech.words.map(({ spoken }) => spoken)), new Set(['']));
  });
});

describe('a part of a speech', () => {
  const whole = speak(story);

  it('has the sentences from the first to the end, which is excluded', () => {
    assert.deepEqual(sentencesOf(sliceSpeech(whole, 2, 4)), sentencesOf(whole).slice(2, 4));
    assert.deepEqual(sentencesOf(sliceSpeech(whole, 0, whole.utterances.length)), sentencesOf(whole));
  });
  it('counts its words and sentences from 0', () => {
    const part = sliceSpeech(whole, 2, 4);
    assert.deepEqual(wordsOf(part), ['Deux.', 'One.']);
    assert.deepEqual(part.words.map(({ utterance }) => utterance), [0, 1]); // prettier-ignore
    assert.deepEqual(part.utterances.map(({ firstWord, endWord }) => [firstWord, endWord]), [[0, 1], [1, 2]]); // prettier-ignore
  });
});
