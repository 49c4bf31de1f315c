import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isUnspokenRole } from '../../../src/core/story/story.js';
import { readStory } from '../../../src/core/story/read-story.js';
import { articleOf, storyOf } from './read-html.js';
import { SITE_PAGES } from './pages-of-sites.js';

const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function spokenTexts(story: ReturnType<typeof readStory>): string[] {
  return story.blocks.filter(({ role }) => !isUnspokenRole(role)).map(({ text }) => plain(text));
}

const spoken = (html: string): string[] => spokenTexts(storyOf(html));

/** Enough prose to tell the article from the rest of the page. */
const PROSE =
  '<p>The council decided on Monday to repair the <a href="/b">old wooden bridge</a>, which has been closed since spring.</p>'.repeat(
    3,
  );

/** What a page reads of a part, between paragraphs and after the last one. */
const spokenOf = (part: string): string[][] =>
  [PROSE + part + PROSE, PROSE + part].map((html) => spoken(html).filter((text) => !plain(PROSE).includes(text)));

describe('what a page reads aloud is its article', () => {
  for (const { language, html, article } of SITE_PAGES)
    it(`${language}: each line of the article once, nothing else`, () =>
      assert.deepEqual(spokenTexts(readStory(articleOf(html))), article.map(plain)));

  it('says why a part is left out, for each part', () => {
    const { omissions } = readStory(articleOf(SITE_PAGES[0]!.html));
    assert.deepEqual(
      omissions!.map(({ kind, evidence }) => `${kind}: ${evidence}`),
      [
        'related: a text of links (100 %)',
        'advert: a link to share, subscribe or log in',
        'related: “Lire aussi : La gare change ses horaires” with links',
        'related: a row of linked headings',
        'advert: a link to share, subscribe or log in',
        'related: “Thèmes” with links',
        'related: a row of linked headings',
      ],
    );
  });
});

