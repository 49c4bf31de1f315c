import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseWebvtt } from '../../../../src/core/timeline/webvtt/parse-webvtt.js';
import { randomFrom } from '../generated-story.js';
import { cpuTime } from '../../../cpu-time.js';

const DATA = new URL('../../../../../shared/data/', import.meta.url);

/** The words of the first cue as `start text`, an unsure word with `?`. */
function words(payload: string, timings = '00:00.000 --> 00:10.000'): string[] {
  const { cues } = parseWebvtt(`WEBVTT\n\n${timings}\n${payload}`);
  return cues[0]!.words.map(
    ({ text, start, unsure }) => `${Math.round(start * 1000) / 1000} ${text}${unsure ? '?' : ''}`,
  );
}

describe('parseWebvtt: files', () => {
  it('gives the same results as Chromium for the files of web-platform-tests', (test) => {
    if (!existsSync(new URL('webvtt/expected.json', DATA)))
      return test.skip('no ../shared/data/webvtt beside the repository');
    const expected = JSON.parse(readFileSync(new URL('webvtt/expected.json', DATA), 'utf8')) as {
      file: string;
      cues: [string, number, number, string][];
    }[];
    for (const { file, cues } of expected) {
      const source = readFileSync(new URL(`webvtt/file-parsing/${file}`, DATA), 'utf8');
      const got = parseWebvtt(source).cues.map(({ id, start, end, text }) => [id, start, end, text]);
      assert.deepEqual(got, cues, file);
    }
  });

  it('reads comments, ids, settings, and payloads of several lines', () => {
    const { notes, cues, problem } = parseWebvtt(
      [
        'WEBVTT - made by hand',
        '',
        'NOTE voice: flite slt',
        'language: en',
        '',
        'STYLE',
        '::cue { color: red }',
        '',
        'first',
        '00:01.000 --> 01:00:02.500 align:start line:0',
        'One line',
        '- and another',
        '',
        'NOTE',
        'said later',
        '',
        '00:03.000 --> 00:04.000',
        'Next',
      ].join('\n'),
    );
    assert.deepEqual(notes, ['voice: flite slt\nlanguage: en', 'said later']);
    assert.deepEqual(
      cues.map(({ id, start, end, text }) => [id, start, end, text]),
      [
        ['first', 1, 3602.5, 'One line\n- and another'],
        ['', 3, 4, 'Next'],
      ],
    );
    assert.equal(problem, undefined);
  });

  it('reports a file that is not WebVTT', () => {
    for (const source of ['', 'WEBVT', 'WEBVTTX\n', ' WEBVTT\n', '<!doctype html>', '\n\nWEBVTT', '\uFEFF\uFEFFWEBVTT'])
      assert.deepEqual(parseWebvtt(source), { notes: [], cues: [], problem: 'not-webvtt' }, JSON.stringify(source));
    for (const source of ['WEBVTT', '\uFEFFWEBVTT', 'WEBVTT\t', 'WEBVTT kind', 'WEBVTT\r', 'WEBVTT\n\n\n'])
      assert.deepEqual(parseWebvtt(source), { notes: [], cues: [] }, JSON.stringify(source));
  });

  it('reads timings like the standard', () => {
    const times = (line: string): string =>
      parseWebvtt(`WEBVTT\n\n${line}\ntext`)
        .cues.map(({ start, end }) => `${start}-${end}`)
        .join();
    assert.equal(times('00:00.000-->00:00.001'), '0-0.001');
    assert.equal(times('\t00:01.000 \t-->\f00:02.000garbage'), '1-2');
    assert.equal(times('1:00:00.000 --> 123:00:00.000'), '3600-442800');
    assert.equal(times('00:05.000 --> 00:01.000'), '5-1');
    const broken = [
      '00:60.000',
      '60:00.000',
      '0:01.000',
      '00:01',
      '00:01.00',
      '00:01.0000',
      '00:01,000',
      '-00:01.000',
      '٠٠:٠١.000',
    ];
    for (const stamp of broken) {
      assert.equal(times(`${stamp} --> 00:02.000`), '', stamp);
      assert.equal(times(`00:00.000 --> ${stamp}`), '', stamp);
    }
    assert.equal(times('00:01.000 -> 00:02.000'), '');
    assert.equal(times('00:01.000 -- > 00:02.000'), '');
  });

  it('accepts all line ends, and replaces NUL by the replacement character', () => {
    const { cues } = parseWebvtt(
      'WEBVTT\r\n\r\na\0b\r00:00.000 --> 00:01.000\nx\ry\r\nz\r\r00:01.000 --> 00:02.000\r\n\0',
    );
    assert.deepEqual(
      cues.map(({ id, text }) => [id, text]),
      [
        ['a\uFFFDb', 'x\ny\nz'],
        ['', '\uFFFD'],
      ],
    );
  });

  it('continues after a malformed cue', () => {
    const { cues } = parseWebvtt(
      'WEBVTT\n\n00:xx --> 00:02.000\nlost\n00:03.000 --> 00:04.000\nfound\n00:05.000 --> 00:06.000',
    );
    assert.deepEqual(
      cues.map(({ start, text }) => [start, text]),
      [
        [3, 'found'],
        [5, ''],
      ],
    );
  });

  it('never throws, and always returns finite times', () => {
    const random = randomFrom(7);
    const pieces =
      'WEBVTT|\n|\r|\n\n|\0|-->| --> |00:00.000|00:01.500|00:00:01.250|99999999999999999999:00:00.000|<|>|</c>|<c.unsure>|<00:00:01.000>|<v Bob>|&amp;|&#|&#x110000;|&#55296;|&|;|word|字|。|NOTE|STYLE| |\u2028|\uD800|'.split(
        '|',
      );
    for (let trial = 0; trial < 3000; trial++) {
      let source = trial % 3 ? 'WEBVTT\n\n00:00.000 --> 00:09.000\n' : '';
      for (let length = random() * 40; length > 0; length--) source += pieces[Math.floor(random() * pieces.length)];
      for (const cue of parseWebvtt(source).cues) {
        let last = cue.start;
        for (const word of cue.words) {
          assert.ok(word.start >= last && word.start <= Math.max(cue.start, cue.end), source);
          assert.ok(word.text && !/\s/.test(word.text));
          last = word.start;
        }
      }
    }
  });

  it('takes linear time for any file', () => {
    const head = 'WEBVTT\n\n00:00.000 --> 00:09.000\n';
    const hostile = [
      '<',
      '&',
      '<c>',
      '<c.unsure>',
      '<00:00:01.000>',
      '<00:00:01.000> ',
      'a',
      '字',
      '\n00:00.000 --> 00:01.000',
      '&#',
      '</c>',
      ' ',
      '<1',
      '0',
      '\n1:',
      '00:00:',
      '-->',
    ];
    for (const piece of hostile) {
      const before = cpuTime();
      parseWebvtt(head + piece.repeat(200_000));
      parseWebvtt(piece.repeat(200_000));
      assert.ok(cpuTime() - before < 4000, piece);
    }
  });
});

