import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quote, shorten } from '../../../src/core/check/quotation.js';
import { reportOf } from './run-check.js';

// ART-8
describe('labels of breakpoints in the text', () => {
  const labels = (html: string): string[] => reportOf('text/debris', `<html lang="en"><body>${html}`);
  const finding = (at: string, words: string): string[] => [
    `${at} | warning: “${words}”: names of breakpoints in the text — remove them, or hide their element with the attribute hidden`,
  ];

  it('are reported at the first text of their row', () => {
    assert.deepEqual(labels('<p>a</p><i> XS\n </i> <i>SM</i><i>MD</i><b>LG</b><p>b</p>'), finding('XS', 'XS SM MD LG'));
    assert.deepEqual(labels('<p>a</p><i>\n SM  MD  XL </i><p>b</p>'), finding('SM  MD  XL', 'SM MD XL'));
    assert.deepEqual(labels('SM MD LG'), finding('SM MD LG', 'SM MD LG'));
  });

  it('are three or more, two of which are of screens', () => {
    assert.equal(labels('SM MD XL').length, 1);
    assert.equal(labels('<i>XS SM</i><i>LG</i>').length, 1);
    for (const html of ['SM MD', 'XS SM XL', 'SM SM SM XL', '<i>SM</i><p>a</p><i>MD</i><p>a</p><i>LG</i>', '<p>SM MD LG is it</p>'])
      assert.deepEqual(labels(html), [], html); // prettier-ignore
    assert.equal(labels('<i>SM MD LG</i><p>a</p><i>SM MD LG</i>').length, 2);
  });

  it('are not reported where they are hidden', () => {
    assert.deepEqual(labels('<i hidden>SM MD LG</i>'), []);
    assert.deepEqual(labels('<i>SM</i><i aria-hidden="true">MD</i><i>LG</i>'), []);
  });
});

describe('a mark that is written twice', () => {
  const marks = (html: string): string[] =>
    reportOf('text/double-full-stop', `<html lang="en"><article><h1>A</h1>${html}</article>`);
  const finding = (mark: string, passage: string): string[] => [
    `${mark} | note: “${passage}”: “${mark}” is written twice — write “${mark[0]}”, or “…” for an omission`,
  ];

  it('is reported at the mark, with the word before it', () => {
    assert.deepEqual(marks('<p>It ended.. It rained.</p>'), finding('..', 'ended..'));
    assert.deepEqual(marks('<p>It ended,, and it rained.</p>'), finding(',,', 'ended,,'));
    assert.deepEqual(marks('<p>ended;;</p>'), finding(';;', 'ended;;'));
    assert.deepEqual(marks('<p>On <b>Monday it</b> ended.. It rained.</p>'), finding('..', 'ended..'));
    assert.deepEqual(marks('<p>On Monday it <b>ended..</b> It rained.</p>'), finding('..', 'ended..'));
    assert.deepEqual(marks('<p>  On Monday &amp; Friday it <b>ended</b>.. It rained.</p>'), finding('..', 'ended..'));
    assert.deepEqual(marks('<p>It was 5 %.. Or 6.</p>'), finding('..', '%..'));
    assert.deepEqual(marks('<p>It rained[3] and ended.. It stopped.</p>'), finding('..', 'ended..'));
  });

  it('is reported whole where an element ends in it', () => {
    assert.deepEqual(marks('<p>It <b>ended.</b>. It rained.</p>').map((line) => line.split(' | ')[0]), ['.']); // prettier-ignore
  });

  it('is reported at a picture whose words have it', () => {
    assert.deepEqual(marks('<p>It rained.</p><img src="a.jpg" alt="A crane..">'), [
      'alt="A crane.." | note: “crane..”: “..” is written twice — write “.”, or “…” for an omission',
    ]);
    const math = '<p>It rained.</p><svg role="img" aria-label="A crane.."></svg>';
    assert.deepEqual(marks(math).map((line) => line.split(' | ')[0]), ['<svg role="img" aria-label="A crane..">']); // prettier-ignore
  });
});

describe('a part that is read as running text', () => {
  const unnamed = (html: string): string[] => reportOf('story/unnamed-part', `<article><h1>A</h1><p>Text.</p>${html}</article>`); // prettier-ignore
  const finding = (written: string, name: string, role: string): string[] => [
    `class="${written}" | note: “${name}” is read as a part of the running text — say what it is: data-aloud="${role}"`,
  ];

  const names: [written: string, name: string, role: string][] = [
    ['pullquote', 'pullquote', 'quote'],
    ['factbox', 'factbox', 'about" or data-aloud="skip'],
    ['correction', 'correction', 'notice'],
    ['topics', 'topics', 'related'],
    ['timestamp', 'timestamp', 'byline'],
    ['sign-up', 'sign-up', 'advert'],
    ['x  key-points\n', 'key-points', 'about" or data-aloud="skip'],
    ['keyPoints', 'key-points', 'about" or data-aloud="skip'],
    ['story__factbox', 'factbox', 'about" or data-aloud="skip'],
    ['factbox--wide', 'factbox', 'about" or data-aloud="skip'],
  ]; // prettier-ignore
  for (const [written, name, role] of names)
    it(`is reported by its class: ${JSON.stringify(written)}`, () =>
      assert.deepEqual(unnamed(`<div class="${written}"><p>The port opened in 1904.</p></div>`), finding(written, name, role))); // prettier-ignore

  it('is reported once, at the outermost element', () => {
    const html =
      '<div class="factbox"><p>One.</p><div class="timestamp"><p>Two.</p></div><p class="topics">Three.</p></div>';
    assert.deepEqual(unnamed(html), finding('factbox', 'factbox', 'about" or data-aloud="skip'));
    assert.equal(unnamed('<div class="factbox"><p>One.</p></div><div class="factbox"><p>Two.</p></div>').length, 2);
    assert.equal(unnamed('<div><div class="factbox"><p>One.</p></div><p>Two.</p><div class="topics"><p>Three.</p></div></div>').length, 2); // prettier-ignore
  });

  it('is not reported where the author says what it is, or where it is no running text', () => {
    assert.deepEqual(unnamed('<div class="factbox" data-aloud="about"><p>One.</p></div>'), []);
    assert.deepEqual(unnamed('<div class="factbox" data-aloud="paragraph"><p>One.</p></div>'), []);
    assert.deepEqual(unnamed('<blockquote class="pullquote">One.</blockquote>'), []);
    assert.deepEqual(unnamed('<div class="my-factbox factbox2"><p>One.</p></div>'), []);
    assert.deepEqual(reportOf('story/unnamed-part', '<div class="factbox"><article class="factbox"><p>One.</p></article></div>'), []); // prettier-ignore
  });
});

describe('words in a message', () => {
  it('are shortened to 60 characters, without a space before the dots', () => {
    assert.equal(shorten('a'.repeat(60)), 'a'.repeat(60));
    assert.equal(shorten('a'.repeat(61)), `${'a'.repeat(57)}…`);
    assert.equal(shorten(`${'a'.repeat(56)} ${'b'.repeat(9)}`), `${'a'.repeat(56)}…`);
    assert.equal(shorten(' abcdefgh', 8), ' abcd…');
    assert.equal(quote(''), '“”');
    assert.equal(quote('abcdefgh', 7), '“abcd…”');
  });
});
