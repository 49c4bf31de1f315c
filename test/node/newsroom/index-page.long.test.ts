/** The page of recent stories in a real browser, with 200 stories: its policy, axe in each look, its outline, the skip link. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { launch, type Browser, type Page, type Protocol } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.js';
import { FeedPublisher } from '../../../src/node/newsroom/feeds/feed-publisher.js';
import { FolderStore } from '../../../src/node/newsroom/store/folder-store.js';
import { createScratchFolder, DIST } from '../run-aloud.js';
import { madeManifest } from './made-manifest.js';
import { queueOf, SITES, STORIES } from './made-index.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};
type Node = Protocol.Accessibility.AXNode;

const STORY_COUNT = 200;
const LOOKS = [
  { name: 'light', width: 320, features: [{ name: 'prefers-color-scheme', value: 'light' }] },
  { name: 'dark', width: 1000, features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  { name: 'forced colours', width: 640, features: [{ name: 'forced-colors', value: 'active' }] },
  { name: 'print', width: 640, media: 'print', features: [] },
];

describe('the page of recent stories in a browser', () => {
  const folder = createScratchFolder();
  let browser: Browser;
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const file = path.startsWith('/aloud/') ? join(DIST, '../browser', path.slice(7)) : join(folder, path);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? '' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    for (const [dir, site] of Object.entries(SITES)) {
      const store = new FolderStore(join(folder, dir));
      const more = Array.from({ length: STORY_COUNT }, (_, number) =>
        madeManifest({ id: `a${number}`, headline: `Story ${number}`, datePublished: '2026-04-01' }),
      );
      await Promise.all([...STORIES, ...more].map((story) => store.putManifest(story)));
      const queue = queueOf([{ id: 'new' }, { id: 'broken', state: 'failed', location: 'https://example.org/broken' }]);
      const options = { scriptUrl: `${address()}/aloud/aloud.js`, queue };
      const settings = { ...site, stories: STORY_COUNT };
      const publisher = new FeedPublisher(store, settings, `${address()}/${dir}`, assert.fail, options);
      publisher.update();
      assert.equal(await publisher.finish(), true);
    }
    browser = await launch((await findBrowser()).launchOptions);
  });
  after(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });

  async function open(dir: string, { width, media, features }: (typeof LOOKS)[number]): Promise<[Page, string[]]> {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.setViewport({ width, height: 700 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { media: media ?? '', features });
    await page.goto(`${address()}/${dir}/index.html`, { waitUntil: 'networkidle0' });
    return [page, problems];
  }

  for (const dir of ['ltr', 'rtl'] as const) {
    for (const look of LOOKS)
      it(`${dir}, ${look.name}, ${look.width} px: breaks no policy, and axe finds nothing`, async () => {
        const [page, problems] = await open(dir, look);
        const found = await page.evaluate(
          `${axe.source}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
        );
        assert.deepEqual(found, []);
        assert.equal(await page.evaluate('document.documentElement.dir'), dir);
        assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'it scrolls sideways');
        assert.equal(
          await page.evaluate(`document.querySelectorAll('section:first-child article').length`),
          STORY_COUNT,
        );
        assert.deepEqual(problems, []);
        const picture = process.env['ALOUD_PICTURES'];
        if (picture) await page.screenshot({ path: join(picture, `index-${dir}-${look.name}.png`) });
        await page.close();
      });

    it(`${dir}: has landmarks, an outline of headings, and links with names of their own`, async () => {
      const [page] = await open(dir, LOOKS[0]!);
      const session = await page.createCDPSession();
      await session.send('Accessibility.enable');
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const inOrder = (node: Node): Node[] => [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)!))];
      const shown = inOrder(nodes[0]!).filter(({ ignored }) => !ignored);
      const ofRole = (...roles: string[]): Node[] => shown.filter(({ role }) => roles.includes(String(role?.value)));
      assert.deepEqual(
        ofRole('banner', 'main', 'region').map(({ role }) => role!.value as string),
        ['banner', 'main', 'region', 'region', 'region', 'region'],
      );
      const levels = ofRole('heading').map(({ properties }) =>
        Number(properties!.find(({ name }) => name === 'level')!.value.value),
      );
      assert.deepEqual(levels.slice(0, 4), [1, 2, 3, 3]);
      assert.ok(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1));
      assert.equal(levels.filter((level) => level === 2).length, 4);
      const nameOf = ({ name }: Node): string => String(name?.value);
      const [first] = ofRole('article');
      assert.equal(nameOf(first!), STORIES[0]!.headline);
      const names = ofRole('link').map(nameOf);
      assert.ok(names.includes('Listen to this story The harbour opens') && names.includes('EPUB The harbour opens'));
      const files = names.filter((name) => /^(?:M4A|EPUB|Listen) /.test(name));
      assert.equal(new Set(files).size, files.length);
      await page.close();
    });

    it(`${dir}: the first key leads to a skip link, and Enter to the stories`, async () => {
      const [page] = await open(dir, LOOKS[1]!);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '#stories');
      assert.ok(await page.evaluate('document.activeElement.getBoundingClientRect().height >= 44'));
      await page.keyboard.press('Enter');
      await page.waitForFunction(`document.activeElement.id === 'stories' || location.hash === '#stories'`);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.textContent'), STORIES[0]!.headline);
      await page.close();
    });
  }
});
