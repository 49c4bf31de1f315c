import { JsonValue } from '../parsing/json-value.js';
import { roundSeconds } from '../parsing/round-seconds.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import { stripSsml } from '../ssml/ssml-text.js';
import { createCuesFromMarks } from '../ssml/ssml-marks.js';
import type { TimedCue } from '../format/timing.js';

const TICK_SECONDS = 1e-7;
/** A word lasts longer than 10 ms, which is 100,000 ticks, and shorter than 100 s, which is as many milliseconds. */
const MAX_DURATION_MILLISECONDS = 100_000;
/** The second word of a text comes later than after 0.1 s, which are as many ticks. */
const MAX_OFFSET_MILLISECONDS = 1_000_000;

/**
 * Word boundaries of Azure's speech service, a list or one a line: the events of its SDKs (`audioOffset` and `duration` in
 * ticks of 100 ns; `SpeechSynthesisWordBoundaryEventArgs`; JavaScript keeps them as `privAudioOffset`, .NET writes them
 * with capitals, Python as `audio_offset`), the metadata of the voices in Edge (`Data` with `Offset`), and the files of its
 * batch synthesis (`AudioOffset` in milliseconds): which of them, the durations tell. Punctuation is a boundary of its own
 * there, and belongs to the word before it here. Boundaries of sentences repeat the words, visemes say nothing of them:
 * both are passed over. Bookmarks count where nothing else does: they time what follows them in the script.
 */
export function readAzure(reading: FormatInput): TimedCue[] {
  const { options, language } = reading;
  const events = eventsOf(JsonValue.parseMany(reading.source));
  const words = events.filter((event) => !/sentence|bookmark|viseme|session/i.test(kindOf(event)) && hasText(event));
  if (!words.length) return readBookmarks(events, reading);
  const unit = unitOf(words);
  const tokens = words.map((event): TimedToken => {
    const text = wordOf(event);
    const start = event.get(...OFFSET_KEYS).time(unit);
    if (Number.isNaN(start)) event.fail('has no audioOffset');
    const isMark = /punctuation/i.test(kindOf(event));
    const duration = durationOf(event, unit);
    const end = duration > 0 && !isMark ? roundSeconds(start + duration) : NaN;
    // A mark is no sound of its own: its time would make the word before it end late.
    return isMark ? { text, start: NaN, end: NaN, joined: /^[\p{Pe}\p{Pf}\p{Po}]/u.test(text) } : { text, start, end };
  });
  if (options.script === undefined) {
    const { text, pieces } = joinTokens(tokens);
    return splitIntoSentenceCues(text, pieces.filter(isTimed), language);
  }
  const script = stripSsml(options.script);
  return splitIntoSentenceCues(script, locateTokens(script, tokens.filter(isTimed)), language);
}

const OFFSET_KEYS = ['audioOffset', 'AudioOffset', 'privAudioOffset', 'audio_offset', 'offset', 'Offset'];
const isTimed = ({ start }: { start: number }): boolean => !Number.isNaN(start);
const kindOf = (event: JsonValue): string => {
  const kind = event.get('boundaryType', 'BoundaryType', 'privBoundaryType', 'boundary_type', 'type', 'Type').value;
  return typeof kind === 'string' ? kind : '';
};

/** The events of one file or of many lines, whatever they stand in. */
function eventsOf(files: readonly JsonValue[]): JsonValue[] {
  return files.flatMap((file) => {
    const list = file.get('Metadata', 'metadata', 'wordBoundaries', 'WordBoundaries', 'word_boundaries');
    const events = list.isMissing ? [file] : list.list();
    return events.flatMap((event) => {
      const data = event.get('Data');
      return data.isMissing ? [event] : /word|punct/i.test(kindOf(event)) ? [data] : [];
    });
  });
}

/** A viseme has an offset, and no text; a bookmark of a batch has a name instead. */
const hasText = (event: JsonValue): boolean => !textValue(event).isMissing && event.get('Bookmark').isMissing;

function textValue(event: JsonValue): JsonValue {
  const text = event.get('text', 'Text', 'privText');
  const inner = text.get('Text');
  return inner.isMissing ? text : inner;
}

const wordOf = (event: JsonValue): string => textValue(event).text();

function unitOf(words: readonly JsonValue[]): number {
  const durations = words.map((event) => durationOf(event, TICK_SECONDS) / TICK_SECONDS).filter((ticks) => ticks > 0);
  if (durations.length) return largest(durations) < MAX_DURATION_MILLISECONDS ? 0.001 : TICK_SECONDS;
  const offsets = words.map((event) => event.get(...OFFSET_KEYS).time());
  return words.length > 1 && largest(offsets) < MAX_OFFSET_MILLISECONDS ? 0.001 : TICK_SECONDS;
}

const largest = (numbers: readonly number[]): number => numbers.reduce((found, number) => Math.max(found, number), 0);

/** .NET writes a time span as a clock: `00:00:00.1375000`; so does Python. */
function durationOf(event: JsonValue, unit: number): number {
  const duration = event.get('duration', 'Duration', 'privDuration');
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(typeof duration.value === 'string' ? duration.value : '');
  return clock ? +clock[1]! * 3600 + +clock[2]! * 60 + +clock[3]! : duration.time(unit);
}

function readBookmarks(events: readonly JsonValue[], reading: FormatInput): TimedCue[] {
  const marks = events.filter((event) => /bookmark/i.test(kindOf(event)) || !event.get('Bookmark').isMissing);
  const points = marks.map((event) => {
    const ofBatch = event.get('Bookmark');
    const name = ofBatch.isMissing ? wordOf(event) : ofBatch.text();
    return { name, time: event.get(...OFFSET_KEYS).time(ofBatch.isMissing ? TICK_SECONDS : 0.001) || 0 };
  });
  return points.length ? createCuesFromMarks(points, reading) : [];
}
