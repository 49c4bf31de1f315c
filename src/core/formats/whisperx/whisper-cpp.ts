import type { JsonValue } from '../parsing/json-value.js';
import type { TimedToken } from '../cues/timed-tokens.js';
import type { RecognizedSegment } from './recognized-segment.js';

/**
 * The segments of whisper.cpp (`--output-json`, `--output-json-full`): `transcription` with `offsets` in milliseconds and
 * `text`. Its `tokens` are parts of words; the first token of a word starts with a space. Tokens such as `[_BEG_]` and
 * `[_TT_50]` are not text.
 */
export const readCppSegments = (root: JsonValue): RecognizedSegment[] =>
  root
    .get('transcription')
    .list()
    .map((segment) => {
      const { text, start, end } = tokenOf(segment);
      const words: TimedToken[] = [];
      for (const token of segment.get('tokens').list().map(tokenOf)) {
        if (/^\[_.*\]$|^<\|.*\|>$/.test(token.text.trim())) continue;
        const last = words.at(-1);
        if (last && !/^\s/.test(token.text))
          words[words.length - 1] = { ...last, text: last.text + token.text, end: token.end };
        else words.push({ ...token, text: token.text.trimStart() });
      }
      return { text: text.trim(), start, end, joined: !/^\s/.test(text), speaker: '', words };
    });

const tokenOf = (entry: JsonValue): TimedToken => ({
  text: entry.get('text').text(),
  start: entry.get('offsets').get('from').time(0.001),
  end: entry.get('offsets').get('to').time(0.001),
});
