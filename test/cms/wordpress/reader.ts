/** A reader on the page of a post: waits for the recording, presses Play with a key, and sees which sentence is read. */
import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.js';

export const PLAY = 'aloud-player >>> button[part=play]';

/** Opens a post when its recording has been made. Each request lets WordPress start its background tasks. */
export async function openRecorded(page: Page, address: string): Promise<void> {
  await waitFor('the recording', async () => (await (await fetch(address)).text()).includes('/story.webm'));
  await page.goto(address);
  await page.waitForSelector(PLAY);
}

/** @returns the sentences that the player highlights, as far as asked for, after Enter on Play. */
export async function listen(page: Page, sentences: number): Promise<string[]> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('aloud-sentence', (event) => heard.push((event as Event & { text: string }).text));
  });
  await page.focus(PLAY);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (count) => {
      const { heard } = window as unknown as { heard: string[] };
      return heard.length >= count && CSS.highlights.get('aloud-sentence')!.size > 0;
    },
    {},
    sentences,
  );
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
