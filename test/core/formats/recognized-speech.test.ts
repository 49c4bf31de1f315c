/** What speech recognisers write: the names of their properties, in their several versions. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonLines, reader } from './read-cues.js';

describe('Google Cloud Speech-to-Text', () => {
  const read = reader('google-stt');
  const result = (words: readonly object[], more: object = {}, transcript?: string): object => ({
    ...more,
    alternatives: [{ ...(transcript !== undefined && { transcript }), words }],
  });

  it('writes times in four ways, as text or as seconds and nanoseconds', () => {
    for (const [start, end] of [
      ['startTime', 'endTime'],
      ['startOffset', 'endOffset'],
      ['start_time', 'end_time'],
      ['start_offset', 'end_offset'],
    ] as const)
      for (const [from, to, next] of [
        ['1.300s', '2s', '12.5s'],
        ['1.300', ' 2 ', '12.500000000s'],
        [1.3, 2, 12.5],
        [{ seconds: 1, nanos: 300000000 }, { seconds: '2' }, { seconds: 12, nanos: 5e8 }],
      ] as const) {
        const words = [
          { [start]: from, [end]: to, word: 'Hello' },
          { [start]: to, [end]: next, word: 'world' },
        ];
        assert.deepEqual(read({ results: [result(words)] }), ['1.3–12.5: 1.3 Hello | 2 world']);
      }
  });

  it('leaves out a zero, and the words of silence', () => {
    const words = [
      { endTime: '0.5s', word: 'Hello' },
      { startTime: { nanos: 5e8 }, endTime: '1s', word: 'world' },
    ];
    assert.deepEqual(read({ results: [{}, { alternatives: [] }, result(words)] }), ['0–1: 0 Hello | 0.5 world']);
  });

  it('has faults: a time that is no time', () => {
    for (const time of ['1.3.4s', 'x1s', '1sx', 's', true])
      assert.throws(() => read({ results: [result([{ startTime: time, endTime: '2s', word: 'a' }])] }), {
        message: '“results.0.alternatives.0.words.0.startTime” is not a time',
      });
  });

  it('has the results in the response of a long operation, with a language', () => {
    const words = [{ startTime: '1s', endTime: '2s', word: 'Bonjour' }];
    assert.deepEqual(read({ name: 'a', response: { results: [result(words, { languageCode: 'fr-fr' })] } }), [
      '1–2: 1 Bonjour',
      'fr-fr',
    ]);
    assert.deepEqual(read({ results: [result([]), result(words, { language_code: 'fr' })] }), ['1–2: 1 Bonjour', 'fr']);
  });

  it('has cues without words, which end where the result ends', () => {
    for (const end of ['resultEndTime', 'resultEndOffset', 'result_end_time', 'result_end_offset']) {
      const results = [
        result([], { [end]: '2.5s' }, ' Fish & chips. '),
        result([], { [end]: '3s' }, ' '),
        result([{ startTime: '3s', endTime: '4.5s', word: 'Tea.' }], { [end]: '5s' }, 'Tea.'),
        result([], { [end]: '6s' }, 'Milk.'),
      ];
      assert.deepEqual(read({ results }), ['0–2.5: Fish &amp; chips.', '3–4.5: 3 Tea.', '4.5–6: Milk.']);
    }
  });

  it('names speakers, in the last result for all words', () => {
    for (const name of ['speakerLabel', 'speaker_label', 'speakerTag', 'speaker_tag']) {
      const first = [
        { startTime: '1s', endTime: '2s', word: 'Yes.' },
        { startTime: '2s', endTime: '3s', word: 'No.' },
      ];
      const all = first.map((word, index) => ({ ...word, [name]: String(index + 1) }));
      const cues = ['1–2 Speaker 1: 1 Yes.', '2–3 Speaker 2: 2 No.'];
      assert.deepEqual(read({ results: [result([]), result(first, {}, 'Yes. No.'), result(all)] }), cues);
      assert.deepEqual(read({ results: [result(all, {}, 'Yes. No.')] }), cues, 'a single result');
      const later = [{ startTime: '4s', endTime: '5s', word: 'Well.', [name]: '12' }];
      assert.deepEqual(read({ results: [result(all), result(later)] }), [...cues, '4–5 Speaker 12: 4 Well.']);
      const unknown = [{ ...first[0], [name]: 0 }, { ...first[1], [name]: 'Ann' }]; // prettier-ignore
      assert.deepEqual(read({ results: [result(unknown)] }), ['1–2: 1 Yes.', '2–3 Ann: 2 No.']);
    }
  });
});

describe('Deepgram', () => {
  const read = reader('deepgram');
  const words = [
    { word: 'hello', start: 0.5, end: 1, punctuated_word: ' Hello ' },
    { word: 'you', start: 1, end: 1.5, speaker: 0 },
  ];
  const channel = (list: unknown, more: object = {}): object => ({ ...more, alternatives: [{ words: list }] });

  it('has channels, the earlier words first, and a language that it found', () => {
    const other = [{ word: 'Yes', start: 0.1, end: 0.4 }];
    assert.deepEqual(read({ results: { channels: [channel(words), channel(other, { detected_language: 'de' }), {}] } }), [
      '0.1–0.4: 0.1 Yes',
      '0.5–1: 0.5 Hello',
      '1–1.5 Speaker 0: 1 you',
      'de',
    ]); // prettier-ignore
  });

  it('repeats live results until they are final', () => {
    const live = (list: unknown, more: object = {}): object => ({ ...more, channel: channel(list) });
    const last = [{ word: 'again', start: 1.2, end: 1.6 }];
    const first = [{ word: 'Hello', start: 0.5, end: 1 }];
    assert.deepEqual(
      read(
        jsonLines(
          live(first, { is_final: false }),
          live(first, { is_final: true }),
          { type: 'Metadata' },
          { channel: { alternatives: [] } },
          live(last),
        ),
      ),
      ['0.5–1.6: 0.5 Hello | 1.2 again'],
    );
  });

  it('has utterances without words', () => {
    const utterances = [
      { start: 2, end: 3, transcript: 'a < b', speaker: 1 },
      { start: 0, end: 1.5, transcript: 'First' },
    ];
    assert.deepEqual(read({ results: { channels: [{ alternatives: [{}] }], utterances } }), [
      '0–1.5: First',
      '2–3 Speaker 1: a &lt; b',
    ]);
    assert.throws(() => read({ results: { utterances: [{ transcript: 'a' }] } }), /has no start/);
    assert.throws(() => read({ results: { channels: [channel([{ word: 'a' }])] } }), /has no start/);
  });
});

describe('AssemblyAI', () => {
  const read = reader('assemblyai');
  const words = [
    { text: ' Hello ', start: 500, end: 900 },
    { text: 'you.', start: 1000, end: 1500 },
  ];

  it('has words in milliseconds, in the text, or in parts', () => {
    const cues = ['0.5–1.5: 0.5 Hello | 1 you.'];
    assert.deepEqual(read({ words }), cues);
    assert.deepEqual(read({ words, text: 'Well, Hello you.', language_code: 'en_us' }), ['0.5–1.5: 0.5 Well, | 0.5 Hello | 1 you.', 'en-us']); // prettier-ignore
    for (const part of ['utterances', 'sentences', 'paragraphs'])
      assert.deepEqual(read({ words: [], [part]: [{ text: 'not read', words: words.slice(0, 1) }, { words: words.slice(1) }] }), cues); // prettier-ignore
  });

  it('has parts without words, with speakers', () => {
    const sentences = [
      { text: 'a & b', start: 0, end: 500, speaker: 'A' },
      { text: 'c', start: 500, end: 900 },
    ];
    assert.deepEqual(read({ sentences, paragraphs: [{ text: 'not read', start: 0 }] }), [
      '0–0.5 Speaker A: a &amp; b',
      '0.5–0.9: c',
    ]);
    assert.throws(() => read({ words: [{ text: 'a', end: 1 }] }), /has no start/);
  });
});

describe('Amazon Transcribe', () => {
  const read = reader('transcribe');
  const item = (content: string, start: number, more: object = {}): object => ({
    type: 'pronunciation',
    alternatives: [{ content }, { content: 'other' }],
    start_time: String(start),
    end_time: String(start + 0.5),
    ...more,
  });
  const mark = (content: string): object => ({ type: 'punctuation', alternatives: [{ content }] });

  it('gives a mark of punctuation to the word before it, and to its speaker', () => {
    const items = [item('Yes', 1, { speaker_label: 'spk_0' }), mark('!'), mark('?'), item('No', 2, { speaker_label: 'B' }), mark('.')]; // prettier-ignore
    assert.deepEqual(read({ results: { items } }), ['1–1.5 spk_0: 1 Yes!?', '2–2.5 Speaker B: 2 No.']);
    assert.deepEqual(read({ results: { items: [mark('…'), item('Yes', 1)] } }), ['1–1.5: 1 … | 1 Yes']);
  });

  it('names speakers in segments, by the start of a word, and the language', () => {
    const labels = (label: string): object => ({
      segments: [{ items: [{ start_time: '1', speaker_label: label }] }, {}],
    });
    const items = [item('Yes', 1), mark('.'), item('No', 2)];
    assert.deepEqual(read({ results: { items, speaker_labels: labels('spk_1'), language_code: 'en-GB' } }), [
      '1–1.5 spk_1: 1 Yes.',
      '2–2.5: 2 No',
      'en-GB',
    ]);
    assert.deepEqual(read({ results: { items: [item('Yes', 1, { speaker_label: 'A' })], speaker_labels: labels('B') } }), [
      '1–1.5 Speaker A: 1 Yes',
    ]); // prettier-ignore
  });

  it('has several channels, the earlier words first; of one, the items', () => {
    const channels = [{ items: [item('Two', 2)] }, { items: [item('One', 1)] }];
    const items = [item('All', 3)];
    assert.deepEqual(read({ results: { items, channel_labels: { channels } } }), ['1–1.5: 1 One', '2–2.5: 2 Two']);
    assert.deepEqual(read({ results: { items, channel_labels: { channels: channels.slice(1) } } }), ['3–3.5: 3 All']);
  });

  it('has faults: a word without a start; and words without a text', () => {
    assert.throws(() => read({ results: { items: [{ alternatives: [{ content: 'a' }] }] } }), /has no start_time/);
    const silent = { start_time: '1', end_time: '2', alternatives: [] };
    assert.deepEqual(read({ results: { items: [silent, item('a', 2)] } }), ['2–2.5: 2 a']);
  });
});
