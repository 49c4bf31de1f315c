/** How much of the article a page reads, and what else, on pages of newspapers. Prints a line for each page. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { normalizeText } from '../../../src/core/story/normalize-text.js';
import { readStory } from '../../../src/core/story/read-story.js';
import { findArticle } from '../../../src/core/story/find-article.js';
import { isUnspokenRole, type Block } from '../../../src/core/story/story.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { missingPages, REAL_PAGES_FOLDER } from '../../node/book/real-pages.js';

const pages = missingPages ? [] : readdirSync(REAL_PAGES_FOLDER).filter((name) => name.endsWith('.html.gz'));

/**
 * Floors of all pages together, in percent. The texts that sites state for search engines are no exact reference. What
 * has no meaning for a listener does not count on either side: addresses, and spaces that are missing between two
 * paragraphs. “Read also” lines in a reference do count, as missing words.
 */
const MIN_READ = 99.5;
const MAX_OTHER = 5.7;

/**
 * Pages whose reference lacks parts of the article, which a person would read: a summary in points and a box of facts;
 * a section and a summary of reactions. Their words count as other words. The second floor is without these pages.
 */
const INCOMPLETE_REFERENCES = /^fundus__(?:no__Dagbladet_2024_08_04|es__LaVanguardia_2026_07_11)\./;
const MAX_OTHER_WITH_COMPLETE_REFERENCE = 2.5;

describe('the article text of real pages', { skip: missingPages }, () => {
  const all = { words: 0, read: 0, spoken: 0, other: 0 };
  const complete = { ...all };
  const table: string[] = [];

  for (const name of pages)
    it(name, () => {
      const html = gunzipSync(readFileSync(`${REAL_PAGES_FOLDER}/${name}`)).toString();
      const reference = referenceFor(name, html);
      // The reader must find the article without the text that it is compared with.
      const story = readStory(findArticle(parsePage(reference ? html.replace(/"articleBody"/g, '"-"') : html))!);
      const spoken = story.blocks.filter(({ role }) => !isUnspokenRole(role));
      assert.ok(spoken.length);
      const counts = reference ? compare(reference, spoken) : undefined;
      for (const sum of INCOMPLETE_REFERENCES.test(name) ? [all] : [all, complete])
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts?.[key] ?? 0;
      table.push(
        `${name.slice(0, 50).padEnd(50)} ${String(wordsOf(spoken.map(({ text }) => text).join(' ')).length).padStart(6)} words, ${story.omissions!.length} parts left out${counts ? `, ${percent(counts.read, counts.words)} of the article, ${percent(counts.other, counts.spoken)} other` : ''}`,
      );
    });

  it('reads the articles and little else', (test) => {
    for (const line of table) test.diagnostic(line);
    for (const [name, { words, read, spoken, other }] of Object.entries({ all, complete }))
      test.diagnostic(`${name}: ${percent(read, words)} of the articles, ${percent(other, spoken)} other`);
    assert.ok(all.read >= (MIN_READ / 100) * all.words);
    assert.ok(all.other <= (MAX_OTHER / 100) * all.spoken);
    assert.ok(complete.other <= (MAX_OTHER_WITH_COMPLETE_REFERENCE / 100) * complete.spoken);
  });
});

/** The text of a file beside the page, else what the page states as its article; undefined where it states none. */
function referenceFor(name: string, html: string): string | undefined {
  const file = `${REAL_PAGES_FOLDER}/${name.replace(/\.html\.gz$/, '.txt')}`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const bodies = [...html.matchAll(/"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);
  const longest = bodies.sort((a, b) => b.length - a.length)[0];
  if (!longest || longest.length < 1000) return undefined;
  return String(JSON.parse(`"${longest.replace(/[\n\r\t]/g, ' ')}"`)).replace(/<[^>]*>/g, ' ');
}

/** Headings, captions and authors are in some references and not in others: they do not count as other words. */
const isText = ({ role }: Block): boolean => /^(?:paragraph|quote|item|row|dateline)$/.test(role);

/** How many words of the reference are in a block, and how many words of the blocks are not in the reference. */
function compare(reference: string, blocks: readonly Block[]): Record<'words' | 'read' | 'spoken' | 'other', number> {
  const left = new Map<string, number>();
  const words = wordsOf(reference);
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let [spoken, read, other] = [0, 0, 0];
  for (const block of [...blocks.filter(isText), ...blocks.filter((each) => !isText(each))])
    for (const word of wordsOf(block.text)) {
      const count = left.get(word) ?? 0;
      if (count) left.set(word, count - 1);
      if (count) read++;
      else if (isText(block)) other++;
      if (count || isText(block)) spoken++;
    }
  return { words: words.length, read, spoken, other };
}

const wordsOf = (text: string): string[] =>
  normalizeText(text.replace(/https?:\S+/g, ' ').replace(/(?<=\p{Ll}[.!?:"”“»]*)(?=\p{Lu})/gu, ' '))
    .split(' ')
    .filter(Boolean);

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
