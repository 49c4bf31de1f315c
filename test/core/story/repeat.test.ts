import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeats } from '../../../src/core/story/repeat.js';

const LONG = 'Police officers stand guard in the main square of Zhanaozen';

describe('a description that repeats its caption', () => {
  const same: [string, string, string][] = [
    ['word for word', 'The road was blocked', 'The road was blocked'],
    ['but for case, spaces and the full stop', '  the ROAD was\n blocked.', 'The road was blocked'],
    ['but for quotation marks and dashes', '"The road" - blocked', '“The road” – blocked!'],
    ['but for the way that a letter is made', 'Cafe\u0301 Zu\u0308rich', 'Café Zürich'],
    ['but for full-width letters and ligatures', 'ＡＢＣ oﬃce', 'abc office'],
    ['but for soft hyphens and marks of direction', 'The ro\u00adad\u200f', 'The road'],
    ['one word for one word', 'Aktau', 'Aktau.'],
    ['in Persian, but for the joiner between letters', 'مي\u200cرود', 'می\u200cرود'.replace('ی', 'ي')],
  ];
  for (const [how, alternative, caption] of same)
    it(how, () => assert.equal(repeats(alternative, caption), true, `${alternative} = ${caption}`));

  it('is five words and 60 % of the caption, in order', () => {
    assert.equal(repeats('one two three four five', 'one x two y three z four five'), true);
    assert.equal(repeats('Police officers stand guard in the square', LONG), true);
  });

  it('is no four words, however much of the caption they are', () => {
    assert.equal(repeats('one two three four', 'one two three four five'), false);
  });

  it('is no less than 60 % of the caption', () => {
    assert.equal(repeats('one two three four five six', 'one two three four five six a b c d'), true);
    assert.equal(repeats('one two three four five six', 'one two three four five six a b c d e'), false);
  });

  it('is no word that the caption has not, nor another order, nor the same word more often', () => {
    assert.equal(repeats('Police officers stand guard in the old square', LONG), false);
    assert.equal(repeats('In the main square of Zhanaozen stand police officers', LONG), false);
    assert.equal(repeats('one one two three four five', 'one two three four five'), false);
  });

  it('is not a short name in a long caption, nor a longer text than the caption', () => {
    assert.equal(repeats('Victoria Nuland', 'State Department spokeswoman Victoria Nuland speaks'), false);
    assert.equal(repeats(`${LONG} on Sunday`, LONG), false);
  });

  it('is nothing where there are no words', () => {
    for (const [alternative, caption] of [
      ['', ''],
      ['', LONG],
      [LONG, ''],
      ['…', '...'],
      [' ', '–'],
    ] as const)
      assert.equal(repeats(alternative, caption), false);
  });
});
