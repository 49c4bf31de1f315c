import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { FormatError, type Timing } from '../../../src/core/formats/format/timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import type { FormatName, WritableFormatName } from '../../../src/core/formats/format-list.js';
import { randomFrom } from '../timeline/generated-story.js';
import { PARSERS, readSampleText, SAMPLES, formatTranscript } from './samples.js';
import { cpuTime } from '../../cpu-time.js';

/** Damaged copies of each sample. Fewer for each mutant of `npm run test:mutation`. */
const TRIALS = process.env['ALOUD_COMPLETE'] ? 100 : 50;

const read = (source: string, name = ''): Timing => readTiming(source, { ...PARSERS, name });

/** A timing; undefined if the reader threw a FormatError. */
function tryReading(source: string, name: string): Timing | undefined {
  try {
    return read(source, name);
  } catch (error) {
    assert.ok(error instanceof FormatError, `${name}: ${String(error)}\n${source.slice(0, 2000)}`);
    assert.ok(error.message && error.advice && error.line >= 0);
    return undefined;
  }
}

function assertValidTimes({ cues }: Timing, name: string): void {
  for (const { start, end, words } of cues) {
    assert.ok(start >= 0 && end >= start && end < Infinity, `${name}: ${start} → ${end}`);
    let last = start;
    for (const word of words) {
      assert.ok(word.start >= last && word.start <= end, `${name}: ${word.start} of ${start} → ${end}`);
      last = word.start;
    }
  }
}

