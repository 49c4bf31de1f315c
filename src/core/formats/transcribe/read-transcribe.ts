import { createRecognizedCues, speakerName, type RecognizedWord } from '../cues/recognized-cues.js';
import type { FormatInput } from '../format/format-input.js';
import type { TimedCue } from '../format/timing.js';
import { JsonValue } from '../parsing/json-value.js';

/**
 * The output of Amazon Transcribe (Developer Guide, "Data input and output"): `results.items`, words with `start_time` and
 * `end_time` (seconds, as strings) and punctuation without times. Who speaks is in each item, or in
 * `speaker_labels.segments`, whose items have the same start.
 */
export function readTranscribe({ source, language: given }: FormatInput): {
  cues: readonly TimedCue[];
  language?: string;
} {
  const results = JsonValue.parse(source).get('results');
  const stated = results.get('language_code').text();
  const speakers = speakersByStart(results.get('speaker_labels'));
  const channels = results.get('channel_labels').get('channels').list();
  const lists =
    channels.length > 1 ? channels.map((channel) => channel.get('items').list()) : [results.get('items').list()];
  const cues = lists
    .flatMap((items) =>
      createRecognizedCues(items.map((item) => wordOf(item, speakers)).map(withSpeaker), stated || given),
    )
    .sort((a, b) => a.start - b.start);
  return { cues, ...(stated && { language: stated }) };
}

function speakersByStart(labels: JsonValue): ReadonlyMap<number, string> {
  const segments = labels.get('segments').list();
  return new Map(
    segments.flatMap((segment) =>
      segment
        .get('items')
        .list()
        .map((item) => [item.get('start_time').time(), item.get('speaker_label').text()] as const),
    ),
  );
}

function wordOf(item: JsonValue, speakers: ReadonlyMap<number, string>): RecognizedWord {
  const isPunctuation = item.get('type').value === 'punctuation';
  const text = item.get('alternatives').list()[0]?.get('content').text() ?? '';
  if (isPunctuation) return { text, start: NaN, end: NaN, joined: true };
  const start = item.requireTime('start_time');
  const speaker = speakerName(item.get('speaker_label').text() || (speakers.get(start) ?? ''));
  return { text, start, end: item.get('end_time').time(), speaker };
}

/** Punctuation belongs to the speaker of the word before it. */
function withSpeaker(word: RecognizedWord, index: number, words: readonly RecognizedWord[]): RecognizedWord {
  if (word.speaker !== undefined) return word;
  let before = index - 1;
  while (before >= 0 && words[before]!.speaker === undefined) before--;
  return { ...word, speaker: words[before]?.speaker };
}
