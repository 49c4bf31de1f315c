import { Json } from './json.js';
import { payloadOf, pieceCue, plainCue } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf, type Token } from './spoken-text.js';
import type { TimedCue } from './timing.js';

/**
 * Results of WhisperX (m-bain/whisperX, `transcribe.py`): `segments` with `start`, `end`, `text`, and `words` whose `start`
 * and `end` may be missing (numerals, m-bain/whisperX#792); or a list of words by itself (`word_segments`). Whisper's own
 * results have the same shape, also with the words beside the segments.
 */
export function readWhisperx({ source, language }: Reading): { cues: TimedCue[]; language?: string } {
  const root = Json.parse(source);
  const told = root.get('language');
  const segments = root.get('segments').list();
  const beside = (Array.isArray(root.value) ? root : root.get('words', 'word_segments')).list();
  const spoken = typeof told.value === 'string' ? told.value : language;
  const named = spoken ? { language: spoken } : {};
  if (!segments.length) {
    const { text, pieces } = textOf(beside.map(tokenOf));
    return { cues: sentenceCues(text, pieces, spoken), ...named };
  }
  let next = 0;
  const cues = segments.map((segment) => {
    const [start, end] = [segment.get('start').time(), segment.get('end').time()];
    const own = segment.get('words').list().map(tokenOf);
    const words = own;
    if (segment.get('words').missing)
      while (next < beside.length && !(beside[next]!.get('start').time() >= end)) words.push(tokenOf(beside[next++]!));
    const text = segment.get('text').text().trim() || textOf(words).text;
    const speaker = segment.get('speaker').text();
    const traits = { start, end, ...(speaker && { speaker }) };
    return words.length ? pieceCue(text, piecesIn(text, words), traits) : plainCue(payloadOf(text), start, end, traits);
  });
  return { cues, ...named };
}

const tokenOf = (word: Json): Token => ({
  text: word.get('word', 'text').text().trim(),
  start: word.get('start').time(),
  end: word.get('end').time(),
});
