import { JsonValue } from '../parsing/json-value.js';
import { createTimedCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';
import { stripSsml } from '../ssml/ssml-text.js';

interface SpeechMark {
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
export function readPolly({ source, options, language }: FormatInput): TimedCue[] {
  const marks = JsonValue.parseMany(source).map(markOf);
  const words = marks.filter(({ type }) => type === 'word');
  const sentences = marks.filter(({ type }) => type === 'sentence');
  if (!sentences.length) {
    const tokens = words.map(tokenOf);
    if (options.script === undefined) {
      const { text, pieces } = joinTokens(tokens);
      return splitIntoSentenceCues(text, pieces, language);
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

/** Words that touch in the bytes touch in the text. */
function tokenOf({ time, value, from }: SpeechMark, index: number, marks: readonly SpeechMark[]): TimedToken {
  const before = marks[index - 1];
  const joined = before && !Number.isNaN(from) && before.to === from;
  return { text: value, start: time, end: NaN, ...(joined && { joined }) };
}
