import { expect } from '@open-wc/testing';
import { releasePlayback, claimPlayback } from '../../src/reading/exclusive-playback.js';

class PausablePlayer {
  pauseCount = 0;
  pause(): void {
    this.pauseCount++;
  }
}

describe('one reading at a time', () => {
  it('a reading that starts pauses the one before, and never itself', () => {
    const [one, two] = [new PausablePlayer(), new PausablePlayer()];
    claimPlayback(one);
    claimPlayback(one);
    expect(one.pauseCount).to.equal(0);
    claimPlayback(two);
    expect([one.pauseCount, two.pauseCount]).to.deep.equal([1, 0]);
    releasePlayback(two);
    claimPlayback(one);
    expect(two.pauseCount).to.equal(0);
    releasePlayback(two);
    releasePlayback(one);
  });
});
