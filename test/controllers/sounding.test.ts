import { expect } from '@open-wc/testing';
import { forgetSounding, soundAlone } from '../../src/controllers/sounding.js';

class Voice {
  pauses = 0;
  pause(): void {
    this.pauses++;
  }
}

describe('one at a time', () => {
  it('the one that begins silences the one before, and never itself', () => {
    const [one, two] = [new Voice(), new Voice()];
    soundAlone(one);
    soundAlone(one);
    expect(one.pauses).to.equal(0);
    soundAlone(two);
    expect([one.pauses, two.pauses]).to.deep.equal([1, 0]);
    forgetSounding(two);
    soundAlone(one);
    expect(two.pauses).to.equal(0);
    forgetSounding(two);
    forgetSounding(one);
  });
});
