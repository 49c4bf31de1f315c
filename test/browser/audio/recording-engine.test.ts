import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { loadHowler, type HowlerModule } from '../../../src/browser/audio/load-howler.js';
import { unlockAudio } from '../../../src/browser/audio/unlock-audio.js';
import { RecordingEngine } from '../../../src/browser/audio/recording-engine.js';
import type { EngineEvent } from '../../../src/core/playback/engine.js';
import { press } from '../press.js';
import { createAuthoredAudio, MISSING_AUDIO_URL, tone } from './tone.js';

/** A limit that only a hang reaches. */
const HANG_MS = 60_000;

describe('a recording', () => {
  const sound = tone();
  let audio: HTMLAudioElement;
  let engine: RecordingEngine;
  let events: EngineEvent[];
  let howler: HowlerModule['Howler'];
  let contexts = 0;
  let elements = 0;
  const { AudioContext, Audio } = window;

  const types = () => events.map(({ type }) => type);
  const waitForEvent = (type: EngineEvent['type'], times = 1) =>
    waitUntil(() => types().filter((each) => each === type).length >= times, `not heard: ${type}`, {
      timeout: HANG_MS,
      interval: 10,
    });
  const useAudio = (html: string) => {
    audio = createAuthoredAudio(html);
    engine = new RecordingEngine(audio);
    events = [];
    engine.onEvent = (event) => events.push(event);
  };
  const play = async () => {
    const before = types().filter((type) => type === 'playing').length;
    engine.play();
    await waitForEvent('playing', before + 1);
  };
  const useSingleSource = () =>
    useAudio(`<audio preload="none" controls><source src="${sound}" type="audio/wav"></audio>`);

  before(async () => {
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        contexts++;
      }
    };
    ({ Howler: howler } = await loadHowler());
    window.Audio = new Proxy(Audio, {
      construct(target, args) {
        elements++;
        return Reflect.construct(target, args) as HTMLAudioElement;
      },
    });
  });

  // WebKit lets one press begin one sound.
  beforeEach(() => press());

  after(() => Object.assign(window, { AudioContext, Audio }));

  afterEach(() => {
    engine.dispose();
    audio.remove();
  });

  describe('and its sources', () => {
    it('loads nothing before the first play', () => {
      useSingleSource();
      expect(audio.getAttribute('src')).to.equal(null);
      expect(audio.networkState).to.not.equal(HTMLMediaElement.NETWORK_LOADING);
      expect(audio.readyState).to.equal(0);
    });

    it('continues with the second when the first is missing', async () => {
      useAudio(
        `<audio><source src="${MISSING_AUDIO_URL}" type="audio/wav"><source src="${sound}" type="audio/wav"></audio>`,
      );
      await play();
      expect(audio.currentSrc).to.equal(sound);
      expect(types()).to.not.include('failed');
    });

    it('keeps position and rate when it continues with the second', async () => {
      useAudio(
        `<audio><source src="${MISSING_AUDIO_URL}" type="audio/wav"><source src="${sound}" type="audio/wav"></audio>`,
      );
      engine.seek(30);
      engine.setRate(1.5);
      await play();
      expect(engine.time).to.be.within(30, 40);
      expect(audio.playbackRate).to.equal(1.5);
    });

    it('continues with the second when the first fails in the middle', async () => {
      useAudio(`<audio><source src="${sound}"><source src="${tone(70)}" type="audio/wav"></audio>`);
      engine.seek(30);
      await play();
      Object.defineProperty(audio, 'error', { value: { code: 2 }, configurable: true });
      audio.dispatchEvent(new Event('error'));
      delete (audio as { error?: unknown }).error;
      await waitUntil(() => audio.duration === 70 && !audio.paused, '', { timeout: HANG_MS });
      expect(engine.time).to.be.within(30, 40);
    });

    it('skips a type that the browser cannot play, without a request', async () => {
      useAudio(
        `<audio><source src="${MISSING_AUDIO_URL}?never" type="audio/x-nothing"><source src="${sound}" type="audio/wav"></audio>`,
      );
      await play();
      expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('never'))).to.have.length(0);
    });

    it('plays a source without a type, and one in src', async () => {
      useAudio(`<audio><source src="${sound}"></audio>`);
      await play();
      engine.dispose();
      audio.remove();
      useAudio(`<audio src="${sound}"></audio>`);
      await play();
    });

    it('reports why when all are missing or there is none, and plays when one exists the next time', async () => {
      useAudio(`<audio><source src="${MISSING_AUDIO_URL}"><source src="${MISSING_AUDIO_URL}?2"></audio>`);
      engine.seek(30);
      engine.play();
      await waitForEvent('failed');
      expect(events).to.deep.include({ type: 'failed', reason: 'missing' });
      expect(engine.time).to.equal(30);
      audio.innerHTML = '<source src="x" type="audio/x-nothing">';
      engine.play();
      await waitForEvent('failed', 2);
      expect(events.at(-1)).to.deep.equal({ type: 'failed', reason: 'no-source' });
      audio.innerHTML = `<source src="${sound}">`;
      await play();
      expect(engine.time).to.be.within(30, 40);
    });

    it('keeps the author’s crossorigin', async () => {
      useAudio(`<audio crossorigin><source src="${sound}"></audio>`);
      await play();
      expect(audio.getAttribute('crossorigin')).to.equal('');
    });
  });

  describe('and howler', () => {
    beforeEach(() => {
      useSingleSource();
      contexts = elements = 0;
    });

    it('use the author’s element, and no other', async () => {
      await play();
      const [howl] = howler._howls;
      expect(howl!._sounds).to.have.length(1);
      expect(howl!._sounds[0]!._node).to.equal(audio);
      expect(howl!._sounds[0]!._paused, 'howler plays it').to.equal(false);
      expect(elements).to.equal(0);
    });

    it('play where the element does not know its end, as WebKitGTK says with 0', async () => {
      Object.defineProperty(audio, 'duration', { value: 0, configurable: true });
      await play();
      delete (audio as { duration?: number }).duration;
      await waitUntil(() => audio.currentTime > 0.2, '', { timeout: HANG_MS });
    });

    it('seek no element that they play', async () => {
      let seeks = 0;
      audio.addEventListener('seeking', () => seeks++);
      await play();
      await waitUntil(() => audio.currentTime > 0.2, '', { timeout: HANG_MS });
      engine.pause();
      await waitForEvent('paused');
      await play();
      expect(seeks).to.equal(0);
      expect(Object.hasOwn(audio, 'currentTime')).to.equal(false);
    });

    it('create no AudioContext and keep no pool', async () => {
      await play();
      await press();
      expect(contexts).to.equal(0);
      expect(howler._html5AudioPool).to.have.length(0);
    });

    it('do not start again between a native pause and its event', async () => {
      await play();
      audio.pause();
      for (const type of ['canplay', 'suspend', 'seeked']) audio.dispatchEvent(new Event(type));
      await waitForEvent('paused');
      expect(audio.paused).to.equal(true);
    });

    it('start no second sound after a native pause', async () => {
      await play();
      audio.pause();
      await waitForEvent('paused');
      await play();
      expect(howler._howls).to.have.length(1);
      expect(howler._howls[0]!._sounds).to.have.length(1);
      expect(elements).to.equal(0);
    });

    it('continue where the listener went with the browser’s own controls', async () => {
      await play();
      audio.pause();
      await waitForEvent('paused');
      audio.currentTime = 40;
      audio.volume = 0.5;
      await waitForEvent('seeked');
      await play();
      expect(audio.currentTime).to.be.within(40, 50);
      expect(audio.volume).to.equal(0.5);
    });

    it('handle a native play, and pause it', async () => {
      await play();
      audio.pause();
      await waitForEvent('paused');
      await audio.play();
      await waitForEvent('playing', 2);
      engine.pause();
      await waitForEvent('paused', 2);
      expect(audio.paused).to.equal(true);
    });

    it('take a play that a pause interrupted for no refusal, also while the element seeks', async () => {
      await play();
      engine.pause();
      engine.seek(30);
      engine.play();
      Object.defineProperty(audio, 'readyState', { value: HTMLMediaElement.HAVE_METADATA, configurable: true });
      engine.pause();
      engine.play();
      await oneEvent(audio, 'seeked');
      // Howler reports the interrupted play a task later.
      for (let task = 0; task < 20; task++) await new Promise((resolve) => setTimeout(resolve));
      expect(types()).to.not.include('blocked');
      delete (audio as { readyState?: number }).readyState;
      audio.dispatchEvent(new Event('canplay'));
      await waitUntil(() => audio.currentTime > 30.2, '', { timeout: HANG_MS });
    });

    it('survive many quick presses', async () => {
      await play();
      for (let i = 0; i < 10; i++) {
        engine.pause();
        engine.play();
      }
      await waitUntil(() => audio.currentTime > 0.5, '', { timeout: HANG_MS });
      engine.pause();
      await waitForEvent('paused');
      expect(types()).to.not.include('blocked');
      expect(audio.paused).to.equal(true);
    });

    it('release each other', async () => {
      await play();
      engine.dispose();
      expect(howler._howls).to.have.length(0);
      expect(howler._html5AudioPool).to.have.length(0);
      expect(Object.keys(audio)).to.deep.equal([]);
    });

    it('do not change the page’s own globals', () => {
      expect((window as { Howl?: unknown }).Howl).to.equal(undefined);
      expect((window as { Sound?: unknown }).Sound).to.equal(undefined);
    });
  });

  describe('and the element', () => {
    beforeEach(useSingleSource);

    // PLY-8
    it('keep the pitch at every rate', async () => {
      audio.preservesPitch = false;
      engine.dispose();
      engine = new RecordingEngine(audio);
      engine.onEvent = (event) => events.push(event);
      engine.setRate(2);
      await play();
      expect(audio.preservesPitch).to.equal(true);
      expect(audio.playbackRate).to.equal(2);
    });

    /** Firefox repeats `playing` after a seek. */
    const states = (types: string[]): string[] => types.filter((type, index) => type !== types[index - 1]);

    it('agree: only the element’s events change the state', async () => {
      const names: Partial<Record<string, string>> = {
        playing: 'playing',
        pause: 'paused',
        ended: 'ended',
        seeked: 'seeked',
      };
      const native: string[] = [];
      for (const name of Object.keys(names)) audio.addEventListener(name, () => native.push(names[name]!));
      await play();
      engine.seek(40);
      await waitForEvent('seeked');
      await waitUntil(() => audio.currentTime > 40.1, '', { timeout: HANG_MS });
      engine.pause();
      await waitForEvent('paused');
      const ownEvents = types().filter((type) => native.includes(type));
      expect(states(ownEvents)).to.deep.equal(states(native));
      expect(engine.time).to.equal(audio.currentTime);
      events = [];
      audio.dispatchEvent(new Event('waiting'));
      expect(types(), 'a paused element waits for nothing').to.deep.equal([]);
    });

    it('report that data is missing, and that it has arrived', async () => {
      await play();
      Object.defineProperty(audio, 'readyState', { value: 2, configurable: true });
      // Firefox may play before howler's own seek has ended; until then no data is missing.
      await waitUntil(() => {
        audio.dispatchEvent(new Event('waiting'));
        return types().at(-1) === 'waiting';
      });
      delete (audio as { readyState?: unknown }).readyState;
      audio.dispatchEvent(new Event('playing'));
      expect(types().at(-1)).to.equal('playing');
    });

    it('play where data is missing but the time moves, as WebKitGTK says after a seek', async () => {
      await play();
      Object.defineProperty(audio, 'readyState', { value: 2, configurable: true });
      await waitUntil(() => {
        audio.dispatchEvent(new Event('waiting'));
        return types().at(-1) === 'waiting';
      });
      await waitUntil(() => types().at(-1) === 'playing', '', { timeout: HANG_MS });
      delete (audio as { readyState?: unknown }).readyState;
    });

    it('load nothing again where the sound moves, though WebKitGTK says after a seek that data is missing', async () => {
      await play();
      engine.seek(20);
      await waitForEvent('seeked');
      engine.pause();
      await waitForEvent('paused');
      const states = { readyState: HTMLMediaElement.HAVE_CURRENT_DATA, networkState: HTMLMediaElement.NETWORK_LOADING };
      for (const [name, value] of Object.entries(states))
        Object.defineProperty(audio, name, { value, configurable: true });
      let loads = 0;
      audio.addEventListener('emptied', () => loads++);
      engine.play();
      await waitUntil(() => audio.currentTime > 21.5, '', { timeout: HANG_MS });
      for (const name of Object.keys(states)) Reflect.deleteProperty(audio, name);
      expect(loads).to.equal(0);
    });

    it('report a seek that is not possible, and stay at their position, also after a pause', async () => {
      engine.seek(20);
      await play();
      Object.defineProperty(audio, 'seekable', {
        value: { length: 1, start: () => 0, end: () => 0 },
        configurable: true,
      });
      engine.seek(40);
      expect(types().at(-1)).to.equal('unseekable');
      expect(engine.time).to.be.within(20, 35);
      engine.pause();
      await waitForEvent('paused');
      const seekCount = types().filter((type) => type === 'seeked').length;
      audio.addEventListener('seeking', () => events.push({ type: 'seeked' }), { once: true });
      await play();
      expect(engine.time).to.be.within(20, 35);
      expect(types().filter((type) => type === 'seeked')).to.have.length(seekCount);
      Reflect.deleteProperty(audio, 'seekable');
      engine.seek(40);
      await waitForEvent('seeked', seekCount + 1);
      expect(engine.time).to.be.within(40, 55);
    });

    it('continue where the browser stops at the first frame', async () => {
      let playCount = 0;
      Object.defineProperty(audio, 'readyState', { get: () => 2, configurable: true });
      audio.play = async () => void playCount++;
      engine.play();
      await waitUntil(() => howler._howls.length, '', { timeout: HANG_MS });
      audio.dispatchEvent(new Event('suspend'));
      expect(playCount).to.be.above(0);
      Reflect.deleteProperty(audio, 'readyState');
      Reflect.deleteProperty(audio, 'play');
    });

    it('pause when the element is removed from the page, and play on when it is put back', async () => {
      engine.seek(30);
      await play();
      audio.remove();
      await waitForEvent('paused');
      const { time } = engine;
      document.body.append(audio);
      await play();
      expect(engine.time).to.be.within(time - 0.5, time + 10);
    });

    it('continue at the same position with the next engine', async () => {
      engine.seek(30);
      await play();
      audio.remove();
      await waitForEvent('paused');
      engine.dispose();
      const { currentTime } = audio;
      document.body.append(audio);
      engine = new RecordingEngine(audio);
      engine.onEvent = (event) => events.push(event);
      await play();
      expect(engine.time).to.be.closeTo(currentTime, 0.5);
    });
  });

  describe('restores', () => {
    const AS_WRITTEN = [
      (url: string) => `<audio controls preload="none"><source src="${url}" type="audio/wav"></audio>`,
      (url: string) => `<audio controls="" preload="metadata" src="${url}"></audio>`,
      (url: string) => `<audio><source src="${MISSING_AUDIO_URL}"><source src="${url}"></audio>`,
      () => `<audio controls preload="none" src="${MISSING_AUDIO_URL}"></audio>`,
    ];
    for (const write of AS_WRITTEN) {
      it(write('…').replaceAll('"', "'"), async () => {
        useAudio(write(sound));
        const { outerHTML } = audio;
        engine.setRate(2);
        engine.play();
        await waitUntil(() => types().includes('playing') || types().includes('failed'), '', { timeout: HANG_MS });
        engine.dispose();
        expect(audio.outerHTML).to.equal(outerHTML);
        expect(audio.playbackRate).to.equal(1);
        if (outerHTML.includes(sound)) await audio.play();
      });
    }

    it('an element that never had a data: URL', async () => {
      useSingleSource();
      const written: (string | null)[] = [];
      const watch = new MutationObserver(() => written.push(audio.getAttribute('src')));
      watch.observe(audio, { attributeFilter: ['src'] });
      await play();
      engine.seek(audio.duration - 0.3);
      await waitForEvent('ended');
      engine.dispose();
      await new Promise((resolve) => setTimeout(resolve));
      watch.disconnect();
      expect(written).to.deep.equal([sound, null]);
    });

    it('the position too', async () => {
      useSingleSource();
      engine.seek(30);
      await play();
      engine.pause();
      engine.dispose();
      expect(audio.currentTime).to.be.within(30, 40);
      await audio.play();
      expect(audio.currentTime).to.be.within(30, 50);
    });
  });

  describe('unlocked in the press', () => {
    it('loads nothing that preload forbids', async () => {
      useSingleSource();
      unlockAudio(audio);
      await new Promise((resolve) => setTimeout(resolve));
      expect(audio.readyState).to.equal(0);
      expect(audio.getAttribute('preload')).to.equal('none');
      await play();
    });

    it('does not change an element that plays', async () => {
      useAudio(`<audio><source src="${sound}" type="audio/wav"></audio>`);
      audio.play();
      await oneEvent(audio, 'playing');
      audio.currentTime = 30;
      await oneEvent(audio, 'seeked');
      unlockAudio(audio);
      expect(audio.paused).to.equal(false);
      engine.play();
      expect(types()).to.include('playing');
      engine.pause();
      await waitForEvent('paused');
      await play();
      expect(engine.time).to.be.within(30, 40);
    });
  });
});
