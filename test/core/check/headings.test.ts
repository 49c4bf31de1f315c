import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportOf } from './run-check.js';

// ART-1
describe('headings', () => {
  it('without one of the first level: at the first heading of the story, else at the story', () => {
    const noH1 = (html: string): string[] => reportOf('heading/no-h1', html);
    const finding = (tag: string): string[] => [
      `${tag} | warning: the page has no first-level heading — make the headline an <h1>`,
    ];
    assert.deepEqual(noH1('<h2 id="x">X</h2><article><h2 id="a">A</h2></article>'), finding('<h2 id="a">'));
    assert.deepEqual(noH1('<h2 id="x">X</h2><article id="y"><p>A</p></article>'), finding('<article id="y">'));
    assert.deepEqual(noH1('<article id="y"><h1> </h1><h1 hidden>A</h1></article>'), finding('<article id="y">'));
    assert.deepEqual(noH1('<h1>X</h1><article><h2>A</h2></article>'), []);
    assert.deepEqual(noH1('<article><p role="heading" aria-level="1">A</p></article>'), []);
    assert.deepEqual(noH1('<article><h1><img alt="A"></h1></article>'), []);
    assert.equal(noH1('<article><h1 role="presentation">A</h1></article>').length, 1);
    assert.deepEqual(noH1('<frameset><frame src="a.html"></frameset>'), []);
    assert.equal(noH1('<article><hgroup>A</hgroup><h12>B</h12><xh1>C</xh1></article>').length, 1);
  });

  it('with several of the first level: each but the first, which is named', () => {
    assert.deepEqual(
      reportOf('heading/several-h1', '<h1 id="a">A</h1><article><h1 id="b">B<br>b</h1><h1 id="c">C</h1></article>'),
      ['b', 'c'].map(
        (id) =>
          `<h1 id="${id}"> | note: another first-level heading, “${id === 'b' ? 'B b' : 'C'}” (see <h1 id="a">) — keep <h1> for the headline of the story`,
      ),
    );
    assert.deepEqual(reportOf('heading/several-h1', '<article><h1>A</h1><h2>B</h2></article>'), []);
    assert.deepEqual(reportOf('heading/several-h1', '<article><h2>A</h2></article>'), []);
  });

  it('that skip a level: with the level that they need', () => {
    const skipped = (html: string): string[] => reportOf('heading/skipped-level', `<article>${html}</article>`);
    assert.deepEqual(skipped('<h2>A</h2><h5>B</h5>'), [
      '<h5> | warning: “B” has level 5, but the heading before it has level 2 — make it level 3',
    ]);
    assert.deepEqual(skipped('<h1>A</h1><p role="heading">B</p><h3>C</h3><h1>D</h1><h2>E</h2>'), []);
    assert.deepEqual(skipped('<h3>A</h3>'), []);
    assert.deepEqual(skipped('<h1>A</h1><h3 hidden>B</h3><h3></h3><h2>C</h2>'), []);
    assert.deepEqual(reportOf('heading/skipped-level', '<h1>A</h1><h3>B</h3><article><h3>C</h3></article>'), []);
    const story = (html: string): string => `<aloud-article><article>${html}</article></aloud-article>`;
    assert.deepEqual(reportOf('heading/skipped-level', story('<h1>A</h1>') + story('<h3>B</h3>')), []);
  });
});

// SKIP-4
describe('a skip link that leads nowhere', () => {
  const dead = (html: string): string[] => reportOf('skip-link/dead', html);

  it('is reported at its address, with what is wrong', () => {
    assert.deepEqual(dead('<a href="#a">Skip to content</a>'), [
      'href="#a" | error: the skip link “Skip to content” leads nowhere: no element has the id “a” — give its target id="a"',
    ]);
    assert.deepEqual(dead('<a href=" #a ">Skip to content</a><p hidden id="a">A</p>'), [
      'href=" #a " | error: the skip link “Skip to content” leads nowhere: the element with the id “a” is hidden — link to a visible element',
    ]);
    assert.equal(dead('<a href="#top-5">Skip to content</a><a href="#atop">Skip to content</a>').length, 2);
    assert.equal(dead('<a href="#a:~:text=b">Skip to content</a>').length, 1);
  });

  it('is known by its words, its class, or the list that it is in', () => {
    assert.equal(dead('<a class="skip-link" href="#a">Content</a>').length, 1);
    assert.equal(dead('<aloud-skip-links><a href="#a">Content</a></aloud-skip-links>').length, 1);
    assert.deepEqual(dead('<a class="x" href="#a">Content</a><aloud-skip-links></aloud-skip-links>'), []);
    assert.deepEqual(dead('<aloud-skip-links></aloud-skip-links><a href="#a">Content</a>'), []);
    assert.deepEqual(dead('<a href="/b#a">Skip to b</a><button href="#a">Skip to a</button><a href="#">Skip</a>'), []);
    assert.deepEqual(dead('<a>Skip to content</a>'), []);
  });

  it('is judged by the first part with its id, and by the names of links only', () => {
    assert.match(dead('<a href="#a">Skip to a</a><p hidden id="a">A</p><p id="a">B</p>')[0]!, /is hidden/);
    assert.deepEqual(dead('<a href="#a">Skip to a</a><p id="a">A</p><p hidden id="a">B</p>'), []);
    assert.equal(dead('<a href="#a">Skip to a</a><input name="a">').length, 1);
    assert.deepEqual(dead('<a href="#a">Skip to a</a><a name="a">A</a>'), []);
  });
});

describe('a wrapper without an article', () => {
  const empty = (html: string): string[] => reportOf('article/empty', html);
  const ADVICE =
    'put the article into it, on one line with no paragraph around the tags, or name the article with for="…"';

  it('is reported with what it plays', () => {
    assert.deepEqual(empty('<main><p><aloud-article></p><p>Text.</p></main>'), [
      `<aloud-article> | error: this <aloud-article> holds nothing, and no <article> is around or after it — ${ADVICE}`,
    ]);
    assert.deepEqual(empty('<p><aloud-article></p><article>Text.</article>'), [
      `<aloud-article> | error: this <aloud-article> holds nothing; in the page it takes the <article> beside it — ${ADVICE}`,
    ]);
    assert.deepEqual(empty('<aloud-article for="b"></aloud-article><p>Text.</p>'), [
      'for="b" | warning: nothing in the page matches for=“b” — name the article by its id or by a selector, unless a script adds it later',
    ]);
    assert.deepEqual(empty('<aloud-article><article>Text.</article></aloud-article>'), []);
  });
});
