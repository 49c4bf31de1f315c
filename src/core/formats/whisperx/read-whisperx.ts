import { wordBounds } from '../../speech/word-bounds.js';
import { JsonValue } from '../parsing/json-value.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { ReaderResult } from '../format/format.js';
import type { TimedCue } from '../format/timing.js';
import type { RecognizedSegment } from './recognized-segment.js';
import { readChunkTokens, hasChunks } from './whisper-chunks.js';
import { readCppSegments } from './whisper-cpp.js';

/**
 * Results of WhisperX (m-bain/whisperX, `transcribe.py`): `segments` with `start`, `end`, `text`, and `words` whose `start`
 * and `end` may be missing (numerals, m-bain/whisperX#792); or only a list of words (`word_segments`). Whisper's own
 * results have the same structure, and may have the words in a list next to the segments. A result of faster-whisper may
 * be only the list of segments. whisper.cpp (`transcription`) and Transformers (`chunks`) have other structures.
 */
export function readWhisperx({ source, language }: FormatInput): ReaderResult {
  const root = JsonValue.parse(source);
  const languageValue = [root.get('language'), root.get('result').get('language')].find(
    ({ value }) => typeof value === 'string',
  );
  const spoken = (languageValue?.value as string | undefined) ?? language;
  // whisper.cpp states milliseconds.
  const languageProperty = { ...(spoken && { language: spoken }), ...(isCpp(root) && { unit: undefined }) };
  const segments = segmentsOf(root);
  if (segments && !isWordLevel(segments)) return { cues: segments.map(cueOf), ...languageProperty };
  const tokens = segments ?? (hasChunks(root) ? readChunkTokens(root) : separateWords(root).map(tokenOf));
  const whole = root.get('text').text().trim();
  const { text, ranges } = whole ? { text: whole, ranges: locateTokens(whole, tokens) } : joinTokens(tokens);
  return { cues: splitIntoSentenceCues(text, ranges, spoken), ...languageProperty };
}

const isCpp = (root: JsonValue): boolean => !root.get('transcription').isMissing;

/** The segments of a result; undefined if the result has only words. */
function segmentsOf(root: JsonValue): RecognizedSegment[] | undefined {
  if (isCpp(root)) return readCppSegments(root);
  const list = Array.isArray(root.value) ? root.list() : root.get('segments').list();
  const isList = list.some((entry) => !entry.get('words').isMissing || entry.get('word').isMissing);
  if (!isList) return undefined;
  const separate = Array.isArray(root.value) ? [] : separateWords(root);
  let next = 0;
  return list.map((segment) => {
    const [start, end] = [segment.get('start').time(), segment.get('end').time()];
    const words = segment.get('words').list().map(tokenOf);
    if (segment.get('words').isMissing)
      while (next < separate.length && !(separate[next]!.get('start').time() >= end))
        words.push(tokenOf(separate[next++]!));
    return { text: segment.get('text').text().trim(), start, end, speaker: segment.get('speaker').text(), words };
  });
}

const separateWords = (root: JsonValue): JsonValue[] =>
  (Array.isArray(root.value) ? root : root.get('words', 'word_segments')).list();

/** With one word in each segment, the segments are words. Some options of speech recognisers have this effect. */
const isWordLevel = (segments: readonly RecognizedSegment[]): boolean =>
  segments.length > 1 && segments.every(({ words, text }) => !words.length && wordBounds(text).length < 2);

function cueOf({ text: segmentText, start, end, speaker, words }: RecognizedSegment): TimedCue {
  const text = segmentText || joinTokens(words).text;
  const properties = { start, end, ...(speaker && { speaker }) };
  return words.length
    ? createTimedCue(text, locateTokens(text, words), properties)
    : createPlainCue(escapePayload(text), start, end, properties);
}

const tokenOf = (word: JsonValue): TimedToken => ({
  text: word.get('word', 'text').text().trim(),
  start: word.get('start').time(),
  end: word.get('end').time(),
});
