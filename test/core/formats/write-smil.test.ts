import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WrittenTiming } from '../../../src/core/formats/format/format.js';
import type { OverlayGroup, TimedCue } from '../../../src/core/formats/format/timing.js';
import { writeSmil } from '../../../src/core/formats/smil/write-smil.js';
import { cue as cueWithoutPlace, word } from './made-cues.js';

const cue = (properties: Partial<TimedCue> = {}): TimedCue =>
  cueWithoutPlace({ place: { document: '', fragment: 'a' }, ...properties });
const group = (element: 'body' | 'seq', properties: Partial<OverlayGroup> = {}): OverlayGroup => ({
  element,
  id: '',
  type: '',
  textref: '',
  ...properties,
});

const writeAll = (cues: readonly TimedCue[], notes: readonly string[] = [], audio = 'sound/a.mp3'): WrittenTiming =>
  writeSmil({ format: 'webvtt', notes, cues, warnings: [] }, { audio, page: 'p.html' });
/** The lines in `<body>`. */
const bodyOf = (...cues: TimedCue[]): string[] => writeAll(cues).text.split('\n').slice(3, -3);
/** The bounds of the clips. */
const clipsOf = (cues: readonly TimedCue[], ...more: [notes?: readonly string[], audio?: string]): string[] =>
  Array.from(writeAll(cues, ...more).text.matchAll(/clipBegin="([^"]*)"(?: clipEnd="([^"]*)")?/g), ([, from, to]) => `${from} ${to}`); // prettier-ignore
const linesWith = (tag: string, ...cues: TimedCue[]): string[] =>
  bodyOf(...cues).filter((line) => line.trim().startsWith(`<${tag}`)).map((line) => line.trim()); // prettier-ignore

describe('a written media overlay', () => {
  it('has a <par> for each passage', () => {
    const { text, warnings } = writeAll([
      cue({ id: 'p1', kind: 'note', start: 1.5, end: 3723.25 }),
      cue({ place: { document: 'q.html', fragment: 'b' }, audio: 'b.mp3' }),
    ]);
    assert.equal(
      text,
      `<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
  <body>
    <par id="p1" epub:type="note">
      <text src="p.html#a"/>
      <audio src="sound/a.mp3" clipBegin="00:00:01.500" clipEnd="01:02:03.250"/>
    </par>
    <par>
      <text src="q.html#b"/>
      <audio src="b.mp3" clipBegin="00:00:00.000" clipEnd="00:00:02.000"/>
    </par>
  </body>
</smil>
`,
    );
    assert.deepEqual(warnings, []);
  });

  it('has a <seq> for each sentence with words', () => {
    const words = [
      word('One', 0, { end: 0.5, place: { document: '', fragment: 'w' } }),
      word('two', 1),
      word('three', 1.5),
    ];
    const { text, warnings } = writeAll([cue({ id: 's1', timed: true, words }), cue()]);
    assert.deepEqual(text.split('\n').slice(1, -4), [
      '<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0" epub:prefix="z3998: http://www.daisy.org/z3998/2012/vocab/structure/#">',
      '  <body>',
      '    <seq id="s1" epub:type="z3998:sentence" epub:textref="p.html#a">',
      '      <par>',
      '        <text src="p.html#w"/>',
      '        <audio src="sound/a.mp3" clipBegin="00:00:00.000" clipEnd="00:00:00.500"/>',
      '      </par>',
      '      <par>',
      '        <text src="p.html#a-w2"/>',
      '        <audio src="sound/a.mp3" clipBegin="00:00:01.000" clipEnd="00:00:01.500"/>',
      '      </par>',
      '      <par>',
      '        <text src="p.html#a-w3"/>',
      '        <audio src="sound/a.mp3" clipBegin="00:00:01.500" clipEnd="00:00:02.000"/>',
      '      </par>',
      '    </seq>',
      '    <par>',
      '      <text src="p.html#a"/>',
      '      <audio src="sound/a.mp3" clipBegin="00:00:00.000" clipEnd="00:00:02.000"/>',
    ]);
    assert.deepEqual(warnings, [
      { line: 0, message: '2 places have no id, and were given one', advice: 'give the elements of p.html these ids' },
    ]);
  });

  it('has the kind of a sentence, and no sentence without words', () => {
    const kinds = linesWith('seq', cue({ kind: 'aside "x"', timed: true, words: [word('One', 0)] }));
    assert.deepEqual(kinds, ['<seq epub:type="z3998:sentence aside &quot;x&quot;" epub:textref="p.html#a">']);
    assert.deepEqual(linesWith('seq', cue({ timed: true }), cue({ words: [word('One', 0)] })), []);
  });

  it('has clips of at least a millisecond, and clips without an end', () => {
    assert.deepEqual(clipsOf([cue({ start: 1, end: 1 })]), ['00:00:01.000 00:00:01.001']);
    assert.deepEqual(linesWith('audio', cue({ hasOpenEnd: true })), ['<audio src="sound/a.mp3" clipBegin="00:00:00.000"/>']); // prettier-ignore
    const words = [word('One', 0), word('two', 1)];
    assert.deepEqual(clipsOf([cue({ timed: true, words, hasOpenEnd: true })]), ['00:00:00.000 00:00:01.000', '00:00:01.000 undefined']); // prettier-ignore
  });

  it('is later by the offset of its sound', () => {
    const words = [word('One', 0, { end: 0.5 }), word('two', 1)];
    const notes = ['voice: x\noffset: a.mp3 0.050'];
    assert.deepEqual(clipsOf([cue(), cue({ timed: true, words })], notes), [
      '00:00:00.050 00:00:02.050',
      '00:00:00.050 00:00:00.550',
      '00:00:01.050 00:00:02.050',
    ]);
    assert.deepEqual(clipsOf([cue()], notes, 'other/sound/b.mp3'), ['00:00:00.000 00:00:02.000']);
    assert.deepEqual(clipsOf([cue()], notes, 'other/sound/a.mp3'), ['00:00:00.050 00:00:02.050']);
  });
});

