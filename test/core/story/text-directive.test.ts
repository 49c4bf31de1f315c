/** The text directive of a passage. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textDirective } from '../../../src/core/story/text-directive.js';

/** The directive of a passage, which is in square brackets in the text. */
function directive(marked: string): string {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  return textDirective(marked.replace(/[[\]]/g, ''), from, to);
}

// PLY-33
describe('a text directive', () => {
  it('is the passage itself, where it is short', () => {
    assert.equal(directive('The boat\nIt brings [two thousand books] and a kettle.'), 'text=two%20thousand%20books');
  });

  it('encodes what has a meaning in a directive', () => {
    assert.equal(directive('[A well-known rule, says Q&A.]'), 'text=A%20well%2Dknown%20rule%2C%20says%20Q%26A.');
    assert.equal(directive('[کتابخانه]'), `text=${encodeURIComponent('کتابخانه')}`);
  });

  it('has the first and the last words of a passage of several blocks, or of a long one', () => {
    assert.equal(
      directive('One [two three four five\nsix seven eight nine] ten'),
      'text=two%20three%20four,seven%20eight%20nine',
    );
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    assert.equal(directive(`[${long}]`), 'text=word0%20word1%20word2,word57%20word58%20word59');
  });

  it('has the words before or after it, where the same words stand elsewhere', () => {
    assert.equal(directive('The red boat left.\nThe green [boat left].'), 'text=green-,boat%20left,-.');
    assert.equal(directive('Books for all. [Books for] everyone.'), 'text=all.-,Books%20for,-everyone.');
  });

  it('takes words as a whole: a part of a longer word is no other place', () => {
    assert.equal(directive('A boathouse. The [boat] left.'), 'text=boat');
  });

  it('compares without case, as a browser does', () => {
    assert.equal(directive('THE BOAT LEFT.\nThen [the boat left].'), 'text=Then-,the%20boat%20left,-.');
  });

  it('takes more words at the ends, where the first ones stand before it, too', () => {
    const other = 'The old stone pier of the island is long';
    assert.equal(
      directive(`${other}\n[The old stone pier was built\nby nine people of the island]`),
      'text=The%20old%20stone%20pier%20was%20built,by%20nine%20people%20of%20the%20island',
    );
  });

  it('has the words after it, where those before it are the same', () => {
    assert.equal(directive('We left port early. We [left port] late.'), 'text=We-,left%20port,-late.');
    assert.equal(directive('We left port early. We left port late. We [left port]'), 'text=late.%20We-,left%20port');
  });

  it('has the words before it in its first line', () => {
    assert.equal(directive('B is.\nA [b\nc d]'), 'text=A-,b,c%20d');
  });

  it('has many words around it, where nothing tells it from another place', () =>
    assert.equal(directive('X y one z w\nX y [one] z w'), 'text=X%20y-,one,-z%20w'));

  it('is the passage itself up to 200 characters', () => {
    const word = 'x'.repeat(98);
    assert.equal(directive(`[${word} yy ${word}]`), `text=${word}%20yy%20${word}`);
    assert.equal(directive(`[${word} yyy ${word}]`), `text=${word},${word}`);
  });

  it('has two terms that do not meet', () => {
    const words = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(60));
    assert.equal(
      directive(`[${words.join(' ')}]`),
      `text=${words.slice(0, 2).join('%20')},${words.slice(3).join('%20')}`,
    );
    assert.equal(directive(`[${'x'.repeat(201)}]`), `text=${'x'.repeat(201)},${'x'.repeat(201)}`);
  });
});
