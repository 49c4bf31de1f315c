import { expect } from '@open-wc/testing';
import { SilenceEngine } from '../../../src/browser/audio/silence-engine.js';
import { HandClock } from '../../core/playback/hand-clock.js';
import { contract } from '../engine-contract.js';

contract('silence', {
  well() {
    const clock = new HandClock();
    return {
      engine: new SilenceEngine(60, clock),
      async pass(seconds) {
        clock.turn(seconds * 1000);
        return seconds;
      },
    };
  },
});

describe('silence', () => {
  it('leaves no timer behind', () => {
    const clock = new HandClock();
    const engine = new SilenceEngine(60, clock);
    engine.play();
    engine.seek(20);
    engine.setRate(2);
    expect(clock.waiting).to.equal(1);
    engine.pause();
    expect(clock.waiting).to.equal(0);
    engine.play();
    engine.dispose();
    expect(clock.waiting).to.equal(0);
  });
});
