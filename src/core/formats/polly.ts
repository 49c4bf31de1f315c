import { Json } from './json.js';
import { pieceCue } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf, type Token } from './spoken-text.js';
import type { TimedCue } from './timing.js';
import { plainScript } from './script-text.js';

interface Mark {
  readonly time: number;
  readonly type: string;
  /** Offsets in bytes of UTF-8 of what the voice was given. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/**
 * Amazon Polly's speech marks (Developer Guide, "Speech mark output"): JSON Lines, milliseconds. A sentence's mark carries
 * its text, punctuation and all; without those marks the words are taken as they are, or looked up in the script.
 * Visemes and SSML marks say nothing of words.
 */
export function readPolly({ source, options, language }: Reading): TimedCue[] {
  const marks = Json.parseMany(source).map(markOf);
  const words = marks.filter(({ type }) => type === 'word');
  const sentences = marks.filter(({ type }) => type === 'sentence');
  if (!sentences.length) {
    const tokens = words.map(tokenOf);
    if (options.script === undefined) {
      const { text, pieces } = textOf(tokens);
      return sentenceCues(text, pieces, language);
    }
    const script = plainScript(options.script);
    return sentenceCues(script, piecesIn(script, tokens), language);
  }
  let next = 0;
  return sentences.map(({ time, value, from, to }, index) => {
    const end = sentences[index + 1]?.from ?? Math.max(to, words.at(-1)?.to ?? 0);
    const inside: Token[] = [];
    while (next < words.length && words[next]!.from < end) {
      const word = words[next++]!;
      if (word.from >= from) inside.push(tokenOf(word, inside.length, words));
    }
    const text = plainScript(value);
    return pieceCue(text, piecesIn(text, inside), { start: time });
  });
}

function markOf(line: Json): Mark {
  const type = line.get('type').text();
  return {
    time: line.needTime('time', 0.001),
    type,
    from: line.get('start').time(),
    to: line.get('end').time(),
    value: line.get('value').text(),
  };
}

/** Words that touch in the bytes touch in the text. */
function tokenOf({ time, value, from }: Mark, index: number, marks: readonly Mark[]): Token {
  const before = marks[index - 1];
  const joined = before && !Number.isNaN(from) && before.to === from;
  return { text: value, start: time, end: NaN, ...(joined && { joined }) };
}
