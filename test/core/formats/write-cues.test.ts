/** What every format does with cues: texts that are missing, several recordings, cues within cues, marks of SSML. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPlainCue } from '../../../src/core/formats/cues/create-cue.js';
import { spokenCues } from '../../../src/core/formats/cues/spoken-cues.js';
import type { TimedCue } from '../../../src/core/formats/format/timing.js';
import { stripSsml } from '../../../src/core/formats/ssml/ssml-text.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { reader } from './read-cues.js';

const TARGETS = { audio: 'a.mp3', page: 'a.html' };
const timing = (cues: readonly TimedCue[], format = 'smil'): Parameters<typeof writeTiming>[0] => ({ format, notes: [], warnings: [], cues }); // prettier-ignore

describe('cues without a text', () => {
  const at = (fragment: string): TimedCue => createPlainCue(' ', 0, 1, { place: { document: '', fragment } });
  const warned = (cues: readonly TimedCue[], isPageRead?: boolean): object[] =>
    writeTiming(timing(cues), 'webvtt', {
      ...TARGETS,
      ...(isPageRead !== undefined && { isPageRead }),
    }).warnings.filter(({ message }) => message.includes('have no text'));

  it('are counted, with the advice to give the page', () => {
    const advice = 'give the page with --page, or write smil or sync-media';
    const message = '1 of 2 cues have no text, only a place in a page';
    for (const isPageRead of [undefined, false])
      assert.deepEqual(warned([at('a'), createPlainCue('b', 1, 2)], isPageRead), [{ line: 0, message, advice }]);
    assert.deepEqual(warned([createPlainCue('', 0, 1), createPlainCue('b', 1, 2)], true), [{ line: 0, message, advice }]); // prettier-ignore
    assert.deepEqual(warned([createPlainCue('b', 1, 2)]), []);
  });

  it('are named where the page was read, three of them', () => {
    const advice = 'give the page that has these ids';
    const message = (count: number, list: string): string =>
      `${count} of ${count} cues have no text: the page has nothing at ${list}`;
    const cues = ['a', 'b', 'c', 'd'].map(at);
    assert.deepEqual(warned(cues.slice(0, 3), true), [{ line: 0, message: message(3, '#a, #b, #c'), advice }]);
    assert.deepEqual(warned(cues, true), [{ line: 0, message: message(4, '#a, #b, #c, …'), advice }]);
    const ofWord = { ...createPlainCue('', 0, 1), words: [{ text: '', start: 0, unsure: false, place: { document: '', fragment: 'w' } }] }; // prettier-ignore
    assert.deepEqual(warned([ofWord], true), [{ line: 0, message: message(1, '#w'), advice }]);
  });

  it('are no fault where the format points at the page', () =>
    assert.deepEqual(writeTiming(timing([at('a')]), 'smil', TARGETS).warnings, []));
});

describe('clips of several recordings', () => {
  const clip = (audio: string | undefined, start: number): TimedCue =>
    createPlainCue('a', start, start + 1, { ...(audio !== undefined && { audio }), place: { document: '', fragment: 'a' } }); // prettier-ignore

  it('have no common timeline: a format without recordings refuses them', () => {
    const write = (names: readonly (string | undefined)[]) => (): unknown =>
      writeTiming(timing(names.map(clip)), 'webvtt', TARGETS);
    assert.throws(write(['1.mp3', '2.mp3', '1.mp3', undefined]), {
      line: 0,
      message: 'has clips of 2 sounds (1.mp3, 2.mp3)',
      advice: 'choose one with --audio',
    });
    assert.throws(write(['1', '2', '3']), { message: 'has clips of 3 sounds (1, 2, 3)' });
    assert.throws(write(['1', '2', '3', '4']), { message: 'has clips of 4 sounds (1, 2, 3, …)' });
    assert.doesNotThrow(write(['1', '1', undefined]));
    assert.doesNotThrow(() => writeTiming(timing(['1', '2'].map(clip)), 'smil', TARGETS));
  });
});

describe('cues within cues of SyncMediaLite', () => {
  const cue = (kind: string, start: number, end: number): TimedCue => createPlainCue(kind, start, end, { kind });
  const kept = (cues: readonly TimedCue[], format = 'sync-media'): string[] =>
    spokenCues(timing(cues, format)).map(({ kind, start, end }) => `${kind} ${start}–${end}`);

  it('are spoken once: the smallest of them', () => {
    const cues = [cue('line', 0, 2), cue('stanza', 0, 4), cue('line', 2, 4), cue('word', 2, 3), cue('line', 4, 5)];
    assert.deepEqual(kept(cues), ['line 0–2', 'word 2–3', 'line 4–5']);
    assert.deepEqual(kept(cues, 'smil').length, 5);
    assert.deepEqual(kept([cue('word', 0, 2), cue('line', 0, 4), cue('stanza', 0, 4)]), ['word 0–2']);
  });

  it('are not nested in one group, nor where one ends later', () => {
    assert.deepEqual(kept([cue('line', 0, 4), cue('line', 1, 2)]), ['line 0–4', 'line 1–2']);
    assert.deepEqual(kept([cue('line', 0, 3), cue('word', 2, 4)]), ['line 0–3', 'word 2–4']);
    assert.deepEqual(kept([cue('word', 5, 6), cue('line', 0, 5)]), ['word 5–6', 'line 0–5']);
  });
});

describe('times that a file does not give', () => {
  const read = reader('whisperx');
  const faults = (source: object): string[] =>
    readTiming(JSON.stringify(source), { format: 'whisperx' }).warnings.map(({ message, advice }) => `${message}: ${advice}`); // prettier-ignore
  const segment = (start: number | null, end: number | null, ...words: readonly (readonly [string, number?, (number | undefined)?])[]): object => ({
    start, end, text: words.map(([word]) => word).join(' '), words: words.map(([word, from, to]) => ({ word, start: from, end: to })),
  }); // prettier-ignore

  it('are placed between their neighbours, and reported', () => {
    const file = {
      segments: [
        segment(0, 1, ['a', 0, 0.5], ['b']),
        segment(5, 6, ['c', 5, 5]),
        segment(2, 3, ['d', 2, 1]),
        segment(3, 3, ['e', 3]),
        segment(6, 5, ['f', 6]),
      ],
    };
    assert.deepEqual(read(file), ['0–1: 0 a | 0.5 b', '1–1.133333: 1 c', '2–3: 2 d', '3–6: 3 e', '6–6.133333: 6 f']);
    assert.deepEqual(faults(file), [
      '2 words without a time: placed between their neighbours, and marked unsure',
      '3 times out of order: replaced by one between the neighbours',
      '1 time without a duration: extended to what follows',
    ]);
  });

  it('may differ from those of the cue by a tenth of a second', () => {
    const unsure = (...times: readonly (readonly [number, number?])[]): unknown[] => {
      const file = { segments: [segment(1, 3, ...times.map(([start, end], index) => [`w${index}`, start, end] as const)), segment(3, 4, ['z', 3])] }; // prettier-ignore
      const { cues, warnings } = readTiming(JSON.stringify(file), { format: 'whisperx' });
      return [...cues[0]!.words.map(({ start, end, unsure }) => [start, end, unsure]), ...warnings.map(({ message }) => message)]; // prettier-ignore
    };
    assert.deepEqual(unsure([0.95, 2]), [[1, 2, false]]);
    assert.deepEqual(unsure([1, 3.05]), [[1, 3, false]]);
    assert.deepEqual(unsure([0.5, 2]), [[1, undefined, true], '1 time out of order']);
    assert.deepEqual(unsure([1, 2], [3, 3.5]), [[1, 2, false], [2, undefined, true], '1 time out of order']);
    assert.deepEqual(unsure([1, 2.05], [2, 3]), [
      [1, 2, false],
      [2, 3, false],
    ]);
    assert.deepEqual(unsure([1, 2.5], [2, 3]), [[1, 2, false], [2, 3, false], '1 time out of order']);
    assert.deepEqual(unsure([1, 1], [2, 1.5]), [[1, undefined, false], [2, undefined, false], '1 time out of order', '1 time without a duration']); // prettier-ignore
  });

  it('end with the recording, or with the next cue; the last words take their time', () => {
    assert.deepEqual(read({ segments: [segment(0, null, ['a', 0], ['b'])] }, { duration: 9 }), ['0–9: 0 a | 4.5 b']);
    assert.deepEqual(read({ segments: [segment(0, null, ['a', 0], ['b']), segment(9, 10, ['c', 9])] }), ['0–0.266667: 0 a | 0.133334 b', '9–10: 9 c']); // prettier-ignore
    assert.deepEqual(read({ segments: [segment(0, null, ['a', 0, 2]), segment(9, 10, ['c', 9])] }), ['0–9: 0 a', '9–10: 9 c']); // prettier-ignore
    assert.deepEqual(read({ segments: [segment(0, null, ['a', 2, 3]), segment(1, 10, ['c', 4])] }), ['0–3: 2 a', '1–10: 4 c']); // prettier-ignore
  });
});

describe('SSML', () => {
  it('is text without its tags', () => {
    for (const [script, text] of [
      ['a <b', 'a <b'],
      ['a  &amp; b', 'a  &amp; b'],
      ['<speak>A<p>b</p><s>c</s><break time="1s"/>d</speak>', 'A b c d'],
      ['<speak>A<emphasis level="strong">b</emphasis>c<!-- no --></speak>', 'Abc'],
      ['<voice name="x">A</voice><lang xml:lang="fr">b</lang>', 'A b'],
      ['<s>&AMP; &#65; &#x41;&#x1F600; &lt;b&gt; &quot;&apos; &nbsp; &#xZZ; &#12345678;</s>', '& A A😀 <b> "\' &nbsp; &#xZZ; &#12345678;'], // prettier-ignore
    ] as const)
      assert.equal(stripSsml(script), text);
  });

  const read = reader('google');
  const marks = (...names: string[]): object => ({ timepoints: names.map((markName, index) => ({ markName, timeSeconds: index + 1 })) }); // prettier-ignore

  it('has marks, each with the text up to the next one', () => {
    const script = `<speak>Before. <mark name="a"/> One<mark name='b'/> two<mark name="unknown"/>. <mark other="x"/><bookmark mark="c"/></speak>`;
    assert.deepEqual(read(marks('a', 'b', 'c'), { script }), ['0–1: Before.', '1–3: 1 One | 2 two.']);
    assert.throws(() => read(marks('z'), { script }), {
      message: 'has no mark that is in the script',
      advice: 'give the SSML of this recording',
    });
  });

  it('gives cues without a text where the script is missing', () => {
    const { cues, warnings } = readTiming(JSON.stringify(marks('a', 'b')), { format: 'google' });
    assert.deepEqual(
      cues.map(({ id, start, end, text, place }) => [id, start, end, text, place]),
      [
        ['a', 1, 2, '', { document: '', fragment: 'a' }],
        ['b', 2, 2, '', { document: '', fragment: 'b' }],
      ],
    );
    assert.deepEqual(warnings, [{ line: 0, message: 'contains no text', advice: 'give the SSML of the voice with --script' }]); // prettier-ignore
  });
});