describe('input from other sources', () => {
  // The reporter writes between two tests, so that a slow machine is not taken for one that hangs.
  afterEach(() => new Promise((resolve) => setImmediate(resolve)));

  for (const name of SAMPLES) {
    it(`${name}: line ends of all systems and a byte-order mark change nothing`, () => {
      const plain = readSampleText(name).replace(/\r\n/g, '\n');
      const expected = formatTranscript(read(plain, name));
      assert.equal(formatTranscript(read(plain.replace(/\n/g, '\r\n'), name)), expected);
      assert.equal(formatTranscript(read(`\uFEFF${plain}`, name)), expected);
    });

    it(`${name}: truncated or damaged, it is read or refused with a message`, () => {
      const whole = readSampleText(name);
      const random = randomFrom(whole.length);
      const pieces = [
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        '<',
        '>',
        '&',
        '\n',
        '-->',
        '-1',
        '1e999',
        'null',
        '"x"',
        '\0',
        '\uD800',
        '00:00:09.000',
      ];
      for (let trial = 0; trial < TRIALS; trial++) {
        let source = whole;
        for (let changes = random() * 3; changes >= 0; changes--) {
          const at = Math.floor(random() * source.length);
          const piece = random() < 0.5 ? pieces[Math.floor(random() * pieces.length)]! : '';
          source = source.slice(0, at) + piece + source.slice(at + Math.floor(random() * 20));
        }
        if (trial % 4 === 0) source = whole.slice(0, Math.floor(random() * whole.length));
        const timing = tryReading(source, name);
        if (!timing) continue;
        assertValidTimes(timing, name);
        for (const to of ['webvtt', 'captions', 'srt', 'smil', 'sync-media', 'podcast'] satisfies WritableFormatName[])
          if (to === 'smil' || new Set(timing.cues.map(({ audio }) => audio)).size < 2)
            assert.equal(typeof writeTiming(timing, to, { audio: 'a.mp3', page: 'a.html' }).text, 'string');
      }
    });
  }

  it('refuses an entity bomb before a parser reads it', () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE smil [\n<!ENTITY a "${'ha'.repeat(9)}">\n${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]!};`.repeat(10)}">`)
      .join('\n')}\n]>\n<smil><body>&j;</body></smil>`;
    const parsed: string[] = [];
    const xml = (source: string): never => {
      parsed.push(source);
      throw new Error('parsed');
    };
    assert.throws(() => readTiming(bomb, { xml }), { line: 2, message: 'declares its own entities' });
    assert.deepEqual(parsed, []);
    assert.equal(read(readSampleText('overlay.smil').replace('<smil', '<!DOCTYPE smil>\n<smil')).cues.length, 4);
    const comment = '<!-- was: <!DOCTYPE smil [ <!ENTITY a "b"> ]> -->';
    for (const head of [comment, `<?xml version="1.0"?>\n${comment}`, '<!DOCTYPE smil PUBLIC "-//a[b" "c">'])
      assert.equal(
        read(
          readSampleText('overlay.smil')
            .replace(/^<\?xml[^>]*>\s*/, '')
            .replace('<smil', `${head}\n<smil`),
        ).cues.length,
        4,
      );
    for (const head of ['<!DOCTYPE smil SYSTEM "a>b" [', '<!doctype\tsmil[', '<?a <!-- ?><!DOCTYPE smil ['])
      assert.throws(() => read(`${comment}${head}]><smil/>`), { message: 'declares its own entities' }, head);
    assert.throws(() => read('<smil>\n&lol;</smil>'), {
      line: 2,
      message: /is not well-formed XML \(undefined entity/,
    });
  });

  it('refuses deeply nested elements', () => {
    const deep = `<smil><body>${'<seq>'.repeat(50_000)}${'</seq>'.repeat(50_000)}</body></smil>`;
    assert.throws(() => read(deep), { message: 'is nested too deeply' });
    const timeline = `${'{"type":"segment","startTime":0,"endTime":1,"timeline":['.repeat(3000)}${']}'.repeat(3000)}`;
    assert.equal(tryReading(`[${timeline}]`, 'a.json')?.cues.length, 3000);
    const fragments = `${'{"begin":0,"end":1,"children":['.repeat(3000)}${']}'.repeat(3000)}`;
    assert.equal(tryReading(`{"fragments":[${fragments}]}`, 'a.json')?.cues.length, 1);
    assert.equal(tryReading('['.repeat(200_000), 'a.json'), undefined);
  });
});

describe('large files', () => {
  const COUNT = process.env['ALOUD_COMPLETE'] ? 10_000 : 2_000;
  const list = (make: (index: number) => string, join = ','): string =>
    Array.from({ length: COUNT }, (_, index) => make(index)).join(join);
  const stamp = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, -1);

  /** Two hours of speech in each format, in the worst form for its reader. */
  const FILES: Readonly<Record<FormatName, () => string>> = {
    webvtt: () => `WEBVTT\n\n00:00:00.000 --> 23:00:00.000\n${list((at) => `<${stamp(at / 4)}>w${at}`, ' ')}`,
    'sync-media': () =>
      `WEBVTT\n\n${list((at) => `${stamp(at / 4)} --> ${stamp(at / 4 + 1)}\n{"group":"${at % 3 ? 'word' : 'line'}","selector":{"type":"FragmentSelector","value":"w${at}"}}`, '\n\n')}`,
    srt: () =>
      list((at) => `${at + 1}\n${stamp(at / 4).replace('.', ',')} --> ${stamp(at / 4 + 1)}\nword ${at}`, '\n\n'),
    smil: () =>
      `<smil><body><seq>${list((at) => `<par><text src="a#w${at}"/><audio src="a.mp3" clipBegin="${at}" clipEnd="${at + 1}"/></par>`, '')}</seq></body></smil>`,
    readalong: () => `<read-along><s>${list((at) => `<w time="${at}" dur="1">w${at}</w>`, ' ')}</s></read-along>`,
    hyperaudio: () =>
      `<article>${list((at) => `<span data-m="${at * 250}" data-d="200">w${at} </span>`, '')}</article>`,
    polly: () =>
      list((at) => `{"time":${at * 250},"type":"word","start":${at * 6},"end":${at * 6 + 5},"value":"w${at}"}`, '\n'),
    azure: () => `[${list((at) => `{"text":"w${at}","audioOffset":${at * 2.5e6},"duration":2000000}`)}]`,
    google: () => `{"timepoints":[${list((at) => `{"markName":"w${at}","timeSeconds":${at / 4}}`)}]}`,
    elevenlabs: () =>
      `{"characters":[${list((at) => (at % 6 ? '"a"' : '" "'))}],"character_start_times_seconds":[${list((at) => `${at / 20}`)}],"character_end_times_seconds":[${list((at) => `${at / 20}`)}]}`,
    whisperx: () =>
      `{"segments":[{"start":0,"end":9999,"text":"${'x '.repeat(COUNT)}","words":[${list((at) => `{"word":"w${at}"${at % 2 ? `,"start":${at / 4}` : ''}}`)}]}]}`,
    gentle: () =>
      `{"transcript":"${list((at) => `w${at}`, ' ')}","words":[${list((at) => `{"word":"w${at}","case":"not-found-in-audio","startOffset":1,"endOffset":2}`)}]}`,
    aeneas: () =>
      `{"fragments":[${list((at) => `{"id":"f${at}","begin":"${at}","end":"${at + 1}","lines":["w${at}"]}`)}]}`,
    echogarden: () =>
      `[{"type":"sentence","text":"${'y '.repeat(COUNT)}","startTime":0,"endTime":9999,"timeline":[${list((at) => `{"type":"word","text":"w${at}","startTime":${at / 4},"endTime":${at / 4}}`)}]}]`,
    podcast: () => `{"segments":[${list((at) => `{"startTime":${at / 4},"body":"w${at}"}`)}]}`,
    ctm: () => list((at) => `a 1 ${at / 4} 0.2 w${at}`, '\n'),
    textgrid: () =>
      `File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n9999\n<exists>\n1\n"IntervalTier"\n"words"\n0\n9999\n${COUNT}\n${list((at) => `${at / 4} ${at / 4 + 0.2} "w${at}"`, '\n')}`,
    table: () => `start,end,text\n${list((at) => `${at * 250},${at * 250 + 200},"w ""${at}"""`, '\n')}`,
    ttml: () =>
      `<tt><body><div><p>${list((at) => `<span begin="${at / 4}s" end="${at / 4 + 0.2}s">w${at}</span><br/>`, ' ')}</p></div></body></tt>`,
    sbv: () => list((at) => `${stamp(at / 4)},${stamp(at / 4 + 1)}\nword ${at}`, '\n\n'),
    lrc: () =>
      `[00:00.00]${list((at) => `<${Math.floor(at / 240)}:${String(Math.floor(at / 4) % 60).padStart(2, '0')}.00>w${at}`, ' ')}`,
    ass: () => `[Events]\nDialogue: 0,0:00:00.00,9:00:00.00,,,0,0,0,,${list((at) => `{\\k25}w${at}`, ' ')}`,
    deepgram: () =>
      `{"results":{"channels":[{"alternatives":[{"words":[${list((at) => `{"word":"w${at}","start":${at / 4},"speaker":${at % 2}}`)}]}]}]}}`,
    transcribe: () =>
      `{"results":{"transcripts":[],"items":[${list((at) => (at % 2 ? '{"type":"punctuation","alternatives":[{"content":","}]}' : `{"type":"pronunciation","start_time":"${at / 4}","alternatives":[{"content":"w${at}"}]}`))}]}}`,
    'google-stt': () =>
      `{"results":[${list((at) => `{"alternatives":[{"transcript":"w${at}","words":[{"word":"w${at}","startTime":"${at / 4}s","speakerTag":1}]}]}`)}]}`,
    assemblyai: () =>
      `{"language_code":"en","text":"${'x '.repeat(COUNT)}","confidence":1,"words":[${list((at) => `{"text":"w${at}","start":${at * 250},"end":${at * 250 + 200}}`)}]}`,
    'podcast-html': () =>
      list(
        (at) => `<cite>A:</cite><time>${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}</time><p>w${at}</p>`,
        '',
      ),
    pocketsphinx: () => list((at) => `{"b":${at},"d":1,"t":"w${at}","w":[{"b":${at},"d":1,"t":"w${at}"}]}`, '\n'),
  };

  for (const [format, make] of Object.entries(FILES))
    it(`${format}: ${COUNT.toLocaleString('en')} cues are read and written in seconds`, () => {
      const source = make();
      const before = cpuTime();
      const timing = read(source);
      assert.equal(timing.format, format);
      for (const to of ['webvtt', 'srt', 'smil', 'sync-media', 'podcast'] satisfies WritableFormatName[])
        writeTiming(timing, to, { audio: 'a.mp3', page: 'a.html' });
      assert.ok(cpuTime() - before < 15_000, `${Math.round(cpuTime() - before)} ms`);
    });

  describe('of unclosed parts are refused in the same time', () => {
    const beginnings: readonly (readonly [string, string])[] = [
      ['<smil>', '<seq '],
      ['<smil>', '<!DOCTYPE '],
      ['<smil>', '<![CDATA['],
      ['<p>', '<b data-m='],
      ['<p data-m="1">', '<i>'],
      ['{"fragments":', '[{"'],
      ['{"segments":[', '{"body":'],
      ['{"timepoints":"', '\\'],
      ['1\n00:00:01,000 --> 00:00:02,000\n', '<font '],
      ['1\n00:00:01,000 --> 00:00:02,000\n', '{\\a'],
      ['1\n00:00:01,000 --> 00:00:02,000\n', '\n'],
      ['1\n00:00:01,000 --> 00:00:02,000\n', ' \n'],
      ['WEBVTT\n\n', '00:00:01.000 --> 00:00:02.000\n<v '],
      ['WEBVTT\n\n', '{"selector":'],
      ['', '{"time":1,"type":"word","value":"<s '],
      ['[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,', '{\\k'],
      ['[00:01.00]', '<00:0'],
      ['[00:01.00]', '[00:01.00]'],
      ['"ooTextFile"\n"TextGrid"\n0 1 <exists> 1\n', '"'],
      ['start,end,text\n', '"'],
      ['start,end,text\n1,2,"', '""'],
      ['<tt><body>', '<p begin="'],
      ['<cite>', '<time '],
      ['<cite>', '<time>1:'],
      ['0:00:01.000,0:00:02.000\n', '['],
    ];
    for (const [head, piece] of beginnings)
      it(JSON.stringify(head + piece), () => {
        const before = cpuTime();
        tryReading(head + piece.repeat(100_000), 'file');
        assert.ok(cpuTime() - before < 10_000);
      });
  });
});
