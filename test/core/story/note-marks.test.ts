import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speak } from '../../../src/core/speech/speak.js';
import { shownText } from '../../../src/core/speech/sentence-text.js';
import { blocksOf, storyOf } from './read-html.js';

describe('the marks of notes', () => {
  it('are not read, and do not hide the end of a sentence', () => {
    const marks = [
      '<sup><a href="#fn1" role="doc-noteref">1</a></sup>',
      '<a href="#fn1" role="doc-noteref">1</a>',
      '<sup class="reference">[3]</sup>',
      '<sup id="r" class="reference"><a href="#n"><span>[</span>3<span>]</span></a></sup>',
      '<a href="#fn1"><sup>12</sup></a>',
      '<sup>1, 2</sup>',
      '<sup>*</sup>',
      '<sup>[<a href="/wiki/C">citation needed</a>]</sup>',
      '<a href="page.html#n7">[7]</a>',
      '<a href="#n" class="footnote-ref">a</a>',
      '[2]',
      '[2, 14]',
      '<b></b>[2]'.slice(7),
    ];
    for (const mark of marks) {
      const speech = speak(storyOf(`<p>The quay was shut.${mark} Ferries stayed in port${mark}.</p>`));
      assert.deepEqual(
        speech.utterances.map((each) => shownText(speech, each)),
        ['The quay was shut.', 'Ferries stayed in port.'],
        mark,
      );
    }
  });

  it('are no powers, amounts, ordinals or words in brackets', () => {
    for (const text of ['5 m<sup>2</sup> or 10<sup>6</sup> W', 'the 5<sup>th</sup> ship', 'boat[s] and [they]', 'see <a href="#s">4</a>', 'see <a href="#s">section 4</a>'])
      assert.equal(blocksOf(`<p>It is ${text}.</p>`)[0], `paragraph: It is ${text.replace(/<[^>]+>/g, '')}.`);
    assert.deepEqual(blocksOf('<p>Write <code>a[1]</code> here.</p>'), ['paragraph: Write a[1] here.']);
    assert.deepEqual(blocksOf('<p>[2] A note of its own.</p>'), ['paragraph: [2] A note of its own.']);
  }); // prettier-ignore

  it('nor are the tools in a heading', () => {
    const tools = [
      '<span class="mw-editsection">[<a href="?edit">edit</a>]</span>',
      ' <span>[<a href="?edit">modifier</a> | <a href="?x">le code</a>]</span>',
      '<a class="headerlink" href="#costs" title="Link to this heading">¶</a>',
      '<a href="#costs">#</a>',
      '<a class="heading-anchor" href="#costs">Direct link</a>',
    ];
    for (const tool of tools) assert.deepEqual(blocksOf(`<h2>Costs${tool}</h2>`), ['heading: Costs'], tool);
    assert.deepEqual(blocksOf('<h2><a class="anchor" href="#costs">Costs</a></h2>'), ['heading: Costs']);
  });

  it('have the offsets of the page around them', () => {
    const { blocks } = storyOf('<p>Shut.[2] Ferries[13] sail.</p>');
    const [{ text, runs }] = blocks as [(typeof blocks)[0]];
    assert.equal(text, 'Shut. Ferries sail.');
    assert.deepEqual(runs.map(({ start, offset }) => [start, offset]), [[0, 0], [5, 8], [13, 20]]); // prettier-ignore
  });
});

describe('notes', () => {
  it('have a role, and are read without the way back', () => {
    const back = '<a href="#r" role="doc-backlink">↩ back</a>';
    assert.deepEqual(
      blocksOf(`<p>Text.</p><section role="doc-endnotes"><h2>Notes</h2><ol><li>A note. ${back}</li></ol></section>`),
      ['paragraph: Text.', 'note: Notes', 'note: A note.'],
    );
    const text = '<p>Some words of the story, long enough to be most of it, and more.</p>'.repeat(3);
    assert.deepEqual(blocksOf(`${text}<div class="footnotes"><p>A note.</p></div>`).at(-1), 'note: A note.');
  });
});
