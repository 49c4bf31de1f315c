/** The content of a file decides its format: what each program writes, in the names that it has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectFormat } from '../../../src/core/formats/detect-format.js';
import { FormatSample } from '../../../src/core/formats/format/format-sample.js';

const TEXTS: readonly (readonly [string | undefined, string])[] = [
  ['webvtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne'],
  ['sync-media', 'WEBVTT\n\n00:01.000 --> 00:02.000\n \t{"selector":{}}'],
  ['webvtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nx {"selector":{}}'],
  ['srt', '00:00:01,000 --> 00:00:02,000\nOne {"selector":{}}'],
  ['ass', '[Script Info]\nTitle: x'],
  ['ass', '[V4 Styles]\n[Events]\nDialogue: 0,0:00:01.00'],
  ['ass', ';\n[v4+ styles]\ndialogue: 0,0:00:01.00'],
  [undefined, 'x [Script Info]'],
  [undefined, 'x [Events]\nDialogue: 0'],
  [undefined, '[Events]\nx Dialogue: 0'],
  [undefined, '[Events]'],
  [undefined, 'Dialogue: 0'],
  ['lrc', '[ti:Song]\n[00:01.00]One'],
  [undefined, '[ti:Song]\nOne'],
  ['textgrid', 'File type = "ooTextFile"\nObject class = "TextGrid"'],
  [undefined, 'x "ooTextFile"\n"TextGrid"'],
  [undefined, `"ooTextFile"\n${' '.repeat(500)}"TextGrid"`],
  ['ctm', 'talk 1 0.00 0.21 Hello'],
  ['aeneas', 'f001,0.000,1.500,"One"'],
  ['sbv', '0:00:01.000,0:00:02.000\nOne'],
  ['ttml', '<?xml version="1.0"?><!-- x --><tt:tt xmlns:tt="a">'],
  ['ttml', '\n<TT>'],
  ['smil', '<smil>'],
  ['smil', '<my-ns.x:smil>'],
  ['readalong', '<read-along>'],
  ['readalong', '<readalong>'],
  [undefined, '<x-readalong>'],
  [undefined, '<readalongs>'],
  ['hyperaudio', '<p><a data-m="1">'],
  ['podcast-html', '<cite>Ann</cite><time>0:01</time><p>One</p>'],
  ['podcast-html', '<!doctype html><cite>Ann</cite><time class="x"> 1:00:01.5 </time>'],
  [undefined, '<html><time>10:30</time>'],
  [undefined, 'x <cite>Ann</cite><time>0:01</time><p>One</p>'],
];

const FILES: readonly (readonly [string | undefined, unknown])[] = [
  ['azure', [{ audioOffset: 1, text: 'a' }]],
  ['azure', [{ privAudioOffset: 1 }]],
  ['azure', [{ AudioOffset: 1 }]],
  ['azure', [{ audio_offset: 1 }]],
  ['azure', [{ Type: 'WordBoundary' }]],
  ['google', { timepoints: [] }],
  ['google', [{ markName: 'a' }]],
  ['google', [{ mark_name: 'a' }]],
  ['deepgram', { results: { channels: [{ alternatives: [{ words: [{ start: 1 }] }] }] } }],
  ['deepgram', { channel: { alternatives: [{ words: [{ start: 1 }] }] } }],
  [undefined, { channel: { words_of: [{ start: 1 }] } }],
  ['transcribe', { results: { items: [{ start_time: '1', alternatives: [{ content: 'a' }] }] } }],
  ['transcribe', { results: { transcripts: [], x: [{ start_time: '1', alternatives: [{ content: 'a' }] }] } }],
  ['google-stt', { results: [{ alternatives: [{ transcript: 'a' }], resultEndTime: '1s' }] }],
  ['google-stt', { results: [{ alternatives: [{ words: [{ startTime: '1s' }] }] }] }],
  ['google-stt', { results: [{ alternatives: [{ words: [{ endOffset: '1s' }] }] }] }],
  ['google-stt', { results: [{ alternatives: [{ words: [{ end_time: '1s' }] }] }] }],
  ['google-stt', { results: [{ alternatives: [{ transcript: 'a' }], result_end_offset: '1s' }] }],
  [undefined, { results: [{ alternatives: [{ transcript: 'a' }] }] }],
  ['elevenlabs', { alignment: { character_start_times_seconds: [] } }],
  ['elevenlabs', { alignment: { characterStartTimesSeconds: [] } }],
  ['elevenlabs', { alignment: { charStartTimesMs: [] } }],
  ['elevenlabs', { alignment: { char_start_times_ms: [] } }],
  ['elevenlabs', { words: [{ text: 'a' }], loss: 1 }],
  ['elevenlabs', { words: [{ text: 'a' }], language_probability: 1 }],
  ['whisperx', { segments: [{ words: [] }], language_probability: 1 }],
  ['podcast', { segments: [{ body: 'a' }] }],
  ['podcast', { segments: [{ startTime: 1 }] }],
  ['gentle', { words: [{ alignedWord: 'a' }] }],
  ['gentle', { words: [{ case: 'success' }] }],
  ['gentle', { transcript: 'a', words: [{ startOffset: 0 }] }],
  ['gentle', { transcript: 'a', words: [{ word: 'a' }] }],
  ['whisperx', { transcript: 'a', words: [{ word: 'a', start: 1 }] }],
  [undefined, { words: [{ word: 'a' }] }],
  [undefined, { transcript: 'a', startTime: 1 }],
  ['assemblyai', { words: [{ text: 'a', confidence: 1, start: 1 }], audio_duration: 1 }],
  ['assemblyai', { sentences: [{ text: 'a', confidence: 1, start: 1 }] }],
  ['assemblyai', { utterances: [{ text: 'a', confidence: 1, start: 1 }] }],
  ['whisperx', { words: [{ text: 'a', confidence: 1, start: 1 }] }],
  ['whisperx', { words: [{ text: 'a', start: 1 }], audio_duration: 1 }],
  ['whisperx', { segments: [{ words: [{ text: 'a', confidence: 1, start: 1 }] }], audio_duration: 1 }],
  ['whisperx', { word_segments: [] }],
  ['whisperx', { transcription: [{ offsets: {} }] }],
  ['whisperx', { chunks: [{ timestamp: [] }] }],
  ['whisperx', { chunks: [{ timestamps: [] }] }],
  ['whisperx', [{ word: 'a', start: 1 }]],
  [undefined, { transcription: 'a' }],
  [undefined, { offsets: 'a' }],
  [undefined, { chunks: [] }],
  [undefined, { timestamp: 1 }],
  [undefined, { start: 1 }],
  ['aeneas', { fragments: [{ begin: '1' }] }],
  ['aeneas', { fragments: [{ lines: [] }], segments: [] }],
  ['aeneas', { fragments: [] }],
  ['whisperx', { fragments: [], segments: [] }],
  ['echogarden', { timeline: [] }],
  ['echogarden', [{ startTime: 1, type: 'word' }]],
  [undefined, [{ startTime: 1 }]],
  ['polly', [{ time: 1, type: 'word', value: 'a' }]],
  ['polly', [{ time: 1, type: 'viseme', value: 'a' }]],
  [undefined, [{ time: 1, type: 'click', value: 'a' }]],
  [undefined, [{ time: 1, type: 'word' }]],
  ['pocketsphinx', { b: 0, t: 'a', w: [] }],
  [undefined, { b: 0, t: 'a', w: 1 }],
  [undefined, { b: 0, w: [] }],
  [undefined, { 'x timeline': 1 }],
];

describe('the format of a file', () => {
  for (const [format, text] of TEXTS)
    it(`is ${format ?? 'unknown'}: ${JSON.stringify(text).slice(0, 70)}`, () =>
      assert.equal(detectFormat(text), format));
  for (const [format, value] of FILES)
    it(`is ${format ?? 'unknown'}: ${JSON.stringify(value)}`, () => {
      assert.equal(detectFormat(JSON.stringify(value)), format);
      assert.equal(detectFormat(`\n ${JSON.stringify(value, null, 2).replaceAll('":', '" :')}`), format);
    });

  it('comes from its name where the content says nothing', () => {
    assert.equal(detectFormat('x', 'a.b/story.SRT'), 'srt');
    assert.equal(detectFormat('x', 'story.vtt'), 'webvtt');
    for (const name of ['srt', 'story.srt/x', 'story.json', 'story.', ''])
      assert.equal(detectFormat('x', name), undefined);
  });
});

describe('a sample of a file', () => {
  it('knows the syntax and the first element', () => {
    for (const [source, syntax, root] of [
      ['WEBVTT', 'webvtt', ''],
      ['webvtt x', 'webvtt', ''],
      ['WEBVTTX', 'text', ''],
      ['x WEBVTT', 'text', ''],
      [' \n{"a":1}', 'json', ''],
      ['[1]', 'json', ''],
      ['<?xml?><!doctype x><a:B-c>', 'markup', 'b-c'],
      ['<!-- no -->', 'markup', ''],
      ['x <b>', 'text', ''],
    ] as const) {
      const sample = new FormatSample(source);
      assert.deepEqual([sample.syntax, sample.rootElement], [syntax, root], source);
    }
    assert.equal(new FormatSample('x "timeline": 1').hasKey('timeline'), false, 'a key in a text');
  });
});
