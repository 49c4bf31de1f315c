/** A page that states the digest of every file of the built script. */
import { expect } from '@open-wc/testing';
import { querySelectorDeep, waitForElements, waitFor } from './open-page.js';
import { openMarkup, phaseOf, playStory, pressKey, type StoryPage } from './story-page.js';
import { createStoryFixture, sentences } from './story-fixture.js';

describe('an import map with digests', () => {
  let page: StoryPage;

  const open = async (digests: string): Promise<StoryPage> => {
    const { text, audioUrl, timingUrl } = createStoryFixture([sentences(3)]);
    return openMarkup(
      `<aloud-article skip-links="off"><article>
        <aloud-player><audio controls preload="none" src="${audioUrl}"><track src="${timingUrl}"></audio></aloud-player>
        ${text}
      </article></aloud-article>`,
      { built: true, digests },
    );
  };

  afterEach(() => page.close());

  it('lets the story play', async () => {
    page = await open('');
    await waitForElements(page.document);
    await playStory(page);
    await waitFor('the controls', () => querySelectorDeep(page.document, 'aloud-player >> .steps'));
    expect(page.errors).to.deep.equal([]);
  });

  it('lets no other script run', async () => {
    page = await open('aloud.js');
    expect(page.window.customElements.get('aloud-player')).to.equal(undefined);
    expect(page.audio.controls, 'the author’s player').to.equal(true);
  });

  it('lets no other chunk run, under no address, and the author’s player comes back', async () => {
    page = await open('chunks/press');
    await waitForElements(page.document);
    const line = (): unknown => querySelectorDeep(page.document, 'aloud-player >> [part=problem]')?.textContent;
    for (let press = 0; press < 4; press++) {
      await pressKey(page.play, 'Enter');
      await waitFor('the failure', () => phaseOf(page) === 'failed' && line());
    }
    expect(page.audio.controls && page.audio.checkVisibility(), 'the author’s player').to.equal(true);
  });
});
