import type { FrameAlignedSentence } from './frame-alignment.js';
import type { PhoneWords } from './state-chain.js';

/**
 * Marks the sentences that may be other sentences of the text with the same phones: “Yes. No. Yes.” of which only one “Yes” is
 * detected. A sentence is certain if it is the same when the detected sentences are assigned to the earliest and to the latest
 * sentences of the text, and if it is no part of a missing sentence beside it (“No” of “I know”).
 *
 * @param detected sentences, in the order of the text.
 */
export function markAmbiguousSentences(
  detected: readonly FrameAlignedSentence[],
  text: readonly PhoneWords[],
): FrameAlignedSentence[] {
  const keys = text.map((words) => words.flat().join(' '));
  const detectedKeys = detected.map(({ sentence }) => keys[sentence]!);
  const earliest = assignToEarliest(detectedKeys, keys);
  const latest = assignToEarliest([...detectedKeys].reverse(), [...keys].reverse())
    .map((sentence) => keys.length - 1 - sentence)
    .reverse();
  const holdsSamePhones = (missing: string, index: number): boolean =>
    ` ${missing} `.includes(` ${detectedKeys[index]!} `);
  return detected.map((item, index) => {
    const missing = [
      ...keys.slice((detected[index - 1]?.sentence ?? -1) + 1, item.sentence),
      ...keys.slice(item.sentence + 1, detected[index + 1]?.sentence),
    ];
    const isDoubtful = earliest[index] !== latest[index] || missing.some((key) => holdsSamePhones(key, index));
    return isDoubtful ? { ...item, isDoubtful } : item;
  });
}

/** For each detected key, the first key of the text that is the same and comes after the one before. */
function assignToEarliest(detectedKeys: readonly string[], keys: readonly string[]): number[] {
  let at = -1;
  return detectedKeys.map((key) => (at = keys.indexOf(key, at + 1)));
}
