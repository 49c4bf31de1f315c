/** An open story of known times, and what a test does with a passage of it. */
import { dragOver, rangeOfText } from '../../commands/mouse.js';
import { querySelectorDeep, waitFor } from '../../pages/open-page.js';
import { createStoryFixture, sentences } from '../../pages/story-fixture.js';
import { openMarkup, phaseOf, playStory, type StoryPage } from '../../pages/story-page.js';

const WORD_SECONDS = 0.5;
/** Four paragraphs of three sentences of six words: a sentence takes 3 s, a paragraph 9 s. */
export const story = createStoryFixture(
  [0, 1, 2, 3].map((paragraph) => sentences(3, 6, paragraph * 18)),
  { wordSeconds: WORD_SECONDS },
);
export const startOf = (word: number): number => Math.floor(word / 6) * 6 * WORD_SECONDS;

export interface PassagePage extends StoryPage {
  /** Where the sound was moved to, in seconds. */
  seeks: number[];
}

/** Opens the story, and pauses it. */
export async function openPassage(
  settings = {},
  edit: (markup: string) => string = (markup) => markup,
): Promise<PassagePage> {
  const page = (await openMarkup(edit(story.html))) as PassagePage;
  page.frame.width = '720'; // all of it is in the window, where the mouse can go
  page.window.localStorage.setItem('aloud', JSON.stringify(settings));
  await playStory(page);
  await waitFor('the controls', () => control(page, 'Go to the sentence'));
  page.player.reading!.pause();
  await waitFor('the pause', () => phaseOf(page) === 'paused' && page.audio.paused);
  page.seeks = [];
  page.audio.addEventListener('seeking', () => {
    const { currentTime } = page.audio;
    if (currentTime !== page.seeks.at(-1)) page.seeks.push(currentTime);
  });
  return page;
}

export const word = (page: StoryPage, number: number): Range =>
  rangeOfText(page.article, new RegExp(`[Ww]ord${number}\\b`).exec(page.article.textContent)![0]);

export function words(page: StoryPage, first: number, last: number): Range {
  const range = word(page, first);
  const { endContainer, endOffset } = word(page, last);
  range.setEnd(endContainer, endOffset);
  return range;
}

export const toolbar = (page: StoryPage): HTMLElement | null =>
  querySelectorDeep(page.document, 'aloud-player >> .selection-toolbar:popover-open');

export const toolbarButtons = (page: StoryPage): HTMLElement[] => [...toolbar(page)!.querySelectorAll('button')];

/** A button of the player. */
export const control = (page: StoryPage, name: string): HTMLElement =>
  [...page.player.shadowRoot!.querySelectorAll('section button')].find(
    (each) => each.textContent.trim() === name,
  ) as HTMLElement;

export const hasFocus = (element: Element): boolean => element.matches(':focus');

/** The sound has moved to the sentence of a word, and plays. */
export async function playsFrom(page: PassagePage, number: number): Promise<void> {
  await waitFor(
    `the sentence of word ${number}`,
    () => phaseOf(page) === 'playing' && Math.abs((page.seeks.at(-1) ?? NaN) - startOf(number)) < 0.1,
  );
}

export async function select(page: StoryPage, range: Range): Promise<void> {
  // A drag from a selection would move its text.
  page.window.getSelection()!.removeAllRanges();
  await dragOver(range);
  await waitFor('the buttons', () => toolbar(page));
}

/** Two frames: the page has handled the events before. */
export async function frames(page: StoryPage): Promise<void> {
  for (let count = 0; count < 2; count++) await new Promise((done) => page.window.requestAnimationFrame(done));
}
