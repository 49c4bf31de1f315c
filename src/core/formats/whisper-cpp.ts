import type { Json } from './json.js';
import type { Token } from './spoken-text.js';
import type { Segment } from './whisperx.js';

/**
 * The passages of whisper.cpp (`--output-json`, `--output-json-full`): `transcription` with `offsets` in milliseconds and
 * `text`; its `tokens` are parts of words, of which the first of each begins with its space. `[_BEG_]` and the like are no
 * text.
 */
export const cppSegments = (root: Json): Segment[] =>
  root
    .get('transcription')
    .list()
    .map((segment) => {
      const { text, start, end } = tokenOf(segment);
      const words: Token[] = [];
      for (const token of segment.get('tokens').list().map(tokenOf)) {
        if (/^\[_.*_\]$|^<\|.*\|>$/.test(token.text.trim())) continue;
        const last = words.at(-1);
        if (last && !/^\s/.test(token.text))
          words[words.length - 1] = { ...last, text: last.text + token.text, end: token.end };
        else words.push({ ...token, text: token.text.trimStart() });
      }
      return { text: text.trim(), start, end, joined: !/^\s/.test(text), speaker: '', words };
    });

const tokenOf = (entry: Json): Token => ({
  text: entry.get('text').text(),
  start: entry.get('offsets').get('from').time(0.001),
  end: entry.get('offsets').get('to').time(0.001),
});
