import { expect } from '@open-wc/testing';
import { BoundaryScheduler } from '../../../src/reading/follow/boundary-scheduler.js';
import { Playback } from '../../../src/core/playback/playback.js';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../src/core/timeline/estimate-timeline.js';
import { SilenceEngine } from '../../core/playback/silence-engine.js';
import { ManualClock } from '../../core/playback/manual-clock.js';
import { createSpeech } from '../../core/create-speech.js';

describe('the boundary scheduler', () => {
  const timeline = createTimeline(
    estimateTimeline(createSpeech([['One two three.', 'Four five six.'], ['Seven eight nine.']])),
  );
  let clock: ManualClock;
  let playback: Playback;
  let scheduler: BoundaryScheduler;
  let callTimes: number[];

  beforeEach(() => {
    clock = new ManualClock();
    playback = new Playback(new SilenceEngine(timeline.duration, clock));
    callTimes = [];
    scheduler = new BoundaryScheduler(playback, timeline, (time) => callTimes.push(time), clock);
    playback.subscribe(() => scheduler.sync());
  });

  const { wordStarts } = timeline.data;

  it('calls once at each boundary, at its time', () => {
    playback.play();
    callTimes = [];
    clock.advance(timeline.duration * 1000 - 10);
    // Sentences begin with a word: the boundaries are the words.
    expect(callTimes.length).to.equal(wordStarts.length - 1);
    callTimes.forEach((time, index) => expect(time).to.be.closeTo(wordStarts[index + 1]!, 0.005));
  });

  it('waits in wall time for story time divided by the rate', () => {
    playback.setRate(3);
    playback.play();
    callTimes = [];
    clock.advance((timeline.duration * 1000) / 3 - 10);
    // A call that comes slightly before its boundary comes again.
    const reachedWords = new Set(callTimes.map((time) => timeline.at(time + 1e-6).word));
    expect([...reachedWords]).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('schedules nothing while paused, and one call at a time otherwise', () => {
    // The engine itself waits for its end: one timer of the clock belongs to it.
    expect(clock.pendingCount).to.equal(0);
    playback.play();
    expect(clock.pendingCount).to.equal(2);
    clock.advance(700);
    expect(clock.pendingCount).to.equal(2);
    playback.pause();
    expect(clock.pendingCount).to.equal(0);
    callTimes = [];
    clock.advance(60_000);
    expect(callTimes).to.deep.equal([]);
  });

  it('calls at once after a seek, also while paused', () => {
    playback.seek(2);
    expect(callTimes.at(-1)).to.be.closeTo(2, 0.005);
    expect(clock.pendingCount).to.equal(0);
  });

  it('continues with one timer when the call itself seeks', () => {
    let jumps = 0;
    scheduler.stop();
    scheduler = new BoundaryScheduler(
      playback,
      timeline,
      (time) => {
        callTimes.push(time);
        if (time > wordStarts[1]! - 1e-6 && jumps++ === 0) playback.seek(wordStarts[5]!);
      },
      clock,
    );
    playback.play();
    clock.advance(wordStarts[1]! * 1000 + 1);
    expect(playback.time).to.be.closeTo(wordStarts[5]!, 0.01);
    expect(clock.pendingCount).to.equal(2);
    callTimes = [];
    clock.advance((wordStarts[8]! - wordStarts[5]!) * 1000);
    expect(callTimes.length).to.equal(3);
  });

  it('ends when it is stopped, also by the call itself', () => {
    scheduler = new BoundaryScheduler(playback, timeline, () => scheduler.stop(), clock);
    playback.play();
    scheduler.stop();
    expect(clock.pendingCount).to.equal(1);
  });
});
