import { expect } from '@open-wc/testing';
import '../../src/define/aloud-article.js';
import '../../src/define/aloud-player.js';
import type { AloudArticle } from '../../src/elements/aloud-article/aloud-article.js';
import type { AloudPlayer } from '../../src/elements/aloud-player/aloud-player.js';

describe('a part finds its reading', () => {
  let room: HTMLElement;

  beforeEach(() => (room = document.body.appendChild(document.createElement('main'))));

  afterEach(() => room.remove());

  const article = (index = 0) => room.querySelectorAll<AloudArticle>('aloud-article')[index]!;
  const player = (index = 0) => room.querySelectorAll<AloudPlayer>('aloud-player')[index]!;

  it('of the aloud-article around it', () => {
    room.innerHTML = '<aloud-article><article><aloud-player></aloud-player></article></aloud-article>';
    expect(player().reading).to.equal(article().reading);
  });

  it('of the nearest of two around it', () => {
    room.innerHTML = '<aloud-article><aloud-article><aloud-player></aloud-player></aloud-article></aloud-article>';
    expect(player().reading).to.equal(article(1).reading);
  });

  it('by its for attribute, before all others', () => {
    room.innerHTML =
      '<aloud-article id="one"></aloud-article><aloud-article id="two"><aloud-player for="one"></aloud-player></aloud-article>';
    expect(player().reading).to.equal(article(0).reading);
  });

  it('by a selector in its for attribute', () => {
    room.innerHTML =
      '<aloud-article></aloud-article><aloud-article class="long"></aloud-article><aloud-player for="aloud-article.long"></aloud-player><aloud-player for="..!"></aloud-player>';
    expect(player().reading).to.equal(article(1).reading);
    expect(player(1).reading).to.equal(undefined);
  });

  it('by a for attribute that is set later', async () => {
    room.innerHTML = '<aloud-article id="one"></aloud-article><aloud-article id="two"></aloud-article>';
    room.append(document.createElement('aloud-player'));
    expect(player().reading).to.equal(undefined);
    player().setAttribute('for', 'two');
    await player().updateComplete;
    expect(player().reading).to.equal(article(1).reading);
  });

  it('of the only aloud-article in the page', () => {
    room.innerHTML = '<aloud-article></aloud-article><aloud-player></aloud-player>';
    expect(player().reading).to.equal(article().reading);
  });

  it('of an aloud-article that upgrades later', () => {
    room.innerHTML = '<aloud-player></aloud-player>';
    expect(player().reading).to.equal(undefined);
    room.append(document.createElement('aloud-article'));
    expect(player().reading).to.equal(article().reading);
  });

  it('and none where two are possible', () => {
    room.innerHTML = '<aloud-article></aloud-article><aloud-article></aloud-article><aloud-player></aloud-player>';
    expect(player().reading).to.equal(undefined);
  });

  it('and none in a shadow tree beside it', () => {
    room.innerHTML = '<div></div><aloud-player></aloud-player>';
    room.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<aloud-article></aloud-article>';
    expect(player().reading).to.equal(undefined);
  });

  it('in the page, from a shadow tree', () => {
    room.innerHTML = '<aloud-article></aloud-article><div></div>';
    const root = room.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<aloud-player></aloud-player>';
    expect(root.querySelector('aloud-player')!.reading).to.equal(article().reading);
  });

  it('and another one when it is moved', async () => {
    room.innerHTML =
      '<aloud-article><aloud-player></aloud-player></aloud-article><aloud-article><p></p></aloud-article>';
    article(1).append(player());
    await player().updateComplete;
    expect(player().reading).to.equal(article(1).reading);
  });
});
