import { expect } from '@open-wc/testing';
import { waitFor } from './open-page.js';
import { buttonLabel, openStory, phaseOf, playStory, pressKey, type StoryPage } from './story-page.js';

describe('two tabs of a site', () => {
  const tabs: StoryPage[] = [];
  afterEach(() => tabs.splice(0).forEach((tab) => tab.close()));

  it('play one story at a time: a press in one pauses the other, and nothing is lost', async () => {
    tabs.push(await openStory(), await openStory());
    const [first, second] = tabs as [StoryPage, StoryPage];
    await playStory(first);
    await playStory(second);
    await waitFor('the first to pause', () => phaseOf(first) === 'paused' && first.audio.paused);
    expect(buttonLabel(first)).to.equal('Play');
    const { currentTime } = first.audio;
    await pressKey(first.play, 'Enter');
    await waitFor('the second to pause', () => phaseOf(second) === 'paused' && second.audio.paused);
    await waitFor('the first to go on', () => phaseOf(first) === 'playing' && first.audio.currentTime > currentTime);
    expect(first.audio.currentTime).to.be.below(currentTime + 30);
    expect([...first.errors, ...second.errors]).to.deep.equal([]);
  });
});
