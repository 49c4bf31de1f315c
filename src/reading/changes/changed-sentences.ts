import { scrollRangeIntoView } from '../../browser/follow/scroll-into-view.js';
import { setRangeToWords } from '../../browser/follow/text-range.js';
import { focusTarget } from '../../browser/skip-links/fragment-navigation.js';
import { shownText } from '../../core/speech/sentence-text.js';
import type { Speech, Utterance } from '../../core/speech/speech.js';
import type { WordRange } from '../../core/timeline/timed-speech.js';

/** A sentence of the page with words that the recording does not have. */
export interface ChangedSentence {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Moves the view and the focus to the sentence, as a link does; the sound plays on. */
  readonly show: () => void;
}

/** The sentences of these words, in the order of the page. */
export function listChangedSentences(speech: Speech, ranges: readonly WordRange[]): ChangedSentence[] {
  const indexes = new Set(ranges.map(({ first }) => speech.words[first]!.utterance));
  return [...indexes]
    .sort((a, b) => a - b)
    .map((index) => {
      const utterance = speech.utterances[index]!;
      return {
        text: shownText(speech, utterance),
        language: utterance.language,
        show: () => showSentence(speech, utterance),
      };
    });
}

/**
 * The focus comes to the paragraph. A caret at the sentence would be better, but Orca then says nothing in Chromium: it
 * ignores a focus that comes with a caret.
 */
function showSentence(speech: Speech, { block, firstWord, endWord }: Utterance): void {
  const element = speech.story.blocks[block]!.element as HTMLElement;
  if (!element.isConnected) return;
  focusTarget(element);
  const range = new Range();
  if (setRangeToWords(range, speech, firstWord, endWord)) scrollRangeIntoView(range);
}
