import { expect } from '@open-wc/testing';
import type { FitEvent, WordEvent } from '../../src/reading/events.js';
import { waitFor } from './open-page.js';
import { createStoryFixture, sentences } from './story-fixture.js';
import {
  playStory,
  openMarkup,
  openStory,
  recordedWords,
  seek,
  highlightedText,
  wordAt,
  type StoryPage,
} from './story-page.js';

/** The text nodes of the story's paragraphs that have several words. */
function texts({ document, article }: StoryPage): Text[] {
  const nodes = document.createTreeWalker(article, 4 /* text */);
  const textNodes: Text[] = [];
  while (nodes.nextNode()) {
    const text = nodes.currentNode as Text;
    if (text.parentElement!.localName === 'p' && text.data.trim().split(/\s+/).length > 12) textNodes.push(text);
  }
  return textNodes;
}

describe('a page that was corrected after its recording', function () {
  it('is followed in 99 of 100 of its words after any five were edited', async () => {
    const page = await openStory();
    const edit = texts(page).filter((_, index, all) => index % Math.floor(all.length / 5) === 1);
    const changes = [
      (words: string[]) => words.with(7, 'corrected'),
      (words: string[]) => words.toSpliced(4, 1),
      (words: string[]) => words.toSpliced(9, 0, 'inserted'),
      (words: string[]) => words.with(0, 'Other'),
      (words: string[]) => words.with(-1, 'ending.'),
    ];
    changes.forEach((change, index) => (edit[index]!.data = change(edit[index]!.data.trim().split(/\s+/)).join(' ')));
    let fit: FitEvent['fit'] | undefined;
    page.document.addEventListener('aloud-fit', (event) => (fit = event.fit));
    page.window.localStorage.setItem('aloud', '{"highlight":"both"}');
    await playStory(page);
    expect(fit!.pageWords - fit!.alignedWords, JSON.stringify(fit)).to.be.at.most(5);
    expect(fit!.alignedWords / fit!.pageWords).to.be.above(0.99);

    const words = await recordedWords(page);
    const highlighted: string[] = [];
    page.document.addEventListener('aloud-word', ({ time }) => {
      const word = words[wordAt(words, time)]!.text;
      if (highlightedText(page, 'word') !== word) highlighted.push(`${highlightedText(page, 'word')} for ${word}`);
    });
    for (const { data } of edit) {
      const neighbour = data.trim().split(/\s+/)[5]!;
      const timed = page.player.reading!.session!.timed!;
      const at = words.findIndex(({ text }) => text === neighbour);
      await seek(page, Math.max(0, words[at]!.start - 0.5));
      await waitFor('some words', () => page.audio.currentTime > words[at]!.start + 1.5 && timed);
    }
    expect(highlighted).to.deep.equal([]);
    page.close();
  });
});

describe('a page that is edited while it plays', () => {
  let page: StoryPage;

  afterEach(() => page.close());

  const story = createStoryFixture([sentences(8), sentences(8, 6, 48)], { wordSeconds: 0.25 });

  async function start(): Promise<Text> {
    page = await openMarkup(story.html);
    page.window.localStorage.setItem('aloud', '{"highlight":"both"}');
    await playStory(page);
    await waitFor('a word', () => highlightedText(page, 'word'));
    return page.article.querySelector('p')!.firstChild as Text;
  }

  /** What is highlighted at the next six words that sound. */
  async function followed(): Promise<{ right: string[]; wrong: string[] }> {
    const wrong: string[] = [];
    const right: string[] = [];
    let count = 0;
    const check = ({ time }: WordEvent): void => {
      count += 1;
      const spoken = `word${Math.floor((time + 0.004) / story.wordSeconds)}`;
      const word = highlightedText(page, 'word').toLowerCase().replace('.', '');
      if (word === spoken) right.push(word);
      else if (word) wrong.push(`${word} for ${spoken}`);
    };
    page.document.addEventListener('aloud-word', check);
    await waitFor('six words', () => count >= 6);
    page.document.removeEventListener('aloud-word', check);
    return { right, wrong };
  }

  it('highlights no wrong word when words are inserted before', async () => {
    const text = await start();
    text.insertData(0, 'Something else entirely. ');
    const { wrong } = await followed();
    expect(wrong).to.deep.equal([]);
  });

  it('highlights no wrong word when the text is replaced', async () => {
    await start();
    page.article.querySelector('p')!.textContent = 'There is nothing here of what was said before.';
    const { right, wrong } = await followed();
    expect(wrong).to.deep.equal([]);
    expect(right).to.deep.equal([]);
  });

  it('continues in the paragraphs that were not edited', async () => {
    await start();
    page.article.querySelector('p')!.remove();
    await seek(page, 48 * story.wordSeconds);
    const { right, wrong } = await followed();
    expect(wrong).to.deep.equal([]);
    expect(right.length).to.be.above(2);
  });

  it('continues when a node is split, and words get an element', async () => {
    const text = await start();
    await seek(page, 12 * story.wordSeconds);
    const second = text.splitText(text.data.indexOf('word20'));
    const strong = page.document.createElement('strong');
    second.before(strong);
    strong.append(second);
    const { right, wrong } = await followed();
    expect(wrong).to.deep.equal([]);
    expect(right.length).to.be.above(2);
  });

  it('highlights a sentence with hidden content', async () => {
    const [first, ...others] = sentences(8);
    page = await openMarkup(
      story.html
        .replace(first!, first!.replace('word3', '<span hidden>not said</span>word3'))
        .replace(others[0]!, others[0]!),
    );
    await playStory(page);
    await waitFor('the sentence', () => highlightedText(page, 'sentence').includes('word5'));
  });
});
