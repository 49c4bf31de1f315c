import { joinTokens, locateTokens, splitIntoSentenceCues, type TimedToken } from './timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

/** A word that a speech recogniser or an aligner found. */
export interface RecognizedWord extends TimedToken {
  /** '' or undefined if the file names none. */
  readonly speaker?: string | undefined;
}

/** A text without punctuation is divided at pauses that are longer. */
const MIN_PAUSE_SECONDS = 0.6;

const ENDS_SENTENCE = /[.!?…。！？؟।]["'”’»)\]]*$/u;

/**
 * One cue for each sentence of each speaker in turn. Without punctuation, a pause ends a cue.
 *
 * @param transcript the text with all words, if the file has it
 */
export function createRecognizedCues(
  words: readonly RecognizedWord[],
  language: string,
  transcript = '',
): readonly TimedCue[] {
  const hasSpeakers = words.some(({ speaker }) => speaker);
  if (transcript.trim() && !hasSpeakers)
    return splitIntoSentenceCues(transcript, locateTokens(transcript, words), language);
  const hasSentences = words.some(({ text }) => ENDS_SENTENCE.test(text.trim()));
  const turns: RecognizedWord[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    const isPause = !hasSentences && before !== undefined && word.start - before.end > MIN_PAUSE_SECONDS;
    if (!before || isPause || (word.speaker ?? '') !== (before.speaker ?? '')) turns.push([word]);
    else turns.at(-1)!.push(word);
  });
  return turns.flatMap((turn) => {
    const { text, ranges } = joinTokens(turn);
    const speaker = turn[0]!.speaker;
    // Punctuation has no time.
    const timed = ranges.filter(({ start }) => !Number.isNaN(start));
    return splitIntoSentenceCues(text, timed, language, speaker ? { speaker } : {});
  });
}

/** The name of a speaker that a file counts: `0`, `A`. Other names stay. */
export const speakerName = (label: string): string => (/^(?:\d{1,3}|[A-Z])$/.test(label) ? `Speaker ${label}` : label);
