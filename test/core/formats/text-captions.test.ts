/** TextGrid, SubViewer and SubRip, and the faults of times in captions. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFaultyTimes, looksLikeTimes } from '../../../src/core/formats/cues/timing-line.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { reader } from './read-cues.js';

describe('a TextGrid', () => {
  const read = reader('textgrid');
  type Interval = readonly [number, number, string];
  const tier = (name: string, intervals: readonly Interval[]): string =>
    `"IntervalTier" "${name}" 0 9 ${intervals.length} ${intervals.map(([start, end, text]) => `${start} ${end} "${text}"`).join('\n')}`;
  const grid = (...tiers: string[]): string =>
    `"ooTextFile"\n"TextGrid"\n0\n9\n<exists>\n${tiers.length}\n${tiers.join('\n')}\n`;
  const hello: readonly Interval[] = [[0, 1, 'sil'], [1, 2, 'Hello'], [2, 3, ' you ']]; // prettier-ignore

  it('has a tier of words, among those of sounds', () => {
    const sounds = tier('phones', [[1, 2, 'h']]);
    for (const name of ['words', 'word', 'ORT-MAU', 'Ann - words', 'tokens', 'Wörter'])
      assert.match(read(grid(sounds, tier(name, hello))).join(), /1 Hello \| 2 you$/, name);
    assert.deepEqual(read(grid(sounds, tier('KAN-MAU', [[1, 2, 'x']]), tier('speech', hello))), [
      '1–3: 1 Hello | 2 you',
    ]);
    assert.deepEqual(read(grid(tier('word phones', [[1, 2, 'h']]), tier('words', hello))), ['1–3: 1 Hello | 2 you']);
    assert.deepEqual(read(grid(sounds)), ['1–2: 1 h']);
    assert.deepEqual(read(grid(tier('words', [[0, 1, 'sp']]), tier('speech', hello))), ['1–3: 1 Hello | 2 you']);
  });

  it('has speakers before the names of the tiers, in the order of time', () => {
    const two = grid(
      tier('Bob - B - words', [[4, 5, 'Yes']]),
      tier(' Ann - words', hello),
      tier('x - y z', [[0, 1, 'No']]),
    );
    assert.deepEqual(read(two), ['1–3 Ann: 1 Hello | 2 you', '4–5 Bob - B: 4 Yes']);
    assert.deepEqual(read(grid(tier('Ann - speech', [[0, 1, 'a & b c'], [1, 2, '<p>'], [2, 3, 'd e']]))), ['0–1 Ann: a &amp; b c', '2–3 Ann: d e']); // prettier-ignore
  });

  it('has cues where an interval has several words', () => {
    const passages: readonly Interval[] = [[0, 1, 'One two'], [1, 2, 'three']]; // prettier-ignore
    assert.deepEqual(
      read(grid(tier('speech', passages))),
      ['0–2: 0 One | 0.571429 two | 1 three'],
      'three words in two',
    );
    assert.deepEqual(read(grid(tier('speech', [[0, 1, 'One two'], [1, 2, 'three four']]))), ['0–1: One two', '1–2: three four']); // prettier-ignore
    assert.deepEqual(read(grid(tier('words', [[0, 1, 'One two'], [1, 2, 'three four']]))), ['0–2: 0 One | 0.571429 two | 1 three | 1.6 four']); // prettier-ignore
  });

  it('has comments, tiers of points, and quotation marks that are doubled', () => {
    const file = `File type = "ooTextFile"
      Object class = "TextGrid"
      xmin = 0 ! "not read"
      xmax = 9
      tiers? <exists>
      size = 2
      item []:
        class = "TextTier" name = "points" xmin = 0 xmax = 9 points: size = 1
          number = 1 mark = "x"
        class = "IntervalTier" name = "words" xmin = 0 xmax = 9 intervals: size = 1
          intervals [1]: xmin = 1e0 xmax = +2.5 text = "say ""no"""`;
    assert.deepEqual(read(file), ['1–2.5: 1 say | 1.75 "no"']);
    assert.equal(readTiming(file).format, 'textgrid');
    assert.equal(readTiming(grid(tier('words', hello))).format, 'textgrid');
  });

  it('has faults, each with its line', () => {
    const message = (text: string): object => ({ message: text, advice: 'save it again in Praat, as a text file' });
    for (const source of ['"ooTextFile" "Pitch" 0 1', '"x ooTextFile" "TextGrid"', '"x" "TextGrid"'])
      assert.throws(() => read(source), message('is not a TextGrid'));
    assert.throws(() => read(grid(tier('words', [[-1, 2, 'a']]))), message('is not a time'));
    assert.throws(() => read(grid(tier('words', hello)).replace('2 3', 'x "3" 3')), { ...message('“"3"” does not belong here'), line: 9 }); // prettier-ignore
    assert.throws(() => read(grid(tier('words', hello)).replace('2 3', `"${'x'.repeat(50)}"`)), message(`“"${'x'.repeat(39)}” does not belong here`)); // prettier-ignore
    assert.throws(() => read(grid(tier('words', hello)).slice(0, -9)), message('ends too early'));
    const none = { message: 'has no tier with words', advice: 'export it with its tier of words' };
    assert.throws(() => read('"ooTextFile" "TextGrid" 0 9 <absent>'), none);
    assert.throws(() => read(grid(tier('words', [[0, 1, '']]))), none);
  });
});

describe('SubViewer', () => {
  const read = reader('sbv');

  it('has hours, minutes and seconds, and two marks of a line break', () => {
    const file = ['0:00:01.000,0:00:02.500', 'One[br]two & three[BR]four ', '', '1:02:03,1:02:04.250', '5'];
    const cues = ['1–2.5: One/two &amp; three/four', '3723–3724.25: 5'];
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(read(file.join(end)), cues);
    assert.equal(readTiming(file.join('\n')).format, 'sbv');
    assert.notEqual(readTiming(`1\n00:00:01,000 --> 00:00:02,000\n${file[0]!}`).format, 'sbv');
  });

  it('has faults: no times', () =>
    assert.throws(() => read('One\ntwo'), {
      line: 1,
      message: 'has no times of SubViewer',
      advice: 'write 0:00:01.000,0:00:02.000 before each text',
    }));
});

describe('SubRip', () => {
  const read = reader('srt');

  it('has numbers and blank lines around a text, of which some belong to it', () => {
    const file = ['1', '00:00:01,000 --> 00:00:02,000', ' One ', '', '12', 'two', '', '  2  ', '', '00:00:03.5-->00:00:04', '<I>three</I><br>&AMP; 4 < 5', '6']; // prettier-ignore
    const cues = ['1–2 #1: One /12/two', '3.5–4 #2: <i>three</i>/&amp; 4 &lt; 5/6'];
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(read(file.join(end)), cues);
    assert.deepEqual(read('00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo'), ['1–2: One', '3–4 #2: Two']); // prettier-ignore
    assert.deepEqual(read('1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n\n00:00:03,000 --> 00:00:04,000\nTwo'), ['1–2 #1: One/2', '3–4: Two']); // prettier-ignore
    assert.deepEqual(read('a1\n00:00:01,000 --> 00:00:02,000\nOne\n1b\n00:00:03,000 --> 00:00:04,000\nTwo'), ['1–2: One/1b', '3–4: Two']); // prettier-ignore
  });

  it('is recognised by its first cue', () => {
    for (const head of ['1\n', '', '12\r\n', ' \n', '1\n\n'])
      for (const times of ['00:00:01,000 --> 00:00:02,000', '0:01 --> 0:02', '00:00:01:000 -> 00:00:02:000'])
        assert.equal(readTiming(`${head}${times}\nOne`).format, 'srt', head + times);
    for (const head of ['x\n', '1x\n', 'x1\n'])
      assert.throws(() => readTiming(`${head}00:00:01:000 -> 00:00:02:000\nOne`), /the closest is srt/, head);
  });

  it('is written in the order of time, each cue with a duration', () => {
    const cues = readTiming('WEBVTT\n\n00:05.000 --> 00:06.000\nB <b>C</b> <c.x>D</c>\n E --> F\n\n00:01.000 --> 00:02.000\n<v Ann>A &lt; 3').cues; // prettier-ignore
    const [first, second] = cues as [(typeof cues)[0], (typeof cues)[0]];
    const zero = { ...second, start: 8, end: 8 };
    const { text } = writeTiming({ format: 'vtt', notes: [], warnings: [], cues: [first, zero, second] }, 'srt', {
      audio: '',
      page: '',
    });
    assert.equal(text, [
      '1', '00:00:01,000 --> 00:00:02,000', 'Ann: A < 3', '',
      '2', '00:00:05,000 --> 00:00:06,000', 'B <b>C</b> D', 'E -> F', '',
      '3', '00:00:08,000 --> 00:00:08,001', 'Ann: A < 3', '',
    ].join('\n')); // prettier-ignore
  });

  it('names up to twenty other lines with the same fault', () => {
    const file = (count: number): string =>
      Array.from({ length: count }, (_, index) => `00:00:${index + 10}:5 --> 00:00:${index + 11}\nText\n`).join('\n');
    const warnings = (count: number): string[] => readTiming(file(count)).warnings.map(({ message }) => message);
    const first = '“00:00:10:5 --> 00:00:11” is read as 00:00:10.200 --> 00:00:11.000';
    assert.deepEqual(warnings(1), [first]);
    assert.deepEqual(warnings(2), [`${first}; so is line 4`]);
    assert.deepEqual(warnings(3), [`${first}; so are lines 4, 7`]);
    const lines = Array.from({ length: 20 }, (_, index) => index * 3 + 4).join(', ');
    assert.deepEqual(warnings(21), [`${first}; so are lines ${lines}`]);
    assert.deepEqual(warnings(22), [`${first}; so are lines ${lines}, …`]);
  });

  it('names the times that cannot be read, in 60 characters', () => {
    const long = `00:00:01,000 --> ${'x'.repeat(60)}`;
    const message = `“${long.slice(0, 60)}” are not times`;
    assert.throws(() => read(`  ${long}  \nOne`), { message, line: 1, advice: 'write 00:00:01,000 --> 00:00:02,000' });
  });
});

describe('times that WebVTT and SubRip do not allow', () => {
  it('are read where their meaning is clear', () => {
    const read = (line: string): unknown => {
      const times = readFaultyTimes(line);
      return times && [times.start, times.end, times.rest];
    };
    for (const [line, expected] of [
      ['00:01 --> 00:75', [1, 75, '']],
      ['00:00:01:500 --> 00:00:02:250', [1.5, 2.25, '']],
      ['00:00:01:12 --> 00:00:02;24', [1.48, 2.96, '']],
      ['00:00:01:49 --> 00:00:09', [1.999, 9, '']],
      ['00:00:01.5 --> 00:00:02,75', [1.5, 2.75, '']],
      ['00:01:500 --> 00:02:250', [1.5, 2.25, '']],
      ['00:01:50 --> 00:02:50', [110, 170, '']],
      ['1 --> 2', [1, 2, '']],
      ['123456.5 --> 123457', [123456.5, 123457, '']],
      ['1 : 02 --> 1 : 03', [62, 63, '']],
      ['-1 --> 2', [0, 2, '']],
      ['−0:01 --> 0:02 line:0  ', [0, 2, 'line:0']],
      ['0:01 -->', [1, NaN, '']],
      ['0:01 --&gt; 0:02', [1, 2, '']],
      ['0:01 -> 0:02', [1, 2, '']],
      ['0:01 → 0:02', [1, 2, '']],
      ['1 -> 2', undefined],
      ['0:01 -> 2', undefined],
      ['1 -> 0:02', undefined],
      ['0:01 --> 0', undefined],
      ['0:01 --> -0:02', undefined],
      ['1:2:3:4:5 --> 9', undefined],
      ['1:0000:01 --> 9', undefined],
      ['1:01:0000 --> 9', undefined],
      ['1000:01:00 --> 9', [3600060, 9, '']],
      ['1000:01 --> 9', undefined],
      ['1:1000 --> 9', undefined],
      ['999999999 --> 999999999', [999999999, 999999999, '']],
      ['1000000000 --> 1', undefined],
      ['One --> two', undefined],
    ] as const)
      assert.deepEqual(read(line), expected, line);
  });

  it('are looked for where an arrow has digits and punctuation beside it', () => {
    for (const line of ['00:01 --> x', 'x --> 1', '1,2 --> 3', ' −1 --> x']) assert.ok(looksLikeTimes(line), line);
    for (const line of ['00:01', 'a --> b', 'a 1 --> 1 b', '1a --> b1', ': --> ,', '-->'])
      assert.ok(!looksLikeTimes(line), line);
  });
});
