import { expect } from '@open-wc/testing';
import { buildSpeech } from '../../src/reading/speech/build-speech.js';
import { readStory } from '../../src/core/story/read-story.js';
import { mainThreadTasks } from '../commands/main-thread-tasks.js';
import { metrics } from '../commands/metrics.js';
import { makeStory } from '../core/timeline/generated-story.js';
import { createStoryFixture } from '../pages/story-fixture.js';
import { waitFor } from '../pages/open-page.js';
import { pressKey, openMarkup, phaseOf, highlightedText, type StoryPage } from '../pages/story-page.js';

const paragraphs = makeStory(10_000, 7);

/** The tasks of more than 50 ms of processor time, in milliseconds. */
async function longTasks(act: () => Promise<unknown>): Promise<number[]> {
  return (await mainThreadTasks(act)).filter((duration) => duration > 50).map(Math.round);
}

describe('a story of ten thousand words', function () {
  // A busy machine makes the work slower too. Only a defect makes tasks long each time.
  this.retries(4);

  it('is prepared for a voice in slices, none over 50 ms', async () => {
    const article = document.createElement('article');
    article.innerHTML = paragraphs.map((sentences) => `<p>${sentences.join(' ')}</p>`).join('');
    let [words, read, spoken] = [0, 0, 0];
    const tasks = await longTasks(async () => {
      const begun = performance.now();
      const story = readStory(article);
      read = performance.now() - begun;
      words = (await buildSpeech(story)).words.length;
      spoken = performance.now() - begun - read;
    });
    console.log(`read ${read.toFixed(1)} ms, spoken ${spoken.toFixed(1)} ms: ${words} words`);
    expect(words).to.be.above(10_000);
    expect(tasks).to.deep.equal([]);
  });

  it('causes no long task and little work after the press, and while the highlight follows', async () => {
    let page: StoryPage | undefined;
    const story = createStoryFixture(paragraphs, { wordSeconds: 0.4, audioSeconds: 120 });
    const cost = async (each: number): Promise<{ tasks: number[]; work: number; second: number }> => {
      page = await openMarkup(story.html.replace(/<p>/g, `<p class="run${each}">`));
      page.window.localStorage.setItem('aloud', '{"highlight":"both"}');
      const { document } = page;
      let [before, after] = [await metrics(), await metrics()];
      const tasks = await longTasks(async () => {
        before = await metrics();
        await pressKey(page!.play, 'Enter');
        await new Promise((done) => document.addEventListener('aloud-word', done, { once: true }));
        after = await metrics();
      });
      const begun = page.audio.currentTime;
      const still = await metrics();
      await new Promise<void>((done) =>
        page!.audio.addEventListener('timeupdate', () => page!.audio.currentTime > begun + 5 && done()),
      );
      const later = await metrics();
      const seconds = page.audio.currentTime - begun;
      const work = (after.TaskDuration - before.TaskDuration) * 1000;
      const second = ((later.TaskDuration - still.TaskDuration) * 1000) / seconds;
      await waitFor('words', () => phaseOf(page!) === 'playing' && highlightedText(page!, 'word'));
      page.close();
      return { tasks, work, second };
    };
    await cost(0); // the code is compiled now
    const { tasks, work, second } = await cost(1);
    const figures = `${work.toFixed(0)} ms of main thread from key to first word (page, sound and protocol in it), long tasks ${JSON.stringify(tasks)}; ${second.toFixed(1)} ms a second while followed`;
    console.log(figures);
    expect(tasks, figures).to.deep.equal([]);
  });
});
