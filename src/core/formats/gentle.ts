import { Json } from './json.js';
import type { Piece } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf, type Token } from './spoken-text.js';
import type { TimedCue } from './timing.js';

/**
 * Gentle's alignment (strob/gentle, `gentle/transcription.py`): `transcript`, and `words` with their place in it, counted
 * in characters, not UTF-16 units (Python). A word `not-found-in-audio` has no times.
 */
export function readGentle({ source, language }: Reading): TimedCue[] {
  const root = Json.parse(source);
  const words = root
    .get('words')
    .list()
    .filter((word) => word.get('case').value !== 'not-found-in-transcript');
  const tokens = words.map((word): Token => ({
    text: word.get('word', 'alignedWord').text(),
    start: word.get('start').time(),
    end: word.get('end').time(),
  }));
  const transcript = root.get('transcript').text();
  if (!transcript.trim()) {
    const { text, pieces } = textOf(tokens);
    return sentenceCues(text, pieces, language);
  }
  return sentenceCues(transcript, atOffsets(transcript, words, tokens) ?? piecesIn(transcript, tokens), language);
}

/** By the offsets that the file tells; undefined where one of them is wrong. */
function atOffsets(transcript: string, words: readonly Json[], tokens: readonly Token[]): Piece[] | undefined {
  const units = [0];
  for (const character of transcript) units.push(units.at(-1)! + character.length);
  const pieces: Piece[] = [];
  let last = 0;
  for (const [index, word] of words.entries()) {
    const from = units[word.get('startOffset').time()];
    const to = units[word.get('endOffset').time()];
    const { text, start, end } = tokens[index]!;
    if (from === undefined || to === undefined || from < last || transcript.slice(from, to) !== text) return undefined;
    pieces.push({ from, to, start, end });
    last = to;
  }
  return pieces;
}
