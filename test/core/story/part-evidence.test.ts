import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureParts, type PartEvidence } from '../../../src/core/story/part-evidence.js';
import { closestElement } from '../../../src/core/story/tree.js';
import { markedElement } from './read-html.js';

function evidenceOf(html: string): PartEvidence {
  const element = markedElement(`<main>${html}</main>`);
  return measureParts(closestElement(element, ({ localName }) => localName === 'main')!).get(element)!;
}
const LONG = `<p>${'x'.repeat(40)}</p>`;
/** Everything that is counted, to stand before or after a part, and not be counted in it. */
const OTHER = `${LONG}<p>One sentence of it. <a href="/1">A link</a> <button>Go</button></p>`;

describe('what a part contains', () => {
  const NOTHING = {
    textLength: 0,
    linkLength: 0,
    plainLength: 0,
    sentenceCount: 0,
    controlCount: 0,
    paragraphCount: 0,
  };
  const text = (length: number, more: Partial<PartEvidence> = {}): Partial<PartEvidence> => ({
    textLength: length,
    plainLength: length,
    ...more,
  });
  const PARTS: readonly (readonly [what: string, html: string, content: Partial<PartEvidence>])[] = [
    ['nothing', '<div here> </div>', {}],
    ['text, without the spaces around it', '<div here> one <b> two </b></div>', text(6)],
    ['a link', '<div here>one <a href="/1">four</a></div>', { textLength: 7, linkLength: 4, plainLength: 3 }],
    ['text after a link', '<div here><a href="/1">four</a> one</div>', { textLength: 7, linkLength: 4, plainLength: 3 }],
    ['a control', '<div here>one <button>four</button> six</div>', { textLength: 10, plainLength: 6, controlCount: 1 }],
    ['a control by its role', '<div here><b role="button">four</b></div>', { textLength: 4, controlCount: 1 }],
    ['another role', '<div here><b role="note">four</b></div>', text(4)],
    ['two fields', '<div here><form><input><select></select></form></div>', { controlCount: 3 }],
    ['a frame', '<div here><iframe></iframe><x-input></x-input><input-x></input-x></div>', { controlCount: 1 }],
    ['no script', '<div here><script>x = 1;</script><style>x</style>one</div>', text(3)],
    ['a sentence', '<div here>Nine more.</div>', text(10, { sentenceCount: 1 })],
    ['a label with a mark', '<div here>Sign up.</div>', text(8)],
    ['a label with spaces before it', '<div here>          Sign up.</div>', text(8)],
    ['two sentences', '<div here>Wind came in. All went out!</div>', text(27, { sentenceCount: 2 })],
    ['a sentence and a label', '<div here>Wind came in. Go on. </div>', text(20, { sentenceCount: 1 })],
    ['one mark of three characters', '<div here>Wind came in...</div>', text(15, { sentenceCount: 1 })],
    ['a sentence over elements', '<div here>Wi<b>nd </b><i>came</i> in.</div>', text(11, { sentenceCount: 1 })],
    ['no sentence over blocks', '<div here><p>Wind c</p><p>ame in.</p></div>', text(13)],
    ['no sentence of a link', '<div here><a href="/1">Wind came in.</a></div>', { textLength: 13, linkLength: 13 }],
    ['no sentence of a button', '<div here><button>Wind came in.</button></div>', { textLength: 13, controlCount: 1 }],
    ['a sentence of ideographs', '<div here>港口关闭了。</div>', text(6, { sentenceCount: 1 })],
    ['a label of ideographs', '<div here>港口关闭。</div>', text(5)],
    ['five letters with a mark', '<div here>Go on.</div>', text(6)],
    ['a long paragraph', `<div here>${LONG}</div>`, text(40, { paragraphCount: 1 })],
    ['a shorter paragraph', `<div here><p>${'x'.repeat(39)}</p></div>`, text(39)],
    ['a long block that is no paragraph', `<div here>${'x'.repeat(40)}</div>`, text(40)],
    ['a long paragraph in an advert', `<div here><div class="ads">${LONG}</div></div>`, text(40)],
    ['one after an advert', `<div here><div class="ads">A</div>${LONG}</div>`, text(41, { paragraphCount: 1 })],
    ['one in a part with a topic', `<div here><div class="share-price">${LONG}</div></div>`, text(40, { paragraphCount: 1 })],
    ['one in a byline', `<div here><div class="byline">${LONG}</div></div>`, text(40, { paragraphCount: 1 })],
  ]; // prettier-ignore
  for (const [what, html, content] of PARTS)
    it(what, () => {
      for (const page of [html, OTHER + html, html + OTHER]) {
        const { block: _block, paragraphsUntilEnd: _until, ...rest } = evidenceOf(page);
        assert.deepEqual(rest, { ...NOTHING, ...content });
      }
    });
});

describe('the position of a part', () => {
  const paragraphsUntil = (html: string): number => evidenceOf(html).paragraphsUntilEnd;
  it('is the number of long paragraphs up to its end', () => {
    assert.equal(paragraphsUntil(`<div here>A</div>${LONG}`), 0);
    assert.equal(paragraphsUntil(`${LONG}${LONG}<div here>A</div>${LONG}`), 2);
    assert.equal(paragraphsUntil(`${LONG}<div here>${LONG}</div>${LONG}`), 2);
  });
  it('is in the nearest block', () => {
    assert.equal(evidenceOf('<p>A <b><i here>b</i></b></p>').block.localName, 'p');
    assert.equal(evidenceOf('<p>A</p><i here>b</i>').block.localName, 'main');
    assert.equal(evidenceOf('<section><p>A</p><i here>b</i></section>').block.localName, 'section');
    assert.equal(evidenceOf('<section><p here>A</p></section>').block.localName, 'section');
  });
});
