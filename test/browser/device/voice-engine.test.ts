import { expect } from '@open-wc/testing';
import { VoiceEngine } from '../../../src/browser/device/voice-engine.js';
import type { EngineEvent } from '../../../src/core/playback/engine.js';
import { HandClock } from '../../core/playback/hand-clock.js';
import { contract, type Stage } from '../engine-contract.js';
import { paced } from './paced.js';
import { ScriptedSynthesis, ScriptedUtterance, voice, type Manners } from './scripted-voices.js';

const { SpeechSynthesisUtterance } = window;
const TEN = 'one two three four five six seven eight nine ten';

before(() => Object.assign(window, { SpeechSynthesisUtterance: ScriptedUtterance }));
after(() => Object.assign(window, { SpeechSynthesisUtterance }));

function stage(manners: Manners, voices = [voice('en-US')]): Stage {
  const clock = new HandClock();
  const synthesis = new ScriptedSynthesis(clock, voices, manners);
  // 100 s, as each word takes half a second.
  const story = paced(...Array.from({ length: 200 }, (): [string, string] => ['en', 'word']));
  const engine = new VoiceEngine({ ...story, synthesis: synthesis as unknown as SpeechSynthesis, clock });
  return {
    engine,
    async pass(seconds) {
      clock.turn(seconds * 1000);
      return seconds;
    },
  };
}

for (const boundaries of [true, false])
  contract(`a device’s voice ${boundaries ? 'with' : 'without'} word boundaries`, {
    well: () => stage({ boundaries }),
    broken: () => stage({}, [voice('fr-FR'), voice('en-US', { localService: false })]),
  });

