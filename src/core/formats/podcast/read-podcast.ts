import { wordBounds } from '../../speech/word-bounds.js';
import { JsonValue } from '../parsing/json-value.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

interface PodcastSegment extends TimedToken {
  readonly speaker: string;
  /** Whether its body ends with a line break. */
  readonly isLineEnd: boolean;
}

/**
 * A transcript of Podcasting 2.0 (podcast-namespace, "Transcript File Format Details", JSON): `segments` with `speaker`,
 * `startTime`, `endTime` (seconds) and `body`, which may be a single word. The reader joins words up to a line break in a
 * body, else up to the end of the sentence or a change of speaker.
 */
export function readPodcast({ source, language }: FormatInput): TimedCue[] {
  const segments = JsonValue.parse(source).get('segments').list().map(segmentOf);
  const isWordLevel = segments.filter(({ text }) => wordBounds(text).length < 2).length * 2 > segments.length;
  const hasLines = segments.some(({ isLineEnd }) => isLineEnd) && segments.some(({ isLineEnd }) => !isLineEnd);
  if (!isWordLevel && !hasLines)
    return segments.map(({ text, start, end, speaker }) =>
      createPlainCue(escapePayload(text), start, end, speaker ? { speaker } : {}),
    );
  const cues: TimedCue[] = [];
  let group: PodcastSegment[] = [];
  segments.forEach((segment, index) => {
    group.push(segment);
    const next = segments[index + 1];
    if (next && next.speaker === segment.speaker && !segment.isLineEnd) return;
    const { text, ranges } = joinTokens(group);
    const isPassage = group.length === 1 && wordBounds(text).length > 1;
    const properties = segment.speaker ? { speaker: segment.speaker } : {};
    const whole = isPassage
      ? createPlainCue(escapePayload(text), segment.start, segment.end, properties)
      : createTimedCue(text, ranges, properties);
    const segmentCues = hasLines || isPassage ? [whole] : splitIntoSentenceCues(text, ranges, language, properties);
    for (const cue of segmentCues) cues.push(cue);
    group = [];
  });
  return cues;
}

function segmentOf(segment: JsonValue): PodcastSegment {
  const body = segment.get('body').text();
  return {
    text: body.trim(),
    start: segment.requireTime('startTime'),
    end: segment.get('endTime').time(),
    speaker: segment.get('speaker').text(),
    isLineEnd: body.slice(body.trimEnd().length).includes('\n'),
    // In a file that writes spaces, a missing space is intended.
    ...(/^\s/.test(body) && { joined: false }),
  };
}
