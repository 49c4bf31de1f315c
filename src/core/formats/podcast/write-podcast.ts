import { plainText } from '../../timeline/webvtt/cue-text.js';
import type { TimedCue, Timing } from '../format/timing.js';
import { splitBySpeaker } from '../cues/voice-spans.js';

/**
 * A transcript of Podcasting 2.0 (podcast-namespace, "Transcript File Format Details", JSON). If words have times, each
 * word is a segment, with a line break after the last word of a cue, as in the example of the specification; else each
 * cue is a segment.
 */
export function writePodcast({ cues: all }: Timing): string {
  const cues = all.flatMap(splitBySpeaker);
  const isWordLevel = cues.some(({ timed }) => timed);
  const segments = cues.flatMap((cue) =>
    isWordLevel ? wordSegments(cue) : [segment(cue, cue.start, cue.end, shownText(cue))],
  );
  return `${JSON.stringify({ version: '1.0.0', segments }, null, 2)}\n`;
}

function wordSegments(cue: TimedCue): object[] {
  const words = cue.words.filter(({ text }) => text);
  if (!cue.timed || !words.length) return [segment(cue, cue.start, cue.end, `${shownText(cue)}\n`)];
  return words.map((word, index) => {
    const next = words[index + 1];
    return segment(cue, word.start, word.end ?? next?.start ?? cue.end, `${word.text}${next ? '' : '\n'}`);
  });
}

const shownText = (cue: TimedCue): string => plainText(cue.text).trim();

const segment = ({ speaker }: TimedCue, startTime: number, endTime: number, body: string): object => ({
  ...(speaker && { speaker }),
  startTime: roundToMilliseconds(startTime),
  endTime: roundToMilliseconds(Math.max(startTime, endTime)),
  body,
});

/** Players use milliseconds. */
const roundToMilliseconds = (time: number): number => Math.round(time * 1000) / 1000;
