import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createRecordedSpeech } from '../../src/core/speech/recorded-speech.js';
import { readStory } from '../../src/core/story/read-story.js';
import { findArticle } from '../../src/core/story/find-article.js';
import { alignText } from '../../src/core/timeline/alignment/align-text.js';
import { parseWebvtt } from '../../src/core/timeline/webvtt/parse-webvtt.js';
import { parsePage } from '../../src/node/page/html-page.js';
import { DEMO_PAGES } from '../pages/demo-pages.js';
import { readRepositoryFile } from './repository-file.js';

/** The fewest words of a story that is whole. Languages with endings instead of small words need fewer. */
const MIN_WORDS: Readonly<Record<string, number>> = { en: 900, ru: 750, kk: 650, fa: 950, ar: 700 };

/** The command made them, and they are committed. They no longer fit if a word of the page changes. */
for (const { language, name, file } of DEMO_PAGES)
  describe(`the narration of the demo (${name})`, () => {
    const folder = `audio/zhanaozen/${language}`;
    const story = readStory(findArticle(parsePage(readRepositoryFile(`demo/${file}`)))!);
    const { cues, notes } = parseWebvtt(readRepositoryFile(`${folder}/story.vtt`));

    it('fits the text of the page, word for word', () => {
      const { fit } = alignText(cues, createRecordedSpeech(story));
      assert.deepEqual(fit, {
        pageWords: fit.pageWords,
        alignedWords: fit.pageWords,
        recordedWords: fit.pageWords,
        unmatchedWords: 0,
      });
      assert.ok(fit.pageWords >= MIN_WORDS[language]!, `${fit.pageWords} words`);
    });

    it('is in the language of the page, with an English voice for what is in English', () => {
      const note = notes.join('\n');
      assert.match(note, new RegExp(`^language: ${language}$`, 'm'));
      assert.match(note, language === 'en' ? /^voice: flite slt$/m : /^voice: espeak-ng, flite slt$/m);
    });

    it('has each caption once, and no size, breakpoint or control', () => {
      const said = cues.map(({ words }) => words.map(({ text }) => text).join(' '));
      const captions = story.blocks.filter(({ role }) => role === 'caption');
      assert.equal(captions.length, 4);
      for (const { text } of captions) {
        const first = text.trim().split(/\s+/).slice(0, 4).join(' ');
        assert.equal(said.filter((sentence) => sentence.startsWith(first)).length, 1, first);
      }
      assert.ok(!said.some((sentence) => /16x9|\bXS\b|Skip to|Play story/.test(sentence)));
    });

    it('has at most 4 MB', () => {
      const path = new URL(`../../${folder}/`, import.meta.url);
      const bytes = readdirSync(path).map((name) => statSync(new URL(name, path)).size);
      assert.ok(bytes.reduce((sum, size) => sum + size) <= 4_000_000, String(bytes));
    });
  });
