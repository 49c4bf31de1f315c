import { expect } from '@open-wc/testing';
import { readPresenter, type Presenter } from '../../../src/browser/story/presenter.js';

const AUDIO = '<audio><source src="/audio/story.webm?rights=1"><source src="/audio/story.m4a"></audio>';

// PLY-36
describe('the presenter of a recording, from the metadata of the page', () => {
  const added: Element[] = [];

  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
  });

  function add(html: string): Element {
    const holder = document.createElement('div');
    holder.innerHTML = html;
    document.body.append(holder);
    added.push(holder);
    return holder;
  }

  function read(...scripts: unknown[]): Presenter {
    for (const data of scripts) {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = typeof data === 'string' ? data : JSON.stringify(data);
      document.head.append(script);
      added.push(script);
    }
    return readPresenter(add(AUDIO).querySelector('audio')!);
  }

  const names = (...scripts: unknown[]): readonly string[] => read(...scripts).names;

  it('is who reads the audio: one or several, by name or as a person', () => {
    const audio = { '@type': 'AudioObject', readBy: { '@type': 'Person', name: ' Anna\n Holm ' } };
    expect(names({ '@type': 'NewsArticle', author: 'B', audio })).to.deep.equal(['Anna Holm']);
  });

  it('may be several, and a text', () => {
    const readBy = ['Anna Holm', { name: 'Ben Ek' }, { name: 'Anna Holm' }];
    expect(names({ '@type': ['AudioObject', 'Audiobook'], readBy })).to.deep.equal(['Anna Holm', 'Ben Ek']);
  });

  it('is found in a graph, by a reference', () => {
    const graph = [
      { '@type': 'NewsArticle', author: { '@id': '#w' }, audio: { '@id': '#sound' } },
      { '@id': '#w', '@type': 'Person', name: 'The Writer' },
      { '@id': '#sound', '@type': 'https://schema.org/AudioObject', author: [{ '@id': '#w' }, { '@id': '#r' }] },
      { '@id': '#r', '@type': 'Person', name: 'Anna Holm' },
    ];
    expect(names('no JSON', '[[[', 'null', { '@graph': graph })).to.deep.equal(['Anna Holm']);
  });

  it('is neither the writer of the article nor a publisher', () => {
    const writer = { '@type': 'Person', name: 'The Writer' };
    const audio = { '@type': 'AudioObject', author: writer, creator: { '@type': 'Organization', name: 'The Gazette' } };
    expect(names({ '@type': 'ReportageNewsArticle', author: [writer], audio })).to.deep.equal([]);
  });

  it('is that of this recording, by its address', () => {
    const other = { '@type': 'AudioObject', contentUrl: '/audio/other.m4a', readBy: 'Ben Ek' };
    const own = { '@type': 'AudioObject', contentUrl: '/audio/story.m4a?rights=2', readBy: 'Anna Holm' };
    expect(names({ audio: [other, own] })).to.deep.equal(['Anna Holm']);
  });

  it('is not known where several recordings could be meant', () => {
    const audio = { '@type': 'AudioObject', contentUrl: 'https://cdn.example/1.mp3', readBy: 'Ben Ek' };
    expect(names([audio, { ...audio, contentUrl: 'https://cdn.example/2.mp3' }])).to.deep.equal([]);
    add('<audio src="/audio/another.webm"></audio>');
    expect(names()).to.deep.equal([]);
  });

  it('is Open Graph’s artist where JSON-LD has none', () => {
    const holder = add('<meta property="og:audio:artist" content="Anna Holm">');
    document.head.append(...holder.children);
    added.push(document.head.lastElementChild!);
    expect(names()).to.deep.equal(['Anna Holm']);
  });

  it('is nobody in metadata of any other shape', () => {
    for (const readBy of [null, 7, true, {}, [], [[]], '', ' ', '\u200b', { name: { name: 'x' } }, { '@id': 3 }]) {
      expect(names({ '@type': 'AudioObject', readBy }), JSON.stringify(readBy)).to.deep.equal([]);
      for (const element of added.splice(0)) element.remove();
    }
    const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`;
    expect(names(deep, { '@type': 7, audio: { '@type': null } })).to.deep.equal([]);
  });

  it('is a machine where the page says that', () => {
    const audio = { '@type': 'AudioObject' };
    const trained = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
    for (const data of [
      { ...audio, digitalSourceType: trained },
      { ...audio, digitalSourceType: { '@id': 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia' } },
      { ...audio, readBy: { '@type': 'SoftwareApplication', name: 'A voice' } },
    ]) {
      expect(read(data).isAutomated, JSON.stringify(data)).to.equal(true);
      for (const element of added.splice(0)) element.remove();
    }
    // A person's voice without its noise.
    expect(read({ ...audio, digitalSourceType: 'AlgorithmicallyEnhancedDigitalSource' }).isAutomated).to.equal(false);
  });
});
