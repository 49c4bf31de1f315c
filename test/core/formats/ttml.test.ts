import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { PARSERS } from './samples.js';
import { cueLinesOf, transcriptOf } from './transcript.js';

const tt = (body: string, head = '', attributes = ''): string =>
  `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:x="urn:x" ${attributes}>
<head>${head}</head>
${body}</tt>`;
const inBody = (content: string, head = ''): string => tt(`<body><div>${content}</div></body>`, head);
const cues = (content: string, head = ''): string[] => cueLinesOf(inBody(content, head));
/** The text of a caption from 1 s to 2 s. */
const textOf = (content: string, head = ''): string =>
  readTiming(inBody(`<p begin="1s" end="2s">${content}</p>`, head), PARSERS)
    .cues.map(({ text }) => text)
    .join('|');
const span = (times: string, text: string): string => `<span ${times}>${text}</span>`;

describe('TTML', () => {
  it('gives cues with their id, and the language of the file', () => {
    const file = tt('<body><div><p xml:id="p1" begin="1s" end="2s">One</p></div></body>', '', 'xml:lang="cy"');
    const words = [{ text: 'One', start: 1, unsure: false }];
    assert.deepEqual(readTiming(file, PARSERS), {
      format: 'ttml',
      language: 'cy',
      notes: [],
      warnings: [],
      cues: [{ id: 'p1', start: 1, end: 2, text: 'One', words, timed: false }],
    });
  });

  it('may have no language and no ids', () => {
    const timing = readTiming(inBody('<p begin="1s" end="2s">One</p>'), PARSERS);
    assert.deepEqual(Object.keys(timing).sort(), ['cues', 'format', 'notes', 'warnings']);
    assert.deepEqual(Object.keys(timing.cues[0]!).sort(), ['end', 'id', 'start', 'text', 'timed', 'words']);
    assert.equal(timing.cues[0]!.id, '');
  });

  it('begins with <tt>', () =>
    assert.throws(() => readTiming('<?xml version="1.0"?>\n<smil/>', { ...PARSERS, format: 'ttml' }), {
      line: 2,
      message: 'begins with <smil>, not with <tt>',
      advice: 'give a TTML file',
    }));

  it('has text in <p> in <div> in <body> only', () => {
    const other =
      '<x:clip begin="1s" end="2s">no</x:clip><x:pause begin="1s" end="2s">no</x:pause><metadata begin="1s" end="2s">no</metadata>';
    assert.deepEqual(cues(`${other}<div><p begin="1s" end="2s">Yes</p></div>no`), ['1 → 2', '  Yes']);
    assert.deepEqual(transcriptOf(tt('<p begin="1s" end="2s">no</p>')), ['ttml']);
  });

  it('without times has no cues', () => {
    assert.deepEqual(cues('<p>One</p>'), []);
    assert.deepEqual(cues('<p>One <span>two</span></p>'), []);
  });

  it('names the line of a wrong time', () => {
    for (const name of ['begin', 'end', 'dur'])
      assert.throws(() => cues(`\n<p ${name}="soon">One</p>`), {
        line: 4,
        message: `${name}="soon" is not a time`,
        advice: 'write 00:00:01.000',
      });
    assert.throws(() => cues(`<p begin="${'9'.repeat(60)}">One</p>`), {
      message: `begin="${'9'.repeat(40)}" is not a time`,
    });
  });

  it('has at most 50 elements within each other', () => {
    const error = { line: 3, message: 'is nested too deeply', advice: 'nest at most 50 elements' };
    const divs = (count: number): string =>
      tt(`<body>${'<div>'.repeat(count)}<p begin="1s" end="2s">One</p>${'</div>'.repeat(count)}</body>`);
    assert.deepEqual(cueLinesOf(divs(50)), ['1 → 2', '  One']);
    assert.throws(() => cueLinesOf(divs(51)), error);
    const spans = (count: number): string => `${'<span>'.repeat(count)}One${'</span>'.repeat(count)}`;
    assert.equal(textOf(spans(50)), 'One');
    assert.throws(() => textOf(spans(51)), error);
  });
});

