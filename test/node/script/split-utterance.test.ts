import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildScript, type NarrationScript } from '../../../src/node/script/script.js';
import { textNormalizer } from '../../../src/node/text-normalization/text-normalizer.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';

const scriptOf = (text: string, language = 'en'): NarrationScript =>
  buildScript(`<html lang="${language}"><article><p>${text}</p></article></html>`, 'page.html', new VoiceMap({}));

const CLAUSE = 'the council of the town met on Monday to talk about the water,';

describe('a sentence that is too long for a voice', () => {
  it('is left whole up to a hundred words', () => {
    assert.equal(scriptOf(`${Array(9).fill(CLAUSE).join(' ')} it said.`).lines.length, 1);
  });

  it('is split by the words of its numbers where a service takes only so many characters', () => {
    const voices = new VoiceMap({ voices: ['openai:http://localhost/v1?model=m&voice=v'] });
    const limit = voices.named[0]!.service!.maxCharacters;
    const numbers = Array(40).fill('777,777,777,777').join(' ');
    const page = `<html lang="en"><article><p>${numbers.slice(0, 590)}.</p></article></html>`;
    const { lines } = buildScript(page, 'page.html', voices, undefined, textNormalizer);
    assert.ok(lines.length > 0 && lines.every(({ spokenWords }) => spokenWords.join(' ').length <= limit));
    const [longest] = lines.map(({ spokenWords }) => spokenWords.join(' ').length).sort((a, b) => b - a);
    assert.ok(longest! > limit / 2, 'the numbers are long enough for a test');
  });

  it('becomes several lines that end with a clause, and no word is lost', () => {
    const text = `${Array(40).fill(CLAUSE).join(' ')} it said.`;
    const { lines } = scriptOf(text);
    assert.ok(lines.length > 3);
    assert.ok(lines.every((line) => line.text.length <= 600));
    assert.ok(lines.slice(0, -1).every((line) => line.text.endsWith('water,')));
    assert.equal(lines.map((line) => line.text).join(' '), text);
    assert.deepEqual(
      lines.flatMap(({ writtenWords }) => writtenWords),
      text.split(' '),
    );
  });

  it('is split between words where it has no clauses', () => {
    for (const [text, language] of [
      ['word '.repeat(1000), 'en'],
      ['水道'.repeat(1000), 'ja'],
    ] as const) {
      const { lines } = scriptOf(text, language);
      assert.ok(lines.length > 1 && lines.every((line) => line.text.length <= 600));
      assert.equal(
        lines
          .map((line) => line.text)
          .join('')
          .replace(/\s/g, ''),
        text.replace(/\s/g, ''),
      );
    }
  });

  it('is left out, with one warning, where one word has no end', () => {
    const { lines, warnings } = scriptOf(`Before. Then ${'iVBORw0KGgo'.repeat(2000)} came. After.`);
    assert.deepEqual(
      lines.map(({ text }) => text),
      ['Before.', 'Then', 'came.', 'After.'],
    );
    assert.equal(warnings.length, 1);
    assert.match(`${warnings[0]}`, /^page\.html:1: left out: a word of more than 5000 characters, “iVBORw.*…” — /);
    assert.ok(`${warnings[0]}`.length < 200);
  });
});
