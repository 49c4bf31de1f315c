/** WebVTT with what only a conversion keeps: settings, styles, regions, speakers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPlainCue } from '../../../src/core/formats/cues/create-cue.js';
import { hasVoiceSpan, soleSpeaker, splitBySpeaker } from '../../../src/core/formats/cues/voice-spans.js';
import type { TimedCue, Timing } from '../../../src/core/formats/format/timing.js';
import { createWebvttCues, hasTimestamps } from '../../../src/core/formats/webvtt/webvtt-cues.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';

const read = (source: string): Timing => readTiming(source, { format: 'webvtt' });
const textsOf = (source: string): string[] => read(source).cues.map(({ text }) => text);
const messagesOf = (source: string): string[] => read(source).warnings.map(({ line, message, advice }) => `${line} ${message}: ${advice}`); // prettier-ignore

const CUE = '00:01.000 --> 00:02.000';

describe('a WebVTT file', () => {
  it('has settings, styles and regions, of which only those before the first cue count', () => {
    const file = ['WEBVTT - title', '', 'STYLE', '::cue { color: red }', '', 'REGION \t', 'id:a', '', 'STYLES', 'no', '', 'NOTE x', '', `${CUE} line:0  position:5% `, 'One', '', 'STYLE', '::cue { color: blue }', '', '00:03.000 --> 00:04.000', 'Two']; // prettier-ignore
    for (const end of ['\n', '\r\n', '\r']) {
      const { cues, styles, warnings } = read(file.join(end));
      assert.deepEqual(cues.map(({ text, settings }) => [text, settings]), [['One', 'line:0  position:5%'], ['Two', undefined]]); // prettier-ignore
      assert.deepEqual(styles, ['STYLE\n::cue { color: red }', 'REGION \t\nid:a']);
      assert.deepEqual(warnings, []);
    }
    assert.ok(!('styles' in read(`WEBVTT\n\n${CUE}\nOne\n\nSTYLE\na`)));
    assert.deepEqual(read('WEBVTT\n\nSTYLE\na').styles, ['STYLE\na']);
    assert.deepEqual(read(`WEBVTT --> x\n\nSTYLE\na\n\n${CUE}\nOne`).styles, ['STYLE\na']);
  });

  it('is repaired where it does not begin with the signature', () => {
    const advice = 'begin it with the line WEBVTT';
    assert.deepEqual(messagesOf(`webvtt\n\n${CUE}\nOne`), []);
    assert.deepEqual(messagesOf(`\n WEBVTT\n\n${CUE}\nOne`), []);
    assert.deepEqual(messagesOf(`${CUE}\nOne`), [`1 does not begin with WEBVTT: ${advice}`]);
    assert.deepEqual(messagesOf(`WEBVTTx\n\n${CUE}\nOne`), [`1 does not begin with WEBVTT: ${advice}`]);
    assert.deepEqual(textsOf(`${CUE}\nOne`), ['One']);
    assert.throws(() => read('Some text'), { line: 1, message: 'is not WebVTT', advice });
    assert.equal(readTiming(`NOTE a\n\n${CUE}\nOne`).format, 'webvtt');
    assert.equal(readTiming(`STYLE\na\n\n${CUE}\nOne`).format, 'webvtt');
    for (const tag of ['<00:01.500>', '<00:00:01,500>', '<1:00:01.500>'])
      assert.equal(readTiming(`${CUE}\nOne ${tag}two`).format, 'webvtt', tag);
    for (const text of ['NOTES', 'A NOTE here', '<0:01.5>'])
      assert.equal(readTiming(`${CUE}\n${text}`).format, 'srt', text);
  });

  it('is repaired where a blank line divides a text, or a text has no times', () => {
    const file = ['WEBVTT', '', CUE, 'One', '', 'two', '', 'NOTE', 'x', '', 'lost', '', '00:03.000 --> 00:04,000  line:1 ', 'Three <00:03,500>four', '', 'five', '', 'REGIONAL']; // prettier-ignore
    assert.deepEqual(textsOf(file.join('\n')), ['One\ntwo', 'Three <00:03.500>four\nfive\nREGIONAL']);
    assert.deepEqual(messagesOf(file.join('\n')).slice(1), [
      '6 text after a blank line is read with the cue before it; so are lines 16, 18: remove the blank line',
      '11 text that belongs to no cue is left out: write the times of its cue before it',
    ]);
    assert.deepEqual(read(file.join('\n')).cues.map(({ settings }) => settings), [undefined, 'line:1']); // prettier-ignore
    const ids = `WEBVTT\n\n1\n${CUE}\nOne\n\nname\n00:03.000 --> 00:04,000\nTwo\nthree\n00:05.000 --> 00:06.000\nFour`;
    assert.deepEqual(read(ids).cues.map(({ id, text }) => `${id}: ${text}`), ['1: One', 'name: Two\nthree', ': Four']); // prettier-ignore
  });
});

describe('the speakers of a payload', () => {
  it('are one, if one span holds all of it', () => {
    for (const [payload, name] of [
      ['<v Ann>Yes', 'Ann'],
      [' <v.loud  Ann &amp; Bob >Yes</v>', 'Ann & Bob'],
      ['<v\tAnn>Yes', 'Ann'],
      ['Yes <v Ann>no', ''],
      ['<v Ann>Yes <v Bob>no', ''],
      ['<v>Yes', ''],
      ['<vAnn>Yes', ''],
      ['Yes', ''],
    ] as const)
      assert.equal(soleSpeaker(payload), name, payload);
    assert.ok(hasVoiceSpan('a <v Ann>b'));
    assert.ok(!hasVoiceSpan('a <v>b'));
  });

  it('divide a cue, each with its own words', () => {
    const [cue] = read(`WEBVTT\n\n00:00.000 --> 00:04.000\nWell, <v Ann>yes <00:02.000>I do. <v.x Bob>No. <v>So`).cues;
    const parts = splitBySpeaker(cue!);
    assert.deepEqual(parts.map(({ speaker, text, end, words }) => [speaker, text, end, words.map((word) => word.text)]), [
      [undefined, 'Well, ', parts[1]!.start, ['Well,']],
      ['Ann', '<v Ann>yes <00:02.000>I do. ', parts[2]!.start, ['yes', 'I', 'do.']],
      ['Bob', '<v.x Bob>No. <v>So', 4, ['No.', 'So']],
    ]); // prettier-ignore
    assert.deepEqual(splitBySpeaker({ ...cue!, speaker: 'Ann' }), [{ ...cue!, speaker: 'Ann' }]);
    const plain = createPlainCue('<v>Yes', 0, 1);
    assert.deepEqual(splitBySpeaker(plain), [plain]);
  });
});

describe('a cue that is written as WebVTT', () => {
  const write = (cue: TimedCue, precision: 'word times' | 'cue times' = 'word times', format = 'webvtt'): string => {
    const [written] = createWebvttCues({ format, notes: [], warnings: [], cues: [cue] }, precision);
    return `${written!.id}|${written!.text}|${written!.words.map(({ text }) => text).join(' ')}`;
  };
  const cueOf = (payload: string): TimedCue => read(`WEBVTT\n\n00:01.000 --> 00:03.000\n${payload}`).cues[0]!;

  it('keeps its tags, where its timestamps rise', () => {
    assert.equal(write(cueOf('<b>One</b> <00:02.000>two')), '|<b>One</b> <00:02.000>two|');
    for (const wrong of ['00:01.000', '00:03.000', '00:04.000'])
      assert.match(write(cueOf(`One <${wrong}>two`)), /\|One two$/, wrong);
    assert.match(write(cueOf('One <00:02.000>two <00:02.000>three')), /\|One two three$/);
    assert.match(write(cueOf('One <00:02.000>two'), 'word times', 'smil'), /\|One two$/);
    assert.equal(write(cueOf('One <00:02.000>two'), 'cue times'), '|One two|');
    assert.equal(write(cueOf('One two')), '|One two|');
  });

  it('names its place and its speaker', () => {
    const plain = createPlainCue('One', 0, 1, { id: 'a' });
    assert.equal(write(plain), 'a|One|');
    assert.equal(write({ ...plain, place: { document: '', fragment: 'b' } }), 'b|One|');
    assert.equal(write({ ...plain, place: { document: '', fragment: '' } }), 'a|One|');
    assert.equal(write({ ...plain, speaker: 'A \n <b>' }), 'a|<v A &lt;b&gt;>One|');
    for (const payload of ['<v Ann>One', ' <v.x Ann>One'])
      assert.equal(write({ ...plain, text: payload, speaker: 'Ann' }), `a|${payload}|`);
    assert.equal(write({ ...plain, text: 'x<v Ann>One', speaker: 'Ann' }), 'a|<v Ann>x<v Ann>One|');
    assert.equal(write({ ...cueOf('One <00:02.000>two'), speaker: 'Ann' }, 'word times', 'smil'), '|One <00:02.000>two|One two'); // prettier-ignore
  });

  it('keeps the words of a script without spaces, unless one of them is unsure', () => {
    const cue = cueOf('今日<00:02.000>は');
    assert.equal(write(cue, 'word times', 'smil'), '|今日<00:02.000>は|');
    const [first, ...rest] = cue.words;
    assert.match(write({ ...cue, words: [{ ...first!, unsure: true }, ...rest] }, 'word times', 'smil'), /\|今 日 は$/);
    assert.ok(hasTimestamps('<00:02.000>は') && !hasTimestamps('は<b>'));
  });

  it('stands in the order of its start', () => {
    const cues = [createPlainCue('b', 2, 3), createPlainCue('a', 1, 2)];
    assert.deepEqual(createWebvttCues({ format: 'smil', notes: [], warnings: [], cues }, 'word times').map(({ text }) => text), ['a', 'b']); // prettier-ignore
  });
});
