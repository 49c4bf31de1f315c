import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speak } from '../../../src/core/speech/speak.js';
import { spokenText } from '../../../src/core/speech/sentence-text.js';
import { readStory } from '../../../src/core/story/read-story.js';
import { articleOf, blocksOf, storyOf } from './read-html.js';

/** What a voice says for a fragment. */
function saidFor(html: string): string[] {
  const speech = speak(storyOf(html));
  return speech.utterances.map((utterance) => spokenText(speech, utterance));
}

describe('a control in a sentence is a word of it', () => {
  const sentences: readonly (readonly [html: string, text: string])[] = [
    ['This word will <button type="button">not actually</button> be read.', 'This word will not actually be read.'],
    ['The <label for="x">label</label> is read.', 'The label is read.'],
    ['The <dfn><button>demurrage</button></dfn> was paid.', 'The demurrage was paid.'],
    ['<button>Demurrage</button> was paid.', 'Demurrage was paid.'],
    ['It was paid, see <a role="button" href="#n">this note</a>.', 'It was paid, see this note.'],
    ['Press <output>12</output> and <meter value=".5">half</meter>.', 'Press 12 and half.'],
    ['They were <progress value="1" max="2">half</progress> there.', 'They were half there.'],
    ['Wait for <span role="status">the ship</span> today.', 'Wait for the ship today.'],
    ['A <button>b</button>, a <button>c</button> and more.', 'A b, a c and more.'],
    ['<b>The <button>quay</button></b> is shut.', 'The quay is shut.'],
  ];
  for (const [html, text] of sentences)
    it(text, () => {
      assert.deepEqual(blocksOf(`<p>${html}</p>`), [`paragraph: ${text}`]);
      assert.deepEqual(blocksOf(`<ul><li>${html}</li></ul>`), [`item: ${text}`]);
    });

  const groups: readonly string[] = [
    '<p>The port is shut. <button>Share</button></p>',
    '<p>The port is shut. <button>Share</button> <button>Print</button></p>',
    '<p>The port is shut. <label>Mail <input></label></p>',
    '<p>The port is shut.</p><div><button>Share</button><button>Print</button></div>',
    '<p>The port is shut.</p><form><label>Name</label> <input> <button>Send</button></form>',
    '<p>The port is shut.</p><button>Share</button><div role="toolbar">Size</div>',
  ];
  for (const html of groups)
    it(`but not in ${html.slice(0, 60)}`, () => assert.deepEqual(blocksOf(html), ['paragraph: The port is shut.']));

  it('and is listed where it is not read', () => {
    const { omissions } = storyOf('<p>The port is shut. <button>Share</button></p><div><button> </button></div>');
    assert.deepEqual(omissions!.map(({ kind, evidence }) => [kind, evidence]), [['control', '<button>']]); // prettier-ignore
  });
});

describe('formulas', () => {
  const said = (math: string): string | undefined => saidFor(`<p>The speed ${math} is high.</p>`)[0];
  it('are read by their text', () => {
    assert.equal(said('<math><mn>3</mn><mo>+</mo><mn>4</mn></math>'), 'The speed 3+4 is high.');
    assert.deepEqual(blocksOf('<p>A <math><mn>3</mn></math> b.</p>'), ['paragraph: A 3 b.']);
  });
  it('or by the words of alttext, but not by source code', () => {
    assert.equal(said('<math alttext="one half"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'), 'The speed one half is high.');
    assert.equal(said('<math alttext="\\frac{1}{2}"><mfrac><mn>1</mn> <mn>2</mn></mfrac></math>'), 'The speed 1/2 is high.');
    assert.equal(said('<math><semantics><mi>v</mi><annotation encoding="application/x-tex">v_0</annotation></semantics></math>'), 'The speed v is high.');
  }); // prettier-ignore
  it('that a tool shows as a drawing are read once', () => {
    const math = '<math><mi>v</mi></math>';
    assert.equal(said(`<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">v</span></span>`), 'The speed v is high.');
    assert.equal(said(`<mjx-container><mjx-math aria-hidden="true"></mjx-math><mjx-assistive-mml class="mjx-assistive-mml">${math}</mjx-assistive-mml></mjx-container>`), 'The speed v is high.');
  }); // prettier-ignore
});

describe('words with another form for the ear', () => {
  it('are expanded at their first use', () => {
    const html =
      '<p>The <abbr title="World Health Organization">WHO</abbr> warns. The <abbr title="World Health Organization">WHO</abbr> left.</p>';
    assert.deepEqual(blocksOf(html), ['paragraph: The WHO warns. The WHO left.']);
    assert.deepEqual(saidFor(html), ['The World Health Organization warns.', 'The WHO left.']);
    assert.deepEqual(saidFor('<p>On <abbr title="2012-04-12T10:00">Thursday</abbr>.</p>'), ['On Thursday.']);
  });

  it('are not expanded where the listener leaves that out', () => {
    const story = storyOf('<p>x</p>');
    assert.equal(story.blocks[0]!.spokenForms, undefined);
    const html = '<aloud-article leave-out="byline expansions"><article><p>The <abbr title="World Health Organization">WHO</abbr>.</p></article></aloud-article>'; // prettier-ignore
    const speech = speak(readStory(articleOf(html)));
    assert.deepEqual(speech.utterances.map((each) => spokenText(speech, each)), ['The WHO.']); // prettier-ignore
  });

  it('and ruby is read once', () => {
    assert.deepEqual(blocksOf('<p><ruby><rb>東京</rb><rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>です。</p>'), ['paragraph: 東京です。']); // prettier-ignore
  });
});

describe('the cells of a table', () => {
  const table = (rows: string, attributes = ''): string => `<table ${attributes}>${rows}</table>`;
  const row = (tag: string, ...cells: string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

  it('are said with the headers of their columns, and the page’s words stay', () => {
    const html = table(row('th', 'Town', 'dead', 'hurt') + row('td', 'Aktau', '13', '') + row('td', 'Baku', '2', '7'));
    assert.deepEqual(blocksOf(html), ['row: Town dead hurt', 'row: Aktau 13', 'row: Baku 2 7']);
    assert.deepEqual(saidFor(html), ['Town dead hurt.', 'Town Aktau, dead 13.', 'Town Baku, dead 2, hurt 7.']);
  });

  it('with columns and rows that span', () => {
    const html = table(
      '<tr><th colspan="2">Town</th><th>dead</th></tr><tr><th rowspan="2">A</th><td>B</td><td>1</td></tr><tr><td>C</td><td>2</td></tr>',
    );
    assert.deepEqual(saidFor(html).slice(1), ['Town A, Town B, dead 1.', 'Town C, dead 2.']);
  });

  it('as they are in a table for layout, without headers, or in another table', () => {
    assert.deepEqual(saidFor(table(row('td', 'a', 'b'))), ['a b.']);
    assert.deepEqual(saidFor(table(row('th', 'a', 'b') + row('td', 'c', 'd'), 'role="none"')).at(-1), 'c d.');
  });
});
