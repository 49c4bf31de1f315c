import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReaderResult } from '../../../src/core/formats/format/format.js';
import { parseTable } from '../../../src/core/formats/parsing/delimited-table.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { isTimeTable, readTimeTable } from '../../../src/core/formats/table/read-table.js';
import { findColumns, findUnit } from '../../../src/core/formats/table/table-columns.js';

const read = (source: string): Exclude<ReaderResult, readonly unknown[]> =>
  readTimeTable({ source, options: {}, language: 'en', warn: () => assert.fail() }) as never;
/** Each cue as `start–end speaker: text`, or its words if they have times. */
const linesOf = (source: string): string[] =>
  read(source).cues.map(({ start, end, speaker, text, timed, words }) => {
    const said = timed ? words.map((word) => `${word.text}@${word.start}–${word.end}`).join(' ') : text;
    return `${start}–${end}${speaker ? ` ${speaker}` : ''}: ${said}`;
  });
const unitOf = (source: string): unknown => read(source).unit;

describe('a table of times', () => {
  it('gives a cue for each row with a text', () => {
    const file =
      'start,end,text,speaker\n0.5,2,"One, two & three",Ann\n2,3,\n3,4,<unk>\n4,5,<a> b\n5,6,b <a>\n6,7, Four five ,';
    const cue = { id: '', timed: false };
    const { cues, unit } = read(file);
    assert.deepEqual(cues.map(({ words: _, ...rest }) => rest), [
      { ...cue, start: 0.5, end: 2, text: 'One, two &amp; three', speaker: 'Ann' },
      { ...cue, start: 4, end: 5, text: '&lt;a&gt; b' },
      { ...cue, start: 5, end: 6, text: 'b &lt;a&gt;' },
      { ...cue, start: 6, end: 7, text: 'Four five' },
    ]); // prettier-ignore
    assert.equal(unit, 's');
  });

  it('may have its columns in any order, with a duration instead of an end', () => {
    assert.deepEqual(linesOf('End;Text;Begin\n2;One two;0.5'), ['0.5–2: One two']);
    assert.deepEqual(linesOf('duration,start,text\n1.5,0.5,One two'), ['0.5–2: One two']);
    assert.deepEqual(linesOf('text\tstart\tend\n One two \t 0.5 \t2'), ['0.5–2: One two']);
  });

  it('may lack fields', () => {
    assert.deepEqual(linesOf('start,text,end\n0.5,One two\n1,Three four,'), ['0.5–NaN: One two', '1–NaN: Three four']);
    assert.deepEqual(linesOf('start,end,text\n0.5,1\n1,1.5,One two'), ['1–1.5: One two']);
    assert.deepEqual(read('""').cues, []);
  });

  it('has words if more than half of its rows are words', () => {
    const rows = ['0.5,1,One', '1,1.5,two three', '1.5,2,four.'];
    assert.deepEqual(linesOf(`start,end,text\n${rows.join('\n')}`), ['0.5–2: One@0.5–1 two@1–1.166667 three@1.222222–1.5 four.@1.5–2']); // prettier-ignore
    assert.deepEqual(linesOf(`start,end,text\n${rows.slice(0, 2).join('\n')}`), ['0.5–1: One', '1–1.5: two three']);
    assert.deepEqual(linesOf('start,end,text\n0,1,One two\n1,2,three four'), ['0–0.001: One two', '0.001–0.002: three four']); // prettier-ignore
    assert.deepEqual(linesOf(`start,end,text\n${rows[0]}`), ['0.5–1: One']);
  });

  it('has rows of words, not of phones', () => {
    const rows = ['words', 'word', 'WORDS', ' word ', '', 'phones', 'keyword', 'wordsmith'].map((type, at) => `${at}.5,${at + 1},w${at} x,${type}`); // prettier-ignore
    assert.deepEqual(linesOf(`Begin,End,Label,Type\n${rows.join('\n')}`).map((row) => row.split(' ')[1]), ['w0', 'w1', 'w2', 'w3', 'w4']); // prettier-ignore
    assert.equal(linesOf('start\tend\ttext\ttype\n0.5\t1\ta b\t words ').length, 1);
  });
});

describe('a time in a table', () => {
  it('is in milliseconds if all are whole numbers', () => {
    assert.deepEqual(linesOf('start,end,text\n500,2000,One two'), ['0.5–2: One two']);
    assert.deepEqual(linesOf('start,duration,text\n500,1500,One two'), ['0.5–2: One two']);
    assert.deepEqual(linesOf('start,end,text\n1,2,One two\n2,3.5,Three four'), ['1–2: One two', '2–3.5: Three four']);
    assert.deepEqual(linesOf('start,end,text\n0.5,2,One two'), ['0.5–2: One two']);
    assert.deepEqual(linesOf('end,start,text\n2,0.5,One two'), ['0.5–2: One two']);
    assert.deepEqual(linesOf('start,end,text\n1,,One two'), ['1–NaN: One two']);
  });

  it('is in the unit of its column', () => {
    assert.deepEqual(linesOf('start (s),end (s),text\n1,2,One two'), ['1–2: One two']);
    assert.deepEqual(linesOf('start_ms,end_ms,text\n500.5,2000,One two'), ['0.5005–2: One two']);
    assert.deepEqual([unitOf('startMs,end,text\n1,2.5,a b'), unitOf('start,end,text\n1,2,a b')], ['ms', 'ms']);
  });

  it('may be a time of the clock, which has no other unit', () => {
    const file = 'start,end,text\n1:02:03.5,01:02:04,One two\n2:05.25,"125,5",Three four';
    assert.deepEqual(linesOf('start,end,text\n1:02:03.5,"01:02:04,25",One two\n62:05.25,3726,Three four'), ['3723.5–3724.25: One two', '3725.25–3726: Three four']); // prettier-ignore
    assert.equal(unitOf('start,end,text\n1:02:03.5,1:02:04,One two\n3725,3726,Three four'), undefined);
    assert.throws(() => linesOf(file), { line: 3, message: '“125,5” is not a time', advice: 'write seconds' });
  });

  it('that is wrong is an error in its line', () => {
    const long = 'x'.repeat(50);
    assert.throws(() => linesOf(`start,end,text\r\n\r\n0.5,1,One two\r\n ${long} ,2,Three`), { line: 4, message: `“${'x'.repeat(40)}” is not a time` }); // prettier-ignore
  });
});

