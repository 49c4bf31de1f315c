import { expect } from '@open-wc/testing';
import { forgetPlacesAndSettings } from '../../../src/browser/places/forget.js';
import { mayHavePlace } from '../../../src/browser/places/may-have-place.js';
import { keepPlace, type Place } from '../../../src/browser/places/places.js';
import { readPlace } from '../../../src/browser/places/read-place.js';
import { storyAddress } from '../../../src/browser/places/story-address.js';
import { readSettings, saveSettings } from '../../../src/browser/settings/settings.js';
import { withoutStorage } from '../without-storage.js';

const KEY = 'aloud-places';
const PLACE: Place = { time: 192.5, words: 'The boat calls at nine islands.', word: 61, headline: 'The Library' };
const DAY_MS = 24 * 60 * 60 * 1000;

// PLY-27
describe('the places of a reader', () => {
  const now = Date.now;

  beforeEach(() => localStorage.clear());

  afterEach(() => {
    Date.now = now;
    localStorage.clear();
  });

  it('are kept for each story; a story that is heard has none', () => {
    keepPlace('https://example.org/a', PLACE);
    keepPlace('https://example.org/b', { ...PLACE, time: 20 });
    expect(readPlace('https://example.org/a')).to.include(PLACE);
    keepPlace('https://example.org/a');
    expect(readPlace('https://example.org/a')).to.equal(undefined);
    expect(readPlace('https://example.org/b')).to.include({ time: 20 });
  });

  it('are those of the last 200 stories', () => {
    for (let index = 0; index < 202; index++) keepPlace(`https://example.org/${index}`, PLACE);
    keepPlace('https://example.org/2', PLACE);
    expect(JSON.parse(localStorage.getItem(KEY)!)).to.have.length(200);
    expect(readPlace('https://example.org/1')).to.equal(undefined);
    expect(readPlace('https://example.org/2')).to.include(PLACE);
  });

  it('are those of the last 90 days', () => {
    keepPlace('https://example.org/a', PLACE);
    Date.now = () => now() + 89 * DAY_MS;
    expect(readPlace('https://example.org/a')).to.include(PLACE);
    Date.now = () => now() + 91 * DAY_MS;
    expect(readPlace('https://example.org/a')).to.equal(undefined);
    keepPlace('https://example.org/b', PLACE);
    expect(JSON.parse(localStorage.getItem(KEY)!)).to.have.length(1);
  });

  for (const broken of [
    '{',
    'null',
    '7',
    '[]',
    '"x"',
    '{"a":1}',
    '[null]',
    '[7,{}]',
    '[{"address":"https://example.org/a"}]',
  ])
    it(`are none where the storage holds ${broken}, and the next one is kept`, () => {
      localStorage.setItem(KEY, broken);
      expect(readPlace('https://example.org/a')).to.equal(undefined);
      keepPlace('https://example.org/a', PLACE);
      expect(readPlace('https://example.org/a')).to.include(PLACE);
    });

  it('are not offered where their values have other types', () => {
    const kept = { address: 'https://example.org/a', date: now(), ...PLACE };
    for (const wrong of [{ time: '3' }, { time: -1 }, { time: null }, { words: 5 }]) {
      localStorage.setItem(KEY, JSON.stringify([{ ...kept, ...wrong }]));
      expect(readPlace('https://example.org/a'), JSON.stringify(wrong)).to.equal(undefined);
    }
  });

  it('are not kept where the storage is refused or full, and nothing breaks', () => {
    withoutStorage(() => {
      keepPlace('https://example.org/a', PLACE);
      expect(readPlace('https://example.org/a')).to.equal(undefined);
      expect(!!mayHavePlace()).to.equal(false);
    });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      keepPlace('https://example.org/a', PLACE);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(readPlace('https://example.org/a')).to.equal(undefined);
  });

  it('are looked for only on a page whose story may have one', () => {
    expect(!!mayHavePlace()).to.equal(false);
    keepPlace('https://example.org/other', PLACE);
    expect(!!mayHavePlace()).to.equal(false);
    keepPlace(storyAddress(document.body), PLACE);
    expect(!!mayHavePlace()).to.equal(true);
  });
});

// PLY-27
describe('the address of a story', () => {
  const address = location.href;
  let article: HTMLElement;

  beforeEach(() => {
    document.body.insertAdjacentHTML('beforeend', '<article id="places-story"><h1>A story</h1></article>');
    article = document.querySelector('#places-story')!;
  });

  afterEach(() => {
    history.replaceState(null, '', address);
    for (const element of document.querySelectorAll('#places-story, link[rel=canonical], aloud-article'))
      element.remove();
  });

  it('is that of the page, without fragment and tracking', () => {
    history.replaceState(null, '', '/story?id=7&utm_source=x&fbclid=y&utm_medium=z#part');
    expect(storyAddress(article)).to.equal(`${location.origin}/story?id=7`);
    history.replaceState(null, '', '/story?gclid=1&msclkid=2');
    expect(storyAddress(article)).to.equal(`${location.origin}/story`);
  });

  it('is the canonical address of the page, unless that is the home page', () => {
    history.replaceState(null, '', '/amp/story?from=list');
    document.head.insertAdjacentHTML('beforeend', '<link rel="canonical" href="/story">');
    expect(storyAddress(article)).to.equal(`${location.origin}/story`);
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href = '/';
    expect(storyAddress(article)).to.equal(`${location.origin}/amp/story?from=list`);
  });

  it('names the story where a page has several', () => {
    history.replaceState(null, '', '/list');
    document.body.append(document.createElement('aloud-article'), document.createElement('aloud-article'));
    expect(storyAddress(article)).to.equal(`${location.origin}/list#places-story`);
    article.removeAttribute('id');
    expect(storyAddress(article)).to.equal(`${location.origin}/list#A%20story`);
    article.id = 'places-story';
  });
});

// PLY-27: the last test of this file, because after it nothing is kept in this page.
describe('a reader who wants to be forgotten', () => {
  it('has no place and no setting, and none is kept again in this page', () => {
    saveSettings({ speed: 2, highlight: 'word' });
    keepPlace('https://example.org/a', PLACE);
    localStorage.setItem('of the site', 'stays');
    forgetPlacesAndSettings();
    expect({ ...localStorage }).to.deep.equal({ 'of the site': 'stays' });
    expect(readSettings()).to.include({ speed: 1, highlight: 'sentence', voice: false });
    keepPlace('https://example.org/a', PLACE);
    expect(readPlace('https://example.org/a')).to.equal(undefined);
    withoutStorage(forgetPlacesAndSettings);
    localStorage.clear();
  });
});
