import { JsonValue } from '../parsing/json-value.js';
import { createTimedCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';
import { stripSsml } from '../ssml/ssml-text.js';

interface SpeechMark {
  readonly time: number;
  readonly type: string;
  /** Offsets in the input of the voice, in bytes of UTF-8. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/**
 * Amazon Polly's speech marks (Developer Guide, "Speech mark output"): JSON Lines, in milliseconds. The mark of a sentence
 * contains its text, with punctuation. Without marks of sentences, the reader finds the words in the script, or joins them
 * if there is no script. It ignores visemes and SSML marks.
 */
export function readPolly({ source, options, language }: FormatInput): TimedCue[] {
  const marks = JsonValue.parseMany(source).map(markOf);
  const words = marks.filter(({ type }) => type === 'word');
  const sentences = marks.filter(({ type }) => type === 'sentence');
  if (!sentences.length) {
    const tokens = words.map(tokenOf);
    if (options.script === undefined) {
      const { text, ranges } = joinTokens(tokens);
      return splitIntoSentenceCues(text, ranges, language);
    }
    const script = stripSsml(options.script);
    return splitIntoSentenceCues(script, locateTokens(script, tokens), language);
  }
  let next = 0;
  return sentences.map(({ time, value, from, to }, index) => {
    const end = sentences[index + 1]?.from ?? Math.max(to, words.at(-1)?.to ?? 0);
    const inside: TimedToken[] = [];
    while (next < words.length && words[next]!.from < end) {
      const word = words[next++]!;
      if (word.from >= from) inside.push(tokenOf(word, inside.length, words));
    }
    const text = stripSsml(value);
    return createTimedCue(text, locateTokens(text, inside), { start: time });
  });
}

function markOf(line: JsonValue): SpeechMark {
  const type = line.get('type').text();
  return {
    time: line.requireTime('time', 0.001),
    type,
    from: line.get('start').time(),
    to: line.get('end').time(),
    value: line.get('value').text(),
  };
}

/** Two words without a byte between them have no space between them. */
function tokenOf({ time, value, from }: SpeechMark, index: number, marks: readonly SpeechMark[]): TimedToken {
  const before = marks[index - 1];
  const joined = before && !Number.isNaN(from) && before.to === from;
  return { text: value, start: time, end: NaN, ...(joined && { joined }) };
}