describe('the text of a TTML caption', () => {
  it('has single spaces, and a line for each <br>', () => {
    const texts: Readonly<Record<string, string>> = {
      ' One \n  two ': 'One two',
      'One <span> </span> two': 'One two',
      'One <span>two </span> three': 'One two three',
      'One<span> two</span>': 'One two',
      'One<br/>two': 'One\ntwo',
      'One <br/> two': 'One\ntwo',
      'One<br/><br/><br/>two<br/>': 'One\ntwo',
      'A &lt; B &amp; C': 'A &lt; B &amp; C',
    };
    for (const [content, text] of Object.entries(texts)) assert.equal(textOf(content), text, content);
  });

  it('is the text of its spans, not of other elements', () =>
    assert.equal(textOf('One <metadata><ttm:desc>no</ttm:desc></metadata><span>two</span>'), 'One two'));

  it('is not blank', () => {
    for (const content of ['', ' ', '<br/>', '<span/>']) assert.deepEqual(cues(`<p begin="1s" end="2s">${content}</p>`), []); // prettier-ignore
  });

  it('omits ruby text', () => {
    const ruby = (value: string): string => textOf(`a${span(`tts:ruby="${value}"`, 'b')}`);
    for (const value of ['text', 'delimiter', 'textContainer']) assert.equal(ruby(value), 'a', value);
    for (const value of ['base', 'container', 'baseContainer', 'mytext', 'texts']) assert.equal(ruby(value), 'ab', value); // prettier-ignore
  });

  it('omits ruby text by a style of the head', () => {
    const head =
      '<style xml:id="r" tts:ruby="text"/><style xml:id="s"/><region xml:id="n" tts:ruby="text"/><style tts:ruby="text"/>';
    for (const style of ['r', 's r', 'r  s', ' r'])
      assert.equal(textOf(`a${span(`style="${style}"`, 'b')}`, head), 'a', style);
    for (const attribute of ['style="s"', 'style="n"', 'style=""', ''])
      assert.equal(textOf(`a${span(attribute, 'b')}`, head), 'ab', attribute);
  });
});

describe('the speaker of a TTML caption', () => {
  const head = `<metadata>
<ttm:agent xml:id="a"><ttm:actor>X</ttm:actor><ttm:name> Ann </ttm:name><ttm:name>Other</ttm:name></ttm:agent>
<ttm:agent xml:id="b"><ttm:name/></ttm:agent><ttm:agent xml:id="c"/>
<ttm:agent xml:id="d"><ttm:name><x:i>D</x:i></ttm:name></ttm:agent>
<x:group xml:id="e"><ttm:name>No</ttm:name></x:group></metadata>`;
  const speakerOf = (attribute: string): unknown =>
    readTiming(inBody(`<p begin="1s" end="2s" ${attribute}>One</p>`, head), PARSERS).cues[0]!.speaker;

  it('is the first name of its first agent', () => {
    assert.equal(speakerOf('ttm:agent="a"'), 'Ann');
    assert.equal(speakerOf('ttm:agent="a b"'), 'Ann');
    assert.equal(speakerOf('ttm:agent="b a"'), undefined);
  });

  it('is unknown without an agent that has a name', () => {
    for (const agent of ['b', 'c', 'd', 'e', 'f', ''])
      assert.equal(speakerOf(`ttm:agent="${agent}"`), undefined, agent);
    assert.equal(speakerOf(''), undefined);
  });

  it('is kept where words have times, and with an id', () =>
    assert.deepEqual(
      cues(`<p xml:id="p1" ttm:agent="a" begin="1s" end="3s">${span('begin="0s" end="1s"', 'One')}</p>`, head),
      ['1 → 3 id=p1 <Ann>', '  One', '    1–2 One'],
    ));
});

describe('the times of a TTML caption', () => {
  it('follow from one attribute', () => {
    assert.deepEqual(cues('<p begin="0s">One</p><p begin="3s" end="4s">Two</p>'), ['0 → 3', '  One', '3 → 4', '  Two']);
    assert.deepEqual(cues('<p end="2s">One</p>'), ['0 → 2', '  One']);
    assert.deepEqual(cues('<p dur="2s">One</p>'), ['0 → 2', '  One']);
  });

  it('end with the first of its end and its duration, and with the element around it', () => {
    assert.deepEqual(cues('<p begin="1s" end="5s" dur="2s">One</p>'), ['1 → 3', '  One']);
    assert.deepEqual(cues('<p begin="1s" end="2s" dur="5s">One</p>'), ['1 → 2', '  One']);
    assert.deepEqual(cues('<div begin="1s" end="2s"><p end="9s">One</p></div>'), ['1 → 2', '  One']);
  });

  it('are those of the element around it', () => {
    assert.deepEqual(cues('<div begin="1s"><p>One</p></div><p begin="2s" end="3s">Two</p>'), ['1 → 2', '  One', '2 → 3', '  Two']); // prettier-ignore
    assert.deepEqual(cues('<div end="2s"><p>One</p></div>'), ['0 → 2', '  One']);
  });
});

