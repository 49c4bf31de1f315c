import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statedArticleBody } from '../../../src/core/story/article-body.js';
import { parsePage } from '../../../src/node/page/html-page.js';

const text = (length: number): string => 'x'.repeat(length);
const LINE = 'The pillars of the old bridge are of oak';
const script = (data: unknown, type = 'application/ld+json'): string =>
  `<script type="${type}">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
/** Whether a page states a text, and the line is in it; undefined if it states none. */
const isStated = (html: string, line = LINE): boolean | undefined => statedArticleBody(parsePage(html))?.(line);

/** An object in so many others. */
const nested = (depth: number, inner: unknown): unknown =>
  Array.from({ length: depth }).reduce((value) => ({ a: value }), inner);

describe('the text that a page states as its article', () => {
  const BODY = `${text(400)} ${LINE}`;
  const ABSENT: readonly (readonly [what: string, html: string])[] = [
    ['in other data', script({ headline: BODY, description: BODY })],
    ['in a script of another type', script({ articleBody: BODY }, 'text/javascript')],
    ['in a script of a type that ends so', script({ articleBody: BODY }, 'x-application/ld+json')],
    ['in a script without a type', `<script>${JSON.stringify({ articleBody: BODY })}</script>`],
    ['in an element of that type', `<pre type="application/ld+json">${JSON.stringify({ articleBody: BODY })}</pre>`],
    ['in a summary', script({ articleBody: text(399), wordCount: 399, names: ['a'] })],
    ['in a summary beside damaged data', script({ articleBody: text(399) }) + script('{"articleBody"')],
    ['in deep data', script(nested(13, { articleBody: BODY }))],
    ['as a number', script({ articleBody: 4 })],
  ];
  for (const [what, html] of ABSENT) it(`is not ${what}`, () => assert.equal(isStated(html), undefined));

  const STATED: readonly (readonly [what: string, html: string])[] = [
    ['in the data of the page', script({ articleBody: BODY })],
    ['in a list', script({ '@graph': [{ '@type': 'WebPage' }, { articleBody: BODY }] })],
    ['beside an empty value', script({ author: null, articleBody: BODY })],
    ['in data with a character set', script({ articleBody: BODY }, 'Application/LD+JSON; charset=utf-8')],
    ['in data as deep as that', script(nested(12, { articleBody: BODY }))],
    ['under the same name again', script({ articleBody: [{ articleBody: BODY }] })],
    ['in two parts', script({ articleBody: text(200) }) + script({ articleBody: text(200) + LINE })],
    ['over two parts', script([{ articleBody: `${text(400)} The pillars of` }, { articleBody: 'the old bridge are of oak' }])],
    ['with tags', script({ articleBody: `<p class="a">${text(400)}</p>The <em>pillars</em> of the old <b>bridge</b> are of oak` })],
    ['with other marks and spaces', script({ articleBody: `${text(400)}“The PILLARS,of the old bridge\n are of  oak!”` })],
    ['in the body of the page', `<body><p>A</p><div>${script({ articleBody: BODY })}</div>`],
  ]; // prettier-ignore
  for (const [what, html] of STATED) it(`may be ${what}`, () => assert.equal(isStated(html), true));

  it('has 400 letters', () => {
    assert.equal(isStated(script({ articleBody: text(399) })), undefined);
    assert.equal(isStated(script({ articleBody: text(400) })), false);
  });
  it('does not have other lines', () => {
    const page = script({ articleBody: BODY });
    assert.equal(isStated(page, 'The pillars of the new bridge are of oak'), false);
    assert.equal(isStated(page, `${LINE} and pine`), false);
  });
  it('is not compared with a short line', () => {
    const page = script({ articleBody: BODY });
    assert.deepEqual([text(19), text(20)].map((line) => isStated(page, line)), [false, true]); // prettier-ignore
    assert.equal(isStated(page, 'The pillars - of the old'), false);
    assert.equal(isStated(page, 'The pillars of the old b'), false);
    assert.equal(isStated(page, 'The pillars of the old bri'), true);
  });
});
