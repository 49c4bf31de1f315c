/** The stories that the bench narrates. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Pages of newspapers, which we may not publish: a folder of `.html.gz` beside the project, or `ALOUD_PAGES`. */
const PAGES = process.env['ALOUD_PAGES'] ?? fileURLToPath(new URL('../../../../shared/data/pages', import.meta.url));

const SENTENCES = [
  'The minister said on Monday that parliament would vote next week on the water supply of town',
  'No person was hurt, but the road to the harbour stayed closed until the evening of day',
  'The teachers, who had waited for months, were paid for the first time in the year of school',
  'A spokeswoman for the railway said that repairs would begin before the winter at station',
];
/** Of the stories, the pages of newspapers: 60 of 200. */
const REAL_SHARE = 0.3;
/** About two minutes of sound. */
const LONG_PARAGRAPHS = 5;

/** A page of so many paragraphs. Each sentence ends with a number of its own, so that none is in the cache. */
export function madeStory(story: number, paragraphs: number = LONG_PARAGRAPHS, change = ''): string {
  const body = Array.from({ length: paragraphs }, (_, paragraph) => {
    const sentences = SENTENCES.map((sentence) => `${sentence} ${story * 100 + paragraph}.`);
    return `<p>${sentences.join(' ')}${paragraph === 1 ? ` ${change}` : ''}</p>`;
  });
  return page(`Story ${story}`, body.join('\n'));
}

/** A page with one sentence beside its headline. */
export const shortStory = (story: number): string => page(`Story ${story}`, `<p>This is story number ${story}.</p>`);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1>${body}</article></html>`;

/**
 * Writes stories as files: pages of newspapers, spread among made ones.
 *
 * @returns how many are pages of newspapers
 */
export function writeStories(folder: string, count: number, isShort: boolean): number {
  mkdirSync(folder);
  const names = isShort || !existsSync(PAGES) ? [] : readdirSync(PAGES).filter((name) => name.endsWith('.html.gz'));
  const real = names.slice(0, Math.round(REAL_SHARE * count));
  let used = 0;
  for (let story = 0; story < count; story++) {
    const isReal = used < ((story + 1) * real.length) / count;
    const made = isShort ? shortStory : madeStory;
    const html = isReal ? gunzipSync(readFileSync(join(PAGES, real[used++]!))) : made(story + 1);
    writeFileSync(join(folder, `${String(story).padStart(4, '0')}.html`), html);
  }
  return used;
}
