/** An article that cannot be wrapped, or that an editor has put out of its wrapper; and the place of the added player. */
import { expect } from '@open-wc/testing';
import { addDeviceVoices } from '../../pages/device-voice.js';
import { querySelectorDeep, openPage, waitFor, type OpenPage } from '../../pages/open-page.js';
import { createStoryFixture, sentences } from '../../pages/story-fixture.js';
import { pressKey } from '../../pages/story-page.js';
import { CAPTION, picture, REPLACEMENT_ALT } from '../aloud-figure/figure-fixtures.js';
import type { AloudArticle } from '../../../src/elements/aloud-article/aloud-article.js';

const story = createStoryFixture([sentences(3)], { wordSeconds: 0.2 });
const RECORDING = `<audio controls preload="none" src="${story.audioUrl}"><track kind="captions" src="${story.timingUrl}"></audio>`;
const FIGURE = `<figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`;
const ARTICLE = `<article id="story"><h1>Harbour closed</h1>${RECORDING}${story.text}${FIGURE}</article>`;

let page: OpenPage;
let warnings: string[];

/** Writes the page as a server would: the parser repairs the markup. */
async function open(html: string): Promise<void> {
  page = await openPage('/test/pages/blank.html');
  warnings = [];
  page.window.console.warn = (text: string) => void warnings.push(text);
  addDeviceVoices(page.window);
  page.document.body.innerHTML = html;
}

const host = (): AloudArticle => page.document.querySelector('aloud-article')!;
const article = (): HTMLElement => page.document.querySelector('article')!;
const playersInPage = (): NodeListOf<HTMLElement> => page.document.querySelectorAll('aloud-player');
const playerInHost = (): HTMLElement | null => querySelectorDeep(page.document, 'aloud-article >> aloud-player');
const warned = (): string[] => warnings.filter((text) => text.startsWith('aloud article/'));

/** Plays the story, and finds the followed sentence in the article. */
async function isPlayed(player: HTMLElement): Promise<void> {
  await pressKey(player.shadowRoot!.querySelector('.play')!, 'Enter');
  const highlights = (): Range[] => [...(page.window.CSS.highlights.get('aloud-sentence') ?? [])] as Range[];
  await waitFor('a sentence', () => highlights().length);
  expect(article().contains(highlights()[0]!.startContainer)).to.equal(true);
}

afterEach(() => page.close());

describe('an empty wrapper', () => {
  it('takes the article that follows: WordPress puts paragraphs around its tags', async () => {
    await open(`<main><p><aloud-article></p>\n${ARTICLE}\n<p></aloud-article></p></main>`);
    expect(host().childNodes.length, 'the parser has emptied it').to.equal(0);
    await isPlayed(await waitFor('the player', playerInHost));
    await waitFor('the repaired figure', () => page.document.querySelector('img')!.alt === REPLACEMENT_ALT);
    expect(warned()).to.deep.equal([]);
  });

  it('takes the article that it stands in', async () => {
    await open(ARTICLE.replace('<h1>', '<p><aloud-article>&nbsp;</aloud-article></p><h1>'));
    await isPlayed(await waitFor('the player', playerInHost));
  });

  it('keeps to its own content when a script adds it later, and makes no second player', async () => {
    await open(`<aloud-article></aloud-article><article><p>A teaser.</p></article>`);
    await waitFor('the player', () => playerInHost() && host().reading.article?.textContent === 'A teaser.');
    host().innerHTML = ARTICLE;
    await waitFor('the story', () => host().reading.article?.id === 'story');
    expect(playersInPage().length + host().shadowRoot!.querySelectorAll('aloud-player').length).to.equal(1);
  });

  it('says once that there is no article, and takes the one that comes', async () => {
    await open('<main><p><aloud-article></p><p>Some text.</p><p></aloud-article></p></main>');
    await waitFor('the console line', () => warned().length);
    page.document.querySelector('main')!.insertAdjacentHTML('beforeend', ARTICLE);
    await isPlayed(await waitFor('the player', playerInHost));
    expect(warned()).to.have.length(1);
    expect(warned()[0]).to.match(/^aloud article\/empty: .*holds nothing/);
  });
});

