import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FormatWarning, TimedCue } from '../../../src/core/formats/format/timing.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { parseAddress, readSmil } from '../../../src/core/formats/smil/read-smil.js';
import { PARSERS } from './samples.js';

const smil = (content: string, head = ''): string =>
  `<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops">${head}\n${content}</smil>`;
const clip = (start: number, end?: number, sound = 'a.mp3'): string =>
  `<audio src="${sound}" clipBegin="${start}s"${end === undefined ? '' : ` clipEnd="${end}s"`}/>`;
const par = (fragment: string, sound: string, attributes = ''): string =>
  `<par ${attributes}><text src="p.html#${fragment}"/>${sound}</par>`;

/** What the reader finds, before times are repaired. The page has these texts; without them there is no page. */
function read(
  content: string,
  texts?: Readonly<Record<string, string>>,
): { cues: TimedCue[]; warnings: FormatWarning[] } {
  // prettier-ignore
  const warnings: FormatWarning[] = [];
  const textAt = ({ fragment }: { fragment: string }): string | undefined => texts![fragment];
  const options = { xml: PARSERS.xml, ...(texts && { textAt }) };
  const warn = (warning: FormatWarning): void => void warnings.push(warning);
  return { cues: readSmil({ source: smil(content), options, language: 'en', warn }), warnings };
}
const cuesOf = (content: string, texts?: Readonly<Record<string, string>>): TimedCue[] => read(content, texts).cues;
const inBody = (content: string): string => `<body>${content}</body>`;

const at = (fragment: string): object => ({ document: 'p.html', fragment });
const group = (element: 'body' | 'seq', properties: object = {}): object => ({ element, id: '', type: '', textref: '', ...properties }); // prettier-ignore
const BODY = group('body');

describe('a media overlay', () => {
  it('gives a cue for each <par>, with its place and the text of the page', () => {
    const content = inBody(`${par('a', clip(1, 2), 'id="p1" epub:type="note aside"')}${par('b', clip(2, 3))}`);
    const cue = { id: '', text: '', words: [], timed: false, groups: [BODY], audio: 'a.mp3' };
    assert.deepEqual(cuesOf(content), [
      { ...cue, id: 'p1', start: 1, end: 2, kind: 'note aside', place: at('a') },
      { ...cue, start: 2, end: 3, place: at('b') },
    ]);
    assert.equal(cuesOf(content, { a: 'A & b' })[0]!.text, 'A &amp; b');
  });

  it('begins with <smil>', () =>
    assert.throws(() => readTiming('<!-- a -->\n<tt/>', { ...PARSERS, format: 'smil' }), {
      line: 2,
      message: 'begins with <tt>, not with <smil>',
      advice: 'give a media overlay',
    }));

  it('may have addresses that are incomplete', () => {
    const [cue] = cuesOf(inBody('<par><text/><audio clipEnd="1s"/></par>'));
    assert.deepEqual([cue!.place, cue!.audio, cue!.start], [{ document: '', fragment: '' }, '', 0]);
    assert.equal(cuesOf(inBody(`<par>${clip(0, 1)}</par>`))[0]!.place, undefined);
    assert.deepEqual(parseAddress('p.html#a#b'), { document: 'p.html', fragment: 'a#b' });
    assert.deepEqual(parseAddress(''), { document: '', fragment: '' });
  });

  it('may have clips without an end', () => {
    const [open, closed] = cuesOf(inBody(par('a', clip(1)) + par('b', clip(2, 3))));
    assert.deepEqual([open!.end, open!.hasOpenEnd, 'hasOpenEnd' in closed!], [NaN, true, false]);
  });

  it('names the line of a wrong time', () => {
    const advice = 'write it as 0:00:01.500, or 1.5s';
    for (const name of ['clipBegin', 'clipEnd', 'clip-begin', 'clip-end'])
      assert.throws(() => cuesOf(inBody(`<par>\n<audio ${name}="1npt=2"/></par>`)), { line: 3, message: '“1npt=2” is not a clock value', advice }); // prettier-ignore
    assert.equal(cuesOf(inBody(`<par><audio clip-begin=" npt=1s"/></par>`))[0]!.start, 1);
  });

  it('has warnings about a <par> without a sound or with several', () => {
    const { cues, warnings } = read(inBody(`<par/>\n<par>${clip(0, 1)}${clip(5, 6, 'b.mp3')}${clip(1, 2)}</par>`));
    assert.deepEqual(cues.map(({ start, end, audio }) => [start, end, audio]), [[0, 2, 'a.mp3']]); // prettier-ignore
    assert.deepEqual(warnings, [
      { line: 2, message: 'a <par> without a sound is left out', advice: 'give it an <audio>' },
      { line: 3, message: 'a passage has several sounds: only the first is used', advice: 'split the <par>' },
    ]);
  });
});

