import { wordBounds } from '../../speech/word-bounds.js';
import { JsonValue } from '../parsing/json-value.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

interface PodcastSegment extends TimedToken {
  readonly speaker: string;
  /** Does a line end with it? */
  readonly isLineEnd: boolean;
}

/**
 * A transcript of Podcasting 2.0 (podcast-namespace, "Transcript File Format Details", JSON): `segments` with `speaker`,
 * `startTime`, `endTime` (seconds) and `body`, which may be as short as a word. Words are put together: to the line break
 * in a body, else to the end of the sentence, or until another speaks.
 */
export function readPodcast({ source, language }: FormatInput): TimedCue[] {
  const segments = JsonValue.parse(source).get('segments').list().map(segmentOf);
  const isOfWords = segments.filter(({ text }) => wordBounds(text).length < 2).length * 2 > segments.length;
  const hasLines = segments.some(({ isLineEnd }) => isLineEnd) && segments.some(({ isLineEnd }) => !isLineEnd);
  if (!isOfWords && !hasLines)
    return segments.map(({ text, start, end, speaker }) =>
      createPlainCue(escapePayload(text), start, end, speaker ? { speaker } : {}),
    );
  const cues: TimedCue[] = [];
  let run: PodcastSegment[] = [];
  segments.forEach((segment, index) => {
    run.push(segment);
    const next = segments[index + 1];
    if (next && next.speaker === segment.speaker && !segment.isLineEnd) return;
    const { text, pieces } = joinTokens(run);
    const isPassage = run.length === 1 && wordBounds(text).length > 1;
    const traits = segment.speaker ? { speaker: segment.speaker } : {};
    const whole = isPassage
      ? createPlainCue(escapePayload(text), segment.start, segment.end, traits)
      : createTimedCue(text, pieces, traits);
    const found = hasLines || isPassage ? [whole] : splitIntoSentenceCues(text, pieces, language, traits);
    for (const cue of found) cues.push(cue);
    run = [];
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
    isLineEnd: /\n\s*$/.test(body),
    // A file that writes its spaces means their absence, too.
    ...(/^\s/.test(body) && { joined: false }),
  };
}