describe('a part that is not the article', () => {
  const silent: readonly (readonly [string, string])[] = [
    ['links that no label announces', '<div><a href="/1">The station changes its timetable</a><a href="/2">One more market at the port</a></div>'],
    ['a line that is a link to another page of the site', '<p><a href="/1">The station changes its timetable from Monday</a></p>'],
    ['teasers with a text outside the link', '<div>' + '<div><h3><a href="/1">The station changes its timetable</a></h3><p>From Monday, trains leave ten minutes later than before.</p></div>'.repeat(2) + '</div>'],
    ['teasers that end in the same link', '<div>' + '<div><h3>A new timetable</h3><p>From Monday, trains leave ten minutes later than before.</p><div><a href="/1">More on it</a></div></div>'.repeat(2) + '</div>'],
    ['an article in the article with links', '<article><h3><a href="/1">The station changes its timetable</a></h3><span>yesterday</span></article>'],
    ['a complementary part with links', '<div role="complementary"><span>Elsewhere</span> <a href="/1">The station</a></div>'],
    ['a line that asks for a subscription, though it is a sentence', '<p>To read the rest of this article on the bridge, <a href="/subscribe">subscribe</a> to the paper today.</p>'],
    ['a form', '<form action="/s"><h3>Our letter</h3><label>Address</label><input></form>'],
    ['a picture in a teaser', '<div><a href="/1"><img src="a.jpg" alt="A train"><h3>The station changes its timetable</h3></a></div>'],
  ]; // prettier-ignore
  for (const [name, part] of silent) it(`is not read: ${name}`, () => assert.deepEqual(spokenOf(part), [[], []]));

  it('ends the article: labels beside links after the last paragraph', () => {
    const end =
      '<div>Share it</div><div><a href="/t/1">Bridges</a> <a href="/t/2">Council</a></div><div>Back to top</div>';
    assert.deepEqual(spokenOf(end)[1], []);
  });

  it('is a row of buttons to share it that are no links', () => {
    const row = '<div><span>Paylaş</span> <span>Facebook</span> <span>WhatsApp</span></div>';
    assert.deepEqual(
      spoken(row + PROSE + row).filter((text) => !plain(PROSE).includes(text)),
      [],
    );
  });

  const box = (content: string): string[] =>
    spoken(PROSE.repeat(3) + content + PROSE).filter((text) => !plain(PROSE).includes(text));

  it('is a box of an offer, with a sentence in it and a field, in any language', () =>
    assert.deepEqual(
      box(
        '<div><h3>Ostani u toku</h3><p>Najvažnije vesti svakog jutra u vašem sandučetu.</p><input type="email"></div>',
      ),
      [],
    ));

  it('is a box of an offer in a figure that has no picture', () =>
    assert.deepEqual(
      box(
        '<figure><a href="#s">skip past newsletter promotion</a><aside><p>Sign up to This is Europe</p><p>The most pressing stories and debates for Europeans.</p></aside><p>after newsletter promotion</p></figure>',
      ),
      [],
    ));

  it('is a figure that is in the page twice, for narrow and for wide windows', () => {
    const figure =
      '<figure><img src="a.jpg" alt="Two men on a bridge"><figcaption>The pillars of the bridge are of oak.</figcaption></figure>';
    const caption = 'The pillars of the bridge are of oak.';
    const countOf = (html: string): number => spoken(html).filter((text) => text === caption).length;
    assert.equal(countOf(PROSE + figure + figure + PROSE), 1);
    assert.equal(countOf(PROSE + figure + PROSE + figure), 2);
    assert.equal(countOf(PROSE + figure + figure.replace('Two', 'Six') + PROSE), 2);
    assert.equal(countOf(PROSE + `<figure>${figure}</figure>` + PROSE), 1);
  });

  it('is a row of share buttons without spaces, with soft hyphens', () =>
    assert.deepEqual(
      spokenOf('<div><span>Face\u00adbook</span><span>Twit\u00adter</span><span>LinkedIn</span></div>')[1],
      [],
    ));

  it('is a list of teasers after the end, though it holds about as much text as the article', () => {
    const teaser = (number: number): string =>
      `<div><div><h2><a href="/${number}">The station changes its timetable ${number}</a></h2><p>From Monday, trains leave ten minutes later than before, and one of them does not stop.</p></div></div>`;
    const listOf = (length: number): string =>
      `<div><h2>More from us</h2>${Array.from({ length }, (_, at) => teaser(at)).join('')}</div>`;
    assert.deepEqual(
      spoken(PROSE.repeat(3) + listOf(12)).filter((text) => !plain(PROSE).includes(text)),
      [],
    );
    assert.ok(box(listOf(12)).length >= 24, 'a list before the end may be the article');
    assert.ok(spoken(PROSE.repeat(3) + listOf(36)).length > 72, 'a list with most of the text is the article');
  });

  it('stands beside an article of one sentence', () => {
    const links = '<aside><p>Also read</p><ul><li><a href="/1">The station changes its timetable</a></li></ul></aside>';
    assert.deepEqual(
      spoken(`<h1>The old bridge</h1><p>The bridge is open again, the council said on Monday.</p>${links}`),
      ['The old bridge', 'The bridge is open again, the council said on Monday.'],
    );
  });

  it('repeats the headline', () => {
    const headline = 'The old wooden bridge will be repaired';
    assert.deepEqual(
      spoken(`<p>${headline}</p><h1>${headline}</h1>${PROSE}<h2>${headline}</h2>`).filter((text) => text === headline),
      [headline],
    );
  });

  it('repeats the headline as the description of a picture', () => {
    const headline = 'The old wooden bridge will be repaired';
    const picture = `<h1>${headline}</h1>${PROSE}<p><img src="a.jpg" alt="${headline}"></p>${PROSE}`;
    assert.equal(spoken(picture).filter((text) => text === headline).length, 1);
    assert.equal(
      spoken(picture.replace('<img', '<img data-aloud="image"')).filter((text) => text === headline).length,
      2,
    );
  });

  it('frames a page without an article', () => {
    const html = `<body><header><p>The Gazette, the paper of the coast since 1904.</p><a href="/">Home</a></header><h1>The bridge</h1>${PROSE}<footer><p>All rights are reserved by the Gazette of the coast.</p></footer></body>`;
    assert.equal(spokenTexts(readStory(articleOf(html))).length, 4);
  });
});

