import type { Role } from '../story/story.js';
import type { TimedSpeech } from './timed-speech.js';

/** A silence between two sentences that playback can skip: it leaves a part of it. Seconds. */
export interface Silence {
  readonly from: number;
  readonly to: number;
}

const HEADING_ROLES: readonly Role[] = ['flag', 'headline', 'heading'];
const MIN_SILENCE_SECONDS = 1;
/** A part before and after a heading is longer: there a pause has a meaning. */
const KEPT_SECONDS = 0.5;
const KEPT_AT_HEADING_SECONDS = 1;
/** The share of what is kept that follows the last sound. The rest precedes the next one. */
const SHARE_BEFORE = 0.6;

/**
 * The first silence of more than a second that begins after a time. Only the timing knows it: music without words is
 * skipped too. What comes before the first sentence and after the last one stays.
 */
export function nextSilence(timed: TimedSpeech, time: number): Silence | undefined {
  const { sentenceStarts, sentenceEnds } = timed.timeline.data;
  const isHeading = (sentence: number): boolean => {
    const range = timed.sentenceRange(sentence);
    return !!range && HEADING_ROLES.includes(timed.speech.utterances[timed.speech.words[range.first]!.utterance]!.role);
  };
  let end = -Infinity;
  for (let next = 1; next < sentenceStarts.length; next++) {
    // Two people may speak at the same time.
    end = Math.max(end, sentenceEnds[next - 1]!);
    const length = sentenceStarts[next]! - end;
    const kept = isHeading(next - 1) || isHeading(next) ? KEPT_AT_HEADING_SECONDS : KEPT_SECONDS;
    const from = end + SHARE_BEFORE * kept;
    if (from > time && length > MIN_SILENCE_SECONDS && length > kept) return { from, to: from + length - kept };
  }
  return undefined;
}
