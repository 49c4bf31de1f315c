import { expect } from '@open-wc/testing';
import { readKeySettings } from '../../../src/browser/settings/key-settings.js';

const DEFAULTS = {
  isOn: true,
  isPageWide: false,
  hasDigits: true,
  keys: { play: 'k', back: 'j', forward: 'l', mute: 'm', slower: '<', faster: '>', help: '?' },
};

// PLY-35
describe('the reader’s keys', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  const readStored = (keys: unknown): unknown => {
    localStorage.setItem('aloud', JSON.stringify({ keys }));
    return readKeySettings();
  };

  it('are the defaults for a new reader', () => expect(readKeySettings()).to.deep.equal(DEFAULTS));

  for (const hostile of [
    null,
    7,
    'keys',
    [],
    { isOn: 0, isPageWide: 'yes', hasDigits: null, keys: [] },
    { isPageWide: 1, keys: 'kjlm' },
    { keys: { play: 'kk', back: ' ', forward: '5', mute: 'M', slower: 1, faster: null, toString: 'x' } },
    { keys: { play: '\u0000', back: '\u00a0', forward: '۵', mute: '\u0301', slower: ['p'], faster: '\ud83d\ude00' } },
  ])
    it(`are the defaults where the storage holds ${JSON.stringify(hostile)}`, () =>
      expect(readStored(hostile)).to.deep.equal(DEFAULTS));

  it('are those of the reader', () => {
    const keys = { ...DEFAULTS.keys, play: 'p', mute: '' };
    expect(
      readStored({ isOn: false, isPageWide: true, hasDigits: false, keys: { play: 'p', mute: '' } }),
    ).to.deep.equal({ isOn: false, isPageWide: true, hasDigits: false, keys });
  });

  it('have one command each: the first', () => {
    expect(readStored({ keys: { play: 'j' } })).to.deep.equal({ ...DEFAULTS, keys: { ...DEFAULTS.keys, play: 'j', back: '' } }); // prettier-ignore
  });
});
