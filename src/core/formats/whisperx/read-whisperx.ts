import { wordBounds } from '../../speech/word-bounds.js';
import { JsonValue } from '../parsing/json-value.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';
import type { RecognizedSegment } from './recognized-segment.js';
import { readChunkTokens, hasChunks } from './whisper-chunks.js';
import { readCppSegments } from './whisper-cpp.js';

/**
 * Results of WhisperX (m-bain/whisperX, `transcribe.py`): `segments` with `start`, `end`, `text`, and `words` whose `start`
 * and `end` may be missing (numerals, m-bain/whisperX#792); or a list of words by itself (`word_segments`). Whisper's own
 * results have the same shape, also with the words beside the segments; those of faster-whisper may be the list of
 * segments alone. whisper.cpp (`transcription`) and Transformers (`chunks`) have shapes of their own.
 */
export function readWhisperx({ source, language }: FormatInput): { cues: TimedCue[]; language?: string } {
  const root = JsonValue.parse(source);
  const told = [root.get('language'), root.get('result').get('language')].find(
    ({ value }) => typeof value === 'string',
  );
  const spoken = (told?.value as string | undefined) ?? language;
  const named = spoken ? { language: spoken } : {};
  const segments = segmentsOf(root);
  if (segments && !isOfWords(segments)) return { cues: segments.map(cueOf), ...named };
  const tokens = segments ?? (hasChunks(root) ? readChunkTokens(root) : separateWords(root).map(tokenOf));
  const whole = root.get('text').text().trim();
  const { text, pieces } = whole ? { text: whole, pieces: locateTokens(whole, tokens) } : joinTokens(tokens);
  return { cues: splitIntoSentenceCues(text, pieces, spoken), ...named };
}

/** The passages of a result; undefined where it has words only. */
function segmentsOf(root: JsonValue): RecognizedSegment[] | undefined {
  if (!root.get('transcription').isMissing) return readCppSegments(root);
  const list = Array.isArray(root.value) ? root.list() : root.get('segments').list();
  const isList = list.some((entry) => !entry.get('words').isMissing || entry.get('word').isMissing);
  if (!isList) return undefined;
  const beside = Array.isArray(root.value) ? [] : separateWords(root);
  let next = 0;
  return list.map((segment) => {
    const [start, end] = [segment.get('start').time(), segment.get('end').time()];
    const words = segment.get('words').list().map(tokenOf);
    if (segment.get('words').isMissing)
      while (next < beside.length && !(beside[next]!.get('start').time() >= end)) words.push(tokenOf(beside[next++]!));
    return { text: segment.get('text').text().trim(), start, end, speaker: segment.get('speaker').text(), words };
  });
}

const separateWords = (root: JsonValue): JsonValue[] =>
  (Array.isArray(root.value) ? root : root.get('words', 'word_segments')).list();

/** Recognisers that are told to stop after each word give a passage a word. */
const isOfWords = (segments: readonly RecognizedSegment[]): boolean =>
  segments.length > 1 && segments.every(({ words, text }) => !words.length && wordBounds(text).length < 2);

function cueOf({ text: told, start, end, speaker, words }: RecognizedSegment): TimedCue {
  const text = told || joinTokens(words).text;
  const traits = { start, end, ...(speaker && { speaker }) };
  return words.length
    ? createTimedCue(text, locateTokens(text, words), traits)
    : createPlainCue(escapePayload(text), start, end, traits);
}

const tokenOf = (word: JsonValue): TimedToken => ({
  text: word.get('word', 'text').text().trim(),
  start: word.get('start').time(),
  end: word.get('end').time(),
});
