/** What aligners, Whisper and its relatives write. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLines, reader } from './read-cues.js';

describe('Gentle', () => {
  const read = reader('gentle');
  const word = (text: string, start: number, from?: number, more: object = {}): object => ({
    case: 'success',
    word: text,
    start,
    end: start + 0.5,
    ...(from !== undefined && { startOffset: from, endOffset: from + [...text].length }),
    ...more,
  });

  it('counts offsets in characters, also beyond the first plane', () => {
    const transcript = '🎵 no, no, 𝒜 no.';
    const words = [word('no', 1, 6), word('𝒜', 2, 10), word('no', 3, 12)];
    assert.deepEqual(read({ transcript, words }), ['1–3.5: 1 🎵 | 1 no, | 1 no, | 2 𝒜 | 3 no.']);
  });

  it('searches the words where the offsets are wrong or missing', () => {
    const transcript = 'no no yes no';
    const cues = ['1–4.5: 1 no | 2 no | 3 yes | 4 no'];
    const right = [word('no', 1, 0), word('no', 2, 3), word('yes', 3, 6), word('no', 4, 10)];
    assert.deepEqual(read({ transcript, words: right }), cues);
    for (const wrong of [
      word('yes', 3),
      word('yes', 3, 600),
      word('yes', 3, 6, { endOffset: 600 }),
      word('yes', 3, 7),
      word('yes', 3, 0),
    ])
      assert.deepEqual(read({ transcript, words: right.with(2, wrong) }), cues);
    const crossed = [word('no', 1, 3), word('no', 2, 0), word('yes', 3, 6)];
    assert.deepEqual(read({ transcript, words: crossed }), ['1–3.7: 1 no | 2 no | 3 yes | 3.5 no']);
    assert.deepEqual(read({ transcript: 'nono', words: [word('no', 1, 0), word('no', 2, 2)] }), ['1–2.5: 1 nono']);
  });

  it('leaves out words that the transcript does not have, and times that it did not find', () => {
    const words = [
      word('um', 0.2, undefined, { case: 'not-found-in-transcript' }),
      word('Hello', 1, 0),
      { case: 'not-found-in-audio', word: 'my', startOffset: 6, endOffset: 8 },
      word('world', 2, 9),
    ];
    assert.deepEqual(read({ transcript: 'Hello my world', words }), ['1–2.5: 1 Hello | 1.5 my | 2 world']);
  });

  it('joins the words without a transcript', () => {
    const aligned = { alignedWord: 'world.', start: 2, end: 2.5 };
    for (const transcript of [undefined, '', '  '])
      assert.deepEqual(read({ transcript, words: [word('Hello', 1), aligned, word('Next', 3)] }), [
        '1–2.5: 1 Hello | 2 world.',
        '3–3.5: 3 Next',
      ]);
  });
});

describe('ElevenLabs', () => {
  const read = reader('elevenlabs');
  const seconds = (text: string, from: number): object => ({
    characters: [...text],
    character_start_times_seconds: [...text].map((_, index) => from + index / 10),
    character_end_times_seconds: [...text].map((_, index) => from + (index + 1) / 10),
  });
  const milliseconds = (text: string): object => ({
    chars: [...text],
    charStartTimesMs: [...text].map((_, index) => index * 100),
    charDurationsMs: [...text].map(() => 100),
  });

  it('has the names of its interface, of its libraries and of its stream', () => {
    const starts = [0, 0.1];
    const ends = [0.1, 0.2];
    const cues = ['0–0.2: 0 Hi'];
    for (const alignment of [
      { characters: ['H', 'i'], character_start_times_seconds: starts, character_end_times_seconds: ends },
      { characters: ['H', 'i'], characterStartTimesSeconds: starts, characterEndTimesSeconds: ends },
      { chars: ['H', 'i'], charStartTimesMs: [0, 100], charDurationsMs: [100, 100] },
      { chars: ['H', 'i'], char_start_times_ms: [0, 100], char_durations_ms: [100, 100] },
      { chars: ['H', 'i'], charStartTimesMs: [0, 100], charsDurationsMs: [100, 100] },
      { characters: [{ text: 'H', start: 0, end: 0.1 }, { text: 'i', start: 0.1, end: 0.2 }] },
    ]) {
      assert.deepEqual(read(alignment), cues);
      for (const name of ['alignment', 'normalized_alignment', 'normalizedAlignment'])
        assert.deepEqual(read({ audio_base64: '', [name]: alignment }), cues, name);
    }
  }); // prettier-ignore

  it('reads the text as it is written, where a stream has it', () => {
    const chunk = { alignment: seconds('It is 5.', 0), normalized_alignment: seconds('It is five.', 0) };
    assert.deepEqual(read(chunk), ['0–0.8: 0 It | 0.3 is | 0.6 5.']);
    const other = { alignment: null, normalized_alignment: seconds('five', 1) };
    assert.deepEqual(read([chunk, other]), ['0–0.8: 0 It | 0.3 is | 0.6 5.']);
    assert.deepEqual(read([other]), ['1–1.4: 1 five']);
  });

  it('has chunks with times of their own, or with those of the whole', () => {
    assert.deepEqual(read(jsonLines(milliseconds('One '), milliseconds('two'), { isFinal: true })), ['0–0.7: 0 One | 0.4 two']); // prettier-ignore
    assert.deepEqual(read([seconds('One ', 0), seconds('two', 0.4)]), ['0–0.7: 0 One | 0.4 two']);
    assert.deepEqual(read([seconds('One ', 0), seconds('two', 0.37)]), ['0–0.67: 0 One | 0.37 two'], 'rounded');
    assert.deepEqual(read([seconds('One ', 0), seconds('two', 0.3)]), ['0–1: 0 One | 0.7 two']);
    assert.deepEqual(read([{ characters: [], character_start_times_seconds: [] }, seconds('two', 1)]), ['1–1.3: 1 two']); // prettier-ignore
  });

  it('has faults: lists of different lengths', () => {
    const alignment = { ...seconds('Hi', 0), character_start_times_seconds: [0] };
    assert.throws(() => read({ alignment }), { message: '“alignment” has 2 characters, 1 starts and 2 ends' });
    const noEnds = { chars: ['H'], charStartTimesMs: [0] };
    assert.throws(() => read({ alignment: noEnds }), { message: '“alignment” has 1 characters, 1 starts and 0 ends' });
  });

  it('has transcripts, in which spaces are words and laughter is none', () => {
    const words = [
      { text: 'Hello', start: 1, end: 1.4, type: 'word' },
      { text: ' ', start: 1.4, end: 1.5, type: 'spacing' },
      { text: '(laughter)', start: 1.5, end: 1.9, type: 'audio_event' },
      { text: 'world', start: 2, end: 2.5, type: 'word' },
    ];
    assert.deepEqual(read({ words }), ['1–2.5: 1 Hello | 2 world']);
    assert.deepEqual(read({ words, text: ' ' }), ['1–2.5: 1 Hello | 2 world']);
    assert.deepEqual(read({ words, text: 'Hello, world!' }), ['1–2.5: 1 Hello, | 2 world!']);
  });
});

describe('PocketSphinx', () => {
  const read = reader('pocketsphinx');

  it('leaves out silence and noise, and the numbers of pronunciations', () => {
    const w = ['<s>', 'it(2)', '[NOISE]', 'was(12)', '++UH++', 'a(b)', '<sil>', '[]', '++++', '<>'].map((t, index) => ({ t, b: index, d: 0.5 })); // prettier-ignore
    assert.deepEqual(read({ b: 0, d: 8, w }), ['0–8: 1 it | 3 was | 5 a(b)']);
    assert.deepEqual(read({ b: 0, d: 8, t: ' it was a(b) ', w }), ['0–8: 1 it | 3 was | 5 a(b)']);
    const odd = ['x<a>', '<a>x', 'x[a]', '[a]x', 'b(1)c'].map((t, index) => ({ t, b: index, d: 0.5 }));
    assert.deepEqual(read({ b: 0, d: 8, w: odd }), ['0–8: 0 x<a> | 1 <a>x | 2 x[a] | 3 [a]x | 4 b(1)c']);
  });

  it('has an utterance on each line', () =>
    assert.deepEqual(read(jsonLines({ b: 0, d: 1, t: 'one' }, { b: 1, d: 1, t: 'two', w: [{ t: 'two', b: 1.2, d: 0.3 }] })), [
      '0–1: one',
      '1–2: 1.2 two',
    ])); // prettier-ignore
});

describe('Whisper', () => {
  const read = reader('whisperx');
  const word = (text: string, start: number): object => ({ word: ` ${text} `, start, end: start + 0.5 });

  it('has segments with words, a speaker and a language', () => {
    const segments = [
      { start: 0, end: 2, text: ' Hello world. ', speaker: 'SPEAKER_00', words: [word('Hello', 0.5), { word: 'world.' }] },
      { start: 2, end: 3, text: '', words: [word('Next', 2.2)] },
      { start: 3, end: 4, text: 'a < b', speaker: 'B' },
    ]; // prettier-ignore
    const cues = ['0–2 SPEAKER_00: 0.5 Hello | 1 world.', '2–3: 2.2 Next', '3–4 B: a &lt; b'];
    assert.deepEqual(read({ segments, language: 'en' }), [...cues, 'en']);
    assert.deepEqual(read({ segments, language: null, result: { language: 'de' } }), [...cues, 'de']);
    assert.deepEqual(read(segments), cues);
  });

  it('has the words beside the segments', () => {
    const segments = [
      { start: 0, end: 2, text: 'Hello world.' },
      { start: 2, end: 4, text: 'Next' },
    ];
    for (const name of ['words', 'word_segments'])
      assert.deepEqual(read({ segments, [name]: [word('Hello', 0), word('world.', 1), word('Next', 2)] }), [
        '0–2: 0 Hello | 1 world.',
        '2–4: 2 Next',
      ]);
  });

  it('has only words, which the text joins', () => {
    const words = [word('Hello', 0), word('world', 1)];
    assert.deepEqual(read({ words }), ['0–1.5: 0 Hello | 1 world']);
    assert.deepEqual(read(words), ['0–1.5: 0 Hello | 1 world']);
    assert.deepEqual(read({ words, text: ' Hello, world! ' }), ['0–1.5: 0 Hello, | 1 world!']);
    const segments = [
      { start: 0, end: 0.5, text: 'Hello' },
      { start: 1, end: 1.5, text: 'world.' },
      { start: 2, end: 2.5, text: 'Next' },
    ];
    assert.deepEqual(read({ segments }), ['0–1.5: 0 Hello | 1 world.', '2–2.5: 2 Next'], 'segments of one word');
    assert.deepEqual(read({ segments: segments.slice(1, 2) }), ['1–1.5: world.']);
    assert.deepEqual(read({ segments: [...segments, { start: 3, end: 4, text: 'two words' }] }), [
      '0–0.5: Hello', '1–1.5: world.', '2–2.5: Next', '3–4: two words',
    ]); // prettier-ignore
  });

  it('of Transformers has chunks, the last without an end', () => {
    const chunks = [
      { text: ' Hello', timestamp: [0, 0.5] },
      { text: ' world', timestamp: [1, null] },
    ];
    assert.deepEqual(read({ text: '', chunks }), ['0–1.4: 0 Hello | 1 world']);
    assert.deepEqual(read({ chunks: chunks.map(({ text, timestamp }) => ({ text, timestamps: timestamp })) }), ['0–1.4: 0 Hello | 1 world']); // prettier-ignore
    assert.deepEqual(read({ chunks: [...chunks, { text: ' end' }] }), ['0–1.666667: 0 Hello | 1 world | 1.4 end']);
  });

  it('in C++ has tokens, which are parts of words', () => {
    const part = (text: string, from: number, to: number): object => ({ text, offsets: { from, to } });
    const tokens = [
      part('[_BEG_]', 0, 0),
      part(' Hel', 100, 300),
      part('lo', 300, 500),
      part(' <|0.5|> ', 500, 500),
      part(' x[_', 600, 800),
      part('_]<|', 800, 900),
      part('[_TT_50]', 900, 900),
      part(' a', 1000, 1200),
    ];
    const transcription = [{ ...part(' Hello x[__]<| a ', 0, 1500), tokens }, part(' Next words', 1500, 2000)];
    const cues = ['0–1.5: 0.1 Hello | 0.6 x[__]<| | 1 a', '1.5–2: Next words'];
    assert.deepEqual(read({ result: { language: 'en' }, transcription }), [...cues, 'en']);
    const start = { ...part('Undo it', 0, 900), tokens: [part('Un', 0, 200), part('do ', 200, 400), part(' it', 500, 900)] };
    assert.deepEqual(read({ transcription: [start] }), ['0–0.9: 0 Undo | 0.5 it']);
  }); // prettier-ignore
});
