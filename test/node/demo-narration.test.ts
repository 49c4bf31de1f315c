import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createRecordedSpeech } from '../../src/core/speech/recorded-speech.js';
import { readStory } from '../../src/core/story/read-story.js';
import { findArticle } from '../../src/core/story/find-article.js';
import { alignText } from '../../src/core/timeline/alignment/align-text.js';
import { parseWebvtt } from '../../src/core/timeline/webvtt/parse-webvtt.js';
import { parsePage } from '../../src/node/page/html-page.js';

const file = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** The command made it, and it is committed. It no longer fits if a word of the page changes. */
describe('the narration of the demo', () => {
  const html = readFileSync(file('demo/index.html'), 'utf8');
  const story = readStory(findArticle(parsePage(html))!);
  const { cues } = parseWebvtt(readFileSync(file('audio/zhanaozen/en/story.vtt'), 'utf8'));

  it('fits the text of the page, word for word', () => {
    const { fit } = alignText(cues, createRecordedSpeech(story));
    assert.deepEqual(fit, {
      pageWords: fit.pageWords,
      alignedWords: fit.pageWords,
      recordedWords: fit.pageWords,
      unmatchedWords: 0,
    });
    assert.ok(fit.pageWords >= 900, `${fit.pageWords} words`);
  });

  it('has each caption once, and no size, breakpoint or control', () => {
    const said = cues.map(({ words }) => words.map(({ text }) => text).join(' '));
    const captions = story.blocks.filter(({ role }) => role === 'caption');
    assert.equal(captions.length, 4);
    for (const { text } of captions) {
      const first = text.trim().split(/\s+/).slice(0, 8).join(' ');
      assert.equal(said.filter((sentence) => sentence.startsWith(first)).length, 1, first);
    }
    assert.ok(!said.some((sentence) => /16x9|\bXS\b|Skip to|Play story/.test(sentence)));
  });

  it('has at most 4 MB', () => {
    const bytes = ['webm', 'm4a', 'vtt'].map((type) => statSync(file(`audio/zhanaozen/en/story.${type}`)).size);
    assert.ok(bytes.reduce((sum, size) => sum + size) <= 4_000_000, String(bytes));
  });
});
