import { paragraphStart } from '../speech/paragraphs.js';
import type { OmittedRoles } from '../speech/omitted-roles.js';
import { includedSentences, type IncludedSentence } from './included-sentences.js';
import type { TimedSpeech } from './timed-speech.js';

/** A sentence of the story that a reader can choose. */
export interface ListedSentence extends IncludedSentence {
  /** As the page shows it. */
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
  readonly isHeading: boolean;
  /** The utterance that begins its paragraph. */
  readonly paragraph: number;
}

/** What a key moves by. */
export type SentenceUnit = 'sentence' | 'paragraph' | 'section';

/** The sentences of the story, in the order of time. */
export function listSentences(timed: TimedSpeech, omitted: OmittedRoles): ListedSentence[] {
  const { speech } = timed;
  return includedSentences(timed, omitted).map((sentence) => {
    const { utterance } = speech.words[sentence.words.first]!;
    const { role, language } = speech.utterances[utterance]!;
    return {
      ...sentence,
      text: timed.textIn(sentence.words),
      language,
      isHeading: role === 'heading',
      paragraph: paragraphStart(speech, utterance, omitted),
    };
  });
}

/**
 * The index of the next (1) or previous (-1) sentence, or of the first sentence of the next or previous paragraph or section;
 * backwards, first to the start of the present one. At the ends it stays.
 */
export function stepInList(
  sentences: readonly ListedSentence[],
  from: number,
  unit: SentenceUnit,
  direction: 1 | -1,
): number {
  const isStart = (index: number): boolean =>
    index === 0 ||
    unit === 'sentence' ||
    (unit === 'section'
      ? sentences[index]!.isHeading
      : sentences[index]!.paragraph !== sentences[index - 1]!.paragraph);
  for (let at = from + direction; at >= 0 && at < sentences.length; at += direction) if (isStart(at)) return at;
  return from;
}
