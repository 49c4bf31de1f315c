import { plainText, withoutRubyText } from '../../timeline/webvtt/cue-text.js';
import { formatClockValue } from '../parsing/clock-value.js';
import type { TimedCue, Timing } from '../format/timing.js';
import { splitBySpeaker } from '../cues/voice-spans.js';

/**
 * SubRip. Who speaks stands before the text, as Podcasting 2.0 asks for ("Sarah: …"), since it has no place for names; bold,
 * italics and underlining stay, other tags go. In the order of time, numbered from 1, in UTF-8 with plain line ends.
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

/** A caption of no length is shown by no player. */
const endOf = ({ start, end }: TimedCue): number => Math.max(end, start + 0.001);

const formatSrtTimestamp = (seconds: number): string => formatClockValue(seconds).replace('.', ',');

/** Where several speak, each on a line. */
const formatLines = (cue: TimedCue): string => splitBySpeaker(cue).map(formatLine).join('\n');

function formatLine({ text, speaker }: TimedCue): string {
  const kept = withoutRubyText(text).replace(/<(?!\/?[biu]>)[^>]*>?/g, '');
  const plain = kept
    .split(/(<\/?[biu]>)/)
    .map((part, index) => (index % 2 ? part : plainText(part)))
    .join('')
    .replace(/-->/g, '->')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return speaker ? `${speaker}: ${plain}` : plain;
}
