/** A large timing file is read and compared in small parts: counts the work between two parts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finish, STEP_SIZE, type Steps } from '../../../src/core/steps.js';
import { alignIdenticalText } from '../../../src/core/timeline/alignment/align-identical-text.js';
import { alignIdenticalTextInSteps } from '../../../src/core/timeline/alignment/align-identical-text-in-steps.js';
import { alignTextInSteps } from '../../../src/core/timeline/alignment/align-text.js';
import { matchWords } from '../../../src/core/timeline/alignment/match-words.js';
import { collectCueTimesInSteps } from '../../../src/core/timeline/cue-times-in-steps.js';
import { collectCueTimes } from '../../../src/core/timeline/cue-times.js';
import { parseWebvttInSteps } from '../../../src/core/timeline/webvtt/parse-webvtt-in-steps.js';
import { parseWebvtt, type Cue } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { createSpeech } from '../create-speech.js';

const stamp = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString().slice(11, -1);

const SENTENCES = Array.from({ length: 1_500 }, (_, cue) =>
  Array.from({ length: 8 }, (_, word) => `w${(cue * 8 + word * word) % 9_973}`).join(' '),
);

/** A file of 1,500 cues with 12,000 words. */
const SOURCE = `WEBVTT\n\nNOTE\nvoice: a\n\n${SENTENCES.map((text, cue) => `${cue}\n${stamp(cue)} --> ${stamp(cue + 1.5)}\n${text}`).join('\n\n')}\n`;
const CUES = parseWebvtt(SOURCE).cues;
const SPEECH = createSpeech([SENTENCES]);

/** The most that is counted between two yields, with the result. */
function mostBetweenYields<Result>(steps: Steps<Result>, counter: { count: number }): { most: number; result: Result } {
  let most = 0;
  for (;;) {
    counter.count = 0;
    const { done, value } = steps.next();
    most = Math.max(most, counter.count);
    if (done) return { most, result: value };
  }
}

/** Objects whose property is counted each time it is read. */
function countReads<Item extends object>(
  items: readonly Item[],
  property: keyof Item,
  counter: { count: number },
): Item[] {
  return items.map((item) =>
    Object.defineProperty({ ...item }, property, {
      get: () => {
        counter.count += 1;
        return item[property];
      },
    }),
  );
}

describe('a large timing file', () => {
  it('is parsed some hundred lines at a time', () => {
    const counter = { count: 0 };
    const { most, result } = mostBetweenYields(
      parseWebvttInSteps(SOURCE, (piece) => {
        counter.count += piece.split('\n').length;
        return parseWebvtt(piece);
      }),
      counter,
    );
    assert.deepEqual(result, parseWebvtt(SOURCE));
    assert.ok(most < 1_000, `${most} lines`);
  });

  it('is parsed like a small one, with any line ends, without blank lines, and with faults', () => {
    const faulty = SOURCE.replace('\n\n300\n', '\n\nno cue\nat all\n\n300\n');
    const sources = [
      SOURCE.replaceAll('\n', '\r\n'),
      SOURCE.replaceAll('\n', '\r'),
      SOURCE.replace(/\n\n\d+\n/g, '\n'),
      SOURCE.replace(/\n\n\d+\n/g, '\n\n\n'),
      SOURCE.slice(0, 9_000),
      faulty,
      `no ${SOURCE}`,
      SOURCE.replace('WEBVTT\n\n', 'WEBVTT\n'),
    ];
    for (const source of sources) assert.deepEqual(finish(parseWebvttInSteps(source)), parseWebvtt(source));
    assert.equal(parseWebvtt(faulty).problem, 'not-valid');
  });

  it('has the times of a small one, collected some thousand words at a time', () => {
    const counter = { count: 0 };
    const counted = CUES.map((cue) => ({ ...cue, words: countReads(cue.words, 'text', counter) }));
    const { most, result } = mostBetweenYields(collectCueTimesInSteps(counted, NaN), counter);
    assert.deepEqual(result, collectCueTimes(CUES, NaN));
    assert.ok(most <= 3 * STEP_SIZE, `${most} words`);
    const mixed: Cue[] = CUES.map((_, index) => CUES[(index * 7) % CUES.length]!);
    assert.deepEqual(finish(collectCueTimesInSteps(mixed, 800)), collectCueTimes(mixed, 800));
    assert.deepEqual(finish(collectCueTimesInSteps([], NaN)), collectCueTimes([], NaN));
  });

  it('is compared with the words of the page some thousand words at a time', () => {
    const counter = { count: 0 };
    const speech = { ...SPEECH, words: countReads(SPEECH.words, 'start', counter) };
    const times = collectCueTimes(CUES, NaN);
    const { most, result } = mostBetweenYields(alignIdenticalTextInSteps(times, speech), counter);
    assert.deepEqual(result, alignIdenticalText(times, SPEECH));
    assert.ok(result && most <= STEP_SIZE, `${most} words`);
    const other = createSpeech([[...SENTENCES.slice(1), SENTENCES[0]!]]);
    assert.equal(finish(alignIdenticalTextInSteps(times, other)), undefined);
  });

  it('is aligned with a page that differs some thousand words at a time', () => {
    const counter = { count: 0 };
    const page = createSpeech([[...SENTENCES.slice(0, 500), 'Something else', ...SENTENCES.slice(500)]]);
    const speech = { ...page, words: countReads(page.words, 'start', counter) };
    const { most, result } = mostBetweenYields(alignTextInSteps(CUES, speech), counter);
    assert.equal(result.fit.alignedWords, 12_000);
    assert.ok(most <= STEP_SIZE, `${most} words`);
  });

  it('is matched in parts whose number grows with the words', () => {
    const partsOf = (words: number): number => {
      const list = Int32Array.from({ length: words }, (_, index) => (index < words - 1 ? (index * index) % 9_973 : -1));
      let parts = 0;
      for (const steps = matchWords(list, list); !steps.next().done;) parts += 1;
      return parts;
    };
    // Each word is looked at five times: in two indexes, forwards, backwards, and for gaps.
    assert.ok(partsOf(10_000) >= (5 * 10_000) / STEP_SIZE - 5, String(partsOf(10_000)));
  });
});
