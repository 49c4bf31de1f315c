import { expect } from '@open-wc/testing';
import { SilenceEngine } from '../../core/playback/silence-engine.js';
import { ManualClock } from '../../core/playback/manual-clock.js';
import { testEngineContract } from '../engine-contract.js';

testEngineContract('silence', {
  working() {
    const clock = new ManualClock();
    return {
      engine: new SilenceEngine(60, clock),
      async advance(seconds) {
        clock.advance(seconds * 1000);
        return seconds;
      },
    };
  },
});

describe('silence', () => {
  it('leaves no timer behind', () => {
    const clock = new ManualClock();
    const engine = new SilenceEngine(60, clock);
    engine.play();
    engine.seek(20);
    engine.setRate(2);
    expect(clock.pendingCount).to.equal(1);
    engine.pause();
    expect(clock.pendingCount).to.equal(0);
    engine.play();
    engine.dispose();
    expect(clock.pendingCount).to.equal(0);
  });
});
