/** The page to embed in a real browser, from its own server: its policy, axe, light and dark, from right to left, a phone. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.js';
import { createScratchFolder, DIST, runAloud } from '../run-aloud.js';
import { readManifests } from './news-site.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.vtt': 'text/vtt',
  '.webm': 'audio/webm',
  '.m4a': 'audio/mp4',
};

describe('the page of a story to embed', () => {
  const folder = createScratchFolder();
  const out = join(folder, 'narration');
  let browser: Browser;
  /** The store, and the site with the script: two origins. */
  const servers = ['store', 'site'].map(() =>
    createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
      const file = path.startsWith('/aloud/') ? join(DIST, '../browser', path.slice(7)) : join(out, path);
      try {
        const body = readFileSync(file);
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? '', 'access-control-allow-origin': '*' });
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    }),
  );
  const addressOf = (index: number): string => `http://127.0.0.1:${(servers[index]!.address() as AddressInfo).port}`;
  before(async () => {
    for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    mkdirSync(join(folder, 'pages'));
    writeFileSync(
      join(folder, 'pages/harbour.html'),
      `<html lang="en"><article><p data-aloud="flag">Breaking</p><h1>The harbour <i>opens</i> & “grows”</h1><p class="byline">By A. Writer</p>
       <p>Ships came in on Monday.</p><h2>What is next</h2><blockquote><p>More will come.</p></blockquote><ul><li>Fish</li></ul></article>`,
    );
    writeFileSync(
      join(folder, 'pages/port.html'),
      '<html lang="ar"><article><h1>افتتاح المرفأ</h1><p>وصلت السفن يوم الاثنين.</p></article>',
    );
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const settings = { publicUrl: addressOf(0), scriptUrl: `${addressOf(1)}/aloud/aloud.js`, epub: true };
    writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(settings)};`);
    const { code, stderr } = await runAloud(['watch', 'pages', '--once'], folder);
    assert.equal(code, 0, stderr);
    browser = await launch((await findBrowser()).launchOptions);
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function open(headline: string, width: number, scheme: 'light' | 'dark'): Promise<[Page, string[]]> {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.setViewport({ width, height: 700 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const { id } = readManifests(out).get(headline)!;
    await page.goto(`${addressOf(0)}/stories/${id}/embed.html`, { waitUntil: 'networkidle0' });
    return [page, problems];
  }

  for (const [headline, dir] of [
    ['The harbour opens & “grows”', 'ltr'],
    ['افتتاح المرفأ', 'rtl'],
  ] as const)
    for (const [width, scheme] of [
      [320, 'light'],
      [640, 'dark'],
    ] as const)
      it(`${dir}, ${width} px, ${scheme}: plays, breaks no policy, and axe finds nothing`, async () => {
        const [page, problems] = await open(headline, width, scheme);
        const found = await page.evaluate(
          `${axe.source}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))`,
        );
        assert.deepEqual(found, []);
        assert.equal(await page.evaluate('document.documentElement.dir'), dir);
        assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'it scrolls sideways');
        const picture = process.env['ALOUD_PICTURES'];
        const pathOf = (name: string): string => join(picture!, `embed-${dir}-${width}-${scheme}-${name}.png`);
        if (picture) await page.screenshot({ path: pathOf('before') });
        await page.evaluate(`document.querySelector('aloud-player').shadowRoot.querySelector('button').focus()`);
        await page.keyboard.press('Enter');
        await page.waitForFunction(`CSS.highlights.get('aloud-sentence')?.size > 0`);
        if (picture) await page.screenshot({ path: pathOf('playing') });
        assert.deepEqual(problems, []);
        await page.close();
      });
});
