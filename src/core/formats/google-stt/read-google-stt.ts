import { createPlainCue, escapePayload } from '../cues/create-cue.js';
import { createRecognizedCues, speakerName, type RecognizedWord } from '../cues/recognized-cues.js';
import type { FormatInput } from '../format/format-input.js';
import type { TimedCue } from '../format/timing.js';
import { JsonValue } from '../parsing/json-value.js';
import { roundSeconds } from '../parsing/round-seconds.js';

/**
 * Google Cloud Speech-to-Text (v1 `startTime`, v2 `startOffset`; with underscores in Python): `results`, each with the
 * words of its first alternative. A time is `"1.300s"` or `{"seconds":1,"nanos":300000000}`; a zero may be left out
 * (protobuf, "ProtoJSON Format"). With speakers, the last result repeats all words. Without words, a result is a cue that
 * ends at its `resultEndTime`. A long operation has the results in its `response`.
 */
export function readGoogleStt({ source, language: given }: FormatInput): { cues: TimedCue[]; language?: string } {
  const root = JsonValue.parse(source);
  const response = root.get('response');
  const results = (response.isMissing ? root : response).get('results').list();
  const stated = results.map((result) => result.get('languageCode', 'language_code').text()).find(Boolean);
  const language = stated ?? given;
  const words = results.map(wordsOf);
  const last = words.at(-1) ?? [];
  const isRepeated =
    words.length > 1 &&
    last.some(({ speaker }) => speaker) &&
    last[0]!.start <= (words.find((list) => list.length)?.[0]?.start ?? NaN);
  const used = isRepeated ? [last] : words;
  const cues: TimedCue[] = [];
  let end = 0;
  used.forEach((list, index) => {
    const result = results[index]!;
    const transcript = result.get('alternatives').list()[0]?.get('transcript').text().trim() ?? '';
    for (const cue of createRecognizedCues(list, language, isRepeated ? '' : transcript))
      if (list.length) cues.push(cue);
    const until = durationOf(result.get('resultEndTime', 'resultEndOffset', 'result_end_time', 'result_end_offset'));
    if (!list.length && transcript && !isRepeated) cues.push(createPlainCue(escapePayload(transcript), end, until));
    end = list.at(-1)?.end ?? until;
  });
  return { cues, ...(stated && { language: stated }) };
}

function wordsOf(result: JsonValue): RecognizedWord[] {
  const words = result.get('alternatives').list()[0]?.get('words').list() ?? [];
  return words.map((word) => {
    const label = word.get('speakerLabel', 'speaker_label', 'speakerTag', 'speaker_tag').text();
    const start = durationOf(word.get('startTime', 'startOffset', 'start_time', 'start_offset'));
    return {
      text: word.get('word').text(),
      start: Number.isNaN(start) ? 0 : start,
      end: durationOf(word.get('endTime', 'endOffset', 'end_time', 'end_offset')),
      // The tag of a word without a known speaker is 0.
      speaker: label === '0' ? '' : speakerName(label),
    };
  });
}

/** Seconds; NaN if the time is missing. */
function durationOf(time: JsonValue): number {
  const { value } = time;
  if (typeof value === 'string') {
    const seconds = /^(\d{1,9}(?:\.\d{1,9})?)s?$/.exec(value.trim())?.[1];
    return seconds === undefined ? time.fail('is not a time') : roundSeconds(+seconds);
  }
  if (typeof value !== 'object' || value === null) return time.time();
  const [seconds, nanos] = [time.get('seconds').time(), time.get('nanos').time()];
  return roundSeconds((seconds || 0) + (nanos || 0) * 1e-9);
}