describe('the groups of a media overlay', () => {
  const groupsOf = (content: string): unknown => cuesOf(content).map(({ groups }) => groups);

  it('are the body and the sequences around a passage', () => {
    const attributes = 'id="s" epub:type="figure" epub:textref="p.html#f"';
    const seq = group('seq', { id: 's', type: 'figure', textref: 'p.html#f' });
    const content = `<body epub:type="chapter"><seq ${attributes}>${par('a', clip(0, 1))}<seq/>${par('b', clip(1, 2))}</seq>${par('c', clip(2, 3))}</body>`;
    const body = group('body', { type: 'chapter' });
    assert.deepEqual(groupsOf(content), [[body, seq], [body, seq], [body]]); // prettier-ignore
  });

  it('are not the <par> around others', () => {
    const content = inBody(`<seq><par>${par('a', clip(0, 1))}<par/></par>${par('b', clip(1, 2))}</seq>`);
    assert.deepEqual(groupsOf(content), [[BODY, group('seq')], [BODY, group('seq')]]); // prettier-ignore
  });

  it('of two bodies are separate', () =>
    assert.deepEqual(groupsOf(inBody(par('a', clip(0, 1))) + inBody(par('b', clip(1, 2)))), [[BODY], [BODY]]));

  it('are at most 100', () => {
    const nested = (count: number): string =>
      inBody(`\n${'<seq>'.repeat(count)}${par('a', clip(0, 1))}${'</seq>'.repeat(count)}`);
    assert.equal(cuesOf(nested(99))[0]!.groups!.length, 100);
    assert.throws(() => cuesOf(nested(100)), { line: 3, message: 'is nested too deeply', advice: 'nest at most 100 <seq> elements' }); // prettier-ignore
  });

  it('do not contain the head', () => {
    const head = `<head><meta/><par>${clip(0, 1)}</par></head>`;
    const timing = readTiming(smil(inBody(par('b', clip(1, 2))), head), PARSERS);
    assert.deepEqual([timing.cues.map(({ place }) => place), timing.warnings], [[at('b')], []]);
  });
});

