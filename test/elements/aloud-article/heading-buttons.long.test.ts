/** Buttons that listen from a heading. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { axTree, byRole } from '../../commands/ax-tree.js';
import { waitFor, type OpenPage } from '../../pages/open-page.js';
import { createStoryFixture, sentences } from '../../pages/story-fixture.js';
import { openMarkup, openStory, phaseOf, type StoryPage } from '../../pages/story-page.js';

const WORD_SECONDS = 0.5;
const story = createStoryFixture(
  [0, 1, 2, 3].map((paragraph) => sentences(2, 6, paragraph * 12)),
  { wordSeconds: WORD_SECONDS },
);

const buttonsIn = ({ document }: OpenPage): HTMLButtonElement[] =>
  [...document.querySelectorAll('[data-aloud-listen]')].map((holder) => holder.shadowRoot!.querySelector('button')!);

/** The third paragraph is a heading; its first word is the 24th, at 12 s. */
const markup = story.html
  .replace('<aloud-article', '<aloud-article heading-buttons')
  .replace(/<p>(Word24 [^.]*\.)/, '<h2>$1</h2><p>');

let page: StoryPage;

async function open(html = markup): Promise<HTMLButtonElement> {
  page = await openMarkup(html);
  return waitFor('the button', () => buttonsIn(page)[0]);
}

async function press(button: HTMLElement): Promise<void> {
  page.window.focus();
  button.focus();
  await sendKeys({ press: 'Enter' });
}

const playsAt = (time: number): Promise<unknown> =>
  waitFor(`the sound at ${time} s`, () => phaseOf(page) === 'playing' && page.audio.currentTime >= time - 0.1);

// PLY-32
describe('heading-buttons', () => {
  afterEach(() => page.close());

  it('adds a button after each heading, and leaves the name of the heading', async () => {
    page = await openStory('/demo/elements/aloud-article/heading-buttons.html');
    await waitFor('the button', () => buttonsIn(page).length);
    const tree = await axTree(page.document);
    expect(byRole(tree, 'heading').map(({ name }) => name)).to.deep.equal([
      'The Library That Comes By Water',
      'A Shelf For Every Island',
    ]);
    expect(byRole(tree, 'button').map(({ name }) => name)).to.deep.equal([
      'Play story',
      'Listen from here: A Shelf For Every Island',
    ]);
    expect(page.document.querySelector('h2')!.nextElementSibling!.matches('[data-aloud-listen]')).to.equal(true);
    expect(buttonsIn(page)[0]!.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('opens the story, and plays from there: nothing before it is heard', async () => {
    const button = await open();
    const times: number[] = [];
    page.audio.addEventListener('timeupdate', () => page.audio.paused || times.push(page.audio.currentTime));
    await press(button);
    await playsAt(12);
    expect(Math.min(...times, page.audio.currentTime)).to.be.within(11.9, 30);
  });

  it('plays from there in an open story, too', async () => {
    const button = await open();
    await press(button);
    await playsAt(12);
    page.player.reading!.session!.seek(1);
    await waitFor('the start', () => page.audio.currentTime < 5);
    page.player.reading!.pause();
    await waitFor('the pause', () => phaseOf(page) === 'paused');
    await press(button);
    await playsAt(12);
  });

  it('does nothing where the site cancels the press', async () => {
    const button = await open();
    page.document.addEventListener('aloud-press', (event) => event.preventDefault(), { once: true });
    await press(button);
    expect(phaseOf(page)).to.equal('idle');
    page.player.shadowRoot!.querySelector<HTMLElement>('.play')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 0);
    expect(page.audio.currentTime, 'from the start').to.be.below(10);
  });

  it('is no part of the story, and no change of it', async () => {
    const button = await open();
    await press(button);
    await playsAt(12);
    const { session } = page.player.reading!;
    expect(session!.problem).to.equal(undefined);
    expect(session!.changes).to.equal(undefined);
    expect(session!.timed!.speech.story.blocks.map(({ text }) => text).join(' ')).not.to.contain('Listen');
  });

  it('follows headings that come, change and go; and goes with the attribute’s element', async () => {
    await open();
    const heading = page.document.createElement('h2');
    heading.textContent = 'A new heading';
    page.article.append(heading);
    await waitFor('two buttons', () => buttonsIn(page).length === 2);
    expect(buttonsIn(page)[1]!.ariaLabel).to.equal('Listen from here: A new heading');
    heading.remove();
    await waitFor('one button', () => buttonsIn(page).length === 1);
    const { article } = page;
    page.document.querySelector('aloud-article')!.replaceWith(article);
    await waitFor('none', () => !article.querySelector('[data-aloud-listen]'));
  });

  it('adds none where no words are followed', async () => {
    page = await openMarkup(markup.replace(/<track[^>]*>/, ''));
    const host = page.document.querySelector('aloud-article')!;
    await host.updateComplete;
    expect(buttonsIn(page)).to.have.length(0);
  });
});
