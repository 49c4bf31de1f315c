import { wordBounds } from '../speech/words.js';
import { Json } from './json.js';
import { payloadOf, pieceCue, plainCue } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf, type Token } from './spoken-text.js';
import type { TimedCue } from './timing.js';
import { chunkTokens, isOfChunks } from './whisper-chunks.js';
import { cppSegments } from './whisper-cpp.js';

/** A passage as a recogniser heard it. Without words only its own bounds are known. */
export interface Segment extends Token {
  readonly speaker: string;
  readonly words: readonly Token[];
}

/**
 * Results of WhisperX (m-bain/whisperX, `transcribe.py`): `segments` with `start`, `end`, `text`, and `words` whose `start`
 * and `end` may be missing (numerals, m-bain/whisperX#792); or a list of words by itself (`word_segments`). Whisper's own
 * results have the same shape, also with the words beside the segments; those of faster-whisper may be the list of
 * segments alone. whisper.cpp (`transcription`) and Transformers (`chunks`) have shapes of their own.
 */
export function readWhisperx({ source, language }: Reading): { cues: TimedCue[]; language?: string } {
  const root = Json.parse(source);
  const told = [root.get('language'), root.get('result').get('language')].find(
    ({ value }) => typeof value === 'string',
  );
  const spoken = (told?.value as string | undefined) ?? language;
  const named = spoken ? { language: spoken } : {};
  const segments = segmentsOf(root);
  if (segments && !isOfWords(segments)) return { cues: segments.map(cueOf), ...named };
  const tokens = segments ?? (isOfChunks(root) ? chunkTokens(root) : besideOf(root).map(tokenOf));
  const whole = root.get('text').text().trim();
  const { text, pieces } = whole ? { text: whole, pieces: piecesIn(whole, tokens) } : textOf(tokens);
  return { cues: sentenceCues(text, pieces, spoken), ...named };
}

/** The passages of a result; undefined where it has words only. */
function segmentsOf(root: Json): Segment[] | undefined {
  if (!root.get('transcription').missing) return cppSegments(root);
  const list = Array.isArray(root.value) ? root.list() : root.get('segments').list();
  const isList = list.some((entry) => !entry.get('words').missing || entry.get('word').missing);
  if (!isList) return undefined;
  const beside = Array.isArray(root.value) ? [] : besideOf(root);
  let next = 0;
  return list.map((segment) => {
    const [start, end] = [segment.get('start').time(), segment.get('end').time()];
    const words = segment.get('words').list().map(tokenOf);
    if (segment.get('words').missing)
      while (next < beside.length && !(beside[next]!.get('start').time() >= end)) words.push(tokenOf(beside[next++]!));
    return { text: segment.get('text').text().trim(), start, end, speaker: segment.get('speaker').text(), words };
  });
}

const besideOf = (root: Json): Json[] => (Array.isArray(root.value) ? root : root.get('words', 'word_segments')).list();

/** Recognisers that are told to stop after each word give a passage a word. */
const isOfWords = (segments: readonly Segment[]): boolean =>
  segments.length > 1 && segments.every(({ words, text }) => !words.length && wordBounds(text).length < 2);

function cueOf({ text: told, start, end, speaker, words }: Segment): TimedCue {
  const text = told || textOf(words).text;
  const traits = { start, end, ...(speaker && { speaker }) };
  return words.length ? pieceCue(text, piecesIn(text, words), traits) : plainCue(payloadOf(text), start, end, traits);
}

const tokenOf = (word: Json): Token => ({
  text: word.get('word', 'text').text().trim(),
  start: word.get('start').time(),
  end: word.get('end').time(),
});
