import { expect } from '@open-wc/testing';
import { stepParagraph } from '../../../src/core/timeline/step-paragraph.js';
import { ReadingError } from '../../../src/reading/reading-error.js';
import { loadRecordingTiming, type RecordingTiming } from '../../../src/reading/timing/recording-timing.js';
import type { FitEvent } from '../../../src/reading/events.js';
import { shownWord, type Speech } from '../../../src/core/speech/speech.js';
import { createAuthoredAudio } from '../../browser/audio/tone.js';
import { createSpeech } from '../../core/create-speech.js';
import { createObjectUrl, createStoryFixture, sentences } from '../../pages/story-fixture.js';

const paragraphs = [sentences(4), sentences(4, 6, 24)];
const speech = createSpeech(paragraphs);

describe('the times of a recording', () => {
  let audio: HTMLAudioElement;
  let ending: AbortController;

  beforeEach(() => (ending = new AbortController()));
  afterEach(() => {
    ending.abort();
    audio.remove();
  });

  /** The times, or the name of the problem. */
  async function time(
    sound: string,
    track: string | undefined,
    pageSpeech: Speech = speech,
  ): Promise<RecordingTiming | string> {
    audio = createAuthoredAudio(
      `<audio preload="metadata" src="${sound}">${track === undefined ? '' : `<track kind="captions" src="${track}">`}</audio>`,
    );
    try {
      return await loadRecordingTiming(
        audio,
        () => Promise.resolve(pageSpeech),
        document.body,
        ending.signal,
        () => {},
      );
    } catch (cause) {
      expect(cause).to.be.instanceOf(ReadingError);
      return (cause as ReadingError).problem;
    }
  }

  const whole = createStoryFixture(paragraphs);

  it('are aligned to the page', async () => {
    let fit: FitEvent['fit'] | undefined;
    document.body.addEventListener('aloud-fit', (event) => (fit = event.fit), { once: true });
    const recordingTiming = (await time(whole.audioUrl, whole.timingUrl)) as RecordingTiming;
    expect(fit).to.deep.equal({ pageWords: 48, alignedWords: 48, recordedWords: 48, unmatchedWords: 0 });
    expect(recordingTiming.hasSentenceTimesOnly).to.be.false;
    expect(recordingTiming.timedSpeech.timeline.startOfWord(10)).to.be.closeTo(4, 0.001);
  });

  it('are those of the words of the timing file in a script without spaces', async () => {
    const timing = createObjectUrl(
      'WEBVTT\n\n00:00.000 --> 00:03.000\nห้องสมุด<00:01.000>มา<00:02.000>ทางน้ำ\n',
      'text/vtt',
    );
    const recording = (await time(whole.audioUrl, timing, createSpeech([['ห้องสมุดมาทางน้ำ']]))) as RecordingTiming;
    const { speech: thai, timeline } = recording.timedSpeech;
    expect(thai.words.map((_, index) => shownWord(thai, index))).to.deep.equal(['ห้องสมุด', 'มา', 'ทางน้ำ']);
    expect([0, 1, 2].map((word) => timeline.startOfWord(word))).to.deep.equal([0, 1, 2]);
    expect(recording.isPageChanged).to.equal(false);
  });

  it('are missing where there is no track, or no file at its URL', async () => {
    expect(await time(whole.audioUrl, undefined)).to.equal('timing-missing');
    audio.remove();
    expect(await time(whole.audioUrl, '/test/nothing-here.vtt')).to.equal('timing-missing');
  });

  it('are missing, with a console message, where another origin does not allow them', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      const other = new URL(location.href);
      other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      expect(await time(whole.audioUrl, `${other.origin}/audio/zhanaozen/en/story.vtt`)).to.equal('timing-missing');
    } finally {
      console.warn = warn;
    }
    expect(warnings.join()).to.match(/did not load; another origin must allow CORS/);
  });

  it('may be in another format than WebVTT', async () => {
    const words = paragraphs.flat().flatMap((sentence) => sentence.split(' '));
    const marks = words.map((value, index) => `{"time":${index * 400},"type":"word","value":"${value}"}`).join('\n');
    const polly = (await time(whole.audioUrl, createObjectUrl(marks, 'application/x-json-stream'))) as RecordingTiming;
    expect(polly.timedSpeech.timeline.startOfWord(10)).to.be.closeTo(4, 0.001);
    audio.remove();
    const captions = paragraphs
      .flat()
      .map((text, index) => `${index + 1}\r\n00:00:0${index * 2},400 --> 00:00:0${index * 2 + 2},400\r\n${text}`);
    const srt = (await time(
      whole.audioUrl,
      createObjectUrl(captions.slice(0, 4).join('\r\n\r\n'), 'text/plain'),
    )) as RecordingTiming;
    expect(srt.timedSpeech.timeline.startOfWord(6)).to.be.closeTo(2.4, 0.001);
  });

  it('are read once from captions that roll up, and from those of a whole show', async () => {
    const lines = paragraphs.flat();
    const at = (second: number): string => `00:00:${String(second).padStart(2, '0')}.000`;
    const cues = [...lines, 'And now the news of cheese, whose price rose sharply.'].map(
      (text, index) => `${at(index * 2)} --> ${at(index * 2 + 2)}\n${index ? `${lines[index - 1]}\n` : ''}${text}`,
    );
    const rolling = (await time(
      whole.audioUrl,
      createObjectUrl(`WEBVTT\n\n${cues.join('\n\n')}`, 'text/vtt'),
    )) as RecordingTiming;
    const { fit } = rolling.timedSpeech.timeline.data;
    expect([fit.alignedWords, fit.unmatchedWords]).to.deep.equal([48, 10]);
  });

  it('may point at elements of the page, and take the words from there', async () => {
    const page = document.createElement('div');
    page.innerHTML = paragraphs
      .flat()
      .map((text, index) => `<p id="s${index}" class="line">${text}</p>`)
      .join('');
    document.body.append(page);
    const start = (index: number): string => `00:00:${String(index * 2).padStart(2, '0')}.000`;
    try {
      const pars = paragraphs
        .flat()
        .map(
          (_, index) =>
            `<par><text src="page.xhtml#s${index}"/><audio src="a.mp3" clipBegin="${start(index)}" clipEnd="${start(index + 1)}"/></par>`,
        );
      const smil = `<smil xmlns="http://www.w3.org/ns/SMIL"><body>${pars.join('')}</body></smil>`;
      const overlay = (await time(whole.audioUrl, createObjectUrl(smil, 'application/smil+xml'))) as RecordingTiming;
      expect(overlay.timedSpeech.timeline.startOfWord(12)).to.be.closeTo(4, 0.001);
      audio.remove();
      const selectors = paragraphs
        .flat()
        .map(
          (_, index) =>
            `${start(index)} --> ${start(index + 1)}\n{"selector":{"type":"CssSelector","value":".line:nth-child(${index + 1})"}}`,
        );
      const lite = (await time(
        whole.audioUrl,
        createObjectUrl(`WEBVTT\n\n${selectors.join('\n\n')}\n`, 'text/vtt'),
      )) as RecordingTiming;
      expect(lite.timedSpeech.timeline.startOfWord(18)).to.be.closeTo(6, 0.001);
    } finally {
      page.remove();
    }
  });

  it('are unreadable in an unknown format, and the console names the line', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      expect(await time(whole.audioUrl, createObjectUrl('{"words":[]}', 'application/json'))).to.equal(
        'timing-unreadable',
      );
      audio.remove();
      expect(await time(whole.audioUrl, createObjectUrl('<smil>\n<body>\n</smil>', 'text/xml'))).to.equal(
        'timing-unreadable',
      );
      audio.remove();
      const bad = createObjectUrl('{"fragments":[\n{"begin":"soon","end":"1"}]}', 'application/json');
      expect(await time(whole.audioUrl, bad)).to.equal('timing-unreadable');
    } finally {
      console.warn = warn;
    }
    expect(warnings[0]).to.match(/aloud timing\/unreadable: .*:1: is not a timing file of a known format/);
    expect(warnings[1]).to.match(/is not well-formed XML/);
    expect(warnings[2]).to.match(/:2: “fragments\.0\.begin” is not a time/);
  });

  it('are unreadable in a file without cues, and in a web page in place of the file', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      for (const text of ['', 'WEBVTT\n', '<!doctype html>\n<title>Not found</title>', 'Not found']) {
        expect(await time(whole.audioUrl, createObjectUrl(text, 'text/vtt')), text).to.equal('timing-unreadable');
        audio.remove();
      }
    } finally {
      console.warn = warn;
    }
    expect(warnings.map((text) => /:1: (.*) — /.exec(text)?.[1])).to.deep.equal([
      'is empty',
      'has no cues',
      'is a web page, not a timing file',
      'is not a timing file of a known format',
    ]);
  });

  it('may be in UTF-16, with and without a byte order mark', async () => {
    const text = await (await fetch(whole.timingUrl)).text();
    for (const [mark, isLittleEndian] of [
      ['\uFEFF', true],
      ['\uFEFF', false],
      ['', true],
      ['', false],
    ] as const) {
      const view = new DataView(new ArrayBuffer((mark + text).length * 2));
      [...(mark + text)].forEach((character, at) => view.setUint16(at * 2, character.charCodeAt(0), isLittleEndian));
      const url = URL.createObjectURL(new Blob([view.buffer], { type: 'text/vtt' }));
      const { timedSpeech } = (await time(whole.audioUrl, url)) as RecordingTiming;
      expect(timedSpeech.timeline.startOfWord(10)).to.be.closeTo(4, 0.001);
      audio.remove();
    }
  });

  it('may have slips: they are repaired, and the console names the lines once', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    const text = (await (await fetch(whole.timingUrl)).text())
      .replace(/(\d)\.(\d{3})/g, '$1,$2')
      .replace(/(.*) -->.*\n(.*Word42)/, '$1 --> soon\n$2');
    try {
      const { timedSpeech } = (await time(whole.audioUrl, createObjectUrl(text, 'text/vtt'))) as RecordingTiming;
      expect(timedSpeech.timeline.startOfWord(10)).to.be.closeTo(4, 0.001);
      expect(timedSpeech.timeline.startOfWord(43)).to.be.NaN;
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/timing\/repaired:\n.*:24: “.* --> soon” are not times: the cue is left out/);
    expect(warnings[0]).to.match(/:3: “00:00:00,000 --> .*” is read as 00:00:00.000 --> .*; so are lines 6, 9, /);
  });

  // PLY-36
  it('know the voice, unless they are of another recording', async () => {
    const voiceOf = async (note: string): Promise<string | undefined> => {
      const { timingUrl } = createStoryFixture(paragraphs, { note });
      const { voice } = (await time(whole.audioUrl, timingUrl)) as RecordingTiming;
      audio.remove();
      return voice;
    };
    expect(await voiceOf('voice: flite slt')).to.equal('flite slt');
    expect(await voiceOf('language: en')).to.equal(undefined);
    expect(await voiceOf('voice: flite slt\nduration: 7')).to.equal(undefined);
  });

  it('that all lie after the end of the sound cannot be followed', async () => {
    const text = (await (await fetch(whole.timingUrl)).text()).replaceAll('00:00:', '01:00:');
    expect(await time(whole.audioUrl, createObjectUrl(text, 'text/vtt'))).to.equal('timing-past-the-end');
  });

  it('belong to another story where fewer than half of the words are on the page', async () => {
    const other = createStoryFixture([sentences(8, 6, 1000)]);
    expect(await time(whole.audioUrl, other.timingUrl)).to.equal('timing-of-another-story');
  });

  it('are exact only to the sentence where the sound has another duration than the timed one', async () => {
    const { audioUrl, timingUrl } = createStoryFixture(paragraphs, { audioSeconds: 30, note: 'duration: 21.2' });
    expect(((await time(audioUrl, timingUrl)) as RecordingTiming).hasSentenceTimesOnly).to.be.true;
    audio.remove();
    const matching = createStoryFixture(paragraphs, { audioSeconds: 30, note: 'duration: 30.2' });
    expect(((await time(matching.audioUrl, matching.timingUrl)) as RecordingTiming).hasSentenceTimesOnly).to.be.false;
  });

  it('may reach past the end of the sound', async () => {
    const { audioUrl, timingUrl } = createStoryFixture(paragraphs, { audioSeconds: 10 });
    const { timedSpeech } = (await time(audioUrl, timingUrl)) as RecordingTiming;
    expect(timedSpeech.timeline.at(9.9).word).to.equal(24);
    expect(stepParagraph(timedSpeech, 9.9, 1, new Set())).to.equal(undefined);
  });

  it('are later where the encoder put silence before the sound', async () => {
    const name = whole.audioUrl.split('/').at(-1)!;
    const timing = createObjectUrl(
      (await (await fetch(whole.timingUrl)).text()).replace('\n\n', `\n\nNOTE\noffset: ${name} 0.5\n\n`),
      'text/vtt',
    );
    const { timedSpeech } = (await time(whole.audioUrl, timing)) as RecordingTiming;
    expect(timedSpeech.timeline.startOfWord(10)).to.be.closeTo(4.5, 0.001);
  });

  it('are abandoned without a trace when the reading closes, even if the sound never reports its duration', async () => {
    audio = createAuthoredAudio(
      `<audio preload="none" src="/test/nothing-here.wav"><track src="${whole.timingUrl}"></audio>`,
    );
    const listening = new Set<string>();
    const { addEventListener } = audio;
    audio.addEventListener = (type: string, listener: never, options?: AddEventListenerOptions) => {
      listening.add(type);
      options?.signal?.addEventListener('abort', () => listening.delete(type));
      addEventListener.call(audio, type, listener, options);
    };
    const fits = new Promise((done) => document.body.addEventListener('aloud-fit', done, { once: true }));
    const coming = loadRecordingTiming(
      audio,
      () => Promise.resolve(speech),
      document.body,
      ending.signal,
      () => {},
    );
    await fits;
    await Promise.resolve();
    ending.abort();
    const cause = await coming.catch((error: unknown) => error);
    expect((cause as Error).name).to.equal('AbortError');
    expect([...listening]).to.deep.equal([]);
  });
});
