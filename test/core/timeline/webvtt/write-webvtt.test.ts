import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseWebvtt, type Cue, type CueWord } from '../../../../src/core/timeline/webvtt/parse-webvtt.js';
import { writeWebvtt } from '../../../../src/core/timeline/webvtt/write-webvtt.js';
import { cuesOf, makeStory, randomFrom } from '../generated-story.js';

const word = (text: string, start: number, unsure = false): CueWord => ({ text, start, unsure });

describe('writeWebvtt', () => {
  it('writes a readable file', () => {
    const file = writeWebvtt({
      notes: ['voice: flite slt\nlanguage: en'],
      cues: [
        { id: '1', start: 0, end: 2.5, text: 'Police had', words: [word('Police', 0), word('had', 1.24, true)] },
        { id: '', start: 3, end: 3605.0004, text: '', words: [word('A&B', 3.5), word('<3', 4)] },
      ],
    });
    assert.equal(
      file,
      `WEBVTT

NOTE
voice: flite slt
language: en

1
00:00:00.000 --> 00:00:02.500
Police <00:00:01.240><c.unsure>had</c>

00:00:03.000 --> 01:00:05.000
<00:00:03.500>A&amp;B <00:00:04.000>&lt;3
`,
    );
  });

  it('keeps Chinese without spaces, and spaces where the text has them', () => {
    const words = ['警', '方', 'AI', '了。'].map((text, index) => word(text, index));
    const [line] = writeWebvtt({ notes: [], cues: [{ id: '', start: 0, end: 9, text: '警方 AI了。', words }] })
      .split('\n')
      .slice(3);
    assert.equal(line, '警<00:00:01.000>方 <00:00:02.000>AI<00:00:03.000>了。');
  });

  it('keeps timestamps rising strictly between the bounds of the cue', () => {
    const words = [0, 1, 1, 1.0004, 0.5, 2, 7].map((start, index) => word(`w${index}`, start));
    const [timings, payload] = writeWebvtt({ notes: [], cues: [{ id: '', start: 0, end: 1.004, text: '', words }] })
      .split('\n')
      .slice(2);
    assert.equal(timings, '00:00:00.000 --> 00:00:01.004');
    assert.equal(payload, 'w0 <00:00:01.000>w1 <00:00:01.001>w2 <00:00:01.002>w3 <00:00:01.003>w4 w5 w6');
  });

  it('writes styles before the cues, settings after the times, and the speaker before the words', () => {
    const cue = { id: 'a --> b', start: 0, end: 1, text: 'One\n two', words: [word('One', 0), word('two', 0.5)] };
    const file = writeWebvtt({
      notes: [' note '],
      styles: ['STYLE\r\n\r\n::cue { color: red }\n'],
      cues: [
        { ...cue, speaker: 'Ann & <Bo>', settings: 'align:start\n\nline:0 ' },
        { ...cue, id: 'c\rd', text: 'other' },
        { ...cue, id: '', text: ' as it is\r\rwritten ', words: [], speaker: 'Ann' },
      ],
    });
    assert.equal(
      file,
      `WEBVTT

NOTE
note

STYLE
::cue { color: red }

00:00:00.000 --> 00:00:01.000 align:start line:0
<v Ann &amp; &lt;Bo&gt;>One
<00:00:00.500>two

00:00:00.000 --> 00:00:01.000
One <00:00:00.500>two

00:00:00.000 --> 00:00:01.000
as it is
written
`,
    );
  });

  it('writes no blank lines or arrows in a block', () => {
    const { notes, cues } = parseWebvtt(
      writeWebvtt({
        notes: ['a --> b\n\n\nc', ''],
        cues: [
          { id: 'x --> y', start: 1, end: 1, text: '', words: [word('-->', 1), word('two words', NaN)] },
          { id: 'two\nlines', start: -1, end: 2, text: 'raw <b>text</b>\n\n--> here', words: [] },
        ],
      }),
    );
    assert.deepEqual(notes, ['a -> b\nc', '']);
    assert.deepEqual(
      cues.map(({ id, start, end, text }) => [id, start, end, text]),
      [
        ['', 1, 1.001, '--&gt; two words'],
        ['', 0, 2, 'raw <b>text</b>\n-> here'],
      ],
    );
  });

  it('writes times that are read back to the millisecond', () => {
    const random = randomFrom(3);
    let cues: readonly Cue[] = cuesOf([
      ...makeStory(600, 9),
      ['“A & B <c>” –', '警方封锁了街道。 AT&amp;T 字'],
      ['&lt; x > y'],
    ]);
    cues = cues.map((cue) => ({
      ...cue,
      text: cue.text.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
      words: cue.words.map((each, index) => ({
        ...each,
        start: index ? Math.round((each.start + random() * 0.2) * 1000) / 1000 : each.start,
        unsure: random() < 0.1,
      })),
    }));
    const file = writeWebvtt({ notes: ['voice: x'], cues });
    const read = parseWebvtt(file);
    assert.deepEqual(
      read.cues.map(({ words }) => words),
      cues.map(({ words }) => words),
    );
    assert.deepEqual(
      read.cues.map(({ id, start, end }) => [id, start, end]),
      cues.map(({ id, start, end }) => [id, start, end]),
    );
    assert.equal(writeWebvtt(read), file);
  });
});
