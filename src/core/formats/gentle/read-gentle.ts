import { JsonValue } from '../parsing/json-value.js';
import type { TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

/**
 * Gentle's alignment (strob/gentle, `gentle/transcription.py`): `transcript`, and `words` with their offsets in it, in
 * Unicode characters, not UTF-16 units (Python). A word that is `not-found-in-audio` has no times.
 */
export function readGentle({ source, language }: FormatInput): TimedCue[] {
  const root = JsonValue.parse(source);
  const words = root
    .get('words')
    .list()
    .filter((word) => word.get('case').value !== 'not-found-in-transcript');
  const tokens = words.map((word): TimedToken => ({
    text: word.get('word', 'alignedWord').text(),
    start: word.get('start').time(),
    end: word.get('end').time(),
  }));
  const transcript = root.get('transcript').text();
  if (!transcript.trim()) {
    const { text, ranges } = joinTokens(tokens);
    return splitIntoSentenceCues(text, ranges, language);
  }
  return splitIntoSentenceCues(
    transcript,
    rangesAtOffsets(transcript, words, tokens) ?? locateTokens(transcript, tokens),
    language,
  );
}

/** The ranges at the offsets in the file; undefined if an offset is wrong. */
function rangesAtOffsets(
  transcript: string,
  words: readonly JsonValue[],
  tokens: readonly TimedToken[],
): TimedTextRange[] | undefined {
  const units = [0];
  for (const character of transcript) units.push(units.at(-1)! + character.length);
  const ranges: TimedTextRange[] = [];
  let last = 0;
  for (const [index, word] of words.entries()) {
    const from = units[word.get('startOffset').time()];
    const to = units[word.get('endOffset').time()];
    const { text, start, end } = tokens[index]!;
    if (from === undefined || to === undefined || from < last || transcript.slice(from, to) !== text) return undefined;
    ranges.push({ from, to, start, end });
    last = to;
  }
  return ranges;
}
