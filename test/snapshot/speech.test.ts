import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { speak } from '../../src/core/speech/speak.js';
import { createRecordedSpeech } from '../../src/core/speech/recorded-speech.js';
import { shownText, spokenText } from '../../src/core/speech/sentence-text.js';
import type { Speech } from '../../src/core/speech/speech.js';
import { readStory } from '../../src/core/story/read-story.js';
import { findArticle } from '../../src/core/story/find-article.js';
import { parsePage } from '../../src/node/page/html-page.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The readable form of a page: each block with its role, and under it each spoken sentence. */
function formatTranscript(html: string): string {
  const article = findArticle(parsePage(html));
  assert(article);
  const story = readStory(article);
  const speech = speak(story);
  const lines = story.blocks.flatMap((block, index) => {
    const { role, language, direction, level = '' } = block;
    const said = speech.utterances
      .filter((utterance) => utterance.block === index)
      .map((utterance) => `    ${shownText(speech, utterance)}\n  » ${spokenText(speech, utterance)}`);
    return [
      [`${role}${level}`, language, direction].filter(Boolean).join(' '),
      ...(said.length ? said : ['    (silent)']),
    ];
  });
  return lines.length ? `${lines.join('\n')}\n` : '(nothing)\n';
}

/** page → story → speech, by whole files. `UPDATE_SNAPSHOTS=1` writes them again: read the difference before you commit it. */
describe('golden pages', () => {
  for (const name of readdirSync(folder).filter((entry) => existsSync(`${folder}${entry}/page.html`)))
    it(name, () => {
      const expected = `${folder}${name}/speech.txt`;
      const actual = formatTranscript(readFileSync(`${folder}${name}/page.html`, 'utf8'));
      if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(expected, actual);
      assert.equal(actual, readFileSync(expected, 'utf8'));
    });
});

describe('the speech for a recording', () => {
  for (const name of readdirSync(folder).filter((entry) => existsSync(`${folder}${entry}/page.html`)))
    it(`${name}: has the same words as the speech for a voice`, () => {
      const story = readStory(findArticle(parsePage(readFileSync(`${folder}${name}/page.html`, 'utf8')))!);
      const places = ({ words }: Speech): number[][] => words.map(({ start, end }) => [start, end]);
      assert.deepEqual(places(createRecordedSpeech(story)), places(speak(story)));
    });
});
