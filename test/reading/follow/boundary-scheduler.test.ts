import { expect } from '@open-wc/testing';
import { BoundaryScheduler } from '../../../src/reading/follow/boundary-scheduler.js';
import { Playback } from '../../../src/core/playback/playback.js';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../src/core/timeline/estimate-timeline.js';
import { SilenceEngine } from '../../core/playback/silence-engine.js';
import { ManualClock } from '../../core/playback/manual-clock.js';
import { createSpeech } from '../../core/create-speech.js';

describe('the beat', () => {
  const timeline = createTimeline(
    estimateTimeline(createSpeech([['One two three.', 'Four five six.'], ['Seven eight nine.']])),
  );
  let clock: ManualClock;
  let playback: Playback;
  let beat: BoundaryScheduler;
  let called: number[];

  beforeEach(() => {
    clock = new ManualClock();
    playback = new Playback(new SilenceEngine(timeline.duration, clock));
    called = [];
    beat = new BoundaryScheduler(playback, timeline, (time) => called.push(time), clock);
    playback.subscribe(() => beat.sync());
  });

  const { wordStarts } = timeline.data;

  it('comes once at each boundary, at its time', () => {
    playback.play();
    called = [];
    clock.advance(timeline.duration * 1000 - 10);
    // Sentences begin with a word: the boundaries are the words.
    expect(called.length).to.equal(wordStarts.length - 1);
    called.forEach((time, index) => expect(time).to.be.closeTo(wordStarts[index + 1]!, 0.005));
  });

  it('waits in wall time for story time divided by the rate', () => {
    playback.setRate(3);
    playback.play();
    called = [];
    clock.advance((timeline.duration * 1000) / 3 - 10);
    // A call that comes a hair before its boundary comes again.
    const reached = new Set(called.map((time) => timeline.at(time + 1e-6).word));
    expect([...reached]).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('schedules nothing while paused, and one call at a time else', () => {
    // The silence itself waits for its end: one call of the clock is its.
    expect(clock.pendingCount).to.equal(0);
    playback.play();
    expect(clock.pendingCount).to.equal(2);
    clock.advance(700);
    expect(clock.pendingCount).to.equal(2);
    playback.pause();
    expect(clock.pendingCount).to.equal(0);
    called = [];
    clock.advance(60_000);
    expect(called).to.deep.equal([]);
  });

  it('looks at once after a jump, also while paused', () => {
    playback.seek(2);
    expect(called.at(-1)).to.be.closeTo(2, 0.005);
    expect(clock.pendingCount).to.equal(0);
  });

  it('goes on singly when the call itself jumps', () => {
    let jumps = 0;
    beat.stop();
    beat = new BoundaryScheduler(
      playback,
      timeline,
      (time) => {
        called.push(time);
        if (time > wordStarts[1]! - 1e-6 && jumps++ === 0) playback.seek(wordStarts[5]!);
      },
      clock,
    );
    playback.play();
    clock.advance(wordStarts[1]! * 1000 + 1);
    expect(playback.time).to.be.closeTo(wordStarts[5]!, 0.01);
    expect(clock.pendingCount).to.equal(2);
    called = [];
    clock.advance((wordStarts[8]! - wordStarts[5]!) * 1000);
    expect(called.length).to.equal(3);
  });

  it('ends for good when it is stopped, also by the call itself', () => {
    beat = new BoundaryScheduler(playback, timeline, () => beat.stop(), clock);
    playback.play();
    beat.stop();
    expect(clock.pendingCount).to.equal(1);
  });
});
