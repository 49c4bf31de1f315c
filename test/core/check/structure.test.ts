import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runRules } from '../../../src/core/check/rules/run-rules.js';
import { CheckedPage, type CheckOptions } from '../../../src/core/check/checked-page.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { findingsIn, messagesOf } from './run-check.js';
import { cpuTime } from '../../cpu-time.js';

// ART-1
describe('headings', () => {
  it('that skip a level are reported, also those of ARIA, separately for each story', () => {
    const skipped = (html: string): string[] => messagesOf('heading/skipped-level', html);
    assert.deepEqual(skipped('<article><h1>A</h1><h2>B</h2><h4>C</h4><h2>D</h2><h3>E</h3></article>'), [
      '“C” has level 4, but the heading before it has level 2',
    ]);
    assert.equal(skipped('<article><h2>A</h2><p role="heading" aria-level="5">B</p></article>').length, 1);
    assert.deepEqual(skipped('<article><h2>A</h2><h4 hidden>B</h4><h4></h4></article>'), []);
  });

  it('have exactly one of the first level', () => {
    assert.equal(messagesOf('heading/no-h1', '<article><h2>A</h2></article>').length, 1);
    assert.equal(messagesOf('heading/no-h1', '').length, 1);
    assert.equal(messagesOf('heading/several-h1', '<h1>A</h1><h1>B</h1><h1></h1>').length, 1);
  });
});

// SKIP-4
describe('skip links', () => {
  const dead = (html: string): string[] => messagesOf('skip-link/dead', html);

  it('lead to an element that exists and is visible', () => {
    assert.match(dead('<a href="#a">Skip to content</a>')[0]!, /no element has the id “a”$/);
    assert.match(dead('<a class="skip-link" href="#a">Content</a><p hidden id="a">a')[0]!, /is hidden$/);
    assert.equal(dead('<aloud-skip-links><a href="#a">The story</a></aloud-skip-links>').length, 1);
    assert.equal(dead('<a class="sr-only" href="#a">Zum Inhalt</a>').length, 1);
    assert.deepEqual(dead('<a href="#%C3%A9">Aller au contenu</a><p id="é">a'), []);
    assert.deepEqual(dead('<a href="#top">Skip to the top</a><a href="#note">1</a><a href="/x">Skip to x</a>'), []);
  });

  it('lead to the part that browsers find: by id before name, decoded, and the top of the page', () => {
    assert.deepEqual(dead('<a href="#a">Skip to a</a><p hidden><a name="a">a</a></p><p id="a">a'), []);
    assert.deepEqual(dead('<a href="#%C3%A9">Skip to e</a><p><a name="é"></a>a'), []);
    assert.deepEqual(dead('<a href="#a%20b">Skip to a</a><p id="a%20b">a'), []);
    assert.deepEqual(dead('<a href="#TOP">Skip to top</a><a href="#a:~:text=b">Skip to a</a><p id="a">a'), []);
    assert.deepEqual(dead('<a href="#:~:text=b">Skip to b</a><p>b'), []);
    assert.match(dead('<a href="#top">Skip to the top</a><p hidden id="top">a')[0]!, /is hidden$/);
  });
});

describe('a wrapper', () => {
  const empty = (html: string): string[] =>
    findingsIn(html).flatMap(({ rule, severity }) => (rule === 'article/empty' ? [severity] : []));

  it('that an editor has emptied is reported, also where an article is beside it', () => {
    assert.deepEqual(empty('<main><p><aloud-article></p><p>Text.</p><p></aloud-article></p></main>'), ['error']);
    assert.deepEqual(empty('<p><aloud-article></p><article>Text.</article><p></aloud-article></p>'), ['error']);
    assert.deepEqual(empty('<article><p><aloud-article></p>Text.</article>'), ['error']);
    assert.deepEqual(empty('<aloud-article><p>Text.</p></aloud-article>'), []);
    assert.deepEqual(empty('<aloud-article><article></article></aloud-article>'), []);
  });

  it('that names nothing is reported', () => {
    assert.deepEqual(empty('<aloud-article for="b"></aloud-article><article id="a">Text.</article>'), ['warning']);
    assert.deepEqual(empty('<aloud-article for="a"></aloud-article><article id="a">Text.</article>'), []);
  });
});

describe('sound', () => {
  it('that starts by itself is reported', () => {
    assert.equal(messagesOf('audio/autoplay', '<audio autoplay src=a></audio><video autoplay></video>').length, 2);
    assert.deepEqual(messagesOf('audio/autoplay', '<video autoplay muted></video><audio src=a></audio>'), []);
  });

  it('of a player without timing is reported', () => {
    const without = (html: string): number => messagesOf('audio/no-timing', html).length;
    assert.equal(without('<aloud-player><audio><source src=a></audio></aloud-player>'), 1);
    assert.equal(without('<aloud-player><audio src=a><track src=b></audio></aloud-player><audio src=a></audio>'), 0);
    assert.equal(without('<aloud-player></aloud-player>'), 0);
    const wrap = (html: string): string => `<aloud-article><article>${html}</article></aloud-article>`;
    assert.equal(without(wrap('<audio src=a></audio>')), 1);
    assert.equal(without(wrap('<audio src=a></audio><audio src=b></audio>')), 0);
    assert.equal(without(wrap('<audio src=a><track src=b></audio>')), 0);
  });
});

describe('any page', () => {
  for (const html of [
    '',
    '<html lang="',
    '<frameset><frame src="a.html"></frameset>',
    '<table><figure><img alt="a"><table><figcaption>',
    `<img alt='${'('.repeat(5000)}'><p lang="${'x'.repeat(999)}">a<a href="#%">skip`,
    '<a href="#a">skip<template><a href="#b">skip</a></template>',
  ])
    it(`can be checked: ${html.slice(0, 40)}`, () => assert.ok(Array.isArray(findingsIn(html))));

  it('can be checked if it is nested deeply or has many vague links', () => {
    const start = cpuTime();
    const deep = '<div class="factbox">'.repeat(process.env['ALOUD_COMPLETE'] ? 20_000 : 8_000);
    runRules(new CheckedPage(parsePage(`<article><h1>A</h1>${deep}a<img>`)));
    runRules(new CheckedPage(parsePage(`<article><p>${'word <a href=x>here</a>, '.repeat(5000)}`)));
    assert.ok(cpuTime() - start < 20_000);
  });

  it('has a language for each part that a screen reader reaches', () => {
    const page = new CheckedPage(parsePage('<html lang=" en "><body><p id="a">A</p><p id="b" lang="fa">B</p><p id="c" lang="ru" hidden>C</p>')); // prettier-ignore
    const languages = ['a', 'b', 'c'].map((id) => page.language(page.index.ids.get(id)!));
    assert.deepEqual(languages, ['en', 'fa', '']);
  });

  it('with two stories has both checked, each with the corrections of its host', () => {
    const html =
      '<aloud-article><article><p class="x">a..</p></article></aloud-article><aloud-article skip=".x"><article><p class="x">b..</p><p>c..</p></article></aloud-article>';
    const correct: CheckOptions['correct'] = (host) => (element) =>
      element.getAttribute('class') === host.getAttribute('skip')?.slice(1) ? 'skip' : undefined;
    assert.deepEqual(
      messagesOf('text/double-full-stop', html, { correct }).map((message) => message.slice(0, 5)),
      ['“a..”', '“c..”'],
    );
  });
});
