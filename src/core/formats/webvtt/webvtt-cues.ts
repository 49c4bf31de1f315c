import { isUnspaced } from '../../speech/character-bounds.js';
import { parseTimestamp, TIMESTAMP_PATTERN } from '../../timeline/webvtt/timestamp.js';
import { escapePayload } from '../cues/create-cue.js';
import type { TimedCue, Timing } from '../format/timing.js';

/** A timestamp in the payload of a cue (WebVTT §4.2.2). */
const TIMESTAMP_TAGS = new RegExp(`<${TIMESTAMP_PATTERN}>`, 'g');

/** The cues of a timing as WebVTT stores them, in the order of their starts. */
export function createWebvttCues({ format, cues }: Timing, precision: 'word times' | 'cue times'): TimedCue[] {
  return cues
    .map((cue) => createWebvttCue(cue, precision === 'cue times', format === 'webvtt'))
    .sort((a, b) => a.start - b.start);
}

/**
 * A payload that is WebVTT already keeps its tags, if its timestamps rise as WebVTT requires (§4.2.2). So does one in a
 * script without spaces, whose timestamps say what a word is.
 */
function createWebvttCue(cue: TimedCue, isCaptions: boolean, isWebvtt: boolean): TimedCue {
  const id = cue.place?.fragment || cue.id;
  const keepsPayload = isCaptions || ((isWebvtt || hasTimedCharacters(cue)) && hasRisingTimes(cue));
  const words = cue.timed && !keepsPayload ? cue.words.filter(({ text }) => text) : [];
  const payload = isCaptions ? cue.text.replace(TIMESTAMP_TAGS, '') : cue.text;
  const voice =
    cue.speaker && !words.length && !/^\s*<v[\s.]/.test(payload)
      ? `<v ${escapePayload(cue.speaker.replace(/\s+/g, ' '))}>`
      : '';
  return { ...cue, id, words, text: voice + payload };
}

/** Whether the payload of a cue contains the times of words. */
export const hasTimestamps = (payload: string): boolean => payload.search(TIMESTAMP_TAGS) >= 0;

const hasTimedCharacters = ({ text, words }: TimedCue): boolean =>
  isUnspaced(text) && hasTimestamps(text) && !words.some(({ unsure }) => unsure);

function hasRisingTimes({ text, start, end }: TimedCue): boolean {
  const times = Array.from(text.matchAll(TIMESTAMP_TAGS), ([tag]) => parseTimestamp(tag.slice(1, -1)));
  return times.every((time, index) => time > (times[index - 1] ?? start) && time < end);
}