describe('a sentence of a media overlay', () => {
  const words = (end: number | undefined = 2): string => par('w1', clip(0, 1)) + par('w2', clip(1, end));
  const seq = (attributes: string, content = words(), around = '%'): string =>
    inBody(around.replace('%', `<seq ${attributes}>${content}</seq>`));
  const type = (value: string): string => `epub:type="${value}"`;
  const TEXTS = { w1: 'One', w2: 'two', s: '“One”, two.' };
  const timed = (one: string, two: string): object[] => [
    { text: one, start: 0, end: 1, unsure: false, place: at('w1') },
    { text: two, start: 1, end: 2, unsure: false, place: at('w2') },
  ];
  const sentence = { id: '', start: 0, end: 2, timed: true, groups: [BODY], audio: 'a.mp3' };

  it('is a sequence that is named so', () => {
    assert.deepEqual(cuesOf(seq(`id="q" ${type('z3998:sentence')}`), TEXTS), [
      { ...sentence, id: 'q', text: 'One two', words: timed('One', 'two') },
    ]);
    assert.deepEqual(cuesOf(seq(`epub:textref="p.html#s" ${type('aside  z3998:sentence note')}`), TEXTS), [
      { ...sentence, kind: 'aside note', place: at('s'), text: '“One”, two.', words: timed('“One”,', 'two.') },
    ]);
    assert.equal(cuesOf(seq(`epub:textref="p.html" ${type('z3998:sentence')}`), TEXTS)[0]!.place, undefined);
  });

  it('without a page has the places and times of its words', () => {
    assert.deepEqual(cuesOf(seq(`${type('z3998:sentence')} epub:textref="p.html#s"`)), [
      { ...sentence, place: at('s'), text: '', words: timed('', '') },
    ]);
    const [cue] = cuesOf(seq(type('z3998:sentence'), `<par>${clip(0, 1)}</par>`));
    assert.deepEqual(cue!.words, [{ text: '', start: 0, end: 1, unsure: false }]);
    assert.equal(cuesOf(seq(type('z3998:sentence')), { w2: 'two' })[0]!.text, 'two');
  });

  it('may have no end', () => {
    const three = words() + par('w3', clip(2));
    for (const attributes of [type('z3998:sentence'), '']) {
      const [cue] = cuesOf(seq(attributes, three), { w1: 'One', w2: 'two', w3: 'three' });
      assert.deepEqual([cue!.hasOpenEnd, cue!.words.length], [true, 3], attributes);
      assert.equal('hasOpenEnd' in cuesOf(seq(attributes), TEXTS)[0]!, false);
    }
  });

  it('is in the groups around it, and in one recording', () => {
    const [cue] = cuesOf(seq(type('z3998:sentence'), words(), '<seq id="o"><seq id="i">%</seq></seq>'), TEXTS);
    assert.deepEqual(cue!.groups, [BODY, group('seq', { id: 'o' }), group('seq', { id: 'i' })]);
    const two = seq(type('z3998:sentence'), par('w1', clip(0, 1)) + par('w2', clip(0, 1, 'b.mp3')));
    assert.deepEqual(cuesOf(two, TEXTS).map(({ text, audio }) => [text, audio]), [['One', 'a.mp3'], ['two', 'b.mp3']]); // prettier-ignore
  });

  it('is a sequence of single words with the text of its place', () => {
    const [cue] = cuesOf(seq('epub:textref="p.html#s"'), TEXTS);
    assert.deepEqual([cue!.text, cue!.place], ['“One”, two.', at('s')]);
  });

  it('is found in a sequence of single words', () => {
    const texts = { w1: 'One', w2: 'two.', w3: 'Three.', s: 'One two. Three. And more.', '': 'One two. Three.' };
    const content = words() + par('w3', clip(2, 3));
    for (const textref of ['', 'p.html', 'p.html#s', 'p.html#x'])
      assert.deepEqual(
        cuesOf(seq(`epub:textref="${textref}"`, content), texts).map(({ text, place, groups }) => [text, place, groups]), // prettier-ignore
        ['One two.', 'Three.'].map((text) => [text, undefined, [BODY, group('seq', { textref })]]),
      );
  });

  it('is not a sequence of one passage, of passages, or of texts that are unknown', () => {
    const timedOf = (content: string, texts?: Record<string, string>): boolean[] =>
      cuesOf(inBody(`<seq epub:type="aside">${content}</seq>`), texts).map(({ timed: isTimed }) => isTimed);
    assert.deepEqual(timedOf(par('w1', clip(0, 1)), TEXTS), [false]);
    assert.deepEqual(timedOf(words(), { w1: 'One', w2: 'two three' }), [false, false]);
    assert.deepEqual(timedOf(words(), { w1: 'One' }), [false, false]);
    assert.deepEqual(timedOf(words()), [false, false]);
    assert.deepEqual(cuesOf(words(), TEXTS).map((cue) => cue.timed), [false, false]); // prettier-ignore
  });
});
