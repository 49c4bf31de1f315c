import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { speak } from '../../../src/core/speech/speak.js';
import { shownText } from '../../../src/core/speech/sentence-text.js';
import { isPicture } from '../../../src/core/story/content-size.js';
import { readStory } from '../../../src/core/story/read-story.js';
import { findArticle } from '../../../src/core/story/find-article.js';
import type { Block, Story } from '../../../src/core/story/story.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from '../../../src/core/story/tree.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { cpuTime } from '../../cpu-time.js';

/** Pages of newspapers. Their licence does not allow distribution: a folder of `.html.gz` next to the project, or `ALOUD_PAGES`. */
const folder = process.env['ALOUD_PAGES'] ?? fileURLToPath(new URL('../../../../shared/data/pages', import.meta.url));
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html.gz')) : [];

describe('real pages', { skip: pages.length === 0 && `no pages in ${folder}` }, () => {
  const table: string[] = [];

  for (const name of pages)
    it(name, () => {
      const article = findArticle(parsePage(gunzipSync(readFileSync(`${folder}/${name}`)).toString()));
      assert(article);
      const start = cpuTime();
      const story = readStory(article);
      const speech = speak(story);
      const milliseconds = cpuTime() - start;

      const texts = textsIn(article, story);
      accountsForAll(story, texts);
      // The sentences contain each word of the blocks once.
      for (const [index, { role, text }] of story.blocks.entries()) {
        const sentences = speech.utterances.filter(({ block }) => block === index);
        if (role === 'related' || role === 'advert') assert.equal(sentences.length, 0);
        else if (sentences.length)
          assert.equal(bare(sentences.map((one) => shownText(speech, one)).join('')), bare(text));
        else assert.doesNotMatch(text, /[\p{L}\p{N}]/u);
      }

      const shown = words(texts.filter(({ out }) => !out));
      const out = words(texts.filter((text) => text.out));
      const read = story.blocks.filter(({ runs }) => runs.length).reduce((sum, block) => sum + count(block.text), 0);
      table.push(
        [
          name.slice(0, 44).padEnd(44),
          article.localName.padEnd(8),
          ...[shown, out, read, story.blocks.length, speech.utterances.length, Math.round(milliseconds)].map((number) =>
            String(number).padStart(6),
          ),
        ].join(' '),
      );
    });

  it('prints the results', (test) => {
    test.diagnostic(`${'page'.padEnd(44)} article   words  out   read blocks sentences ms`);
    for (const line of table) test.diagnostic(line);
  });
});

interface PageText {
  readonly node: TreeNode;
  /** Whether a node is hidden, a control, or part of a picture. */
  readonly out: boolean;
}

/** All text nodes of the page, by an independent implementation. */
function textsIn(article: TreeElement, { unread }: Story): PageText[] {
  const texts: PageText[] = [];
  const outside: TreeNode[] = [];
  visit(
    article,
    (node) => {
      if (isText(node) && node.nodeValue!.trim()) texts.push({ node, out: outside.length > 0 });
      if (!isElement(node)) return false;
      if (outside.length || isPicture(node) || unread!.has(node)) outside.push(node);
      return true;
    },
    (node) => {
      if (outside.at(-1) === node) outside.pop();
    },
  );
  return texts;
}

/** The story contains each visible text once and completely, and no other text. */
function accountsForAll({ blocks }: Story, texts: readonly PageText[]): void {
  const covered = new Map<TreeNode, string>();
  for (const block of blocks)
    for (const [index, run] of block.runs.entries()) {
      const { node } = run;
      const stretch = block.text.slice(run.start, endOf(block, index));
      assert.equal(
        stretch.trimEnd(),
        node
          .nodeValue!.replace(/\s/g, ' ')
          .slice(run.offset, run.offset + stretch.length)
          .trimEnd(),
      );
      assert.equal((covered.get(node) ?? '').length, run.offset, `said twice: ${stretch}`);
      covered.set(node, (covered.get(node) ?? '') + stretch);
    }
  for (const { node, out } of texts) {
    const text = node.nodeValue!.replace(/\s/g, ' ');
    if (out) assert.equal(covered.get(node), undefined, `said, though not shown: ${text}`);
    else if (!/^\s*(?:XS|SM|MD|LG|X+L)\s*$/.test(text))
      assert.equal(covered.get(node)?.trimEnd(), text.trimEnd(), `lost: ${text}`);
  }
}

/** A run ends at the start of the next one, or before the space for a line break or a gap between two cells. */
function endOf({ text, runs }: Block, index: number): number {
  const { start, node, offset } = runs[index]!;
  return Math.min(runs[index + 1]?.start ?? text.length, start + node.nodeValue!.length - offset);
}

const bare = (text: string): string => text.replace(/\s+/g, '');
const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const words = (texts: readonly PageText[]): number => texts.reduce((sum, { node }) => sum + count(node.nodeValue!), 0);