describe('a table is recognised', () => {
  it('by the names of its columns', () => {
    assert.equal(isTimeTable('start,end,text\n'), true);
    assert.equal(isTimeTable('Start;Duration;Word'), true);
    for (const head of ['start,text', 'end,text', 'start,end', 'duration,text', 'a,b,c', 'start', '', '"start,end,text']) assert.equal(isTimeTable(head), false, head); // prettier-ignore
  });

  it('by the rows of Whisper', () => {
    for (const head of ['0\t2680\tHi', '10\t20\tHi\n20\t30\tYou\n30\t4', '0\t1\tHi\n \n\n1\t2\tHi\n1\t2', '0\t1\tHi\r1\t2\tHi\r1\t2', '0\t1\tHi\nx', '0\t1\tf001 x', '0\t1\txf001', '0\t1\tf001x', '0\t1\tf']) assert.equal(isTimeTable(head), true, head); // prettier-ignore
    for (const head of ['0\t1\tHi\nx\n1\t2\tHi', '0\t1\tHi\rx\r1\t2\tHi', 'x\n0\t1\tHi\nx', 'x0\t1\tHi', '0\t1', '0\t1\t Hi', '0\t1\tf001', '0\t1\tf12 ', '0\t1.5\tHi', '0\t1\tf001\n1\t2\tf002\n']) assert.equal(isTimeTable(head), false, head); // prettier-ignore
    assert.deepEqual(readTiming('0\t2680\tHi you\n2680\t4000\tBye now').cues.map(({ start, end, text }) => [start, end, text]), [[0, 2.68, 'Hi you'], [2.68, 4, 'Bye now']]); // prettier-ignore
  });
});

describe('the columns of a table', () => {
  it('are found by name, without regard to case, spaces and units', () => {
    const none = { start: -1, end: -1, duration: -1, text: -1, speaker: -1, type: -1 };
    assert.deepEqual(findColumns(['start', 'end', 'text']), { ...none, start: 0, end: 1, text: 2 });
    assert.deepEqual(findColumns(['text', 'duration', 'start']), { ...none, text: 0, duration: 1, start: 2 });
    assert.deepEqual(findColumns(['end', 'start', 'text']), { ...none, end: 0, start: 1, text: 2 });
    assert.deepEqual(findColumns(['duration', 'start', 'text']), { ...none, duration: 0, start: 1, text: 2 });
    assert.deepEqual(findColumns([' Start Time (ms) ', 'end__ms', 'WORD', 'Speaker_ID', 'tier', 'x']), { ...none, start: 0, end: 1, text: 2, speaker: 3, type: 4 }); // prettier-ignore
    assert.deepEqual(findColumns(['startMs', 'endMs', 'text']), { ...none, start: 0, end: 1, text: 2 });
  });

  it('may name a unit', () => {
    for (const name of ['start_ms', 'startMs', 'Start (MS)', 'start [msec]', 'start milliseconds', 'start-ms ', 'millisecond']) assert.equal(findUnit(name), 'ms', name); // prettier-ignore
    for (const name of ['start_s', 'startS', 'start (s)', 'start [sec]', 'Seconds', 'start secs']) assert.equal(findUnit(name), 's', name); // prettier-ignore
    for (const name of ['start', 'starts', 'startSx', 'START', 'ms start', '']) assert.equal(findUnit(name), undefined, name); // prettier-ignore
  });
});

describe('the rows of a table', () => {
  it('have fields in quotation marks, and lines', () => {
    const file = 'a, b ,"c ""d"", e"\r\n\r\n" \nf\r\rg",h\n,\ni\r"j,k"l';
    assert.deepEqual(parseTable(file, ','), [
      { line: 1, fields: ['a', 'b', 'c "d", e'] },
      { line: 3, fields: ['f\r\rg', 'h'] },
      { line: 7, fields: ['', ''] },
      { line: 8, fields: ['i'] },
      { line: 9, fields: ['"j', 'k"l'] },
    ]);
    assert.deepEqual(parseTable('a;"b;c"\n', ';'), [{ line: 1, fields: ['a', 'b;c'] }]);
    assert.deepEqual(parseTable('a,', ','), [{ line: 1, fields: ['a', ''] }]);
    assert.deepEqual(parseTable('', ','), []);
  });

  it('with tabs have no quotation marks', () => {
    assert.deepEqual(parseTable('a\t"b\r\n\r\n \nc\r\t\n', '\t'), [
      { line: 1, fields: ['a', '"b'] },
      { line: 4, fields: ['c'] },
      { line: 5, fields: ['', ''] },
    ]);
  });
});
