import { runInSlices } from '../../browser/dom/run-in-slices.js';
import type { Speech } from '../../core/speech/speech.js';
import { isUnspacedStory } from '../../core/speech/unspaced-story.js';
import { alignTextInSteps } from '../../core/timeline/alignment/align-text.js';
import { divideCue, divideSpeech, joinCharacters } from '../../core/timeline/alignment/unspaced-words.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { buildSpeech } from '../speech/build-speech.js';
import type { AlignedSpeech } from './aligned-speech.js';

/** Aligns a recording to a page with a different text, or in a script without spaces. */
export const alignTexts = (speech: Speech, cues: readonly Cue[]): Promise<AlignedSpeech> =>
  isUnspacedStory(speech.story) ? alignCharacters(speech, cues) : alignSentences(speech, cues);

/** Sentence by sentence, so that no other sentence is highlighted with a changed one. */
async function alignSentences({ story }: Speech, cues: readonly Cue[]): Promise<AlignedSpeech> {
  const speech = await buildSpeech(story);
  return { alignment: await runInSlices(alignTextInSteps(cues, speech)), speech, isChanged: true };
}

/** The words are those of the timing file. */
async function alignCharacters(recordedSpeech: Speech, cues: readonly Cue[]): Promise<AlignedSpeech> {
  const divided = [...cues].sort((a, b) => a.start - b.start).map(divideCue);
  const align = async (speech: Speech): Promise<Omit<AlignedSpeech, 'isChanged'>> => {
    const characters = divideSpeech(speech);
    return joinCharacters(divided, characters, await runInSlices(alignTextInSteps(divided, characters)));
  };
  const aligned = await align(recordedSpeech);
  const { pageWords, alignedWords, unmatchedWords } = aligned.alignment.fit;
  return pageWords === alignedWords && !unmatchedWords
    ? { ...aligned, isChanged: false }
    : { ...(await align(await buildSpeech(recordedSpeech.story))), isChanged: true };
}
