import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { cueLinesOf, transcriptOf } from './transcript.js';

const EVENTS = '[Script Info]\n[Events]\n';
const line = (text: string, times = '0:00:01.00,0:00:03.00', name = ''): string =>
  `Dialogue: 0,${times},Default,${name},0,0,0,,${text}\n`;
/** What is read from a line from 1 s to 3 s. */
const said = (text: string): string[] => cueLinesOf(EVENTS + line(text)).slice(1);

describe('SubStation Alpha', () => {
  it('gives cues with their times, text and speaker', () => {
    const words = [
      { text: 'R&D,', start: 1, unsure: false },
      { text: 'yes', start: 2.25, unsure: false },
    ];
    const cue = { id: '', start: 1, end: 3, text: 'R&amp;D, yes', words, timed: false };
    assert.deepEqual(readTiming(EVENTS + line('R&D, yes', undefined, ' Ann ')).cues, [{ ...cue, speaker: 'Ann' }]);
    assert.deepEqual(readTiming(EVENTS + line('R&D, yes')).cues, [cue]);
  });

  it('has lines in the section of events only', () => {
    const file = `${line('no')}[Script Info]\n${line('no')}[Events]\n${line('One')}[Fonts]\n${line('no')} [EVENTS] \n  ${line('two')}`;
    assert.deepEqual(cueLinesOf(file, { format: 'ass' }), ['1 → 3', '  One', '1 → 3', '  two']);
    assert.deepEqual(cueLinesOf(`${EVENTS}[note] more\n[Events2\n${line('One [laughs]')}${line('two')}`), ['1 → 3', '  One [laughs]', '1 → 3', '  two']); // prettier-ignore
  });

  it('has lines of dialogue, not comments', () => {
    const comment = line('no').replace('Dialogue', 'Comment');
    const nested = line('Dialogue: 0,0:00:01.00,0:00:03.00,,,0,0,0,,no').replace('Dialogue', 'Comment');
    const other = line('no').replace('Dialogue', 'Picture');
    assert.deepEqual(cueLinesOf(`${EVENTS}${comment}${nested}${other}${line('One')}`), ['1 → 3', '  One']);
    assert.throws(() => readTiming(EVENTS + comment), {
      line: 0,
      message: 'has no line of dialogue',
      advice: 'export it with its [Events]',
    });
  });

  it('may end its lines as it likes, with or without a space after the colon', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const file = `${EVENTS}${line('One').replace(': ', ':')}${line('two').replace(': ', ': \t')}`;
      assert.deepEqual(cueLinesOf(file.replace(/\n/g, end)), ['1 → 3', '  One', '1 → 3', '  two']);
    }
  });

  it('names its fields', () => {
    const file = 'format: text ,START, End\ndialogue:One, 0:00:01.00 , 0:00:02.00 ,';
    assert.deepEqual(cueLinesOf(`${EVENTS}Format: START , Actor, end,  Text\nDIALOGUE: 0:00:01.00 , Ann ,0:00:02.00, One, two`), ['1 → 2 <Ann>', '  One, two']); // prettier-ignore
    assert.throws(() => readTiming(`${EVENTS}${file}`), { message: 'has no line of dialogue' });
    assert.throws(() => readTiming(`${EVENTS}Format: Start, End\nDialogue: 0:00:01.00,0:00:02.00`), { message: 'has no line of dialogue' }); // prettier-ignore
  });

  it('has a warning about a line without times', () => {
    for (const times of [
      '0:00:01.00,',
      ',0:00:01.00',
      'x0:00:01.00,0:00:02.00',
      '0:00:01.00,0:00:02.00x',
      '00:01.00,0:00:02.00',
    ])
      // prettier-ignore
      assert.deepEqual(readTiming(EVENTS + line('One') + line('two', times)).warnings, [
        { line: 4, message: 'has no times: the line is left out', advice: 'write 0:00:01.00,0:00:02.00' },
      ]);
    const short = `${EVENTS}Format: Text\nDialogue: One\nFormat: Start,End,Text\n${'Dialogue: 0:00:01.00,0:00:02.00,One\n'}`;
    assert.deepEqual(transcriptOf(short).slice(1), ['! 4 has no times: the line is left out', '1 → 2', '  One']);
  });

  it('has times of hours, minutes and seconds', () => {
    const timesOf = (times: string): string => cueLinesOf(EVENTS + line('One', times))[0]!;
    assert.equal(timesOf('1:02:03.45,100:00:00'), '3723.45 → 360000');
    assert.equal(timesOf('0:1:2:5,0:01:02.678'), '62.5 → 62.678');
  });

  it('is sorted by time, without lines that are drawn twice or blank', () => {
    const [one, two] = [line('One'), line('two', '0:00:00.00,0:00:03.00')];
    const repeated = one + two + line('{\\b1}One') + line(' ') + line('One', '0:00:20.00,0:00:23.00');
    assert.deepEqual(cueLinesOf(EVENTS + repeated), ['0 → 3', '  two', '1 → 3', '  One', '20 → 23', '  One']);
    assert.deepEqual(cueLinesOf(EVENTS + one + line('One', '0:00:01.00,0:00:04.00')), ['1 → 3', '  One', '1 → 4', '  One']); // prettier-ignore
  });
});