describe('parseWebvtt: words', () => {
  it('get their times from the timestamps before them', () => {
    assert.deepEqual(words('Police <00:00:01.240>had <00:00:01.400>cordoned'), [
      '0 Police',
      '1.24 had',
      '1.4 cordoned',
    ]);
    assert.deepEqual(words('Police<00:00:01.240> had<00:01.400>\ncordoned'), ['0 Police', '1.24 had', '1.4 cordoned']);
    assert.deepEqual(words('<00:02.000>Police'), ['2 Police']);
  });

  it('get times between their neighbours by the number of characters', () => {
    assert.deepEqual(words('12345678 0123456789'), [
      '0 12345678',
      `${Math.round((9 / 19) * 10_000) / 1000} 0123456789`,
    ]);
    assert.deepEqual(words('ab cd <00:00:03.000>ef gh'), ['0 ab', '1.5 cd', '3 ef', '7.2 gh']);
  });

  it('ignore a timestamp that goes back, is after the end, or is invalid', () => {
    assert.deepEqual(words('a <00:08.000>b <00:02.000>c'), ['0 a', '8 b', '9.333 c']);
    assert.deepEqual(words('a <00:11.000>b'), words('a b'));
    assert.deepEqual(words('a <00:08>b <8>c'), words('a b c'));
  });

  it('are plain text: without tags and character references', () => {
    assert.deepEqual(words('<v Ann>un<b>believ</b>able</v>'), ['0 unbelievable']);
    assert.deepEqual(
      words('&lt;b&gt;&amp;&quot;&#39;&#x2014;&rlm;&#0;&#x110000;&unknown;&amp').map((word) => word.slice(2)),
      ['<b>&"\'—\u200F\0\uFFFD&unknown;&'],
    );
    assert.equal(words('a&nbsp;b').length, 2);
    assert.deepEqual(
      words('x < y').map((word) => word.slice(-1)),
      ['x'],
    );
    assert.deepEqual(words(''), []);
  });

  it('are single characters in Chinese and Japanese', () => {
    assert.deepEqual(words('警方<00:02.000>封锁了。', '00:00.000 --> 00:08.000'), [
      '0 警',
      '1 方',
      '2 封',
      '3.5 锁',
      '5 了。',
    ]);
  });

  it('are unsure if a part is in <c.unsure>', () => {
    assert.deepEqual(
      words(
        'one <c.unsure>two</c> “<c.loud.unsure>three</c>” <c.unsure.x>four <c>five</c> six</c> seven <c.unsured>eight</c> <cx.unsure>nine',
      ).map((word) => word.replace(/^\S+ /, '')),
      ['one', 'two?', '“three”?', 'four?', 'five?', 'six?', 'seven', 'eight', 'nine'],
    );
  });
});
