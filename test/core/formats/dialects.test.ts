/** Shortened files of real programs, which write the formats in different ways. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import { FormatError } from '../../../src/core/formats/format/timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { PARSERS } from './samples.js';

const timing = (source: unknown, options: TimingOptions = {}): ReturnType<typeof readTiming> =>
  readTiming(typeof source === 'string' ? source : JSON.stringify(source), { ...PARSERS, ...options });

/** Each cue as `start–end id speaker: start word | …`; words without times as their text only. */
function describeCues(source: unknown, options: TimingOptions = {}): string[] {
  return timing(source, options).cues.map(({ start, end, id, speaker, timed, words, text }) => {
    const said = timed
      ? words.map((word) => `${word.start} ${word.text}${word.unsure ? '?' : ''}`).join(' | ')
      : text.replace(/\n/g, '/');
    return `${start}–${end}${id && ` #${id}`}${speaker ? ` ${speaker}` : ''}: ${said}`;
  });
}

const lines = (...values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');
const HELLO = ['0.05–0.66: 0.05 Hello | 0.36 world'];

describe('Azure variants', () => {
  it('events of Python, with other events between them, or in a property', () => {
    const python = [
      { audio_offset: 500000, duration: '0:00:00.300000', text: 'Hello', boundary_type: 'Word' },
      { audio_offset: 3600000, duration: '0:00:00.300000', text: 'world', boundary_type: 'Word' },
    ];
    assert.deepEqual(describeCues(python), HELLO);
    const events = [
      { type: 'viseme', audioOffset: 500000, visemeId: 3 },
      { type: 'word', audioOffset: 500000, duration: 3000000, text: 'Hello' },
      { type: 'bookmark', audioOffset: 600000, text: 'not said' },
      { type: 'word', audioOffset: 3600000, duration: 3000000, text: 'world' },
    ];
    assert.deepEqual(describeCues(events), HELLO);
    assert.deepEqual(describeCues({ wordBoundaries: events }), HELLO);
  });

  it('metadata of the voices in Edge', () => {
    const word = (Offset: number, Text: string): object => ({
      Type: 'WordBoundary',
      Data: { Offset, Duration: 3000000, text: { Text, Length: 5, BoundaryType: 'WordBoundary' } },
    });
    const files = [{ Metadata: [word(500000, 'Hello')] }, { Metadata: [word(3600000, 'world')] }];
    assert.deepEqual(describeCues(lines(...files)), HELLO);
    assert.deepEqual(describeCues({ Metadata: files.flatMap(({ Metadata }) => Metadata) }), HELLO);
    const flat = [
      { type: 'WordBoundary', offset: 500000, duration: 3000000, text: 'Hello' },
      { type: 'WordBoundary', offset: 3600000, duration: 3000000, text: 'world' },
    ];
    assert.deepEqual(describeCues(lines(...flat)), HELLO);
  });

  it('bookmarks give the time of the text after them in the script', () => {
    const batch = [
      { Bookmark: 'a', AudioOffset: 50 },
      { Bookmark: 'b', AudioOffset: 1050 },
    ];
    const script = '<speak><bookmark mark="a"/>One. <bookmark mark=\'b\'/>Two.</speak>';
    const cues = ['0.05–1.05: 0.05 One.', '1.05–2: 1.05 Two.'];
    assert.deepEqual(describeCues(batch, { script, duration: 2 }), cues);
    const events = batch.map(({ Bookmark, AudioOffset }) => ({
      type: 'bookmark',
      text: Bookmark,
      audioOffset: AudioOffset * 1e4,
    }));
    assert.deepEqual(describeCues(events, { script, duration: 2 }), cues);
  });

  it('a batch synthesis without durations has milliseconds', () => {
    const batch = [
      { Text: 'Hello', AudioOffset: 50 },
      { Text: 'world', AudioOffset: 360 },
    ];
    assert.deepEqual(describeCues(batch, { duration: 0.66 }), HELLO);
  });
});

describe('Google variants', () => {
  it('omits a first time of zero, and may have names with underscores', () => {
    const script = '<speak><mark name="a"/>Hello <mark name="b"/>world</speak>';
    const cues = ['0–1: 0 Hello | 0.5 world'];
    const points = [{ markName: 'a' }, { markName: 'b', timeSeconds: 0.5 }];
    assert.deepEqual(describeCues({ audioContent: 'AA', timepoints: points }, { script, duration: 1 }), cues);
    const python = [
      { mark_name: 'a', time_seconds: 0 },
      { mark_name: 'b', time_seconds: 0.5 },
    ];
    assert.deepEqual(describeCues({ timepoints: python }, { script, duration: 1 }), cues);
  });
});

describe('ElevenLabs variants', () => {
  const cues = ['0–1.2: 0 Hello | 0.6 there.', '1.3–1.9: 1.3 World.'];
  const times = (text: string, from: number): number[] =>
    [...text].map((_, at) => Math.round((from + at) * 100) / 1000);
  const chunk = (text: string, from: number): object => ({
    characters: [...text],
    character_start_times_seconds: times(text, from),
    character_end_times_seconds: times(text, from + 1),
  });
  const stream = [
    { audio_base64: 'AA', alignment: chunk('Hello the', 0), normalized_alignment: chunk('Hello the', 0) },
    { audio_base64: 'AA', alignment: chunk('re. World.', 9), normalized_alignment: null },
    { audio_base64: '', alignment: null, normalized_alignment: null },
  ];

  it('a stream of chunks, one on each line or in a list', () => {
    assert.deepEqual(describeCues(lines(...stream)), cues);
    assert.deepEqual(describeCues(stream), cues);
  });

  it('the times of its WebSocket start at 0 in each chunk', () => {
    const part = (text: string): object => ({
      audio: 'AA',
      alignment: {
        chars: [...text],
        charStartTimesMs: [...text].map((_, at) => at * 100),
        charDurationsMs: [...text].map(() => 100),
      },
    });
    assert.deepEqual(describeCues(lines(part('Hello the'), part('re. World.'))), cues);
  });

  it('names of its JavaScript SDK', () => {
    const alignment = {
      characters: [...'Hi'],
      characterStartTimesSeconds: [0, 0.1],
      characterEndTimesSeconds: [0.1, 0.2],
    };
    assert.deepEqual(describeCues({ audioBase64: 'AA', alignment }), ['0–0.2: 0 Hi']);
  });

  it('words of a forced alignment or a transcript, with entries for spaces', () => {
    const word = (text: string, start: number, end: number, type = 'word'): object => ({ text, start, end, type });
    const words = [word('Hi', 0, 0.2), word(' ', 0.2, 0.3, 'spacing'), word('you.', 0.3, 0.7)];
    const said = ['0–0.7: 0 Hi | 0.3 you.'];
    assert.deepEqual(describeCues({ language_code: 'eng', language_probability: 1, text: 'Hi you.', words }), said);
    const laughter = word('(laughs)', 0.7, 1, 'audio_event');
    assert.deepEqual(describeCues({ text: '', words: [...words, laughter], loss: 0.1, characters: [] }), said);
  });
});

describe('Whisper variants', () => {
  const word = (text: string, start: number, end: number): object => ({ word: text, start, end });

  it('NaN and Infinity of Python', () => {
    const file =
      '{"segments":[{"start":0.5,"end":NaN,"text":"A \\"NaN\\" is","words":[{"word":"A","start":0.5,"end":0.6,"score":NaN},{"word":"\\"NaN\\"","start":NaN},{"word":"is","start":1,"end":1.5,"score":-Infinity}]}]}';
    assert.deepEqual(describeCues(file), ['0.5–1.5: 0.5 A | 0.6 "NaN"? | 1 is']);
    assert.throws(() => describeCues(file.replace(']}]}', ']}')), /is not JSON/);
  });

  it('segments only, as in faster-whisper', () => {
    const segments = [
      { start: 0, end: 2, text: ' Hello you.', words: [word(' Hello', 0, 0.5), word(' you.', 0.5, 1)] },
      { start: 2, end: 3, text: ' Bye.' },
    ];
    assert.deepEqual(describeCues(segments), ['0–2: 0 Hello | 0.5 you.', '2–3: Bye.']);
  });

  it('words next to a text with their punctuation', () => {
    const words = [word('Hello', 0, 0.5), word('you', 0.5, 1), word('Bye', 1.2, 1.5)];
    const file = { task: 'transcribe', language: 'english', text: 'Hello, you. Bye!', words };
    assert.deepEqual(describeCues(file), ['0–1: 0 Hello, | 0.5 you.', '1.2–1.5: 1.2 Bye!']);
  });

  it('whisper.cpp: parts of words, and segments of one word', () => {
    const part = (text: string, from: number, to: number): object => ({ text, offsets: { from, to } });
    const tokens = [part('[_BEG_]', 0, 0), part(' Hel', 0, 200), part('lo', 200, 500), part(' you', 500, 900)];
    const file = {
      result: { language: 'de' },
      transcription: [{ ...part(' Hello you.', 0, 1500), tokens: [...tokens, part('.', 900, 1000)] }],
    };
    assert.deepEqual(describeCues(file), ['0–1.5: 0 Hello | 0.5 you.']);
    assert.equal(timing(file).language, 'de');
    const single = { transcription: [part(' Hel', 0, 200), part('lo', 200, 500), part(' you.', 500, 1000)] };
    assert.deepEqual(describeCues(single), ['0–1: 0 Hello | 0.5 you.']);
  });

  it('Transformers: chunks with a pair of times; the last end may be missing', () => {
    const chunks = [
      { text: ' Hello', timestamp: [0, 0.5] },
      { text: ' you.', timestamp: [0.5, null] },
    ];
    assert.deepEqual(describeCues({ text: ' Hello you.', chunks }, { duration: 1 }), ['0–1: 0 Hello | 0.5 you.']);
  });
});

describe('aeneas tables', () => {
  const cues = ['0–2.68 #f001: 1', '2.68–5.48 #f002: From “fair”, "est"'];

  it('with commas, tabs or spaces, with or without clock times', () => {
    assert.deepEqual(describeCues('f001,0.000,2.680,"1"\nf002,2.680,5.480,"From “fair”, ""est"""\n'), cues);
    assert.deepEqual(describeCues('f001 0.000 2.680 "1"\r\nf002 2.680 5.480 "From “fair”, \\"est\\""\r\n'), cues);
    assert.deepEqual(describeCues('f001,00:00:00.000,00:00:02.680,"1"\nf002,00:00:02.680,00:00:05.480,"From “fair”, ""est"""'), cues); // prettier-ignore
    assert.deepEqual(describeCues('0.000 2.680 f001 "1"\n2.680 5.480 f002 "From “fair”, ""est"""'), cues);
    assert.deepEqual(describeCues('0.000\t2.680\tf001\n2.680\t5.480\tf002'), ['0–2.68 #f001: ', '2.68–5.48 #f002: ']);
    assert.deepEqual(describeCues('0.000\t2.680\t1\n2.680\t5.480\tFrom fairest'), [
      '0–2.68: 1',
      '2.68–5.48: From fairest',
    ]);
  });

  it('reports the line that is not a fragment', () =>
    assert.throws(
      () => describeCues('f001,0.000,2.680,"1"\n\nsomething else'),
      (error) => error instanceof FormatError && error.line === 3,
    ));
});

describe('variants of media overlays', () => {
  const smil = (body: string): string => `<smil xmlns="http://www.w3.org/ns/SMIL"><body>${body}</body></smil>`;
  const clip = (times: string, sound = 'a.mp3'): string => `<audio src="${sound}" ${times}/>`;

  it('DAISY: the phrases of a passage are one clip after another', () => {
    const phrases = clip('clip-begin="npt=0.000s" clip-end="npt=1.200s"') + clip('clip-begin="npt=1.200s" clip-end="2.5s"'); // prettier-ignore
    assert.deepEqual(describeCues(smil(`<par id="p"><text src="p.html#a"/><seq>${phrases}</seq></par>`)), [
      '0–2.5 #p: ',
    ]);
    const two = timing(smil(`<par><text src="#a"/>${clip('clipEnd="1s"', '1.mp3')}${clip('clipEnd="9s"')}</par>`));
    assert.deepEqual(two.warnings.map(({ message }) => message), ['a passage has several sounds: only the first is used']); // prettier-ignore
    assert.equal(two.cues[0]!.end, 1);
  });

  it('nested passages are separate cues', () => {
    const par = (id: string, times: string): string => `<par id="${id}"><text src="#${id}"/>${clip(times)}</par>`;
    const inner = par('a', 'clipBegin="1s" clipEnd="2s"') + par('b', 'clipBegin="2s" clipEnd="3s"');
    assert.deepEqual(describeCues(smil(`<par>${inner}</par>`)), ['1–2 #a: ', '2–3 #b: ']);
  });

  it('a clip without an end ends with its own recording, not at the start of another', () => {
    const par = (times: string, sound: string): string => `<par><text src="#a"/>${clip(times, sound)}</par>`;
    const overlay = smil(
      par('', '1.mp3') + par('clipBegin="5s"', '2.mp3') + par('clipBegin="7s" clipEnd="8s"', '2.mp3'),
    );
    const cues = timing(overlay, { textAt: () => 'Said.' }).cues;
    assert.deepEqual(cues.map(({ start, end }) => [start, end]), [[0, 0.4], [5, 7], [7, 8]]); // prettier-ignore
  });

  it('times with many digits', () =>
    assert.deepEqual(describeCues(smil(`<par id="p">${clip('clipBegin="1.123456789012345s" clipEnd="0:00:02.000000000001"')}</par>`)), ['1.1234568–2 #p: '])); // prettier-ignore
});

describe('SubRip variants', () => {
  it('without hours, with spaces in the times, with microseconds', () => {
    assert.deepEqual(describeCues('1\n00:01,000 --> 00:02,500\nHi.\n'), ['1–2.5 #1: Hi.']);
    assert.deepEqual(describeCues('1\n00: 00: 01, 000 --> 00: 00: 02, 500\nHi.\n'), ['1–2.5 #1: Hi.']);
    assert.deepEqual(describeCues('1\n00:00:01,000000 --> 00:00:02,500000\nHi.\n'), ['1–2.5 #1: Hi.']);
  });

  it('an arrow in the text is not a timing line', () =>
    assert.deepEqual(describeCues('1\n00:00:01,000 --> 00:00:02,000\nA --> B\n'), ['1–2 #1: A --&gt; B']));

  it('HTML tags and character references', () =>
    assert.deepEqual(
      describeCues('1\n00:00:01,000 --> 00:00:02,000\n<span class="x">A</span> &amp; B<br />C & D &#8211;\n'),
      ['1–2 #1: A &amp; B/C &amp; D &#8211;'],
    ));
});

describe('WebVTT of the standard', () => {
  it('named characters, and ruby text, which is not spoken', () => {
    const file =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<ruby>漢<rt>かん</rt>字<rt.x>じ</rt></ruby> caf&eacute; &ndash; &amp;eacute;\n';
    const { cues } = timing(file);
    assert.deepEqual(cues[0]!.words.map(({ text }) => text), ['漢', '字', 'café', '–', '&eacute;']); // prettier-ignore
    assert.match(writeTiming(timing(file), 'srt', { audio: '', page: '' }).text, /\n漢字 café – &eacute;\n/);
  });

  it('two speakers in one cue', () => {
    const file = timing('WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann>One two.</v> <v.loud Bob>Three.</v>\n');
    const srt = writeTiming(file, 'srt', { audio: '', page: '' }).text;
    assert.match(srt, /\nAnn: One two\.\nBob: Three\.\n/);
    const podcast = JSON.parse(writeTiming(file, 'podcast', { audio: '', page: '' }).text) as { segments: object[] };
    assert.deepEqual(podcast.segments, [
      { speaker: 'Ann', startTime: 1, endTime: 2.8, body: 'One two.' },
      { speaker: 'Bob', startTime: 2.8, endTime: 4, body: 'Three.' },
    ]);
  });
});
