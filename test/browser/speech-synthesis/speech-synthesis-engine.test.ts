import { expect } from '@open-wc/testing';
import { SpeechSynthesisEngine } from '../../../src/browser/speech-synthesis/speech-synthesis-engine.js';
import type { EngineEvent } from '../../../src/core/playback/engine.js';
import { ManualClock } from '../../core/playback/manual-clock.js';
import { testEngineContract, type EngineFixture } from '../engine-contract.js';
import { pacedSpeech } from './paced-speech.js';
import {
  ScriptedSynthesis,
  ScriptedUtterance,
  createVoice,
  type ScriptedSynthesisOptions,
} from './scripted-speech-synthesis.js';

const { SpeechSynthesisUtterance } = window;
const TEN = 'one two three four five six seven eight nine ten';

before(() => Object.assign(window, { SpeechSynthesisUtterance: ScriptedUtterance }));
after(() => Object.assign(window, { SpeechSynthesisUtterance }));

function createFixture(manners: ScriptedSynthesisOptions, voices = [createVoice('en-US')]): EngineFixture {
  const clock = new ManualClock();
  const synthesis = new ScriptedSynthesis(clock, voices, manners);
  // 100 s, because each word takes half a second.
  const story = pacedSpeech(...Array.from({ length: 200 }, (): [string, string] => ['en', 'word']));
  const engine = new SpeechSynthesisEngine({ ...story, synthesis: synthesis as unknown as SpeechSynthesis, clock });
  return {
    engine,
    async advance(seconds) {
      clock.advance(seconds * 1000);
      return seconds;
    },
  };
}

for (const hasBoundaries of [true, false])
  testEngineContract(`a device’s voice ${hasBoundaries ? 'with' : 'without'} word boundaries`, {
    working: () => createFixture({ hasBoundaries }),
    failing: () => createFixture({}, [createVoice('fr-FR'), createVoice('en-US', { localService: false })]),
  });

