import { Json } from './json.js';
import type { Piece } from './pieces.js';
import type { Reading } from './reading.js';
import { sentenceCues } from './spoken-text.js';
import type { TimedCue } from './timing.js';

/**
 * ElevenLabs' alignment ("Create speech with timing"): `alignment` with `characters`, `character_start_times_seconds` and
 * `character_end_times_seconds`. Of the two alignments the one of the text as it was written is taken, not the normalised.
 */
export function readElevenLabs({ source, language }: Reading): TimedCue[] {
  const root = Json.parse(source);
  const whole = root.get('alignment').missing ? root.get('normalized_alignment') : root.get('alignment');
  const alignment = whole.missing ? root : whole;
  const characters = alignment.get('characters').list();
  const starts = alignment.get('character_start_times_seconds').list();
  const ends = alignment.get('character_end_times_seconds').list();
  if (starts.length !== characters.length || ends.length !== characters.length)
    alignment.fail(`has ${characters.length} characters, ${starts.length} starts and ${ends.length} ends`);
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let at = 0;
  characters.forEach((character, index) => {
    const text = character.text();
    parts.push(text);
    if (text.trim())
      pieces.push({ from: at, to: at + text.length, start: starts[index]!.time(), end: ends[index]!.time() });
    at += text.length;
  });
  return sentenceCues(parts.join(''), pieces, language);
}
