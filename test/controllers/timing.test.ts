import { expect } from '@open-wc/testing';
import { Misfit, timeRecording, type Narration } from '../../src/controllers/timing.js';
import type { FitEvent } from '../../src/controllers/events.js';
import type { Speech } from '../../src/core/speech/speech.js';
import { author } from '../browser/audio/tone.js';
import { speechOf } from '../core/speech-of.js';
import { file, madeStory, sentences } from '../pages/made-story.js';

const told = [sentences(4), sentences(4, 6, 24)];
const speech = speechOf(told);

describe('the times of a recording', () => {
  let audio: HTMLAudioElement;
  let ending: AbortController;

  beforeEach(() => (ending = new AbortController()));
  afterEach(() => {
    ending.abort();
    audio.remove();
  });

  /** The narration, or the name of the problem. */
  async function time(sound: string, track: string | undefined, said: Speech = speech): Promise<Narration | string> {
    audio = author(
      `<audio preload="metadata" src="${sound}">${track === undefined ? '' : `<track kind="captions" src="${track}">`}</audio>`,
    );
    try {
      return await timeRecording(audio, Promise.resolve(said), document.body, ending.signal);
    } catch (cause) {
      expect(cause).to.be.instanceOf(Misfit);
      return (cause as Misfit).problem;
    }
  }

  const whole = madeStory(told);

  it('are tied to the page', async () => {
    let fit: FitEvent['fit'] | undefined;
    document.body.addEventListener('aloud-fit', (event) => (fit = event.fit), { once: true });
    const narration = (await time(whole.sound, whole.timing)) as Narration;
    expect(fit).to.deep.equal({ pageWords: 48, tiedWords: 48, recordedWords: 48, strayWords: 0 });
    expect(narration.sentencesOnly).to.be.false;
    expect(narration.timed.timeline.startOfWord(10)).to.be.closeTo(4, 0.001);
  });

  it('are missing where there is no track, or nothing at its address', async () => {
    expect(await time(whole.sound, undefined)).to.equal('timing-missing');
    audio.remove();
    expect(await time(whole.sound, '/test/nothing-here.vtt')).to.equal('timing-missing');
  });

  it('are missing, with a word to the site’s owner, where another host does not allow them', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      const other = new URL(location.href);
      other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      expect(await time(whole.sound, `${other.origin}/audio/zhanaozen/en/story.vtt`)).to.equal('timing-missing');
    } finally {
      console.warn = warn;
    }
    expect(warnings.join()).to.match(/could not be fetched; from another site it needs CORS/);
  });

  it('may be in another format than WebVTT', async () => {
    const words = told.flat().flatMap((sentence) => sentence.split(' '));
    const marks = words.map((value, index) => `{"time":${index * 400},"type":"word","value":"${value}"}`).join('\n');
    const polly = (await time(whole.sound, file(marks, 'application/x-json-stream'))) as Narration;
    expect(polly.timed.timeline.startOfWord(10)).to.be.closeTo(4, 0.001);
    audio.remove();
    const captions = told
      .flat()
      .map((text, index) => `${index + 1}\r\n00:00:0${index * 2},400 --> 00:00:0${index * 2 + 2},400\r\n${text}`);
    const srt = (await time(whole.sound, file(captions.slice(0, 4).join('\r\n\r\n'), 'text/plain'))) as Narration;
    expect(srt.timed.timeline.startOfWord(6)).to.be.closeTo(2.4, 0.001);
  });

  it('may point at the page, and have their words from there', async () => {
    const page = document.createElement('div');
    page.innerHTML = told
      .flat()
      .map((text, index) => `<p id="s${index}" class="line">${text}</p>`)
      .join('');
    document.body.append(page);
    const start = (index: number): string => `00:00:${String(index * 2).padStart(2, '0')}.000`;
    try {
      const pars = told
        .flat()
        .map(
          (_, index) =>
            `<par><text src="page.xhtml#s${index}"/><audio src="a.mp3" clipBegin="${start(index)}" clipEnd="${start(index + 1)}"/></par>`,
        );
      const smil = `<smil xmlns="http://www.w3.org/ns/SMIL"><body>${pars.join('')}</body></smil>`;
      const overlay = (await time(whole.sound, file(smil, 'application/smil+xml'))) as Narration;
      expect(overlay.timed.timeline.startOfWord(12)).to.be.closeTo(4, 0.001);
      audio.remove();
      const selectors = told
        .flat()
        .map(
          (_, index) =>
            `${start(index)} --> ${start(index + 1)}\n{"selector":{"type":"CssSelector","value":".line:nth-child(${index + 1})"}}`,
        );
      const lite = (await time(whole.sound, file(`WEBVTT\n\n${selectors.join('\n\n')}\n`, 'text/vtt'))) as Narration;
      expect(lite.timed.timeline.startOfWord(18)).to.be.closeTo(6, 0.001);
    } finally {
      page.remove();
    }
  });

  it('cannot be read in no format, and the line is told', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      expect(await time(whole.sound, file('{"words":[]}', 'application/json'))).to.equal('timing-unreadable');
      audio.remove();
      expect(await time(whole.sound, file('<smil>\n<body>\n</smil>', 'text/xml'))).to.equal('timing-unreadable');
      audio.remove();
      const bad = file('{"fragments":[\n{"begin":"soon","end":"1"}]}', 'application/json');
      expect(await time(whole.sound, bad)).to.equal('timing-unreadable');
    } finally {
      console.warn = warn;
    }
    expect(warnings[0]).to.match(/aloud timing\/unreadable: .*:1: is no timing file of a known kind/);
    expect(warnings[1]).to.match(/is not well-formed XML/);
    expect(warnings[2]).to.match(/:2: “fragments\.0\.begin” is not a time/);
  });

  it('are of another story where fewer than half of the words are on the page', async () => {
    const other = madeStory([sentences(8, 6, 1000)]);
    expect(await time(whole.sound, other.timing)).to.equal('timing-of-another-story');
    audio.remove();
    expect(await time(whole.sound, file('WEBVTT\n', 'text/vtt'))).to.equal('timing-of-another-story');
  });

  it('are trusted to the sentence only where the sound has another length than the one that was timed', async () => {
    const { sound, timing } = madeStory(told, { length: 30, note: 'duration: 21.2' });
    expect(((await time(sound, timing)) as Narration).sentencesOnly).to.be.true;
    audio.remove();
    const right = madeStory(told, { length: 30, note: 'duration: 30.2' });
    expect(((await time(right.sound, right.timing)) as Narration).sentencesOnly).to.be.false;
  });

  it('may reach past the end of the sound', async () => {
    const { sound, timing } = madeStory(told, { length: 10 });
    const { timed } = (await time(sound, timing)) as Narration;
    expect(timed.timeline.at(9.9).word).to.equal(24);
    expect(timed.step(9.9, 1, new Set())).to.equal(undefined);
  });

  it('are later where the encoder put silence before the sound', async () => {
    const name = whole.sound.split('/').at(-1)!;
    const timing = file(
      (await (await fetch(whole.timing)).text()).replace('\n\n', `\n\nNOTE\noffset: ${name} 0.5\n\n`),
      'text/vtt',
    );
    const { timed } = (await time(whole.sound, timing)) as Narration;
    expect(timed.timeline.startOfWord(10)).to.be.closeTo(4.5, 0.001);
  });

  it('end, with nothing left behind, when the reading does, though the sound never tells its length', async () => {
    audio = author(`<audio preload="none" src="/test/nothing-here.wav"><track src="${whole.timing}"></audio>`);
    const listening = new Set<string>();
    const { addEventListener } = audio;
    audio.addEventListener = (type: string, call: never, options?: AddEventListenerOptions) => {
      listening.add(type);
      options?.signal?.addEventListener('abort', () => listening.delete(type));
      addEventListener.call(audio, type, call, options);
    };
    const fits = new Promise((done) => document.body.addEventListener('aloud-fit', done, { once: true }));
    const coming = timeRecording(audio, Promise.resolve(speech), document.body, ending.signal);
    await fits;
    await Promise.resolve();
    ending.abort();
    const cause = await coming.catch((error: unknown) => error);
    expect((cause as Error).name).to.equal('AbortError');
    expect([...listening]).to.deep.equal([]);
  });
});
