import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseClockValue, formatClockValue } from '../../../src/core/formats/parsing/clock-value.js';
import { detectFormat } from '../../../src/core/formats/detect-format.js';
import type { WritableFormatName } from '../../../src/core/formats/format-list.js';
import { readTiming, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { PARSERS, readSampleText, SAMPLES, formatTranscript } from './samples.js';

const convert = (source: string, to: WritableFormatName, options: TimingOptions = {}): string =>
  writeTiming(readTiming(source, { ...PARSERS, ...options }), to, { audio: 'a.mp3', page: 'a.xhtml' }).text;

/** The readable form of a timing, without its first line. */
const read = (source: unknown, options: TimingOptions = {}): string =>
  formatTranscript(readTiming(typeof source === 'string' ? source : JSON.stringify(source), { ...PARSERS, ...options }))
    .split('\n')
    .slice(1)
    .join('\n')
    .trim();

describe('the format of a file', () => {
  it('follows from the content, with any name', () => {
    const detected = SAMPLES.map((name) => [
      name,
      detectFormat(readSampleText(name).replace(/^\uFEFF/, ''), 'story.srt'),
    ]);
    assert.deepEqual(Object.fromEntries(detected), {
      'aeneas.json': 'aeneas',
      'assemblyai.json': 'assemblyai',
      'azure.json': 'azure',
      'book.readalong': 'readalong',
      'captions.srt': 'srt',
      'deepgram.json': 'deepgram',
      'echogarden.json': 'echogarden',
      'elevenlabs.json': 'elevenlabs',
      'gentle.json': 'gentle',
      'google-stt.json': 'google-stt',
      'google.json': 'google',
      'imsc.ttml': 'ttml',
      'kaldi.ctm': 'ctm',
      'karaoke.ass': 'ass',
      'lyrics.lrc': 'lrc',
      'overlay.smil': 'smil',
      'pocketsphinx.json': 'pocketsphinx',
      'podcast.html': 'podcast-html',
      'podcast.json': 'podcast',
      'praat.TextGrid': 'textgrid',
      'selectors.vtt': 'sync-media',
      'transcribe.json': 'transcribe',
      'transcript.html': 'hyperaudio',
      'voice.marks': 'polly',
      'whispercpp.csv': 'table',
      'whisperx.json': 'whisperx',
      'words.vtt': 'webvtt',
      'youtube.sbv': 'sbv',
    });
  });

  it('follows from the name if the content does not decide', () => {
    assert.equal(detectFormat('', 'a.SRT'), 'srt');
    assert.equal(detectFormat('\n\n', 'folder.vtt/a.smil'), 'smil');
    assert.equal(detectFormat('Just text', 'a.vtt'), 'webvtt');
    for (const name of ['a.txt', 'a.json', 'vtt', 'a.vtt/b', ''])
      assert.equal(detectFormat('Just text', name), undefined, name);
    assert.equal(detectFormat('{"a":1}', 'a.json'), undefined);
    assert.equal(detectFormat('<p>Just a page</p>'), undefined);
    assert.equal(detectFormat('WEBVTTX'), undefined);
  });
});

describe('clock values of SMIL', () => {
  it('are full, partial, or a number with a unit', () => {
    const values = {
      '0:00:29.268': 29.268,
      '00:00:01': 1,
      '123:59:59.9': 446399.9,
      '02:33': 153,
      '3.2h': 11520,
      '45min': 2700,
      '30s': 30,
      '5ms': 0.005,
      ' 12.467 ': 12.467,
      '0.455': 0.455,
    };
    for (const [text, seconds] of Object.entries(values)) assert.equal(parseClockValue(text), seconds, text);
    for (const text of ['', 'soon', '1:60', '1:2:3', '-1s', '1.s', '5 s', '0x1', '1e3', 'npt=1s', '00:00:01,5'])
      assert.ok(Number.isNaN(parseClockValue(text)), text);
  });

  it('are written in full', () => {
    assert.equal(formatClockValue(0), '00:00:00.000');
    assert.equal(formatClockValue(59.9996), '00:01:00.000');
    assert.equal(formatClockValue(3661.0005), '01:01:01.001');
    assert.equal(formatClockValue(360_000), '100:00:00.000');
  });
});

describe('WebVTT', () => {
  it('keeps everything that another WebVTT file can store', () => {
    const file = `WEBVTT

NOTE
made by hand

STYLE
::cue { color: red }

REGION
id:fred

first
00:00:01.000 --> 00:00:02.000 align:start line:0
<v.loud Ann>Read <i>this</i> <00:00:01.500>now

00:00:03.000 --> 00:00:04.000
<c.yellow>One</c>
- two
`;
    assert.equal(convert(file, 'webvtt'), file);
    assert.equal(convert(file, 'captions'), file.replace('<00:00:01.500>', ''));
    assert.match(
      convert(file, 'srt'),
      /^1\n00:00:01,000 --> 00:00:02,000\nAnn: Read <i>this<\/i> now\n\n2\n.*\nOne\n- two\n$/,
    );
  });

  it('is written as conforming WebVTT: times rise, cues are in the order of time', () => {
    const file =
      'WEBVTT\n\n00:00:05.000 --> 00:00:09.000\na <00:00:08.000>b <00:00:06.000>c\n\n00:00:01.000 --> 00:00:02.000\nd';
    assert.equal(
      convert(file, 'webvtt'),
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nd\n\n00:00:05.000 --> 00:00:09.000\na <00:00:08.000>b <00:00:08.667>c\n',
    );
  });
});

describe('SubRip', () => {
  it('is read like in players', () => {
    const file =
      '\n1\n0:00:01.5 --> 00:00:02,25 X1:1\nA & B < C\n\nafter an empty line\n\n00:00:03,000 --> 00:00:04,000\n<b>D</b>{\\an8}\n2\n00:00:05 --> 00:00:06\n3\n\n3\n00:00:07,000 --> 00:00:08,000\n';
    assert.equal(
      read(file),
      '1.5 → 2.25 id=1\n  A &amp; B &lt; C\n  after an empty line\n\n3 → 4\n  <b>D</b>\n\n5 → 6 id=2\n  3\n\n7 → 8 id=3',
    );
  });
});

describe('media overlays', () => {
  const smil = (inner: string): string =>
    `<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:e="http://www.idpf.org/2007/ops"><body>${inner}</body></smil>`;
  const par = (id: string, begin: number): string =>
    `<par><text src="p.html#${id}"/><audio src="a.mp3" clipBegin="${begin}s" clipEnd="${begin + 1}s"/></par>`;
  const page: Readonly<Record<string, string>> = {
    s: 'One two.',
    a: 'One',
    b: 'two.',
    c: 'Three',
    d: 'four.',
    all: 'One two. Three four.',
  };
  const textAt: TimingOptions['textAt'] = ({ fragment }) => page[fragment];

  it('of single words are joined by their <seq>, or by the ends of sentences', () => {
    const words = par('a', 0) + par('b', 1);
    const sentence = '0 → 2 @p.html#s a.mp3\n  in body\n  One two.\n    0–1 One @p.html#a\n    1–2 two. @p.html#b';
    assert.equal(read(smil(`<seq e:textref="p.html#s">${words}</seq>`), { textAt }), sentence);
    const flat = read(smil(words + par('c', 2) + par('d', 3)), { textAt });
    assert.equal(
      flat.replace(' @p.html#s', ''),
      `${sentence.replace(' @p.html#s', '')}\n\n2 → 4 a.mp3\n  in body\n  Three four.\n    2–3 Three @p.html#c\n    3–4 four. @p.html#d`,
    );
    assert.equal(
      read(smil(`<seq e:textref="p.html#all">${par('s', 0)}${par('c', 1)}</seq>`), { textAt }).match(/→/g)!.length,
      2,
    );
  });

  it('may omit the bounds of a clip, and may be from DAISY', () => {
    const open = smil(
      '<par><text src="#s"/><audio src="a.mp3"/></par><par><text src="#c"/><audio src="a.mp3" clip-begin="npt=2.5s" clip-end="npt=3s"/></par><par><text src="#d"/></par>',
    );
    assert.equal(
      read(open, { textAt }),
      '! 1 a <par> without a sound is left out\n\n0 → 2.5 @#s a.mp3\n  in body\n  One two.\n\n2.5 → 3 @#c a.mp3\n  in body\n  Three',
    );
  });

  it('are written with escaped names', () => {
    const file = 'WEBVTT\n\n"<&\n00:00:01.000 --> 00:00:01.000\nA';
    assert.match(
      convert(file, 'smil'),
      /<text src="a\.xhtml#f000001"\/>\n +<audio src="a\.mp3" clipBegin="00:00:01\.000" clipEnd="00:00:01\.133"\/>/,
    );
    const text = writeTiming(readTiming(file), 'smil', { audio: 'a"b&<.mp3', page: 'p.html' }).text;
    assert.ok(text.includes('src="a&quot;b&amp;&lt;.mp3"'));
  });
});

describe('SyncMediaLite', () => {
  it('has several levels: the words belong to the lines, and each is spoken once', () => {
    const cue = (start: number, end: number, group: string, value: string): string =>
      `00:00:0${start}.000 --> 00:00:0${end}.000\n${JSON.stringify({ selector: { type: 'TextQuoteSelector', exact: value }, group })}`;
    const file = [
      'WEBVTT',
      cue(0, 4, 'stanza', 'One two. Three.'),
      cue(0, 2, 'line', 'One two.'),
      cue(0, 1, 'word', 'One'),
      cue(1, 2, 'word', 'two.'),
      cue(2, 4, 'line', 'Three.'),
    ].join('\n\n');
    assert.equal(convert(file, 'captions').match(/-->/g)!.length, 2);
    assert.match(convert(file, 'webvtt'), /\nOne <00:00:01\.000>two\.\n/);
    assert.equal(convert(file, 'sync-media').match(/-->/g)!.length, 5);
  });

  it('may have selectors of a quoted text or of character positions', () => {
    const file =
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n{"selector":".a > .b"}\n\n00:00:01.000 --> 00:00:02.000\n{"selector":{"type":"CssSelector","value":"p","refinedBy":{"type":"TextPositionSelector","start":0,"end":4}}}';
    const { cues } = readTiming(file);
    assert.deepEqual(
      cues.map(({ place }) => place?.selector),
      [
        { type: 'CssSelector', value: '.a > .b' },
        { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextPositionSelector', start: 0, end: 4 } },
      ],
    );
    assert.ok(convert(file, 'sync-media').includes('{"selector":{"type":"CssSelector","value":".a > .b"}}'));
  });
});

describe('JSON of aligners and transcripts', () => {
  it('WhisperX: words without times get times between their neighbours, and are unsure', () => {
    const words = [
      { word: 'In', start: 1, end: 1.2 },
      { word: '2024' },
      { word: 'we', start: 2, end: 2.2 },
      { word: '50%' },
    ];
    const lines = ['  In 2024 we 50%', '    1–1.2 In', '    1.2 2024 ?', '    2–2.2 we', '    2.2 50% ?'];
    assert.equal(
      read({ segments: [{ start: 1, end: 3, text: ' In 2024 we 50%', words }] }),
      ['! 0 2 words without a time', '', '1 → 3', ...lines].join('\n'),
    );
    assert.equal(readTiming(JSON.stringify({ word_segments: words })).cues[0]!.words.length, 4);
    assert.equal(readTiming(JSON.stringify(words)).format, 'whisperx');
  });

  it('Whisper: the words may be in a list next to the segments', () => {
    const file = {
      text: 'A b. C.',
      segments: [
        { id: 0, start: 0, end: 2, text: ' A b.' },
        { id: 1, start: 2, end: 3, text: ' C.' },
      ],
      words: [
        { word: 'A', start: 0, end: 1 },
        { word: 'b', start: 1, end: 2 },
        { word: 'C', start: 2.1, end: 3 },
      ],
    };
    assert.equal(read(file), '0 → 2\n  A b.\n    0–1 A\n    1–2 b.\n\n2 → 3\n  C.\n    2.1–3 C.');
  });

  it('Gentle counts characters, not UTF-16 units', () => {
    const file = {
      transcript: '😀 a 😀 a',
      words: [
        { word: 'a', case: 'success', startOffset: 2, endOffset: 3, start: 1, end: 2 },
        { word: 'a', case: 'success', startOffset: 6, endOffset: 7, start: 3, end: 4 },
      ],
    };
    assert.match(read(file), /1–2 a\n[^]*3–4 a$/);
  });

  it('aeneas: the lowest level with more than one word', () => {
    const leaf = (id: string, begin: string, end: string, text: string, children: object[] = []): object => ({
      id,
      begin,
      end,
      lines: [text],
      children,
    });
    const file = {
      fragments: [
        leaf('p1', '0', '4', 'A b. C d.', [
          leaf('s1', '0', '2', 'A b.', [leaf('w1', '0', '1', 'A'), leaf('w2', '1', '2', 'b.')]),
          leaf('s2', '2', '4', 'C d.'),
        ]),
      ],
    };
    assert.equal(read(file), '0 → 2 id=s1 @#s1\n  A b.\n    0–1 A @#w1\n    1–2 b. @#w2\n\n2 → 4 id=s2 @#s2\n  C d.');
  });

  it('Podcasting 2.0: passages, or words joined to lines or sentences', () => {
    const segment = (startTime: number, body: string, speaker = ''): object => ({
      speaker,
      startTime,
      endTime: startTime + 1,
      body,
    });
    assert.equal(read({ segments: [segment(0, 'I am here.'), segment(1, 'No.')] }).match(/→/g)!.length, 2);
    const lines = [segment(0, 'I', 'V'), segment(1, 'am', 'V'), segment(2, 'here.\n', 'V'), segment(3, 'Nooo', 'L')];
    assert.equal(
      read({ segments: lines }),
      '0 → 3 <V>\n  I am here.\n    0–1 I\n    1–2 am\n    2–3 here.\n\n3 → 4 <L>\n  Nooo\n    3–4 Nooo',
    );
    const words = ['I', 'am.', 'You', 'are.'].map((body, index) => segment(index, body));
    assert.equal(read({ segments: words }).match(/→/g)!.length, 2);
  });

  it('times that run backwards are moved and reported', () => {
    const words = [
      { word: 'a', start: 3, end: 4 },
      { word: 'b', start: 1, end: 2 },
      { word: 'c', start: 9, end: 9.5 },
    ];
    assert.equal(
      read({
        segments: [
          { start: 2, end: 5, text: 'a b c', words },
          { start: 4, end: 3, text: 'd' },
        ],
      }),
      '! 0 3 times out of order\n\n2 → 5\n  a b c\n    3–4 a\n    4 b ?\n    4.5 c ?\n\n4 → 4.133333\n  d',
    );
  });
});

describe('hyperaudio', () => {
  it('may have any tags, no durations, and speakers', () => {
    const file =
      '<nav>Home</nav><p><b class="speaker" data-m="0">Doc:</b> <a data-m="100">We </a><a data-m="400">have</a>.</p><p><a data-m="900">Yes</a></p>';
    assert.equal(
      read(file),
      '0.1 → 0.9 <Doc>\n  We have.\n    0.1 We\n    0.4 have.\n\n0.9 → 1.166667 <Doc>\n  Yes\n    0.9 Yes',
    );
  });
});
