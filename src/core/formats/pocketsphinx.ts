import { Json } from './json.js';
import { pieceCue } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, textOf } from './spoken-text.js';
import type { TimedCue } from './timing.js';

/**
 * PocketSphinx's results (`pocketsphinx(1)`, "align" and "single"): an utterance a line, `b` its start and `d` its duration in
 * seconds, `t` its text, `w` its words. `<sil>` and `[NOISE]` are no words; `was(2)` is a second pronunciation of one.
 */
export function readPocketsphinx({ source }: Reading): TimedCue[] {
  return Json.parseMany(source).map((line) => {
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
    const text = line.get('t').text().trim() || textOf(words).text;
    return pieceCue(text, piecesIn(text, words), timesOf(line));
  });
}

function timesOf(entry: Json): { start: number; end: number } {
  const start = entry.needTime('b');
  return { start, end: Math.round((start + entry.needTime('d')) * 1e6) / 1e6 };
}