describe('for', () => {
  for (const name of ['story', '#story', 'main > article:has(h1)'])
    it(`names an article that is there: ${name}`, async () => {
      await open(`<main>${ARTICLE}</main><aloud-article for="${name}"></aloud-article>`);
      await isPlayed(await waitFor('the player', playerInHost));
      await waitFor('the repaired figure', () => page.document.querySelector('img')!.alt === REPLACEMENT_ALT);
    });

  for (const name of ['story', 'main article'])
    it(`names an article that a script adds later, and replaces: ${name}`, async () => {
      await open(`<main></main><aloud-article for="${name}"></aloud-article>`);
      await waitFor('the console line', () => warned().length);
      for (let time = 0; time < 2; time += 1) {
        page.document.querySelector('main')!.innerHTML = ARTICLE;
        await waitFor('the article', () => playerInHost() && host().reading.article === article());
        await waitFor('the repaired figure', () => page.document.querySelector('img')!.alt === REPLACEMENT_ALT);
      }
      await isPlayed(playerInHost()!);
      expect(warned()).to.have.length(1);
    });

  it('names the article of a player that the author has put into it, by a selector', async () => {
    const player = `<aloud-player>${RECORDING}</aloud-player>`;
    await open(`${ARTICLE.replace(RECORDING, player)}<aloud-article for="article:has(h1)"></aloud-article>`);
    await waitFor('the article', () => host().reading.article === article());
    await isPlayed(playersInPage()[0]!);
  });

  it('names an element that gets its id later', async () => {
    await open(`${ARTICLE.replace(' id="story"', '')}<aloud-article for="late"></aloud-article>`);
    await waitFor('the console line', () => warned().length);
    article().id = 'late';
    await waitFor('the article', () => playerInHost() && host().reading.article === article());
  });
});

describe('player-position', () => {
  const positions: Record<string, (player: Element) => unknown> = {
    before: (player) => player.nextElementSibling === article(),
    after: (player) => player.previousElementSibling === article(),
    h1: (player) => player.previousElementSibling?.localName === 'h1' && article().contains(player),
    '#slot': (player) => player.parentElement!.id === 'slot',
  };
  for (const [position, isThere] of Object.entries(positions))
    it(`${position}: from a footer, the player stands at the article`, async () => {
      await open(
        `<h1>The Gazette</h1><main><div id="slot"></div>${ARTICLE}</main><footer><aloud-article for="story" player-position="${position}"></aloud-article></footer>`,
      );
      const player = await waitFor('the player', () => playersInPage()[0]);
      expect(isThere(player), player.parentElement!.innerHTML).to.equal(true);
      await isPlayed(player);
      expect(playerInHost()).to.equal(null);
      expect(playersInPage()).to.have.length(1);
      host().remove();
      await waitFor('its removal', () => !playersInPage().length);
      expect(page.document.querySelector('audio')!.controls).to.equal(true);
    });

  it('stays with each of several articles, and comes back when a script takes it', async () => {
    await open(
      ['a', 'b'].map((id) => `<aloud-article player-position="h2"><article id="${id}"><h2>${id}</h2><p>Text.</p></article></aloud-article>`).join(''),
    ); // prettier-ignore
    await waitFor('two players', () => playersInPage().length === 2);
    for (const player of playersInPage()) {
      const { reading } = player as HTMLElement & { reading?: { article: Element } };
      expect(reading!.article).to.equal(player.closest('article'));
    }
    playersInPage()[0]!.remove();
    await waitFor('two players', () => playersInPage().length === 2);
  });

  it('changes when the element is taken out of the page and put back', async () => {
    await open(`<aloud-article player-position="before">${ARTICLE}</aloud-article>`);
    const element = host();
    await waitFor('the player', () => playersInPage().length === 1);
    element.remove();
    element.setAttribute('player-position', 'after');
    page.document.body.append(element);
    await waitFor('its new place', () => article().nextElementSibling?.localName === 'aloud-player');
    expect(playersInPage()).to.have.length(1);
  });

  it('that matches nothing is reported, and the player stands at the wrapper', async () => {
    await open(`${ARTICLE}<aloud-article for="story" player-position="#gone"></aloud-article>`);
    await waitFor('the player', playerInHost);
    expect(warned()[0]).to.match(/^aloud article\/player-position: .*#gone/);
  });

  it('replaces a copy of the player that a router restores with an earlier page', async () => {
    await open(`${ARTICLE}<aloud-player data-aloud-made></aloud-player><aloud-article for="story" player-position="before"></aloud-article>`);
    await waitFor('one player', () => playersInPage().length === 1 && playersInPage()[0]!.nextElementSibling === article());
  }); // prettier-ignore
});
