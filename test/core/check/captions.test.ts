import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportOf } from './run-check.js';

const story = (html: string): string => `<html lang="en"><article><h1>A</h1><p>Text</p>${html}</article>`;

describe('a picture that is marked as decorative', () => {
  const decorative = (html: string): string[] => reportOf('figure/decorative-with-caption', story(html));
  const caption = '<figcaption>The port</figcaption>';

  it('and has a caption is reported at the attribute', () => {
    assert.deepEqual(decorative(`<figure><img alt="">${caption}</figure>`), [
      'alt="" | warning: alt="" marks the picture as decorative, but it has a caption: “The port” — describe what the picture shows, or remove alt: then Aloud points to the caption',
    ]);
    assert.deepEqual(decorative(`<figure><img role="none" alt="A">${caption}</figure>`), [
      'role="none" | warning: role="none" marks the picture as decorative, but it has a caption: “The port” — remove role or the caption',
    ]);
    assert.deepEqual(decorative(`<figure><img role=" presentation ">${caption}</figure>`).length, 1);
    assert.deepEqual(decorative('<aloud-figure decorative="true"><img alt="A"><p slot="caption">The port</p></aloud-figure>'), [
      'decorative="true" | error: decorative="true" marks the picture as decorative, but it has a caption: “The port” — remove decorative or the caption',
    ]); // prettier-ignore
  });

  it('is right without a caption, or with a credit only', () => {
    assert.deepEqual(decorative('<img alt="">'), []);
    assert.deepEqual(decorative('<figure><img alt="">The port</figure>'), []);
    assert.deepEqual(decorative('<figure><img alt=""><figcaption>Photo: AFP</figcaption></figure>'), []);
    assert.deepEqual(decorative(`<figure><img alt="A">${caption}</figure>`), []);
    assert.deepEqual(decorative(`<figure><img role="nonesuch" alt="A">${caption}</figure>`), []);
    assert.equal(decorative('<figure><img alt=""><figcaption>The port. Photo: AFP</figcaption></figure>').length, 1);
  });
});

describe('a caption without text', () => {
  const empty = (html: string): string[] => reportOf('figure/caption-empty', html);

  it('is reported in a story', () => {
    const finding = 'note: a caption without text — write one, or remove the element';
    assert.deepEqual(empty(story('<figure><img alt="A"><figcaption> </figcaption></figure>')), [`<figcaption> | ${finding}`]); // prettier-ignore
    assert.deepEqual(empty(story('<aloud-figure><img alt="A"><p slot="caption"></p></aloud-figure>')), [
      `<p slot="caption"> | ${finding}`,
    ]);
    assert.equal(empty(story('<figure><figcaption><i hidden>A</i><img alt=""></figcaption></figure>')).length, 1);
  });

  it('is not reported elsewhere, or with words', () => {
    assert.deepEqual(empty(`<figure><figcaption></figcaption></figure>${story('')}`), []);
    assert.deepEqual(empty(story('<figure><figcaption><img alt="A"></figcaption></figure>')), []);
    assert.deepEqual(empty(story('<p slot="title"></p><p></p>')), []);
  });
});

describe('a part that a guess leaves out', () => {
  const left = (html: string): string[] =>
    reportOf(
      'story/left-out',
      `<article><h1>A</h1>${'<p>The port stayed shut, and some people walked home at night.</p>'.repeat(6)}${html}</article>`,
    );
  const ADVICE = 'if it is part of the story, add data-aloud="paragraph"; if it is not, add data-aloud="skip"';

  it('is quoted with one space between the words that are shown', () => {
    assert.deepEqual(
      left('<div class="ad-unit"><h2>Cranes</h2>for\n  hire<br>now<script>run</script><b>a</b>days</div>'),
      [
        `<div class="ad-unit"> | note: “Cranes for hire nowadays” is not read: class="ad-unit" looks like an advertisement or an offer of the site — ${ADVICE}`,
      ],
    );
    assert.match(
      left(`<div class="ad-unit">${'<p>Cranes for hire</p>'.repeat(9)}</div>`)[0]!,
      /note: “.{76,77}…” is not read/,
    );
  });

  it('that is the mark of a note is reported once for all marks', () => {
    const mark = (n: number): string => `<sup><a href="#n${n}" id="m${n}">${n}</a></sup>`;
    const notes = (count: number): string =>
      `<section><h2>Notes</h2><ol>${Array.from({ length: count }, (_, n) => `<li id="n${n + 1}">A note.</li>`).join('')}</ol></section>`;
    const finding = (marks: string, see = ''): string[] => [
      `<sup> | note: ${marks} is not read: 1 looks like the mark of a note${see} — ${ADVICE}`,
    ];
    assert.deepEqual(left(`<p>It rained.${mark(1)}</p>${notes(1)}`), finding('“1”'));
    const three = `<p>It rained.${mark(1)} It ended.${mark(2)} And so on.${mark(3)}</p>${notes(3)}`;
    assert.deepEqual(left(three), finding('“1” (and 2 more)', ' (see <sup>, <sup>)'));
    const ad = '<p class="ad-unit">Cranes for hire</p>';
    assert.deepEqual(left(ad + three).slice(1), finding('“1” (and 2 more)', ' (see <sup>, <sup>)'));
    assert.match(left(three + ad)[1]!, /“Cranes for hire” is not read: class="ad-unit" looks like an advertisement/);
  });

  it('is known by its words: a sign alone says nothing', () => {
    assert.deepEqual(left('<p class="ad-unit">* * *</p>'), []);
    assert.equal(left('<p class="ad-unit">24</p>').length, 1);
  });

  it('is not what the author named', () => {
    assert.deepEqual(left('<p class="ad-unit" data-aloud="skip">Cranes</p>'), []);
    assert.deepEqual(left('<p class="ad-unit" data-aloud="paragraph">Cranes</p>'), []);
  });
});
