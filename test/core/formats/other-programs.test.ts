/** What each format of another program can hold besides its sample in `test/snapshot/formats`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { plainText } from '../../../src/core/timeline/webvtt/cue-text.js';
import { PARSERS } from './samples.js';

/** Each cue as `start–end speaker: start word | …`; words without times as their text only. */
function cuesOf(source: unknown): string[] {
  return readTiming(typeof source === 'string' ? source : JSON.stringify(source), PARSERS).cues.map(
    ({ start, end, speaker, timed, words, text, audio }) => {
      const said = timed ? words.map((word) => `${word.start} ${word.text}`).join(' | ') : plainText(text);
      return `${start}–${end}${speaker ? ` ${speaker}` : ''}${audio ? ` ${audio}` : ''}: ${said.replace(/\n/g, '/')}`;
    },
  );
}

describe('CTM', () => {
  it('may have several recordings, comments, alternatives and speakers', () => {
    const file =
      ';; a comment\nb 1 0.0 0.5 Hi 0.9 lex Ana\nb 1 * * <ALT_BEGIN>\nb 1 0.5 0.5 you. NA lex Ana\na A 0 1 [noise]\na A 1 1 Yes';
    assert.deepEqual(cuesOf(file), ['0–1 Ana b: 0 Hi | 0.5 you.', '1–2 a: 1 Yes']);
    assert.throws(() => cuesOf('a 1 0 1 Hi\na 1 soon 1 you'), { line: 2 });
  });
});

describe('TextGrid', () => {
  const short = (...tiers: string[]): string =>
    `File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n4\n<exists>\n${tiers.length}\n${tiers.join('\n')}`;
  const tier = (name: string, ...intervals: string[]): string =>
    `"IntervalTier"\n"${name}"\n0\n4\n${intervals.length}\n${intervals.join('\n')}`;

  it('in the short format, and with the tiers of two speakers in the order of time', () => {
    const file = short(
      tier('a - words', '2\n3\n"Yes."'),
      tier('a - phones', '2\n3\n"Y"'),
      tier('b - words', '0\n0.5\n"Are"', '0.5\n1\n"you?"'),
    );
    assert.deepEqual(cuesOf(file), ['0–1 b: 0 Are | 0.5 you?', '2–3 a: 2 Yes.']);
  });

  it('with sentences, in a tier of any name', () => {
    assert.deepEqual(
      cuesOf(short(tier('MAU', '0\n1\n"Q"'), tier('trans', '0\n1.5\n"One two."', '1.5\n4\n"Three, four."'))),
      ['0–1.5: One two.', '1.5–4: Three, four.'],
    );
  });

  it('that ends too early is named with its line', () => {
    assert.throws(() => cuesOf(short(tier('words', '0\n1\n"a"')).slice(0, -3)), {
      message: 'ends too early',
      line: 15,
    });
  });
});

describe('TTML', () => {
  const tt = (body: string, attributes = ''): string =>
    `<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ${attributes}>${body}</tt:tt>`;

  it('has times in all units of its time expressions', () => {
    const times = ['00:00:01.5', '00:00:01:15', '1.5s', '1500ms', '45f', '15t', '0.025m'];
    for (const time of times)
      assert.deepEqual(
        cuesOf(
          tt(
            `<tt:body><tt:div><tt:p begin="${time}" dur="1s">Hi</tt:p></tt:div></tt:body>`,
            'ttp:frameRate="30" ttp:tickRate="10"',
          ),
        ),
        ['1.5–2.5: Hi'],
        time,
      );
    const drop = tt(
      '<tt:body><tt:div><tt:p begin="30f" end="60f">Hi</tt:p></tt:div></tt:body>',
      'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"',
    );
    assert.deepEqual(cuesOf(drop), ['1.001–2.002: Hi']);
  });

  it('has times within those around them, one after the other in a sequence', () => {
    const body =
      '<tt:body begin="10s"><tt:div timeContainer="seq"><tt:p dur="2s">One</tt:p><tt:p begin="1s" dur="2s">Two</tt:p></tt:div><tt:div begin="5s" end="6s"><tt:p>Three</tt:p></tt:div></tt:body>';
    assert.deepEqual(cuesOf(tt(body)), ['10–12: One', '13–15: Two', '15–16: Three']);
  });

  it('may hold several captions in a paragraph, and pictures', () => {
    const body =
      '<tt:body><tt:div><tt:p><tt:span begin="1s" end="2s">One two.</tt:span><tt:br/><tt:span begin="2s" end="3s">Three four.</tt:span></tt:p></tt:div><tt:div begin="3s" end="4s"/></tt:body>';
    assert.deepEqual(cuesOf(tt(body)), ['1–2: One two.', '2–3: Three four.']);
  });
});

describe('LRC', () => {
  it('may have brackets before words, hundredths with a colon, and an offset', () => {
    assert.deepEqual(cuesOf('[offset:-500]\n[00:01:50]One [00:02.00]two\n[00:03]Three'), [
      '2–3.5: 2 One | 2.5 two',
      '3.5–3.9: Three',
    ]);
  });
});

describe('ASS', () => {
  it('of version 4 has its own fields, and karaoke may skip', () => {
    const file =
      '[Script Info]\n[Events]\nFormat: Marked, Start, End, Text\nDialogue: Marked=0,0:00:01.00,0:00:03.00,{\\k50}One, {\\kt100\\kf100}two\nDialogue: Marked=0,later,0:00:03.00,Three';
    assert.deepEqual(cuesOf(file), ['1–3: 1 One, | 2 two']);
    assert.deepEqual(
      readTiming(file).warnings.map(({ line, message }) => `${line} ${message}`),
      ['5 has no times: the line is left out'],
    );
  });
});

