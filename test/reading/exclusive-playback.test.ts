import { expect } from '@open-wc/testing';
import { waitFor } from '../pages/open-page.js';
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

  it('in all tabs: a start in another tab pauses it, each time', async () => {
    const one = new PausablePlayer();
    const otherTab = new BroadcastChannel('aloud-playback');
    let startCount = 0;
    otherTab.onmessage = () => (startCount += 1);
    for (let round = 1; round <= 2; round++) {
      claimPlayback(one);
      claimPlayback(one);
      await waitFor('the start', () => startCount === round);
      otherTab.postMessage('playing');
      await waitFor('the pause', () => one.pauseCount === round);
    }
    expect(startCount, 'a pause is not told').to.equal(2);
    releasePlayback(one);
    otherTab.close();
  });

  it('where the browser has no channel between tabs, or forbids it', () => {
    const { BroadcastChannel } = window;
    const [one, two] = [new PausablePlayer(), new PausablePlayer()];
    const refused = class {
      constructor() {
        throw new DOMException('', 'SecurityError');
      }
    };
    try {
      for (const value of [undefined, refused]) {
        Object.assign(window, { BroadcastChannel: value });
        claimPlayback(one);
        claimPlayback(one);
        claimPlayback(two);
        releasePlayback(two);
      }
    } finally {
      Object.assign(window, { BroadcastChannel });
    }
    expect([one.pauseCount, two.pauseCount]).to.deep.equal([2, 0]);
  });
});
