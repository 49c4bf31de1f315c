/** A reader on the page of a post: waits for the recording, presses Play with a key, and sees which sentence is read. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.js';

export const PLAY = 'aloud-player >>> button[part=play]';

/** Opens a post when its recording has been made. Each request lets WordPress start its background tasks. */
export async function openRecorded(page: Page, address: string): Promise<void> {
  await waitFor('the recording', async () => (await (await fetch(address)).text()).includes('/story.webm'));
  await page.goto(address);
  await page.waitForSelector(PLAY);
}

interface Heard {
  heard: string[];
  /** The text of the page that was highlighted when a sentence began. */
  shown: string[];
}

/**
 * Presses Enter on Play and waits until so many sentences have begun, at least two.
 *
 * @returns their texts. The page has highlighted text by the second one.
 */
export async function listen(page: Page, count: number): Promise<string[]> {
  await page.evaluate(() => {
    const state: Heard = { heard: [], shown: [] };
    Object.assign(window, state);
    document.addEventListener('aloud-sentence', (event) => {
      state.heard.push((event as Event & { text: string }).text);
      for (const range of CSS.highlights.get('aloud-sentence') ?? []) state.shown.push((range as Range).toString());
    });
  });
  await page.focus(PLAY);
  await page.keyboard.press('Enter');
  // Not in each frame: a busy machine may draw none while the last sentence is read.
  await page.waitForFunction((sum) => (window as unknown as Heard).heard.length >= sum, { polling: 100 }, count);
  const { heard, shown } = await page.evaluate(() => {
    const { heard, shown } = window as unknown as Heard;
    return { heard, shown };
  });
  assert.ok(
    heard.some((sentence) => shown.includes(sentence)),
    `no sentence is highlighted: ${shown.join(' | ')}`,
  );
  return heard.slice(0, count);
}
