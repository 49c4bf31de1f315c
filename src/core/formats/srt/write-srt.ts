import { plainText, withoutRubyText } from '../../timeline/webvtt/cue-text.js';
import { formatClockValue } from '../parsing/clock-value.js';
import type { TimedCue, Timing } from '../format/timing.js';
import { splitBySpeaker } from '../cues/voice-spans.js';

/**
 * SubRip. It cannot store speakers: the name stands before the text, as Podcasting 2.0 asks for ("Sarah: …"). Bold, italics
 * and underlining stay; other tags are removed. The cues are in the order of time, numbered from 1.
 */
export function writeSrt({ cues }: Timing): string {
  const sorted = [...cues].sort((a, b) => a.start - b.start);
  return sorted
    .map(
      (cue, index) =>
        `${index + 1}\n${formatSrtTimestamp(cue.start)} --> ${formatSrtTimestamp(endOf(cue))}\n${formatLines(cue)}\n`,
    )
    .join('\n');
}

/** Players do not show a caption without a duration. */
const endOf = ({ start, end }: TimedCue): number => Math.max(end, start + 0.001);

const formatSrtTimestamp = (seconds: number): string => formatClockValue(seconds).replace('.', ',');

/** One line for each speaker. */
const formatLines = (cue: TimedCue): string => splitBySpeaker(cue).map(formatLine).join('\n');

function formatLine({ text, speaker }: TimedCue): string {
  const kept = withoutRubyText(text).replace(/<(?!\/?[biu]>)[^>]*>?/g, '');
  const plain = kept
    .split(/(<\/?[biu]>)/)
    .map((part, index) => (index % 2 ? part : plainText(part)))
    .join('')
    .replace(/-->/g, '->')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
  return speaker ? `${speaker}: ${plain}` : plain;
}
