/**
 * `<aloud-article for="…">` on published newspaper pages: text that was exposed twice is exposed once, no word is lost,
 * nothing else changes, and everything is restored when the element is removed.
 */
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import * as puppeteer from 'puppeteer-core';
import type { Browser, ElementHandle, JSHandle, Page } from 'puppeteer-core';
import { normalizeText } from '../../src/core/story/normalize-text.js';
import { findBrowser } from '../../scripts/find-browser.js';
import { readExposedContent, type ExposedPicture } from './accessibility-tree.js';
import { folder, pages, serve } from './server.js';

const COLUMNS = [
  'captioned',
  'met',
  'twice',
  'after',
  'names',
  'richer',
  'lost',
  'more',
  'unnamed',
  'axe',
  'ms',
] as const;
type Row = Record<(typeof COLUMNS)[number], number>;

type InPage = typeof import('./page-script.js');

/** In letters. Shorter text does not count as exposed twice. */
const SHORTEST = 12;

describe('any article of real pages', { skip: pages.length === 0 && `no pages in ${folder}` }, () => {
  let server: Server;
  let origin: string;
  let browser: Browser;
  const table: [string, Row][] = [];

  before(async () => {
    ({ server, origin } = await serve());
    browser = await puppeteer.launch((await findBrowser()).launchOptions);
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const name of pages)
    it(name, { timeout: 60_000 }, async () => {
      const page = await browser.newPage();
      try {
        const row = await measured(page, `${origin}/page/${encodeURIComponent(name)}`);
        table.push([name, row]);
        assert.equal(row.after, 0, 'heard twice');
        assert.equal(row.lost, 0, 'words lost');
        assert.equal(row.more, 0, 'words said that were not');
        assert.ok(row.unnamed <= 0, 'pictures left without a name');
        assert.equal(row.axe, 0, 'new findings of axe');
      } finally {
        await page.close();
      }
    });

  it('prints the findings', (test) => {
    const sum = Object.fromEntries(
      COLUMNS.map((column) => [column, table.reduce((total, [, row]) => total + row[column], 0)]),
    ) as Row;
    test.diagnostic(`${'page'.padEnd(44)} ${COLUMNS.map((column) => column.padStart(9)).join(' ')}`);
    for (const [name, row] of [...table, [`all ${table.length}`, sum] as const])
      test.diagnostic(
        `${name.slice(0, 44).padEnd(44)} ${COLUMNS.map((column) => String(Math.round(row[column])).padStart(9)).join(' ')}`,
      );
  });
});

async function measured(page: Page, address: string): Promise<Row> {
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const inside = await page.evaluateHandle(
    (module): Promise<InPage> => import(module),
    `${new URL(address).origin}/test/real-pages/page-script.js`,
  );
  const article: ElementHandle = await inside.getProperty('article');
  const captioned = await handles(inside);

  const story = await inside.evaluate((script) => script.story());
  const findings = await inside.evaluate((script) => script.findings());
  const before = await readExposedContent(page, article, captioned);
  const ms = await inside.evaluate((script) => script.wrap());
  const after = await readExposedContent(page, article, captioned);
  const foundAfter = await inside.evaluate((script) => script.findings());

  assert.deepEqual(await inside.evaluate((script) => script.story()), story, 'a repaired page gives the same story');
  await inside.evaluate((script) => script.unwrap());
  assert.ok(await inside.evaluate((script) => script.isAsAuthored()), 'everything is as the author wrote it');
  assert.deepEqual(errors, []);

  if (process.env['SHOW']) console.log(findings, foundAfter);
  const still = after.pictures.filter(isTwice);
  const names = still.filter(({ name }) => name.trim().split(/\s+/).length <= 3);
  const richer = still.filter(
    (item) => !names.includes(item) && letters(item.name).length > letters(item.caption).length,
  );
  return {
    captioned: captioned.length,
    met: before.pictures.filter(({ isExposed, caption }) => isExposed && caption).length,
    twice: before.pictures.filter(isTwice).length,
    after: still.length - names.length - richer.length,
    names: names.length,
    richer: richer.length,
    lost:
      missing(before.text, after.text) +
      before.pictures.reduce((sum, picture, index) => sum + lost(picture, after.pictures[index]!), 0),
    more: missing(after.text, before.text),
    unnamed: after.unnamed - before.unnamed,
    axe: Object.entries(foundAfter).reduce((sum, [rule, count]) => sum + Math.max(0, count - (findings[rule] ?? 0)), 0),
    ms,
  };
}

async function handles(inside: JSHandle): Promise<{ picture: ElementHandle; captions: ElementHandle[] }[]> {
  const all = [];
  for (const item of (await (await inside.getProperty('captioned')).getProperties()).values()) {
    const captions = (await (await item.getProperty('captions')).getProperties()) as Map<string, ElementHandle>;
    all.push({ picture: (await item.getProperty('picture')) as ElementHandle, captions: [...captions.values()] });
  }
  return all;
}

const letters = (text: string): string => normalizeText(text).replaceAll(' ', '');

/** By a rule of our own, wider than the tested one: one text has all words of the other. */
function isTwice({ name, caption }: ExposedPicture): boolean {
  const [nameLetters, captionLetters] = [letters(name), letters(caption)];
  if (!nameLetters || !captionLetters) return false;
  if (nameLetters === captionLetters) return true;
  return (
    Math.min(nameLetters.length, captionLetters.length) >= SHORTEST &&
    (nameLetters.includes(captionLetters) || captionLetters.includes(nameLetters))
  );
}

/** The words of the picture's name that are no longer exposed with it. */
function lost(before: ExposedPicture, after: ExposedPicture): number {
  const exposed = letters(`${after.name} ${after.caption}`);
  return normalizeText(before.name)
    .split(' ')
    .filter((word) => word && !exposed.includes(word)).length;
}

/** The number of words of one text that the other does not have. */
function missing(from: string, among: string): number {
  const count = new Map<string, number>();
  for (const word of among.split(/\s+/)) count.set(word, (count.get(word) ?? 0) + 1);
  let sum = 0;
  for (const word of from.split(/\s+/).filter(Boolean)) {
    const remaining = count.get(word) ?? 0;
    if (remaining) count.set(word, remaining - 1);
    else sum += 1;
  }
  return sum;
}
