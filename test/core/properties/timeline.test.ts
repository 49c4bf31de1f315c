/** Properties of timelines: what holds for the times of every recording of every story. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { alignText } from '../../../src/core/timeline/alignment/align-text.js';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import type { Cue } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { createSpeech } from '../create-speech.js';
import { check } from './runs.js';

/** Few words, so that they repeat: repeated words are what an alignment can confuse. */
const word = fc.constantFrom(
  'the',
  'port',
  'stayed',
  'shut',
  'on',
  'Monday',
  'people',
  'walked',
  'home',
  'no',
  'storm',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
const story = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

/** Seconds from one time of a recording to the next: they may stand still, in a faulty file also go back. */
const stepsFrom = (min: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min, max: 3, noNaN: true }), { minLength: 80, maxLength: 80 });
const steps = stepsFrom(0);
const faultySteps = stepsFrom(-1);

function cuesOf(sentences: readonly string[], times: readonly number[]): Cue[] {
  let time = 0;
  let step = 0;
  const next = (): number => (time = Math.max(0, time + times[step++ % times.length]!));
  return sentences.map((text) => {
    const start = next();
    const words = text.split(' ').map((part) => ({ text: part, start: next(), unsure: false }));
    return { id: '', start, end: next(), text, words };
  });
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('the timeline of any recording of any story', () => {
  it('aligns each word of a recording of the same words, whatever its times are', () =>
    check(
      fc.property(story, steps, (paragraphs, times) => {
        const speech = createSpeech(paragraphs);
        const { fit } = alignText(cuesOf(paragraphs.flat(), times), speech);
        assert.equal(fit.alignedWords, fit.pageWords);
        assert.equal(fit.unmatchedWords, 0);
      }),
    ));

  it('pairs only equal words, each once, and counts them', () =>
    check(
      fc.property(story, story, faultySteps, (read, written, times) => {
        const speech = createSpeech(written);
        const cues = cuesOf(read.flat(), times);
        const data = alignText(cues, speech);
        const spoken = cues.flatMap(({ words }) => words).length;
        const aligned = [...data.words].filter((at) => at >= 0);
        assert.equal(new Set(aligned).size, aligned.length);
        assert.equal(aligned.length, data.fit.alignedWords);
        assert.equal(data.fit.pageWords, speech.words.length);
        assert.equal(data.fit.recordedWords, spoken);
        assert.ok(data.fit.unmatchedWords + aligned.length === spoken);
      }),
    ));

  it('finds at each boundary what begins there, and nothing in between', () =>
    check(
      fc.property(story, faultySteps, fc.double({ min: -1, max: 200, noNaN: true }), (paragraphs, times, time) => {
        const timeline = createTimeline(alignText(cuesOf(paragraphs.flat(), times), createSpeech(paragraphs)));
        const next = timeline.next(time);
        assert.ok(next > time);
        assert.notDeepEqual(next === Infinity ? {} : timeline.at(next), timeline.at(time));
        const between = next === Infinity ? time + 1000 : (time + next) / 2;
        if (between < next) assert.deepEqual(timeline.at(between), timeline.at(time));
      }),
    ));

  it('never goes back: the starts of words do not fall', () =>
    check(
      fc.property(story, faultySteps, (paragraphs, times) => {
        const { wordStarts, wordEnds } = alignText(cuesOf(paragraphs.flat(), times), createSpeech(paragraphs));
        for (let at = 1; at < wordStarts.length; at++) assert.ok(wordStarts[at]! >= wordStarts[at - 1]!);
        assert.ok(Number.isFinite(sum(wordStarts)) && Number.isFinite(sum(wordEnds)));
      }),
    ));

  it('leads from a recorded word to its time and back to the word', () =>
    check(
      fc.property(story, fc.nat(100), (paragraphs, pick) => {
        const rising = Array.from({ length: 80 }, (_, index) => 0.1 + (index % 7) / 10);
        const speech = createSpeech(paragraphs);
        const timeline = createTimeline(alignText(cuesOf(paragraphs.flat(), rising), speech));
        const wanted = pick % speech.words.length;
        const { word: found } = timeline.at(timeline.startOfWord(wanted));
        assert.equal(timeline.data.words[found], wanted);
      }),
    ));
});