describe('a device’s voice', () => {
  let clock: HandClock;
  let synthesis: ScriptedSynthesis;
  let engine: VoiceEngine;
  let told: EngineEvent[];

  /** What was told of its state; that its time is not the clock's is told with nearly every word. */
  const types = () => told.map(({ type }) => type).filter((type) => type !== 'drifted');
  const said = () => synthesis.said.map(({ text }) => text);
  const take = (story: ReturnType<typeof paced>, manners: Manners = {}, voices = [voice('en-US')]) => {
    clock = new HandClock();
    synthesis = new ScriptedSynthesis(clock, voices, manners);
    engine = new VoiceEngine({ ...story, synthesis: synthesis as unknown as SpeechSynthesis, clock });
    told = [];
    engine.tell = (event) => told.push(event);
  };
  const two = () => paced(['en', TEN], ['en', 'eleven twelve.']);

  afterEach(() => {
    engine.dispose();
    expect(clock.waiting, 'timers left behind').to.equal(0);
  });

  it('reads sentence by sentence, to the end', () => {
    take(two());
    engine.play();
    clock.turn(10_000);
    expect(said()).to.deep.equal([TEN, 'eleven twelve.']);
    expect(types()).to.deep.equal(['playing', 'ended']);
    expect(engine.time).to.equal(6);
    expect(synthesis.cancels).to.equal(0);
  });

  it('says nothing for a lone dash, and reads each sentence in its language', () => {
    take(paced(['en', 'one – two'], ['fr-CA', 'trois'], ['en', '–']), {}, [voice('fr-FR'), voice('en-US')]);
    engine.play();
    clock.turn(5000);
    expect(synthesis.said.map(({ text, lang }) => [text, lang])).to.deep.equal([
      ['one two', 'en-US'],
      ['trois', 'fr-FR'],
    ]);
    expect(types()).to.deep.equal(['playing', 'ended']);
  });

  it('tells where it is when it leaves its pace, and only then', () => {
    const drifts = () => told.filter(({ type }) => type === 'drifted').length;
    take(paced(['en', TEN]), { word: 500 });
    engine.play();
    clock.turn(4000);
    expect(drifts()).to.equal(0);
    take(paced(['en', TEN]), { word: 200 });
    engine.play();
    clock.turn(1000);
    expect(drifts()).to.be.at.least(3);
  });

  it('is put right at each word by a slow voice, and waits at the end of a sentence for it', () => {
    take(two(), { word: 1000 });
    engine.play();
    clock.turn(4010 + 400);
    expect(engine.time).to.be.closeTo(2.4, 0.001);
    take(two(), { word: 1000, boundaries: false });
    engine.play();
    clock.turn(8000);
    expect(engine.time).to.equal(5);
  });

  it('never goes beyond its sentence, and jumps on with a fast voice', () => {
    take(two(), { word: 250, boundaries: false });
    engine.play();
    clock.turn(2400);
    expect(engine.time).to.be.within(2, 2.5);
    clock.turn(130);
    expect(engine.time).to.be.closeTo(5, 0.02);
  });

  it('begins its sentence anew after a pause and at another rate', () => {
    take(two());
    engine.play();
    clock.turn(2000);
    engine.pause();
    const { time } = engine;
    expect(time).to.be.above(1.5);
    engine.play();
    clock.turn(100);
    expect(engine.time).to.be.within(0, 0.1);
    engine.setRate(2);
    clock.turn(100);
    expect(said()).to.deep.equal([TEN, TEN, TEN]);
    expect(synthesis.said.map(({ rate }) => rate)).to.deep.equal([1, 1, 2]);
    expect(types()).to.deep.equal(['playing', 'paused', 'playing', 'changed']);
  });

  it('goes to a word in the middle of a sentence', () => {
    take(two());
    engine.play();
    clock.turn(100);
    engine.seek(3.2);
    expect(engine.time).to.equal(3.2);
    clock.turn(100);
    expect(said().at(-1)).to.equal('seven eight nine ten');
    expect(engine.time).to.be.within(3, 3.2);
    clock.turn(500);
    expect(engine.time).to.be.within(3.5, 3.7);
  });

  it('speaks once for many seeks at a time', () => {
    take(two());
    engine.play();
    clock.turn(100);
    for (const time of [1, 2, 3, 4, 5]) engine.seek(time);
    clock.turn(100);
    expect(said()).to.deep.equal([TEN, 'eleven twelve.']);
  });

  it('waits for voices that come late', () => {
    take(two(), {}, []);
    engine.play();
    clock.turn(300);
    expect(types()).to.deep.equal([]);
    synthesis.voices = [voice('en-US')];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    clock.turn(20);
    expect(types()).to.deep.equal(['playing']);
  });

  it('gives up after a second without a voice', () => {
    take(two(), {}, []);
    engine.play();
    clock.turn(999);
    expect(types()).to.deep.equal([]);
    clock.turn(1);
    expect(told).to.deep.equal([{ type: 'failed', reason: 'no-voice' }]);
  });

  it('passes over what no voice can say', () => {
    take(paced(['ba', 'бер ике'], ['en', 'three four'], ['ba', 'биш']));
    engine.play();
    clock.turn(20);
    expect(engine.time).to.be.closeTo(1, 0.02);
    clock.turn(2000);
    expect(said()).to.deep.equal(['three four']);
    expect(types()).to.deep.equal(['playing', 'ended']);
  });

  it('says that it was blocked, and plays at the next press', () => {
    take(two(), { refuses: 'not-allowed' });
    engine.play();
    clock.turn(20);
    expect(types()).to.deep.equal(['blocked']);
    synthesis.manners = {};
    engine.play();
    clock.turn(20);
    expect(types()).to.deep.equal(['blocked', 'playing']);
  });

  it('tries once more when a sentence is lost, then says that it was blocked', () => {
    take(two(), { loses: 1 });
    engine.play();
    clock.turn(4100);
    expect(types()).to.deep.equal(['playing']);
    take(two(), { loses: 2 });
    engine.play();
    clock.turn(8100);
    expect(types()).to.deep.equal(['blocked']);
    expect(synthesis.speaking).to.equal(false);
  });

  it('goes on when a voice never tells its end', () => {
    take(two(), { endless: true, boundaries: false });
    engine.play();
    clock.turn(20_000);
    expect(said()).to.deep.equal([TEN, 'eleven twelve.']);
  });

  it('is paused when another page speaks, and leaves that alone', () => {
    take(two());
    engine.play();
    clock.turn(100);
    synthesis.interrupt();
    expect(types()).to.deep.equal(['playing', 'paused']);
    expect(synthesis.cancels).to.equal(0);
  });

  it('says that it failed when the voice does', () => {
    take(two(), { refuses: 'synthesis-failed' });
    engine.play();
    clock.turn(20);
    expect(told).to.deep.equal([{ type: 'failed', reason: 'no-voice' }]);
  });

  it('ends a story without words at once', () => {
    take(paced());
    engine.play();
    expect(types()).to.deep.equal(['ended']);
  });

  it('fails where the browser has no speech at all', () => {
    take(two());
    engine.dispose();
    engine = new VoiceEngine({ ...two(), synthesis: null as unknown as SpeechSynthesis, clock });
    engine.tell = (event) => told.push(event);
    engine.play();
    expect(told).to.deep.equal([{ type: 'failed', reason: 'no-voice' }]);
  });
});
