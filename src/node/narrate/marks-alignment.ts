import type { Speech } from '../../core/speech/speech.js';
import { alignText } from '../../core/timeline/alignment/align-text.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import type { TimedSentence } from '../timing/timed-sentence.js';

/** The sentences of a page with the times of marks. */
export interface MarksAlignment {
  readonly sentences: readonly TimedSentence[];
  /** The share of the words of the page that have a mark, from 0 to 1. */
  readonly coverage: number;
  /** The text of sentences without a mark: they are not in the recording. */
  readonly missingSentences: readonly string[];
}

/**
 * Gives the sentences of a page the times of the marks of its recording, by aligning their words. The time of a word without
 * a mark is interpolated, and unsure.
 *
 * @param duration of the recording (seconds).
 */
export function alignMarks(cues: readonly Cue[], speech: Speech, duration: number): MarksAlignment {
  const { words, wordStarts, wordEnds, fit } = alignText(cues, speech, duration);
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  words.forEach((word, index) => {
    if (word < 0) return;
    starts.set(word, wordStarts[index]!);
    ends.set(word, wordEnds[index]!);
  });
  const sentences: TimedSentence[] = [];
  const missingSentences: string[] = [];
  for (const { block, firstWord, endWord } of speech.utterances) {
    const text = speech.story.blocks[block]!.text;
    const all = speech.words.slice(firstWord, endWord);
    const writtenWords = all.map(({ start, end }) => text.slice(start, end));
    const known = all.map((_, index) => firstWord + index).filter((word) => starts.has(word));
    const sentence = text.slice(all[0]!.start, all.at(-1)!.end);
    if (!known.length) {
      missingSentences.push(sentence);
      continue;
    }
    sentences.push({
      start: starts.get(known[0]!)!,
      end: ends.get(known.at(-1)!)!,
      text: sentence,
      words: writtenWords.map((word, index) => ({ text: word, ...timeOf(firstWord + index, known, starts) })),
    });
  }
  // A passage that was moved on the page keeps its position in the recording.
  sentences.sort((a, b) => a.start - b.start);
  return { sentences, coverage: fit.alignedWords / Math.max(1, fit.pageWords), missingSentences };
}

/** The time of a word, or else a time between those of the nearest words with a mark. */
function timeOf(
  word: number,
  known: readonly number[],
  starts: ReadonlyMap<number, number>,
): { start: number; unsure: boolean } {
  const start = starts.get(word);
  if (start !== undefined) return { start, unsure: false };
  const before = known.filter((other) => other < word).at(-1) ?? known[0]!;
  const after = known.find((other) => other > word) ?? before;
  const [from, to] = [starts.get(before)!, starts.get(after)!];
  return { start: after === before ? from : from + ((to - from) * (word - before)) / (after - before), unsure: true };
}
