/** The demo story in each language: it passes axe, plays its recording, and highlights the word that sounds. */
import { expect } from '@open-wc/testing';
import { passesAxe } from '../axe/axe.js';
import { emulate } from '../commands/emulation.js';
import { DEMO_PAGES } from './demo-pages.js';
import { openPage, waitFor, waitForTransitions } from './open-page.js';
import { asStory, highlightedText, playStory, recordedWords, seek, wordAt, type StoryPage } from './story-page.js';

/** Seconds into the recording. */
const POSITION = 60;
const WORDS = 5;

describe('the demo story in five languages', () => {
  let page: StoryPage | undefined;

  afterEach(async () => {
    page?.close();
    await emulate({});
  });

  for (const { file } of DEMO_PAGES) {
    it(`passes axe in light and dark colours, and plays word by word (${file})`, async () => {
      localStorage.clear();
      localStorage.setItem('aloud', '{"highlight":"word"}');
      page = asStory(await openPage(`/demo/${file}`));
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulate({ colorScheme });
        await waitForTransitions(page.document);
        await passesAxe(page.document);
      }
      await playStory(page);
      await seek(page, POSITION);
      const words = await recordedWords(page);
      const highlighted: string[] = [];
      const recorded: string[] = [];
      page.document.addEventListener('aloud-word', (event) => {
        highlighted.push(highlightedText(page!, 'word'));
        recorded.push(words[wordAt(words, event.time)]!.text);
      });
      await waitFor(`${WORDS} words`, () => recorded.length >= WORDS);
      expect(highlighted).to.deep.equal(recorded);
      expect(page.errors).to.deep.equal([]);
    });
  }
});
