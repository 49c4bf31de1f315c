import { expect } from '@open-wc/testing';
import { saveSettings, readSettings } from '../../../src/browser/settings/settings.js';
import { withoutStorage } from '../without-storage.js';

const DEFAULTS = {
  speed: 1,
  highlight: 'sentence',
  voice: false,
  listenOn: 'double-click',
  pauseAfter: 'off',
  announcements: 'normal',
  keys: undefined,
  pace: undefined,
};

// PLY-21, PLY-29
describe('the reader’s choices', () => {
  beforeEach(() => localStorage.clear());

  it('are saved on the device', () => {
    saveSettings({ speed: 1.5 });
    saveSettings({ highlight: 'both' });
    saveSettings({ voice: true });
    saveSettings({ listenOn: 'click' });
    saveSettings({ pauseAfter: 'paragraph', announcements: 'quiet', keys: { isPageWide: true } });
    saveSettings({ pace: { skipSilences: true } });
    const settings = {
      speed: 1.5,
      highlight: 'both',
      voice: true,
      listenOn: 'click',
      pauseAfter: 'paragraph',
      announcements: 'quiet',
      keys: { isPageWide: true },
      pace: { skipSilences: true },
    };
    expect(readSettings()).to.deep.equal(settings);
    expect(JSON.parse(localStorage.getItem('aloud')!)).to.deep.equal(settings);
  });

  for (const broken of [
    '{',
    'null',
    '7',
    '[]',
    '"x"',
    '{"speed":99,"highlight":"all"}',
    '{"speed":"2","highlight":null,"voice":"yes","listenOn":"touch","pauseAfter":1,"announcements":"loud"}',
  ])
    it(`are the defaults where the storage holds ${broken}`, () => {
      localStorage.setItem('aloud', broken);
      expect(readSettings()).to.deep.equal(DEFAULTS);
    });

  it('last as long as the page where storage is refused', () => {
    withoutStorage(() => {
      expect(readSettings()).to.deep.equal(DEFAULTS);
      saveSettings({ highlight: 'word' });
      saveSettings({ speed: 2 });
      expect(readSettings()).to.deep.equal({ ...DEFAULTS, speed: 2, highlight: 'word' });
    });
    saveSettings({ speed: 1, highlight: 'sentence' });
    localStorage.clear();
    expect(readSettings()).to.deep.equal(DEFAULTS);
  });
});
