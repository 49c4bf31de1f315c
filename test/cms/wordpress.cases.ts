/** The plugin in a real WordPress, in a real browser. `npm run test:cms` runs it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.js';
import { publishBlocks } from './wordpress/editors.js';
import { listen, openRecorded } from './wordpress/reader.js';
import { openSite, type Site } from './wordpress/site.js';
import { openVisitor } from './wordpress/visitor.js';

describe('the plugin in WordPress', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await openSite();
    browser = await puppeteer.launch((await findBrowser()).launchOptions);
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('narrates a post of the block editor when it is published, and plays it', async () => {
    const admin = await openVisitor(browser, site, 'admin');
    const post = await publishBlocks(
      admin.page,
      site,
      'Harbour closed after storm',
      '<!-- wp:paragraph --><p>The port stayed shut on Monday. Some 2,000 people walked home.</p><!-- /wp:paragraph -->',
    );
    const reader = await openVisitor(browser, site);
    await openRecorded(reader.page, post.address);
    const heard = await listen(reader.page, 2);
    assert.deepEqual(heard.slice(0, 2), ['Harbour closed after storm', 'The port stayed shut on Monday.']);
    assert.deepEqual(reader.problems, []);
    assert.deepEqual(admin.problems, []);
  });
});
