/** Writes posts as people do: in the block editor and on the screen of the classic editor. */
import type { Page } from 'puppeteer-core';
import type { Site } from './site.js';

export interface SavedPost {
  readonly id: number;
  readonly address: string;
}

/** What the scripts of the block editor offer, as far as it is used here. */
interface Editor {
  data: {
    select(store: string): Record<string, (...values: unknown[]) => unknown>;
    dispatch(store: string): Record<string, (...values: unknown[]) => Promise<unknown>>;
  };
  blocks: { createBlock(name: string, attributes?: object): object; parse(content: string): object[] };
}
declare const wp: Editor;

/** Publishes a post in the block editor. The block of Aloud is inserted by its name, as a writer does: `/aloud`, Enter. */
export async function publishBlocks(page: Page, site: Site, title: string, content: string): Promise<SavedPost> {
  await page.goto(`${site.origin}/wp-admin/post-new.php`);
  await page.waitForFunction(() => wp.data.select('core/editor')['getCurrentPostId']!() !== null);
  await page.evaluate((text) => wp.data.dispatch('core/editor')['editPost']!({ title: text }), title);
  await page.waitForSelector('.block-editor-default-block-appender__content');
  await page.click('.block-editor-default-block-appender__content');
  await page.keyboard.type('/aloud');
  await page.waitForSelector('.components-autocomplete__result');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-type="aloud/player"]');
  await page.evaluate(async (html) => {
    await wp.data.dispatch('core/block-editor')['insertBlocks']!(wp.blocks.parse(html));
    await wp.data.dispatch('core/editor')['editPost']!({ status: 'publish' });
    await wp.data.dispatch('core/editor')['savePost']!();
  }, content);
  await page.waitForFunction(() => wp.data.select('core/editor')['isCurrentPostPublished']!());
  return page.evaluate(() => {
    const editor = wp.data.select('core/editor');
    return { id: editor['getCurrentPostId']!() as number, address: editor['getPermalink']!() as string };
  });
}

/** Saves a post on the screen of the classic editor, in its Text view: HTML, of which paragraphs are made by `wpautop`. */
export async function saveHtml(page: Page, site: Site, title: string, content: string): Promise<SavedPost> {
  await page.setCookie({ name: 'classic', value: '1', url: site.origin });
  await page.goto(`${site.origin}/wp-admin/post-new.php`);
  await page.waitForSelector('#content-html');
  await page.click('#content-html');
  // When the title loses the focus, WordPress saves by itself, and ignores the button meanwhile.
  await page.evaluate(
    (text, html) => {
      document.querySelector<HTMLInputElement>('#title')!.value = text;
      document.querySelector<HTMLTextAreaElement>('textarea#content')!.value = html;
    },
    title,
    content,
  );
  await page.waitForSelector('#publish:not(.disabled)');
  await page.click('#publish');
  await page.waitForSelector('#message.updated');
  await page.deleteCookie({ name: 'classic', url: site.origin });
  const id = await page.$eval('#post_ID', (field) => Number((field as HTMLInputElement).value));
  return { id, address: `${site.origin}/?p=${id}` };
}