describe('prose is read', () => {
  const read: readonly (readonly [string, string])[] = [
    ['a paragraph with many links', '<p>The <a href="/1">council</a>, the <a href="/2">mayor</a> and the <a href="/3">engineers</a> agreed on the plan.</p>'],
    ['a paragraph that is one link, and a sentence', '<p><a href="/1">The engineers found that two of the pillars must be replaced.</a></p>'],
    ['a source on another site', '<p><a href="https://example.org/report">The report of the engineers on the pillars</a></p>'],
    ['a list of linked names after its introduction', '<p>These three companies have made an offer for the work:</p><ul><li><a href="/1">Alba Bridges</a></li><li><a href="/2">Nordholm</a></li></ul>'],
    ['a list with links in it', '<ul><li>The pillars, made of <a href="/1">oak</a>, are old</li><li>The rails were <a href="/2">new</a></li></ul>'],
    ['a linked heading over its own text', '<h2><a href="/1">Alba Bridges of the north</a></h2><p>They built four bridges on this coast and repaired a dozen more.</p>'],
    ['a box of facts', '<aside><h3>The bridge</h3><p>It was built in 1904 and is <a href="/1">protected</a> since 1968.</p></aside>'],
    ['a quotation', '<blockquote><p><a href="/1">“We are glad”</a></p></blockquote>'],
    ['a table', '<table><tr><td><a href="/1">Pillars</a></td><td><a href="/2">12</a></td></tr></table>'],
    ['an author', '<div>By <a href="/authors/mara-lind">Mara Lind</a></div>'],
    ['a paragraph about subscribers', '<p>The paper now has more than 400,000 subscribers in this part of the country.</p>'],
    ['names of networks in the text', '<ul><li>Facebook</li><li>Twitter</li></ul><p>Both networks had removed the film of the bridge by Monday evening.</p>'],
    ['a short last line', '<p>To be continued</p>'],
  ]; // prettier-ignore
  for (const [name, part] of read)
    it(name, () => {
      const words = plain(part.replace(/></g, '> <')).split(' ');
      for (const texts of spokenOf(part)) assert.deepEqual(texts.join(' ').split(' '), words);
    });

  it('in a section beside a form, and in a section about newsletters', () => {
    const sentence = 'The newsletters of the two papers were printed on the same press until the flood of 1968. ';
    for (const part of [
      `<section><h2>The history</h2><p>${sentence.repeat(4)}</p><form><input></form></section>`,
      `<section><h2>The newsletter of the bridge</h2><p>${sentence.repeat(2)}</p></section>`,
    ])
      assert.ok(spoken(PROSE.repeat(6) + part + PROSE).includes(plain(/<p>(.*)<\/p>/.exec(part)![1]!)), part);
  });

  it('of a reporter, before the links at the end', () => {
    const end =
      '<ul><li>– with reports by Mara Lind</li></ul><div><h3>Most read</h3><a href="/1">The station changes its timetable</a></div>';
    assert.deepEqual(spoken(PROSE + end).slice(-1), ['– with reports by Mara Lind']);
  });

  it('in a page of links with comments', () => {
    const entry = (number: number): string =>
      `<h2><a href="https://example.org/">A good page on bridges, number ${number}</a></h2><p>It explains in plain words how the piers are founded.</p>`;
    assert.equal(spoken([1, 2, 3, 4, 5].map(entry).join('')).length, 10);
  });

  it('in a page that is too short to judge', () =>
    assert.deepEqual(spoken('<p>Hello.</p><ul><li><a href="/1">The first of my pages</a></li></ul>'), ['Hello.', 'The first of my pages'])); // prettier-ignore

  it('and what the author gives a role, with all that is in it', () => {
    const links = '<ul><li><a href="/1">The station changes its timetable</a></li></ul>';
    for (const part of [
      `<div data-aloud="paragraph">${links}</div>`,
      `<div><div data-aloud="item">The station changes its timetable</div></div>`,
    ])
      assert.ok(spoken(PROSE + part).includes('The station changes its timetable'), part);
  });
});

describe('the text that the page states as its article', () => {
  const body = 'The council met on Monday. '.repeat(20);
  const half = '<p>Mara Lind: <a href="/1">“I was here when the flood came over the bridge”</a></p>';
  const data = (text: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ articleBody: text }] })}</script>`;

  it('is read, though most of it is a link', () => {
    const line = 'Mara Lind: “I was here when the flood came over the bridge”';
    const box = `<div>${half}<p><a href="/2">The flood of the year</a></p></div>`;
    assert.ok(!spoken(PROSE + box + PROSE).includes(line));
    assert.ok(spoken(data(body + line) + PROSE + box + PROSE).includes(line));
  });

  it('is ignored where it is damaged or nested by the thousand', () => {
    for (const text of ['{"articleBody":', '['.repeat(5000) + ']'.repeat(5000), 'null'])
      assert.equal(spoken(`<script type="application/ld+json">${text}</script>${PROSE}`).length, 3);
  });
});
