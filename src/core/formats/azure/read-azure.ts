import { JsonValue } from '../parsing/json-value.js';
import { roundSeconds } from '../parsing/round-seconds.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import { stripSsml } from '../ssml/ssml-text.js';
import { createCuesFromMarks } from '../ssml/ssml-marks.js';
import type { TimedCue } from '../format/timing.js';

const TICK_SECONDS = 1e-7;
/** A word lasts longer than 10 ms (100,000 ticks), and shorter than 100 s (100,000 ms). */
const MAX_DURATION_MILLISECONDS = 100_000;
/** The second word of a text starts later than 0.1 s (1,000,000 ticks). */
const MAX_OFFSET_MILLISECONDS = 1_000_000;

/**
 * Word boundaries of Azure's speech service, as a JSON list or one on each line:
 *
 * - the events of its SDKs (`SpeechSynthesisWordBoundaryEventArgs`): `audioOffset` and `duration` in ticks of 100 ns. The
 *   names are `privAudioOffset` in JavaScript, `AudioOffset` in .NET, `audio_offset` in Python;
 * - the metadata of the voices in Edge: `Data` with `Offset`;
 * - the files of its batch synthesis: `AudioOffset` in milliseconds. The durations show which unit a file has.
 *
 * Azure reports punctuation as a boundary of its own; here it belongs to the word before it. The reader ignores
 * boundaries of sentences, which repeat the words, and visemes, which have no text. It uses bookmarks only if the file
 * has no words: a bookmark gives the time of the text that follows it in the script.
 */
export function readAzure(input: FormatInput): TimedCue[] {
  const { options, language } = input;
  const events = eventsOf(JsonValue.parseMany(input.source));
  const words = events.filter((event) => !/sentence|bookmark|viseme|session/i.test(kindOf(event)) && hasText(event));
  if (!words.length) return readBookmarks(events, input);
  const unit = unitOf(words);
  const tokens = words.map((event): TimedToken => {
    const text = wordOf(event);
    const start = event.get(...OFFSET_KEYS).time(unit);
    if (Number.isNaN(start)) event.fail('has no audioOffset');
    const isPunctuation = /punctuation/i.test(kindOf(event));
    const duration = durationOf(event, unit);
    const end = duration > 0 ? roundSeconds(start + duration) : NaN;
    // Punctuation has no sound: with its time, the word before it would end too late.
    return isPunctuation
      ? { text, start: NaN, end: NaN, joined: /^[\p{Pe}\p{Pf}\p{Po}]/u.test(text) }
      : { text, start, end };
  });
  if (options.script === undefined) {
    const { text, ranges } = joinTokens(tokens);
    return splitIntoSentenceCues(text, ranges.filter(isTimed), language);
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

/** The events of one file or of many lines, without the objects around them. */
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

/** A viseme has no text. A bookmark of a batch synthesis has a name instead. */
const hasText = (event: JsonValue): boolean => !textValue(event).isMissing && event.get('Bookmark').isMissing;

function textValue(event: JsonValue): JsonValue {
  const text = event.get('text', 'Text', 'privText');
  const inner = text.get('Text');
  return inner.isMissing ? text : inner;
}

const wordOf = (event: JsonValue): string => textValue(event).text();

function unitOf(words: readonly JsonValue[]): number {
  const durations = words.map((event) => durationOf(event, TICK_SECONDS) / TICK_SECONDS).filter((ticks) => ticks > 0);
  if (durations.length) return maximum(durations) < MAX_DURATION_MILLISECONDS ? 0.001 : TICK_SECONDS;
  const offsets = words.map((event) => event.get(...OFFSET_KEYS).time());
  return words.length > 1 && maximum(offsets) < MAX_OFFSET_MILLISECONDS ? 0.001 : TICK_SECONDS;
}

const maximum = (numbers: readonly number[]): number =>
  numbers.reduce((largest, number) => Math.max(largest, number), 0);

/** .NET and Python write a duration as a clock time: `00:00:00.1375000`. */
function durationOf(event: JsonValue, unit: number): number {
  const duration = event.get('duration', 'Duration', 'privDuration');
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(typeof duration.value === 'string' ? duration.value : '');
  return clock ? +clock[1]! * 3600 + +clock[2]! * 60 + +clock[3]! : duration.time(unit);
}

function readBookmarks(events: readonly JsonValue[], input: FormatInput): TimedCue[] {
  const marks = events.filter((event) => /bookmark/i.test(kindOf(event)) || !event.get('Bookmark').isMissing);
  const points = marks.map((event) => {
    const bookmark = event.get('Bookmark');
    const name = bookmark.isMissing ? wordOf(event) : bookmark.text();
    return { name, time: event.get(...OFFSET_KEYS).time(bookmark.isMissing ? TICK_SECONDS : 0.001) || 0 };
  });
  return points.length ? createCuesFromMarks(points, input) : [];
}
