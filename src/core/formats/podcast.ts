import { wordBounds } from '../speech/words.js';
import { Json } from './json.js';
import { payloadOf, pieceCue, plainCue } from './pieces.js';
import type { Reading } from './reading.js';
import { sentenceCues, textOf, type Token } from './spoken-text.js';
import type { TimedCue } from './timing.js';

interface Segment extends Token {
  readonly speaker: string;
  /** Does a line end with it? */
  readonly isLast: boolean;
}

/**
 * A transcript of Podcasting 2.0 (podcast-namespace, "Transcript File Format Details", JSON): `segments` with `speaker`,
 * `startTime`, `endTime` (seconds) and `body`, which may be as short as a word. Words are put together: to the line break
 * in a body, else to the end of the sentence, or until another speaks.
 */
export function readPodcast({ source, language }: Reading): TimedCue[] {
  const segments = Json.parse(source).get('segments').list().map(segmentOf);
  const isOfWords = segments.filter(({ text }) => wordBounds(text).length < 2).length * 2 > segments.length;
  const hasLines = segments.some(({ isLast }) => isLast) && segments.some(({ isLast }) => !isLast);
  if (!isOfWords && !hasLines)
    return segments.map(({ text, start, end, speaker }) =>
      plainCue(payloadOf(text), start, end, speaker ? { speaker } : {}),
    );
  const cues: TimedCue[] = [];
  let run: Segment[] = [];
  segments.forEach((segment, index) => {
    run.push(segment);
    const next = segments[index + 1];
    if (next && next.speaker === segment.speaker && !segment.isLast) return;
    const { text, pieces } = textOf(run);
    const isPassage = run.length === 1 && wordBounds(text).length > 1;
    const traits = segment.speaker ? { speaker: segment.speaker } : {};
    const whole = isPassage
      ? plainCue(payloadOf(text), segment.start, segment.end, traits)
      : pieceCue(text, pieces, traits);
    const found = hasLines || isPassage ? [whole] : sentenceCues(text, pieces, language, traits);
    for (const cue of found) cues.push(cue);
    run = [];
  });
  return cues;
}

function segmentOf(segment: Json): Segment {
  const body = segment.get('body').text();
  return {
    text: body.trim(),
    start: segment.needTime('startTime'),
    end: segment.get('endTime').time(),
    speaker: segment.get('speaker').text(),
    isLast: /\n\s*$/.test(body),
    // A file that writes its spaces means their absence, too.
    ...(/^\s/.test(body) && { joined: false }),
  };
}
