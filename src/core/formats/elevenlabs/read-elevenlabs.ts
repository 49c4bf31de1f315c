import { JsonValue } from '../parsing/json-value.js';
import { roundSeconds } from '../parsing/round-seconds.js';
import type { TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

/** A character or a word, and when it is spoken (seconds). */
interface TimedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * ElevenLabs' alignment ("Create speech with timing"): `alignment` with `characters`, `character_start_times_seconds` and
 * `character_end_times_seconds`. A stream is a list of chunks, or one chunk on each line. The times of a WebSocket stream
 * start at 0 in each chunk, and are in milliseconds (`charStartTimesMs`). The reader uses the alignment of the text as it
 * was written, not that of the normalised text. ElevenLabs' forced alignment lists `characters` with times, and its
 * transcripts list `words`, in which spaces are entries too.
 */
export function readElevenLabs({ source, language }: FormatInput): TimedCue[] {
  const chunks = JsonValue.parseMany(source);
  const [first] = chunks;
  if (first && !first.get('words').isMissing) return readWords(first, language);
  const characters: TimedText[] = [];
  const isWritten = chunks.some((chunk) => !chunk.get('alignment').isMissing);
  for (const chunk of chunks) {
    const alignment = isWritten ? chunk.get('alignment') : alignmentOf(chunk);
    if (alignment.isMissing) continue; // the last chunk of a stream has none
    const chunkCharacters = charactersOf(alignment);
    const end = characters.at(-1)?.end ?? 0;
    // A chunk that starts before the end of the last one has times of its own, from 0.
    const shift = chunkCharacters.length && chunkCharacters[0]!.start < end - MAX_OVERLAP_SECONDS ? end : 0;
    for (const { text, start, end: until } of chunkCharacters)
      characters.push({ text, start: roundSeconds(start + shift), end: roundSeconds(until + shift) });
  }
  const ranges: TimedTextRange[] = [];
  let at = 0;
  for (const { text, start, end } of characters) {
    if (text.trim()) ranges.push({ from: at, to: at + text.length, start, end });
    at += text.length;
  }
  return splitIntoSentenceCues(characters.map(({ text }) => text).join(''), ranges, language);
}

/** A chunk may start a little before the end of the last one, since both times are rounded. */
const MAX_OVERLAP_SECONDS = 0.05;

function alignmentOf(chunk: JsonValue): JsonValue {
  const alignment = chunk.get('alignment', 'normalized_alignment', 'normalizedAlignment');
  const normalised = alignment.isMissing ? chunk.get('normalized_alignment', 'normalizedAlignment') : alignment;
  if (!normalised.isMissing) return normalised;
  return chunk.get('characters', 'chars').isMissing ? normalised : chunk;
}

function charactersOf(alignment: JsonValue): TimedText[] {
  const characters = alignment.get('characters', 'chars').list();
  if (characters.length && !characters[0]!.get('text').isMissing) return characters.map(readTimedText);
  const [starts, unit] = readTimeList(
    alignment,
    ['character_start_times_seconds', 'characterStartTimesSeconds'],
    ['charStartTimesMs', 'char_start_times_ms'],
  );
  const [ends] = readTimeList(alignment, ['character_end_times_seconds', 'characterEndTimesSeconds'], []);
  const [durations] = readTimeList(alignment, [], ['charDurationsMs', 'char_durations_ms', 'charsDurationsMs']);
  const other = durations.length ? durations : ends;
  if (starts.length !== characters.length || other.length !== characters.length)
    alignment.fail(`has ${characters.length} characters, ${starts.length} starts and ${other.length} ends`);
  return characters.map((character, index) => {
    const start = starts[index]!.time(unit);
    const end = other[index]!.time(unit);
    return { text: character.text(), start, end: durations.length ? roundSeconds(start + end) : end };
  });
}

function readTimeList(
  alignment: JsonValue,
  seconds: readonly string[],
  milliseconds: readonly string[],
): [JsonValue[], number] {
  const list = alignment.get(...seconds);
  return list.isMissing ? [alignment.get(...milliseconds).list(), 0.001] : [list.list(), 1];
}

const readTimedText = (entry: JsonValue): TimedText => ({
  text: entry.get('text').text(),
  start: entry.get('start').time(),
  end: entry.get('end').time(),
});

/** Some entries are the space between two words. The type `audio_event` marks a sound that is no word, such as laughter. */
function readWords(root: JsonValue, language: string): TimedCue[] {
  const words = root
    .get('words')
    .list()
    .filter((word) => word.get('type').value !== 'audio_event')
    .map(readTimedText)
    .filter(({ text }) => text.trim());
  const whole = root.get('text').text();
  const { text, ranges } = whole.trim() ? { text: whole, ranges: locateTokens(whole, words) } : joinTokens(words);
  return splitIntoSentenceCues(text, ranges, language);
}
