import type { Speech } from '../../core/speech/speech.js';
import { createTimeline } from '../../core/timeline/create-timeline.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import type { Clip } from './parts.js';

/** The words of a block that belong to one clip. */
export interface BlockClip {
  /** Index of the block in the story. */
  readonly block: number;
  /** UTF-16 units of the block's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly clip: Clip;
}

/** A pause belongs to the clip of the sentence before it. A longer gap is music or other words, and belongs to no clip. */
const MAX_PAUSE_SECONDS = 2;

/**
 * The clips of the text, in its order: one for each sentence of the recording, or one for each block of a sentence in several
 * blocks. Words that are not in the recording have no clip.
 */
export function findBlockClips(speech: Speech, data: TimelineData): BlockClip[] {
  const { sentenceStarts, sentenceEnds, sentenceFirstWords, sentenceEndWords } = data;
  const timeline = createTimeline(data);
  const clips: BlockClip[] = [];
  sentenceStarts.forEach((start, sentence) => {
    const first = sentenceFirstWords[sentence]!;
    if (first < 0) return;
    const next = sentenceStarts[sentence + 1] ?? Infinity;
    const last = sentenceEnds[sentence]!;
    const pieces = groupByBlock(speech, first, sentenceEndWords[sentence]!);
    const begins = pieces.map((piece, index) =>
      index ? firstKnownTime(piece.words, (word) => timeline.startOfWord(word)) : start,
    );
    pieces.forEach(({ block, words }, index) => {
      const begin = roundToMilliseconds(begins[index]!);
      const end = roundToMilliseconds(
        begins.slice(index + 1).find((time) => !Number.isNaN(time)) ?? (next - last <= MAX_PAUSE_SECONDS ? next : last),
      );
      // A piece without aligned words has no time, and a clip needs a duration (EPUB 3.3 §9.2.2.7).
      if (!(end > begin)) return;
      const [from, to] = [speech.words[words[0]!]!, speech.words[words.at(-1)!]!];
      clips.push({ block, start: from.start, end: to.end, clip: { begin, end } });
    });
  });
  return clips.sort((a, b) => a.block - b.block || a.start - b.start);
}

function groupByBlock(speech: Speech, first: number, end: number): { block: number; words: number[] }[] {
  const pieces: { block: number; words: number[] }[] = [];
  for (let word = first; word < end; word++) {
    const { block } = speech.utterances[speech.words[word]!.utterance]!;
    if (pieces.at(-1)?.block !== block) pieces.push({ block, words: [] });
    pieces.at(-1)!.words.push(word);
  }
  return pieces;
}

const firstKnownTime = (words: readonly number[], startOf: (word: number) => number): number =>
  words.map(startOf).find((time) => !Number.isNaN(time)) ?? NaN;

const roundToMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
