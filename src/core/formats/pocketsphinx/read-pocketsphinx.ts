import { JsonValue } from '../parsing/json-value.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import { createTimedCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, joinTokens } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

/**
 * PocketSphinx's results (`pocketsphinx(1)`, "align" and "single"): one utterance on each line, with `b` its start and `d`
 * its duration in seconds, `t` its text, `w` its words. `<sil>` and `[NOISE]` are not words. `was(2)` is the second
 * pronunciation of a word.
 */
export function readPocketsphinx({ source }: FormatInput): TimedCue[] {
  return JsonValue.parseMany(source).map((line) => {
    const words = line
      .get('w')
      .list()
      .map((word) => ({
        text: word
          .get('t')
          .text()
          .replace(/\(\d+\)$/, ''),
        ...timesOf(word),
      }))
      .filter(({ text }) => !/^(?:<.*>|\[.*\]|\+\+.*\+\+)$/.test(text));
    const text = line.get('t').text().trim() || joinTokens(words).text;
    return createTimedCue(text, locateTokens(text, words), timesOf(line));
  });
}

function timesOf(entry: JsonValue): { start: number; end: number } {
  const start = entry.requireTime('b');
  return { start, end: roundToMicroseconds(start + entry.get('d').time()) };
}
