import type { Speech } from '../../speech/speech.js';
import { AlignedSentences } from './aligned-sentences.js';
import type { TimelineData } from '../timeline.js';

/** Sentences of the page that the recording does not say, and what it says in their place. */
export interface SentenceChange {
  /** Utterances of the speech, first to end (excluded). */
  readonly first: number;
  readonly end: number;
  /** What is said instead, in seconds of the recording; nothing where both are the same. */
  readonly from: number;
  readonly to: number;
}

/**
 * The sentences that were changed, or put in, since the recording was made, in the order of the page. What was only taken out is no
 * change: a recording may say more than the page, such as an introduction. Nor are sentences that were moved or joined. Linear.
 *
 * @param speech one utterance a sentence, as `speak` makes it; the data are tied to it.
 */
export function findSentenceChanges(data: TimelineData, speech: Speech): SentenceChange[] {
  const { words } = data;
  const { utterances } = speech;
  const sentences = new AlignedSentences(data, speech);
  const isChanged = utterances.map(
    ({ firstWord, endWord }, index) =>
      !sentences.isRecorded(index) && speech.words.slice(firstWord, endWord).some(({ spoken }) => spoken),
  );
  const isAnchor = (word: number): boolean => {
    const place = words[word]!;
    return place >= 0 && !isChanged[speech.words[place]!.utterance];
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
    // At its edges, what is not on the page is of the neighbour, if the neighbour has been edited there.
    let from = last + 1;
    if (last >= 0 && !sentences.isEndAligned(before)) from = Math.min(next, data.endOfCue[sentences.cueOf[last]!]!);
    let to = next;
    if (next < words.length && !sentences.isStartAligned(speech.words[words[next]!]!.utterance))
      to = Math.max(from, data.endOfCue[sentences.cueOf[next]! - 1] ?? 0);
    changes.push({ first, end, from: sentences.cutTime(from), to: sentences.cutTime(to) });
  }
  return changes;
}
