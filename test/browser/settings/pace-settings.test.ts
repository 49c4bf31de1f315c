import { expect } from '@open-wc/testing';
import { readPaceSettings } from '../../../src/browser/settings/pace-settings.js';
import { saveSettings } from '../../../src/browser/settings/settings.js';

const DEFAULTS = { skipSilences: false, paragraphPause: 0 };

// PLY-38
describe('the reader’s choices about silence', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('are saved on the device, with the others', () => {
    expect(readPaceSettings()).to.deep.equal(DEFAULTS);
    saveSettings({ pace: { skipSilences: true, paragraphPause: 2 } });
    saveSettings({ speed: 2 });
    expect(readPaceSettings()).to.deep.equal({ skipSilences: true, paragraphPause: 2 });
  });

  for (const pace of ['null', '7', '"x"', '[]', '{"skipSilences":1,"paragraphPause":3600}', '{"paragraphPause":"2"}'])
    it(`are the defaults where the storage holds ${pace}`, () => {
      localStorage.setItem('aloud', `{"pace":${pace}}`);
      expect(readPaceSettings()).to.deep.equal(DEFAULTS);
    });
});
