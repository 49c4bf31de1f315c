import { Json } from './json.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf, type Token } from './spoken-text.js';
import { plainScript } from './script-text.js';
import type { TimedCue } from './timing.js';

const TICK = 1e-7;
/** A word lasts longer than 10 ms, which is 100,000 ticks, and shorter than 100 s, which is as many milliseconds. */
const LONGEST_IN_MILLISECONDS = 100_000;

/**
 * Word boundaries of Azure's speech service, a list or one a line: the events of its SDKs (`audioOffset` and `duration` in
 * ticks of 100 ns; `SpeechSynthesisWordBoundaryEventArgs`; JavaScript keeps them as `privAudioOffset`, .NET writes them
 * with capitals), and the files of its batch synthesis (`AudioOffset` in milliseconds): which of them, the durations tell.
 * Punctuation is a boundary of its own there, and belongs to the word before it here. Boundaries of sentences repeat
 * the words, and are passed over.
 */
export function readAzure({ source, options, language }: Reading): TimedCue[] {
  const events = Json.parseMany(source).filter((event) => !/sentence/i.test(kindOf(event)));
  const durations = events.map((event) => durationOf(event, TICK) / TICK).filter((ticks) => ticks > 0);
  const unit = durations.length && Math.max(...firstOf(durations)) < LONGEST_IN_MILLISECONDS ? 0.001 : TICK;
  const tokens = events.map((event): Token => {
    const text = event.get('text', 'Text', 'privText').text();
    const start = event.get(...OFFSET).time(unit);
    if (Number.isNaN(start)) event.fail('has no audioOffset');
    const isMark = /punctuation/i.test(kindOf(event));
    const duration = durationOf(event, unit);
    const end = duration > 0 && !isMark ? Math.round((start + duration) * 1e7) / 1e7 : NaN;
    // A mark is no sound of its own: its time would make the word before it end late.
    return isMark ? { text, start: NaN, end: NaN, joined: /^[\p{Pe}\p{Pf}\p{Po}]/u.test(text) } : { text, start, end };
  });
  if (options.script === undefined) {
    const { text, pieces } = textOf(tokens);
    return sentenceCues(text, pieces.filter(isTimed), language);
  }
  const script = plainScript(options.script);
  return sentenceCues(script, piecesIn(script, tokens.filter(isTimed)), language);
}

const OFFSET = ['audioOffset', 'AudioOffset', 'privAudioOffset'];
const isTimed = ({ start }: { start: number }): boolean => !Number.isNaN(start);
const kindOf = (event: Json): string => event.get('boundaryType', 'BoundaryType', 'privBoundaryType').text();

/** .NET writes a time span as a clock: `00:00:00.1375000`. */
function durationOf(event: Json, unit: number): number {
  const duration = event.get('duration', 'Duration', 'privDuration');
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(typeof duration.value === 'string' ? duration.value : '');
  return clock ? +clock[1]! * 3600 + +clock[2]! * 60 + +clock[3]! : duration.time(unit);
}

/** As many as can be spread into a call. */
const firstOf = (values: readonly number[]): readonly number[] => values.slice(0, 10_000);
