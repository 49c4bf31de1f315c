/** CTM, the tables of aeneas, and transcripts in HTML and JSON. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { reader } from './read-cues.js';
import { PARSERS } from './samples.js';

describe('CTM', () => {
  const read = reader('ctm');

  it('has words of recordings, with comments, silences and empty lines between them', () => {
    const file = [
      ';; words of two talks',
      '  talk1 1 1.50 0.25 Hello 0.99  ',
      'talk1 A 1.75 0.1 <eps>',
      'talk1 A 1.75 0.1 SIL',
      'talk1 A 1.75 0.1 [noise]',
      '   ',
      'talk1 1   2 0.5 world',
      'talk2 1 0 1 Other',
    ];
    const cues = ['1.5–2.5 talk1: 1.5 Hello | 2 world', '0–1 talk2: 0 Other'];
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(read(file.join(end)), cues);
    assert.deepEqual(read(file.slice(0, -1).join('\n')), ['1.5–2.5: 1.5 Hello | 2 world']);
  });

  it('has a confidence in several forms, then a type and a speaker', () => {
    for (const confidence of ['1', '.5', '-0.25', '12.75', '1e-5', '1e5', '2.5e-12', 'NA', 'na'])
      assert.deepEqual(read(`a 1 0 1 Yes ${confidence}`), ['0–1: 0 Yes'], confidence);
    for (const confidence of ['x1', '1x', '1e', 'NAN', '-', '1-'])
      assert.throws(() => read(`a 1 0 1 Yes ${confidence}`), { line: 1 }, confidence);
    const words = ['Yes', 'No', 'So', 'Well', 'Then'];
    const speakers = ['ann', 'NA', 'unknown', 'UNKNOWN', 'unknown2'];
    assert.deepEqual(read(words.map((word, index) => `a 1 ${index} 1 ${word}. 1 lex ${speakers[index]!}`).join('\n')), [
      '0–1 ann: 0 Yes.',
      '1–2: 1 No.',
      '2–3: 2 So.',
      '3–4: 3 Well.',
      '4–5 unknown2: 4 Then.',
    ]);
  });

  it('marks alternatives by asterisks, which have no time', () =>
    assert.deepEqual(read('a 1 * * <ALT_BEGIN>\na 1 0 1 Yes\na 1 * * Yeah\na 1 1 1 No'), [
      '0–2: 0 Yes | 0.444444 Yeah | 1 No',
    ]));

  it('has faults: a line that is no word', () => {
    for (const line of ['a 1 0 1', 'a 1 x 1 Yes', 'a 1 0 x Yes', 'a 1 * 1 Yes', 'a 1 0 * Yes', 'a', '1.2.3 1 1. 1 a'])
      assert.throws(() => read(`a 1 0 1 Yes\n  ${line}  `), {
        line: 2,
        message: `“${line}” is not a word`,
        advice: 'write talk 1 0.00 0.21 word',
      });
    assert.throws(() => read(`a ${'long '.repeat(20)}`), { message: `“a ${'long '.repeat(11)}lon” is not a word` });
  });

  it('is recognised by its first word', () => {
    for (const head of ['', ';; a comment\n', '\r\n \r\n;; one\r\n;; two\r\n'])
      assert.equal(readTiming(`${head}talk 1 0.00 0.21 Hello 0.9\n`).format, 'ctm');
  });
});

describe('aeneas', () => {
  const read = reader('aeneas');

  it('writes tables in several orders, between commas, tabs or spaces', () => {
    const cues = ['0–1.5 #f001: One, two', '1.5–63.25 #f002: Three'];
    const clock = ['00:00:01.500', '00:01:03.250'];
    for (const [one, two] of [
      ['f001,0.000,1.500,"One, two"', 'f002,1.500,63.250,"Three"'],
      [`f001,00:00:00,${clock[0]!},"One, two"`, `f002,${clock[0]!},${clock[1]!},"Three"`],
      ['f001\t0.000\t1.500\t"One, two"', 'f002\t1.500\t63.250\t"Three"'],
      ['0.000\t1.500\tf001\t"One, two"', '1.500\t63.250\tf002\tThree'],
      ['f001 0.000 1.500 "One, two" ', ' f002 1.500 63.250 "Three"'],
      ['0.000 1.500 f001 "One, two"', '1.500 63.250 f002 Three'],
    ] as const)
      for (const end of ['\n', '\r\n', '\r', '\n \n']) assert.deepEqual(read(`${one}${end}${two}${end}`), cues, one);
    const audacity = '0.000000\t1.500000\tf001\n1.500000\t2.000000\tSome words here\n2.0\t3.0\tf001x';
    assert.deepEqual(read(audacity), ['0–1.5 #f001: ', '1.5–2: Some words here', '2–3: f001x']);
    assert.deepEqual(read('0:01 0:02 a word'), ['1–2 #a: word']);
  });

  it('doubles or escapes quotation marks', () =>
    assert.deepEqual(read('f1,0,1,"""One"" \\"two\\" & <b>"\nf2,1,2,"no\nf3,2,3,no"'), [
      '0–1 #f1: "One" "two" &amp; &lt;b&gt;',
      '1–2 #f2: "no',
      '2–3 #f3: no"',
    ]));

  it('has faults: a line that is no fragment', () => {
    for (const line of ['1f,0,1,"a"', 'f1,x,1,"a"', 'f1,0,x,"a"', 'text', '0.5 text more', 'xf1;0;1;a'])
      assert.throws(() => read(`f0,0,1,"a"\n ${line} `), {
        line: 2,
        message: `“${line}” is not a fragment`,
        advice: 'write f001,0.000,1.500,"text"',
      });
    assert.throws(() => read(`f0,0,1,"a"\n${'x'.repeat(70)}`), { message: `“${'x'.repeat(60)}” is not a fragment` });
  });

  it('writes JSON in levels, of which those with several words are cues', () => {
    const fragment = (id: string, begin: string, end: string, lines: string[], children: object[] = []): object => ({
      id, begin, end, lines, children, language: 'eng',
    }); // prettier-ignore
    const words = [fragment('w1', '0.0', '0.5', ['One']), fragment('w2', '0.5', '1', ['two'])];
    const parts = [
      fragment('f1', '0.0', '1.0', [' One two ', '', 'three & four'], words),
      fragment('f2', '1.0', '2.0', ['One long sentence'], []),
      fragment('f3', '2.0', '3.0', [], [fragment('w3', '2.0', '2.5', ['Last']), fragment('w4', '2.5', '3.0', ['one'])]),
    ];
    assert.deepEqual(read({ fragments: [fragment('p', '0.0', '3.0', ['All'], parts)] }), [
      '0–1 #f1: 0 One | 0.5 two | 0.617647 three | 0.794118 & | 0.852941 four',
      '1–2 #f2: One long sentence',
      '2–3 #f3: 2 Last | 2.5 one',
      'eng',
    ]);
    assert.deepEqual(read(' \n {"fragments":[{"begin":"1","end":"2","lines":["a", " b"]}]}'), ['1–2: a/b']);
    const mixed = [fragment('a', '0', '1', ['One']), fragment('b', '1', '2', ['two words'])];
    assert.deepEqual(read({ fragments: [fragment('p', '0', '2', ['All'], mixed)] }), ['0–1 #a: One', '1–2 #b: two words', 'eng']); // prettier-ignore
    const { cues } = readTiming(JSON.stringify({ fragments: parts }));
    assert.deepEqual(
      cues.map(({ place, words: own }) => [place?.fragment, own[0]?.place?.fragment]),
      [['f1', 'w1'], ['f2', undefined], ['f3', 'w3']],
    ); // prettier-ignore
  });
});

describe('hyperaudio', () => {
  const read = reader('hyperaudio');

  it('names speakers, in brackets or before a colon', () => {
    const page = (name: string, attribute = 'class="big speaker"'): string =>
      `<title>No</title><p><span ${attribute}>${name}</span> <span data-m="500" data-d="250">Hello </span><span data-m="1000" data-d="500"> you</span></p>`;
    for (const name of ['[Ann]', '(Ann)', 'Ann:', '[Ann]:', ' Ann ', '[ Ann ] '])
      assert.deepEqual(read(page(name)), ['0.5–1.5 Ann: 0.5 Hello | 1 you'], name);
    assert.deepEqual(read(page('')), ['0.5–1.5: 0.5 Hello | 1 you']);
    assert.deepEqual(read(page('O(r)b')), ['0.5–1.5 O(r)b: 0.5 Hello | 1 you']);
    for (const attribute of ['class="speakers"', 'class="loudspeaker"', 'id="speaker"'])
      assert.deepEqual(read(page('Ann', attribute)), ['0.5–1.5: 0.5 Ann | 0.5 Hello | 1 you']);
  });

  it('reads a block by itself, and no block without times', () => {
    const word = (text: string, start: string, more = ''): string => `<a data-m="${start}" ${more}>${text}</a>`;
    const html = `<p>Not read</p><div>Sure, ${word('one', '1000', 'data-d="200"')}<p>${word('two', '2000')} ${word(' ', '2500')} ${word(`<i>${word('three', '3000', 'data-d="0"')}</i>`, '9000')}</p>end ${word('four', '4000')}</div>`;
    assert.deepEqual(read(html), ['1–1.2: 1 Sure, | 1 one', '2–4: 2 two | 3 three', '4–4.333333: 4 end | 4 four']);
    assert.deepEqual(read(`<p>${word('x', ' ')} ${word('y', '1000')}</p>`), ['1–1.133333: 1 x | 1 y']);
  });

  it('has faults: a time that is no number', () => {
    for (const [attribute, html] of [['data-m="1s"', '<a data-m="1s">x</a>'], ['data-d="∞"', '<a data-m="1" data-d="∞">x</a>']])
      assert.throws(() => read(`<p>\n${html}</p>`), { message: `${attribute} is not a time`, advice: 'write milliseconds' });
    assert.throws(() => read('<a data-m="1">x</a>', { html: undefined }), {
      message: 'is HTML, which cannot be read here',
      advice: 'convert it to WebVTT',
    });
  }); // prettier-ignore

  it('is recognised by the attribute', () => {
    assert.equal(readTiming('<p><a data-m = "1">x</a></p>', PARSERS).format, 'hyperaudio');
    assert.throws(() => readTiming('<p><a data-more="1">x</a></p>', PARSERS), /is not a timing file/);
  });
});

describe('a transcript of Podcasting 2.0 in HTML', () => {
  const read = reader('podcast-html');

  it('has the speaker and the start before its paragraphs', () => {
    const html = `<title>No</title><p>Too early</p><cite>Ann :</cite> <time>1:00:02,5</time> <p> One &amp; two </p><p></p><p>Three</p>
      <time>noon</time><time>61:05</time><p>Four</p><div><cite>Bob: the 2nd:</cite><time>62:00</time><p>Five</p></div>`;
    assert.deepEqual(read(html), [
      '3602.5–3665 Ann: One &amp; two/Three',
      '3665–3720 Ann: Four',
      '3720–3720.333333 Bob: the 2nd: Five',
    ]);
  });

  it('may have them in the paragraph', () => {
    assert.deepEqual(read('<p><cite>Ann</cite></p><p><time>0:01</time></p><p>One</p>'), ['1–1.266667 Ann: One']);
    assert.deepEqual(read('<p><b><time>0:01</time></b> <p>One</p>'), ['1–1.266667: One']);
  });

  it('has faults: no paragraph after a time', () => {
    assert.throws(() => read('<time>0:01</time>'), {
      message: 'has no paragraph after a time',
      advice: 'write <time>0:01</time> <p>text</p>',
    });
    assert.throws(() => read('<p>One</p>'), /has no paragraph after a time/);
    assert.throws(() => read('<time>0:01</time><p>One</p>', { html: undefined }), {
      message: 'is HTML, which cannot be read here',
      advice: 'convert it to WebVTT',
    });
  });
});

describe('a transcript of Podcasting 2.0 in JSON', () => {
  const read = reader('podcast');
  const segments = (...bodies: string[]): object => ({
    segments: bodies.map((body, index) => ({ startTime: index, endTime: index + 1, body })),
  });

  it('has words up to a line break, or up to the end of the sentence', () => {
    assert.deepEqual(read(segments('One', 'two.\n', 'Three.', 'four')), ['0–2: 0 One | 1 two.', '2–4: 2 Three. | 3 four']); // prettier-ignore
    assert.deepEqual(read(segments('One', 'two.', 'Three', 'four')), ['0–2: 0 One | 1 two.', '2–4: 2 Three | 3 four']);
    assert.deepEqual(read(segments('One\n', 'two.\n', 'Three\n')), ['0–1: 0 One', '1–2: 1 two.', '2–3: 2 Three']);
  });

  it('has passages, also beside words', () => {
    assert.deepEqual(read(segments('One & two', 'three four', 'five')), ['0–1: One &amp; two', '1–2: three four', '2–3: five']); // prettier-ignore
    assert.deepEqual(read(segments('One two', 'three four\n')), ['0–2: 0 One | 0.571429 two | 1 three | 1.6 four']);
  });

  it('writes the spaces between words, where a word begins with one', () =>
    assert.deepEqual(read(segments(' One', ' .', ' two')), ['0–3: 0 One | 1 . | 2 two']));
});