describe('a device’s voice', () => {
  let clock: ManualClock;
  let synthesis: ScriptedSynthesis;
  let engine: SpeechSynthesisEngine;
  let events: EngineEvent[];

  /** The events of its state, without "drifted", which comes with nearly every word. */
  const types = () => events.map(({ type }) => type).filter((type) => type !== 'drifted');
  const spokenTexts = () => synthesis.spokenUtterances.map(({ text }) => text);
  const createEngine = (
    story: ReturnType<typeof pacedSpeech>,
    manners: ScriptedSynthesisOptions = {},
    voices = [createVoice('en-US')],
  ) => {
    clock = new ManualClock();
    synthesis = new ScriptedSynthesis(clock, voices, manners);
    engine = new SpeechSynthesisEngine({ ...story, synthesis: synthesis as unknown as SpeechSynthesis, clock });
    events = [];
    engine.onEvent = (event) => events.push(event);
  };
  const two = () => pacedSpeech(['en', TEN], ['en', 'eleven twelve.']);

  afterEach(() => {
    engine.dispose();
    expect(clock.pendingCount, 'timers left behind').to.equal(0);
  });

  it('reads sentence by sentence, to the end', () => {
    createEngine(two());
    engine.play();
    clock.advance(10_000);
    expect(spokenTexts()).to.deep.equal([TEN, 'eleven twelve.']);
    expect(types()).to.deep.equal(['playing', 'ended']);
    expect(engine.time).to.equal(6);
    expect(synthesis.cancelCount).to.equal(0);
  });

  // PLY-38
  describe('pauses between paragraphs as the reader has chosen', () => {
    /** One paragraph of two sentences, and a second one. */
    const createPausedEngine = (seconds: number): void => {
      const { speech, timeline } = pacedSpeech(['en', 'one two'], ['en', 'three four'], ['en', 'five six']);
      const utterances = speech.utterances.map((utterance, index) => ({ ...utterance, block: index === 2 ? 1 : 0 }));
      createEngine({ speech: { ...speech, utterances }, timeline });
      localStorage.setItem('aloud', JSON.stringify({ pace: { paragraphPause: seconds } }));
      engine.play();
    };

    afterEach(() => localStorage.removeItem('aloud'));

    it('and holds the time at the end of the first one', () => {
      createPausedEngine(2);
      clock.advance(2100);
      expect(spokenTexts()).to.deep.equal(['one two', 'three four']);
      expect(engine.time).to.equal(2);
      clock.advance(1800);
      expect(spokenTexts()).to.have.length(2);
      clock.advance(200);
      expect(spokenTexts()).to.deep.equal(['one two', 'three four', 'five six']);
      clock.advance(3000);
      expect(types(), 'no pause after the last one').to.deep.equal(['playing', 'ended']);
    });

    it('and continues with the next one after a pause by the reader, a new speed or a jump', () => {
      createPausedEngine(4);
      clock.advance(2100);
      engine.pause();
      clock.advance(9000);
      expect(spokenTexts()).to.have.length(2);
      engine.play();
      expect(spokenTexts().at(-1)).to.equal('five six');
      engine.seek(1);
      clock.advance(1100);
      expect(spokenTexts()).to.have.length(4);
      engine.setRate(2);
      expect(spokenTexts().at(-1)).to.equal('five six');
      engine.dispose();
    });
  });

  it('says nothing for a lone dash, and reads each sentence in its language', () => {
    createEngine(pacedSpeech(['en', 'one – two'], ['fr-CA', 'trois'], ['en', '–']), {}, [
      createVoice('fr-FR'),
      createVoice('en-US'),
    ]);
    engine.play();
    clock.advance(5000);
    expect(synthesis.spokenUtterances.map(({ text, lang }) => [text, lang])).to.deep.equal([
      ['one two', 'en-US'],
      ['trois', 'fr-FR'],
    ]);
    expect(types()).to.deep.equal(['playing', 'ended']);
  });

  it('gets Japanese without spaces between the characters, also from the middle of a sentence', () => {
    createEngine(pacedSpeech(['ja', '図書館は船で来る。']), { hasBoundaries: false }, [createVoice('ja-JP')]);
    engine.play();
    clock.advance(100);
    engine.seek(2.2);
    clock.advance(100);
    expect(spokenTexts()).to.deep.equal(['図書館は船で来る。', '船で来る。']);
    expect(engine.time).to.be.within(2, 2.5);
  });

  it('reports its time when the voice leaves the estimated pace, and only then', () => {
    const drifts = () => events.filter(({ type }) => type === 'drifted').length;
    createEngine(pacedSpeech(['en', TEN]), { wordMs: 500 });
    engine.play();
    clock.advance(4000);
    expect(drifts()).to.equal(0);
    createEngine(pacedSpeech(['en', TEN]), { wordMs: 200 });
    engine.play();
    clock.advance(1000);
    expect(drifts()).to.be.at.least(3);
  });

  it('corrects its time at each word of a slow voice, and waits for it at the end of a sentence', () => {
    createEngine(two(), { wordMs: 1000 });
    engine.play();
    clock.advance(4010 + 400);
    expect(engine.time).to.be.closeTo(2.4, 0.001);
    createEngine(two(), { wordMs: 1000, hasBoundaries: false });
    engine.play();
    clock.advance(8000);
    expect(engine.time).to.equal(5);
  });

  it('never goes beyond its sentence, and jumps forward with a fast voice', () => {
    createEngine(two(), { wordMs: 250, hasBoundaries: false });
    engine.play();
    clock.advance(2400);
    expect(engine.time).to.be.within(2, 2.5);
    clock.advance(130);
    expect(engine.time).to.be.closeTo(5, 0.02);
  });

  it('starts its sentence again after a pause and at another rate', () => {
    createEngine(two());
    engine.play();
    clock.advance(2000);
    engine.pause();
    const { time } = engine;
    expect(time).to.be.above(1.5);
    engine.play();
    clock.advance(100);
    expect(engine.time).to.be.within(0, 0.1);
    engine.setRate(2);
    clock.advance(100);
    expect(spokenTexts()).to.deep.equal([TEN, TEN, TEN]);
    expect(synthesis.spokenUtterances.map(({ rate }) => rate)).to.deep.equal([1, 1, 2]);
    expect(types()).to.deep.equal(['playing', 'paused', 'playing', 'changed']);
  });

  it('seeks to a word in the middle of a sentence', () => {
    createEngine(two());
    engine.play();
    clock.advance(100);
    engine.seek(3.2);
    expect(engine.time).to.equal(3.2);
    clock.advance(100);
    expect(spokenTexts().at(-1)).to.equal('seven eight nine ten');
    expect(engine.time).to.be.within(3, 3.2);
    clock.advance(500);
    expect(engine.time).to.be.within(3.5, 3.7);
  });

  it('speaks once for many seeks at a time', () => {
    createEngine(two());
    engine.play();
    clock.advance(100);
    for (const time of [1, 2, 3, 4, 5]) engine.seek(time);
    clock.advance(100);
    expect(spokenTexts()).to.deep.equal([TEN, 'eleven twelve.']);
  });

  it('waits for voices that are listed late', () => {
    createEngine(two(), {}, []);
    engine.play();
    clock.advance(300);
    expect(types()).to.deep.equal([]);
    synthesis.voices = [createVoice('en-US')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    clock.advance(20);
    expect(types()).to.deep.equal(['playing']);
  });

  it('gives up after a second without a voice', () => {
    createEngine(two(), {}, []);
    engine.play();
    clock.advance(999);
    expect(types()).to.deep.equal([]);
    clock.advance(1);
    expect(events).to.deep.equal([{ type: 'failed', reason: 'no-voice' }]);
  });

  it('skips text that no voice can speak', () => {
    createEngine(pacedSpeech(['ba', 'бер ике'], ['en', 'three four'], ['ba', 'биш']));
    engine.play();
    clock.advance(20);
    expect(engine.time).to.be.closeTo(1, 0.02);
    clock.advance(2000);
    expect(spokenTexts()).to.deep.equal(['three four']);
    expect(types()).to.deep.equal(['playing', 'ended']);
  });

  it('reports that it was blocked, and plays at the next press', () => {
    createEngine(two(), { error: 'not-allowed' });
    engine.play();
    clock.advance(20);
    expect(types()).to.deep.equal(['blocked']);
    synthesis.options = {};
    engine.play();
    clock.advance(20);
    expect(types()).to.deep.equal(['blocked', 'playing']);
  });

  it('tries once more when a sentence is lost, then reports that it was blocked', () => {
    createEngine(two(), { lostUtterances: 1 });
    engine.play();
    clock.advance(4100);
    expect(types()).to.deep.equal(['playing']);
    createEngine(two(), { lostUtterances: 2 });
    engine.play();
    clock.advance(8100);
    expect(types()).to.deep.equal(['blocked']);
    expect(synthesis.speaking).to.equal(false);
  });

  it('continues when a voice never reports its end', () => {
    createEngine(two(), { isEndless: true, hasBoundaries: false });
    engine.play();
    clock.advance(20_000);
    expect(spokenTexts()).to.deep.equal([TEN, 'eleven twelve.']);
  });

  it('pauses when another page speaks, and does not cancel that speech', () => {
    createEngine(two());
    engine.play();
    clock.advance(100);
    synthesis.interrupt();
    expect(types()).to.deep.equal(['playing', 'paused']);
    expect(synthesis.cancelCount).to.equal(0);
  });

  it('reports that it failed when the voice fails', () => {
    createEngine(two(), { error: 'synthesis-failed' });
    engine.play();
    clock.advance(20);
    expect(events).to.deep.equal([{ type: 'failed', reason: 'no-voice' }]);
  });

  it('ends a story without words at once', () => {
    createEngine(pacedSpeech());
    engine.play();
    expect(types()).to.deep.equal(['ended']);
  });

  it('fails in a browser without speech synthesis', () => {
    createEngine(two());
    engine.dispose();
    engine = new SpeechSynthesisEngine({ ...two(), synthesis: null as unknown as SpeechSynthesis, clock });
    engine.onEvent = (event) => events.push(event);
    engine.play();
    expect(events).to.deep.equal([{ type: 'failed', reason: 'no-voice' }]);
  });
});
