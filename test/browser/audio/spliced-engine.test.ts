import { expect } from '@open-wc/testing';
import { SilenceEngine } from '../../core/playback/silence-engine.js';
import { SplicedEngine } from '../../../src/browser/audio/spliced-engine.js';
import type { Engine, EngineEvent } from '../../../src/core/playback/engine.js';
import type { SplicedSegment } from '../../../src/core/timeline/splicing/splice-timeline.js';
import { ManualClock } from '../../core/playback/manual-clock.js';
import { testEngineContract } from '../engine-contract.js';

/** Ten seconds of the recording, four of a voice for the ten that are cut, and the rest of sixty-six. */
const SEGMENTS: readonly SplicedSegment[] = [
  { start: 0, end: 10, from: 0 },
  { start: 10, end: 14, from: 20, change: 0 },
  { start: 14, end: 60, from: 20 },
];
/** The same without a voice. */
const SEGMENTS_WITHOUT_VOICE: readonly SplicedSegment[] = [
  { start: 0, end: 10, from: 0 },
  { start: 10, end: 56, from: 20 },
];

testEngineContract('a recording with a voice in it', {
  working() {
    const clock = new ManualClock();
    return {
      engine: new SplicedEngine(
        new SilenceEngine(66, clock),
        false,
        SEGMENTS,
        () => new SilenceEngine(4, clock),
        clock,
      ),
      async advance(seconds) {
        clock.advance(seconds * 1000);
        return seconds;
      },
    };
  },
});

describe('a recording with a voice in it', () => {
  let clock: ManualClock;
  let recording: SilenceEngine;
  let voices: Engine[];
  let engine: SplicedEngine;
  let events: EngineEvent['type'][];

  function createEngine(
    pieces: readonly SplicedSegment[] = SEGMENTS,
    voice: () => Engine = () => new SilenceEngine(4, clock),
  ): void {
    clock = new ManualClock();
    recording = new SilenceEngine(66, clock);
    voices = [];
    events = [];
    engine = new SplicedEngine(
      recording,
      false,
      pieces,
      () => {
        voices.push(voice());
        return voices.at(-1)!;
      },
      clock,
    );
    engine.onEvent = ({ type }) => events.push(type);
  }
  const pass = (seconds: number) => clock.advance(seconds * 1000);

  it('waits while the voice speaks, and continues after the part that is cut', () => {
    createEngine();
    engine.play();
    pass(9.5);
    expect(engine.time).to.be.closeTo(9.5, 0.01);
    pass(2);
    expect(engine.time).to.be.closeTo(11.5, 0.05);
    expect(recording.time).to.be.closeTo(10, 0.05);
    expect(voices).to.have.length(1);
    pass(3.5);
    expect(engine.time).to.be.closeTo(15, 0.05);
    expect(recording.time).to.be.closeTo(21, 0.05);
    pass(50);
    expect(events.filter((type) => type === 'ended')).to.have.length(1);
    expect(events).not.to.include('paused');
  });

  it('jumps over a cut without a voice', () => {
    createEngine(SEGMENTS_WITHOUT_VOICE);
    engine.play();
    pass(11);
    expect(recording.time).to.be.closeTo(21, 0.05);
    expect(engine.time).to.be.closeTo(11, 0.05);
    expect(engine.duration).to.equal(56);
  });

  it('pauses and resumes inside the voice', () => {
    createEngine();
    engine.play();
    pass(12);
    engine.pause();
    expect(events.at(-1)).to.equal('paused');
    pass(30);
    expect(engine.time).to.be.closeTo(12, 0.05);
    engine.play();
    pass(4);
    expect(engine.time).to.be.closeTo(16, 0.1);
  });

  it('jumps into the voice and out of it', () => {
    createEngine();
    engine.play();
    engine.seek(12);
    expect(events).to.include('seeked');
    expect(engine.time).to.be.closeTo(12, 0.01);
    pass(1);
    expect(engine.time).to.be.closeTo(13, 0.05);
    engine.seek(5);
    pass(1);
    expect(engine.time).to.be.closeTo(6, 0.05);
    expect(recording.time).to.be.closeTo(6, 0.05);
    engine.pause();
    engine.seek(13);
    pass(5);
    expect(engine.time, 'stays paused').to.be.closeTo(13, 0.01);
  });

  it('reports a jump out of the voice, even if the recording is there already', () => {
    createEngine();
    engine.play();
    pass(10.5);
    recording.seek(20);
    events.length = 0;
    engine.seek(14);
    expect(events).to.include('seeked');
    expect(engine.time).to.be.closeTo(14, 0.05);
  });

  it('starts again after its end', () => {
    createEngine();
    engine.play();
    pass(70);
    expect(events.at(-1)).to.equal('ended');
    engine.play();
    pass(2);
    expect(engine.time).to.be.closeTo(2, 0.05);
    expect(recording.time).to.be.closeTo(2, 0.05);
  });

  it('keeps its rate in both', () => {
    createEngine();
    engine.setRate(2);
    engine.play();
    pass(5.5);
    expect(engine.time).to.be.closeTo(11, 0.1);
    pass(2);
    expect(engine.time).to.be.closeTo(15, 0.1);
  });

  it('skips a voice that cannot speak', () => {
    createEngine(SEGMENTS, () => {
      const mute = new SilenceEngine(4, clock);
      mute.play = () => mute.onEvent({ type: 'failed', reason: 'no-voice' });
      return mute;
    });
    engine.play();
    pass(11);
    expect(events).not.to.include('failed');
    expect(engine.time).to.be.closeTo(15, 0.1);
    expect(recording.time).to.be.closeTo(21, 0.1);
  });

  it('continues in its place when the voice is removed or added', () => {
    createEngine();
    engine.play();
    pass(12);
    engine.setSegments(SEGMENTS_WITHOUT_VOICE);
    expect(engine.time).to.be.closeTo(10, 0.05);
    expect(recording.time).to.be.closeTo(20, 0.05);
    pass(3);
    expect(engine.time).to.be.closeTo(13, 0.05);
    engine.setSegments(SEGMENTS);
    expect(engine.time).to.be.closeTo(17, 0.05);
    expect(recording.time).to.be.closeTo(23, 0.05);
  });

  it('leaves a part that is cut, wherever the recording was', () => {
    clock = new ManualClock();
    recording = new SilenceEngine(66, clock);
    recording.play();
    pass(15);
    engine = new SplicedEngine(recording, true, SEGMENTS_WITHOUT_VOICE, () => new SilenceEngine(4, clock), clock);
    expect(recording.time).to.be.closeTo(20, 0.05);
    recording.seek(13); // in the browser's own controls
    expect(recording.time).to.be.closeTo(20, 0.05);
  });

  it('plays one sound at a time: a start of the recording during a voice continues the story', () => {
    createEngine();
    engine.play();
    pass(12);
    engine.pause();
    recording.play();
    expect(engine.time).to.be.closeTo(12, 0.05);
    pass(1);
    expect(engine.time).to.be.closeTo(13, 0.05);
    expect(recording.time).to.be.closeTo(10, 0.05);
  });

  it('leaves no timer behind', () => {
    createEngine();
    engine.play();
    pass(12);
    engine.dispose();
    expect(clock.pendingCount).to.equal(0);
  });
});
