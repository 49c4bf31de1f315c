/** Frameworks, routers and translators replace the text, or the story, while it plays. */
import { expect } from '@open-wc/testing';
import { waitFor } from './open-page.js';
import { createStoryFixture, sentences } from './story-fixture.js';
import {
  buttonLabel,
  highlightedText,
  highlightRanges,
  openMarkup,
  phaseOf,
  playStory,
  seek,
  type StoryPage,
} from './story-page.js';

const WORD_SECONDS = 0.25;
const story = createStoryFixture(
  [0, 1, 2, 3].map((paragraph) => sentences(3, 6, paragraph * 18)),
  { wordSeconds: WORD_SECONDS },
);

let page: StoryPage;

const paragraphs = (): HTMLElement[] => [...page.article.querySelectorAll('p')];

async function start(): Promise<void> {
  page = await openMarkup(story.html);
  page.window.localStorage.setItem('aloud', '{"highlight":"both"}');
  await playStory(page);
  await waitFor('a word', () => highlightedText(page, 'word'));
}

/** The word that sounds is highlighted, in the text that the page has now. */
async function isFollowedIn(paragraph: number): Promise<void> {
  await seek(page, (paragraph * 18 + 2) * WORD_SECONDS);
  await waitFor(`a word of paragraph ${paragraph}`, () => {
    const number = Number(/\d+/.exec(highlightedText(page, 'word'))?.[0] ?? NaN);
    return number >= paragraph * 18 + 2 && number < (paragraph + 1) * 18;
  });
  expect(highlightRanges(page, 'word')[0]!.startContainer.isConnected).to.equal(true);
  expect(paragraphs()[paragraph]!.contains(highlightRanges(page, 'word')[0]!.startContainer)).to.equal(true);
}

describe('text that is replaced while it plays', () => {
  beforeEach(start);
  afterEach(() => page.close());

  const replacements: Record<string, () => void> = {
    'by its own markup': () => paragraphs().forEach((each) => (each.innerHTML = `${each.innerHTML}`)),
    'by clones of every paragraph': () => paragraphs().forEach((each) => each.replaceWith(each.cloneNode(true))),
    'by clones, after the old ones are gone': () => {
      const clones = paragraphs().map((each) => each.cloneNode(true));
      paragraphs().forEach((each) => each.remove());
      setTimeout(() => page.article.append(...clones), 200);
    },
    'by a new text node': () => paragraphs().forEach((each) => each.replaceChildren(each.textContent)),
    'by markup with other elements': () =>
      paragraphs().forEach(
        (each) => (each.innerHTML = each.textContent.replace(/(\S+) (\S+)/g, '<b>$1</b> <i>$2</i>')),
      ),
    'by the whole article’s markup': () => {
      const [first] = paragraphs();
      const parent = first!.parentElement!;
      for (const each of paragraphs()) parent.append(each.cloneNode(true), ' ');
      paragraphs()
        .slice(0, 4)
        .forEach((each) => each.remove());
    },
  };
  for (const [how, replace] of Object.entries(replacements))
    it(`is followed again: ${how}`, async () => {
      replace();
      await waitFor('the new text', () => paragraphs().length === 4);
      for (const paragraph of [1, 3, 0]) await isFollowedIn(paragraph);
      await waitFor('sound', () => phaseOf(page) === 'playing'); // a seek may still wait
      expect(page.errors).to.deep.equal([]);
    });

  it('is followed in the words that an edit leaves', async () => {
    const [, second] = paragraphs();
    second!.innerHTML = second!.innerHTML.replace('word20 ', 'an inserted word20 ').replace('word23', 'corrected');
    await isFollowedIn(1);
  });

  it('is followed by the paragraph after a translation', async () => {
    for (const each of paragraphs())
      for (const text of [...each.childNodes])
        text.replaceWith(
          Object.assign(page.document.createElement('font'), {
            textContent: text.textContent!.replace(/word/gi, 'слово'),
          }),
        );
    await seek(page, 20 * WORD_SECONDS);
    await waitFor('the paragraph', () => highlightedText(page, 'sentence').includes('слово20'));
    expect(highlightedText(page, 'sentence')).to.equal(paragraphs()[1]!.textContent);
    expect(highlightedText(page, 'word')).to.equal('');
    await waitFor('sound', () => phaseOf(page) === 'playing'); // a seek may still wait
  });
});

describe('an element that a router uses again for the next story', () => {
  const next = createStoryFixture(
    [0, 1].map((paragraph) => sentences(3, 6, 500 + paragraph * 18)),
    { wordSeconds: WORD_SECONDS },
  );

  beforeEach(start);
  afterEach(() => page.close());

  function replaceText(): void {
    const texts = next.paragraphs.map((each) => each.join(' '));
    paragraphs().forEach((each, index) => (index < 2 ? (each.firstChild!.nodeValue = texts[index]!) : each.remove()));
  }

  it('closes the session, and plays the new recording with its text', async () => {
    await seek(page, 20 * WORD_SECONDS);
    replaceText();
    page.audio.querySelector('source')!.setAttribute('src', next.audioUrl);
    page.audio.querySelector('track')!.setAttribute('src', next.timingUrl);
    await waitFor('the end of the old one', () => phaseOf(page) === 'idle');
    expect(buttonLabel(page)).to.include('Play story');
    expect(page.audio.paused).to.equal(true);
    expect(page.player.reading!.resumeTime, 'from the start').to.equal(0);
    await playStory(page);
    await waitFor('a word of the new text', () => /^word5\d\d$/i.test(highlightedText(page, 'word')));
    expect(page.audio.currentSrc).to.equal(next.audioUrl);
    expect(page.errors).to.deep.equal([]);
  });

  it('keeps a src that the page has written', async () => {
    page.audio.setAttribute('src', next.audioUrl);
    await waitFor('the end of the old one', () => phaseOf(page) === 'idle');
    expect(page.audio.getAttribute('src')).to.equal(next.audioUrl);
  });

  it('closes the session when most words are others, too', async () => {
    replaceText();
    await waitFor('the end of the old one', () => phaseOf(page) === 'idle');
    expect(page.player.reading!.resumeTime).to.equal(0);
    expect(highlightRanges(page, 'sentence')).to.deep.equal([]);
  });

  it('keeps the session when half of the words stay', async () => {
    paragraphs()[3]!.textContent = 'Nothing of this was there before, and nobody has read it aloud.';
    await isFollowedIn(1);
    await waitFor('sound', () => phaseOf(page) === 'playing'); // a seek may still wait
  });
});
