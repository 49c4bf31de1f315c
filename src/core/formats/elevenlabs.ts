import { Json } from './json.js';
import type { Piece } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf } from './spoken-text.js';
import type { TimedCue } from './timing.js';

/** A character, or a word, and when it is said (seconds). */
interface Timed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * ElevenLabs' alignment ("Create speech with timing"): `alignment` with `characters`, `character_start_times_seconds` and
 * `character_end_times_seconds`; a stream of it is a list of chunks, or one a line, and that of its WebSocket counts each
 * chunk from its own beginning, in milliseconds (`charStartTimesMs`). Of the two alignments the one of the text as it was
 * written is taken, not the normalised. Its forced alignment lists `characters` that have times themselves, and its
 * transcripts `words` that hold the spaces, too.
 */
export function readElevenLabs({ source, language }: Reading): TimedCue[] {
  const chunks = Json.parseMany(source);
  const [first] = chunks;
  if (first && !first.get('words').missing) return ofWords(first, language);
  const characters: Timed[] = [];
  const isWritten = chunks.some((chunk) => !chunk.get('alignment').missing);
  for (const chunk of chunks) {
    const alignment = isWritten ? chunk.get('alignment') : alignmentOf(chunk);
    if (alignment.missing) continue; // the last chunk of a stream has none
    const own = charactersOf(alignment);
    const end = characters.at(-1)?.end ?? 0;
    // What begins before the end of the last chunk counts from there.
    const shift = own.length && own[0]!.start < end - OVERLAP ? end : 0;
    for (const { text, start, end: until } of own)
      characters.push({ text, start: round(start + shift), end: round(until + shift) });
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, start, end } of characters) {
    if (text.trim()) pieces.push({ from: at, to: at + text.length, start, end });
    at += text.length;
  }
  return sentenceCues(characters.map(({ text }) => text).join(''), pieces, language);
}

/** Seconds by which one chunk may begin before the end of another, since both are rounded. */
const OVERLAP = 0.05;

function alignmentOf(chunk: Json): Json {
  const alignment = chunk.get('alignment', 'normalized_alignment', 'normalizedAlignment');
  const normalised = alignment.missing ? chunk.get('normalized_alignment', 'normalizedAlignment') : alignment;
  if (!normalised.missing) return normalised;
  return chunk.get('characters', 'chars').missing ? normalised : chunk;
}

function charactersOf(alignment: Json): Timed[] {
  const characters = alignment.get('characters', 'chars').list();
  if (characters.length && !characters[0]!.get('text').missing) return characters.map(timedOf);
  const [starts, unit] = listOf(
    alignment,
    ['character_start_times_seconds', 'characterStartTimesSeconds'],
    ['charStartTimesMs', 'char_start_times_ms'],
  );
  const [ends] = listOf(alignment, ['character_end_times_seconds', 'characterEndTimesSeconds'], []);
  const [durations] = listOf(alignment, [], ['charDurationsMs', 'char_durations_ms', 'charsDurationsMs']);
  const other = durations.length ? durations : ends;
  if (starts.length !== characters.length || other.length !== characters.length)
    alignment.fail(`has ${characters.length} characters, ${starts.length} starts and ${other.length} ends`);
  return characters.map((character, index) => {
    const start = starts[index]!.time(unit);
    const end = other[index]!.time(unit);
    return { text: character.text(), start, end: durations.length ? round(start + end) : end };
  });
}

function listOf(alignment: Json, seconds: readonly string[], milliseconds: readonly string[]): [Json[], number] {
  const found = alignment.get(...seconds);
  return found.missing ? [alignment.get(...milliseconds).list(), 0.001] : [found.list(), 1];
}

const timedOf = (entry: Json): Timed => ({
  text: entry.get('text').text(),
  start: entry.get('start').time(),
  end: entry.get('end').time(),
});

/** A word's text may be the space between two; a sound that is no word, such as laughter, says so. */
function ofWords(root: Json, language: string): TimedCue[] {
  const words = root
    .get('words')
    .list()
    .filter((word) => word.get('type').value !== 'audio_event')
    .map(timedOf)
    .filter(({ text }) => text.trim());
  const whole = root.get('text').text();
  const { text, pieces } = whole.trim() ? { text: whole, pieces: piecesIn(whole, words) } : textOf(words);
  return sentenceCues(text, pieces, language);
}

const round = (seconds: number): number => Math.round(seconds * 1e7) / 1e7;
