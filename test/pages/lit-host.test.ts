/** A site that is made with Lit renders a story, renders it again while it plays, and shows the next in the same elements. */
import { expect } from '@open-wc/testing';
import { openPage, waitFor } from './open-page.js';
import { createStoryFixture, sentences, type StoryFixture } from './story-fixture.js';
import { asStory, highlightedText, highlightRanges, phaseOf, playStory, seek, type StoryPage } from './story-page.js';

const WORD_SECONDS = 0.25;
const [story, next] = [0, 500].map((from) =>
  createStoryFixture(
    Array.from({ length: 12 }, (_, paragraph) => sentences(3, 6, from + paragraph * 18)),
    { wordSeconds: WORD_SECONDS },
  ),
) as [StoryFixture, StoryFixture];

describe('a story that Lit renders', () => {
  let page: StoryPage;

  async function show({ paragraphs, audioUrl, timingUrl }: StoryFixture, edition: number): Promise<void> {
    const texts = paragraphs.map((each) => each.join(' '));
    const host = page.window as unknown as { show(story: object): Promise<void> };
    await host.show({ heading: 'A story', sound: audioUrl, timing: timingUrl, paragraphs: texts, edition });
  }

  before(async () => {
    localStorage.clear();
    localStorage.setItem('aloud', '{"highlight":"both"}');
    page = asStory(await openPage('/test/pages/lit-host.html'));
    await show(story, 1);
    await waitFor('the button', () => page.player.shadowRoot?.querySelector('.play'));
  });

  after(() => page.close());

  it('plays, is followed, and its events reach listeners in templates', async () => {
    await playStory(page);
    await waitFor('a word', () => highlightedText(page, 'word'));
    await waitFor('its event', () => page.document.querySelector('output')!.textContent.includes('ord1'));
  });

  it('is followed again in paragraphs that are made anew', async () => {
    const old = [...page.article.querySelectorAll('p')];
    await show(story, 2);
    expect(
      old.some(({ isConnected }) => isConnected),
      'new elements',
    ).to.equal(false);
    await seek(page, 20 * WORD_SECONDS);
    await waitFor('its word', () => /^word(19|[2-9]\d|\d{3})$/i.test(highlightedText(page, 'word')));
    expect(page.article.contains(highlightRanges(page, 'word')[0]!.startContainer)).to.equal(true);
  });

  it('gives way to the next story in the same elements', async () => {
    const { player } = page;
    await show(next, 3);
    await waitFor('the end of the old one', () => phaseOf(page) === 'idle');
    expect(page.player, 'the same element').to.equal(player);
    await playStory(page);
    await waitFor('a word of the new text', () => /^word5\d\d$/i.test(highlightedText(page, 'word')));
    expect(page.audio.currentSrc).to.equal(next.audioUrl);
    expect(page.errors).to.deep.equal([]);
  });
});