describe('a TTML caption with times in it', () => {
  const a = span('begin="1s" end="2s"', 'One');
  const b = span('begin="2s" end="3s"', 'two');

  it('has the times of its words', () => {
    assert.deepEqual(cues(`<p>${a} ${b}</p>`), ['1 → 3', '  One two', '    1–2 One', '    2–3 two']);
    assert.deepEqual(cues(`<p begin="1s">${a} ${b}</p><p begin="6s" end="7s">Next</p>`), [
      '1 → 6',
      '  One two',
      '    2–3 One',
      '    3–4 two',
      '6 → 7',
      '  Next',
    ]);
  });

  it('has the bounds that it names', () => {
    for (const attribute of ['end="5s"', 'dur="5s"'])
      assert.deepEqual(cues(`<p ${attribute}>${a}</p>`), ['0 → 5', '  One', '    1–2 One']);
    assert.deepEqual(cues(`<p begin="0s">${a}</p><p begin="6s" end="7s">Next</p>`).slice(0, 3), ['0 → 6', '  One', '    1–2 One']); // prettier-ignore
  });

  it('may have white space around its words and in them', () => {
    const content = `<br/> ${span('begin="1s" end="2s"', ' One ')}${span('begin="2s" end="3s"', ' two')}<br/>`;
    assert.deepEqual(cues(`<p>${content}</p>`), ['1 → 3', '  One two', '    1–2 One', '    2–3 two']);
    const blank = span('begin="5s" end="6s"', ' ');
    assert.deepEqual(cues(`<p>${a} ${b}${blank}</p>`), ['1 → 3', '  One two', '    1–2 One', '    2–3 two']);
    for (const several of [
      `<br/>${span('begin="1s" end="2.4s"', 'One two')}`,
      `So${span('begin="1s" end="2.4s"', ' One two')}`,
    ])
      assert.deepEqual(cues(`<p begin="0s" end="3s">${several}</p>`).slice(-2), ['    1–1.6 One', '    1.8–2.4 two']);
    assert.deepEqual(cues(`<p>${a} more</p>`).slice(1, 3), ['1 → 2', '  One more']);
    assert.deepEqual(cues(`<p>So ${a}.</p>`).slice(1, 3), ['1 → 2', '  So One.']);
  });

  it('has the times of the inner spans', () =>
    assert.deepEqual(cues(`<p>${span('begin="1s" end="9s"', `${a} ${b}`)}</p>`), ['2 → 4', '  One two', '    2–3 One', '    3–4 two'])); // prettier-ignore

  it('is a list of captions if its parts have more than 1.5 words each', () => {
    const two = (first: string, second: string, attribute = ''): string[] =>
      cues(`<p ${attribute}>${span('begin="1s" end="2s"', first)}<br/>${span('begin="2s"', second)}</p>`);
    assert.deepEqual(two('One &lt; two', 'Three four').slice(0, 3), ['1 → 2', '  One &lt; two', '2 → 2.733333']);
    assert.deepEqual(two('One two', 'three').slice(0, 2), ['1 → 2.4', '  One two']);
    assert.deepEqual(two('One two', 'Three four', 'begin="0s" end="3s"'), [
      '0 → 3',
      '  One two',
      '  Three four',
      '    1–1.428571 One',
      '    1.571429–2 two',
      '    2–2.5 Three',
      '    2.6–3 four',
    ]);
  });

  it('may be a sequence', () =>
    assert.deepEqual(cues(`<p timeContainer="seq">${span('dur="1s"', 'One')} ${span('begin="1s" dur="1s"', 'two')}</p>`), ['0 → 3', '  One two', '    0–1 One', '    2–3 two'])); // prettier-ignore
});
