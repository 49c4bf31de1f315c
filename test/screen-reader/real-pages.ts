/**
 * Ten published newspaper pages, with `<aloud-article for="…">`: in Firefox, because Chromium does not speak the
 * caption as the figure's name too. We may not publish them, so they have no transcripts.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findCaptionedPictures } from '../../src/core/story/captioned-pictures.js';
import { findArticle } from '../../src/core/story/find-article.js';
import { isRepeatedByCaption } from '../../src/core/story/repeated-text.js';
import { parsePage } from '../../src/node/page/html-page.js';
import { folder, pages } from '../real-pages/server.js';
import { parseScenario } from './scenario.js';
import type { Scenario } from './read-scenarios.js';

const MAX_PAGES = 10;

/** Nothing loads from elsewhere, and only our script runs. */
const HEAD =
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:">` +
  '<script type="module" src="/test/real-pages/screen-reader-script.js"></script>';

const SCENARIO = `
wait for [data-to-be-heard]
read all
expect caption heard once`;

/** Any page whose article has a caption that is spoken twice would do; these are evenly spaced among them. */
const chosenPages = takeEvenly(pages.filter((name) => repeatsCaption(read(name))));

/** The reason why there are none. */
export const absentReason: string | undefined = pages.length === 0 ? `no pages in ${folder}` : undefined;

/** The server's content for the paths that the scenarios open. */
export const realPages: Record<string, string> = Object.fromEntries(
  chosenPages.map((name, index) => [pathOf(index), withHead(read(name))]),
);

export function realPageScenarios(parts: string[]): Scenario[] {
  return chosenPages
    .map((name, index) => ({
      name: `real-pages/${name.replace(/\.html\.gz$/, '').slice(0, 40)}`,
      lines: parseScenario(`open ${pathOf(index)}${SCENARIO}`, 'real-pages'),
      only: 'firefox' as const,
    }))
    .filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
}

function pathOf(index: number): string {
  return `/real/${index}.html`;
}

function read(name: string): string {
  return gunzipSync(readFileSync(`${folder}/${name}`)).toString();
}

function withHead(html: string): string {
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + HEAD) : HEAD + html;
}

function repeatsCaption(html: string): boolean {
  const article = findArticle(parsePage(html));
  return (
    !!article &&
    findCaptionedPictures(article).some(({ picture, caption }) =>
      isRepeatedByCaption(picture.getAttribute('alt') ?? '', caption),
    )
  );
}

function takeEvenly(names: readonly string[]): string[] {
  const interval = Math.max(1, names.length / MAX_PAGES);
  return names
    .filter((_, index) => Math.floor(index / interval) !== Math.floor((index - 1) / interval))
    .slice(0, MAX_PAGES);
}