describe('SBV', () => {
  it('may have [br] and faults in one cue', () => {
    assert.deepEqual(cuesOf('0:00:01.000,0:00:02.000\nOne[br]two\n\n0:00:02.000,0:00:03.5\nThree'), [
      '1–2: One/two',
      '2–3.5: Three',
    ]);
  });
});

describe('JSON of cloud recognisers', () => {
  it('Deepgram: two channels, live results, or utterances only', () => {
    const channel = (...words: object[]): object => ({ alternatives: [{ transcript: '', words }] });
    const [hi, yes] = [
      { word: 'hi', punctuated_word: 'Hi.', start: 1, end: 2 },
      { word: 'yes', punctuated_word: 'Yes.', start: 0, end: 0.5 },
    ];
    assert.deepEqual(cuesOf({ results: { channels: [channel(hi), channel(yes)] } }), ['0–0.5: 0 Yes.', '1–2: 1 Hi.']);
    const live = [
      { is_final: false, channel: channel(yes), start: 0 },
      { is_final: true, channel: channel(yes), start: 0 },
      { is_final: true, channel: channel(hi), start: 1 },
    ];
    assert.deepEqual(cuesOf(live.map((line) => JSON.stringify(line)).join('\n')), ['0–0.5: 0 Yes.', '1–2: 1 Hi.']);
    const utterances = [{ start: 1, end: 2, transcript: 'Hi you.', speaker: 1 }];
    assert.deepEqual(cuesOf({ results: { channels: [{ alternatives: [{}] }], utterances } }), [
      '1–2 Speaker 1: Hi you.',
    ]);
  });

  it('Amazon Transcribe: the speaker stands in the item', () => {
    const word = (content: string, start: string, end: string, speaker_label: string): object => ({
      type: 'pronunciation',
      start_time: start,
      end_time: end,
      speaker_label,
      alternatives: [{ content }],
    });
    const items = [word('Hi', '0.0', '0.4', 'spk_0'), word('Yes', '0.5', '0.9', 'spk_1')];
    assert.deepEqual(cuesOf({ results: { transcripts: [], items } }), ['0–0.4 spk_0: 0 Hi', '0.5–0.9 spk_1: 0.5 Yes']);
  });

  it('Google Speech-to-Text: version 2, Python, speakers repeated at the end, and no words', () => {
    const v2 = [
      { word: 'Hi', endOffset: '0.4s' },
      { word: 'you', startOffset: '0.400s', endOffset: '1s' },
    ];
    assert.deepEqual(cuesOf({ results: [{ alternatives: [{ transcript: 'Hi you', words: v2 }] }] }), [
      '0–1: 0 Hi | 0.4 you',
    ]);
    const python = [{ word: 'Hi', start_time: { seconds: '1', nanos: 300000000 }, end_time: { seconds: 2 } }];
    assert.deepEqual(cuesOf({ results: [{ alternatives: [{ transcript: 'Hi', words: python }] }] }), ['1.3–2: 1.3 Hi']);
    const said = (speakerTag?: number): object => ({
      word: 'Hi.',
      startTime: '1s',
      endTime: '2s',
      ...(speakerTag && { speakerTag }),
    });
    const repeated = [
      { alternatives: [{ transcript: 'Hi.', words: [said()] }] },
      { alternatives: [{ words: [said(2)] }] },
    ];
    assert.deepEqual(cuesOf({ response: { results: repeated } }), ['1–2 Speaker 2: 1 Hi.']);
    const plain = [
      { alternatives: [{ transcript: 'Hi.' }], resultEndTime: '2s' },
      { alternatives: [{ transcript: 'Yes.' }], resultEndTime: '3s' },
    ];
    assert.deepEqual(cuesOf({ results: plain }), ['0–2: Hi.', '2–3: Yes.']);
  });

  it('AssemblyAI: sentences without the transcript, utterances without words', () => {
    const words = [{ text: 'Hi.', start: 1000, end: 1400, confidence: 1 }];
    assert.deepEqual(
      cuesOf({
        sentences: [{ text: 'Hi.', start: 1000, end: 1400, words }],
        id: 'x',
        confidence: 1,
        audio_duration: 2,
      }),
      ['1–1.4: 1 Hi.'],
    );
    const utterances = [{ speaker: 'A', text: 'Hi you.', start: 1000, end: 1900, confidence: 1 }];
    assert.deepEqual(cuesOf({ utterances, words: [], text: 'Hi you.' }), ['1–1.9 Speaker A: Hi you.']);
  });
});

describe('Podcasting 2.0 as HTML', () => {
  it('may be a whole page, and keeps a speaker until the next', () => {
    const page =
      '<!doctype html><html><head><title>T</title></head><body><p><cite>Ana:</cite> <time>0:01</time></p><p>One.</p><time>0:03.5</time><p>Two.</p></body></html>';
    assert.deepEqual(cuesOf(page), ['1–3.5 Ana: One.', '3.5–3.833333 Ana: Two.']);
    assert.throws(() => cuesOf('<!doctype html><html><p>It is <time>12:30</time> now.</p></html>'), {
      message: /is a web page/,
    });
  });
});