describe('the text of SubStation Alpha', () => {
  it('is without overrides, with its line breaks', () => {
    const texts: Readonly<Record<string, string[]>> = {
      ' {\\i1}One{\\i0} two ': ['One two'],
      'One\\Ntwo': ['One', 'two'],
      'One\\ntwo\\hthree': ['One two three'],
      'One\\N\\N\\h\\Ntwo\\N': ['One', 'two'],
      'One\\N\\htwo': ['One', ' two'],
      'a\\b {c': ['a\\b {c'],
      'One {note} two': ['One  two'],
      'One\u2028two': ['One\u2028two'],
    };
    for (const [text, lines] of Object.entries(texts)) assert.deepEqual(said(text), lines.map((each) => `  ${each}`), text); // prettier-ignore
  });

  it('has no drawings', () => {
    assert.deepEqual(said('One {\\p1}m 0 0{\\p0}two'), ['  One two']);
    assert.deepEqual(said('One {\\p2}m 0 0\\Nl 1 1'), ['  One']);
    assert.deepEqual(said('One {\\pos(10,20)}two'), ['  One two']);
  });
});

describe('the karaoke of SubStation Alpha', () => {
  const timed = ['  One two', '    1–1.5 One', '    1.5–2.5 two'];

  it('has a duration for each part', () => {
    for (const tag of ['k', 'kf', 'ko', 'K']) assert.deepEqual(said(`{\\${tag}50}One {\\${tag}100}two`), timed, tag);
    assert.deepEqual(said('{\\k20\\k30}{\\k50}One{\\k20} two').slice(1), ['    1.5–2 One', '    2–2.2 two']);
    assert.deepEqual(said('{\\k50}On{\\k25}ly'), ['  Only', '    1–1.75 Only']);
  });

  it('may have white space at its parts', () => {
    assert.deepEqual(said(' {\\k50} One {\\k100} two '), ['  One  two', ...timed.slice(1)]);
    assert.deepEqual(said('  {\\k50}One two {\\k100}three').slice(1), ['    1–1.214286 One', '    1.285714–1.5 two', '    1.5–2.5 three']); // prettier-ignore
  });

  it('may begin later', () =>
    assert.deepEqual(said('{\\kt100\\k50}One {\\k50}two').slice(1), ['    2–2.5 One', '    2.5–3 two']));

  it('may have lines and a speaker', () => {
    const file = EVENTS + line('{\\k50}One\\N\\h{\\k100}two\\Nthree', undefined, 'Ann');
    assert.deepEqual(cueLinesOf(file), ['1 → 3 <Ann>', '  One  two', '  three', '    1–1.5 One', '    1.5–1.833333 two', '    1.944444–2.5 three']); // prettier-ignore
  });

  it('is none without a text or with other numbers', () => {
    assert.deepEqual(said('One\\N\\Ntwo{\\k50}'), ['  One', '  two']);
    for (const override of ['\\k1.5', '\\kx50', '\\k', '\\fs50']) assert.deepEqual(said(`{${override}}One`), ['  One'], override); // prettier-ignore
  });
});