describe('the groups of a written media overlay', () => {
  const body = group('body', { id: 'b', type: 'chapter', textref: 'p.html' });
  const [outer, inner, other] = [group('seq', { id: 'o' }), group('seq', { textref: 'p.html#i' }), group('seq', { type: 'x & y' })]; // prettier-ignore

  it('open and close around their passages', () => {
    const cues = [[body, outer, inner], [body, outer, inner], [body, outer], [body, other, outer], [body]].map((groups) => cue({ groups })); // prettier-ignore
    const lines = writeAll(cues).text.split('\n').slice(2, -2).filter((line) => !/text|audio|\/par/.test(line) || /textref/.test(line)); // prettier-ignore
    assert.deepEqual(lines, [
      '  <body id="b" epub:type="chapter" epub:textref="p.html">',
      '    <seq id="o">',
      '      <seq epub:textref="p.html#i">',
      '        <par>',
      '        <par>',
      '      </seq>',
      '      <par>',
      '    </seq>',
      '    <seq epub:type="x &amp; y">',
      '      <seq>',
      '        <par>',
      '      </seq>',
      '    </seq>',
      '    <par>',
      '  </body>',
    ]);
  });

  it('may be without a body, and end with the file', () => {
    const three = [other, inner, outer];
    const lines = writeAll([cue(), cue({ groups: three })]).text.split('\n');
    assert.deepEqual(lines.slice(2, 4), ['  <body>', '    <par>']);
    assert.deepEqual(lines.slice(7, 11), [
      '    <seq epub:type="x &amp; y">',
      '      <seq epub:textref="p.html#i">',
      '        <seq id="o">',
      '          <par>',
    ]);
    assert.deepEqual(lines.slice(-6), ['        </seq>', '      </seq>', '    </seq>', '  </body>', '</smil>', '']); // prettier-ignore
  });
});

describe('the ids of a written media overlay', () => {
  const messagesOf = (...cues: TimedCue[]): string[] => writeAll(cues).warnings.map(({ message }) => message);

  it('are those of the places, of the cues, or invented', () => {
    const texts = linesWith('text', cue(), cueWithoutPlace({ id: 'x' }), cueWithoutPlace({ id: '3' }), cue({ place: { document: 'q.html', fragment: '' } })); // prettier-ignore
    assert.deepEqual(texts, ['<text src="p.html#a"/>', '<text src="p.html#x"/>', '<text src="p.html#f000003"/>', '<text src="q.html#f000004"/>']); // prettier-ignore
    assert.deepEqual(messagesOf(cue({ place: { document: '', fragment: '' } }), cue({ place: { document: '', fragment: '' } })), ['2 places have no id, and were given one']); // prettier-ignore
  });

  it('are lost if they are no names, or not the only ones', () => {
    const one = 'one id is lost: it is no XML name, or not the only one';
    assert.deepEqual(messagesOf(cue(), cue({ id: '2' })), []);
    assert.deepEqual(messagesOf(cue({ id: '2' })), [one]);
    assert.deepEqual(writeAll([cue({ id: 'x' }), cue({ id: 'x' }), cue({ id: 'a b' })]).warnings, [
      {
        line: 0,
        message: '2 ids are lost: they are no XML names, or not the only ones',
        advice: 'write ids that begin with a letter, each once',
      },
    ]);
    assert.deepEqual(linesWith('par', cue({ id: 'x' }), cue({ id: 'x' }), cue({ id: '_y.1-2' }), cue({ id: 'a b' }), cue({ id: '-a' })), ['<par id="x">', '<par>', '<par id="_y.1-2">', '<par>', '<par>']); // prettier-ignore
  });

  it('are text that XML allows', () =>
    assert.deepEqual(linesWith('text', cue({ place: { document: 'a&<"\t\u0001\ud800', fragment: 'é😀' } })), ['<text src="a&amp;&lt;&quot; #é😀"/>'])); // prettier-ignore
});
