import { expect } from '@open-wc/testing';
import { readStory } from '../../../src/core/story/read-story.js';
import { buildSpeech } from '../../../src/reading/speech/build-speech.js';
import { makeStory } from '../../core/timeline/generated-story.js';

const article = document.createElement('article');
const paragraphs = makeStory(2_000, 7);
article.innerHTML = paragraphs.map((sentences) => `<p>${sentences.join(' ')}</p>`).join('');
const story = readStory(article);

/** How often the work pauses, if each look at the clock finds it `step` milliseconds later. */
async function pausesAt(step: number): Promise<number> {
  let [time, pauses] = [0, 0];
  const { words } = await buildSpeech(
    story,
    () => (time += step),
    async () => void pauses++,
  );
  expect(words.length).to.be.above(1_500);
  return pauses;
}

describe('the speech of a long story', () => {
  it('is built in slices: each slice ends when its time is over', async () => {
    expect(story.blocks.length).to.be.above(20);
    expect(await pausesAt(0)).to.equal(0);
    expect(await pausesAt(12)).to.equal(story.blocks.length);
    expect(await pausesAt(4)).to.equal(Math.floor(story.blocks.length / 3));
  });
});
