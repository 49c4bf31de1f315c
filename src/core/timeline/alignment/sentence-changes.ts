import { isProse } from '../../story/prose.js';
import type { Speech } from '../../speech/speech.js';
import { AlignedSentences } from './aligned-sentences.js';
import type { TimelineData } from '../timeline.js';

/** Sentences of the page that are not in the recording, and the part of the recording that they replace. */
export interface SentenceChange {
  /** Utterances of the speech; `end` is excluded. */
  readonly first: number;
  readonly end: number;
  /** The replaced part of the recording in seconds; empty if both are equal. */
  readonly from: number;
  readonly to: number;
}

/**
 * The sentences that were changed or added since the recording was made, in the order of the page. A removed sentence is
 * not a change: a recording may have more text than the page, such as an introduction. Moved and joined sentences are no
 * changes either, nor is a label that a script added. Takes linear time.
 *
 * @param speech with one utterance for each sentence, as `speak` creates it; the data are aligned with it
 */
export function findSentenceChanges(data: TimelineData, speech: Speech): SentenceChange[] {
  const { words } = data;
  const { utterances } = speech;
  const sentences = new AlignedSentences(data, speech);
  const isChanged = utterances.map(
    ({ block, firstWord, endWord }, index) =>
      !sentences.isRecorded(index) &&
      isProse(speech.story.blocks[block]!) &&
      speech.words.slice(firstWord, endWord).some(({ spoken }) => spoken),
  );
  const isAnchor = (word: number): boolean => {
    const pageWord = words[word]!;
    return pageWord >= 0 && !isChanged[speech.words[pageWord]!.utterance];
  };

  const changes: SentenceChange[] = [];
  for (let first = 0, end: number; first < utterances.length; first = end) {
    end = first + 1;
    if (!isChanged[first]) continue;
    while (isChanged[end]) end++;
    let before = first - 1;
    while (before >= 0 && !sentences.alignedWordCounts[before]) before--;
    const last = before < 0 ? -1 : sentences.lastRecordedWord(before);
    let next = last + 1;
    while (next < words.length && !isAnchor(next)) next++;
    // Unmatched words at the edges belong to the neighbour, if the neighbour was edited there.
    let from = last + 1;
    if (last >= 0 && !sentences.isEndAligned(before)) from = Math.min(next, data.endOfCue[sentences.cueOf[last]!]!);
    let to = next;
    if (next < words.length && !sentences.isStartAligned(speech.words[words[next]!]!.utterance))
      to = Math.max(from, data.endOfCue[sentences.cueOf[next]! - 1] ?? 0);
    changes.push({ first, end, from: sentences.cutTime(from), to: sentences.cutTime(to) });
  }
  return changes;
}
