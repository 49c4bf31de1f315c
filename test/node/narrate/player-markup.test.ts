import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertPlayer } from '../../../src/node/narrate/write-player.js';
import { playerMarkup } from '../../../src/node/narrate/player-markup.js';

describe('the HTML of a player for a page', () => {
  it('has the sounds and the timing, with paths from the page', () => {
    const files = [
      'a b/audio/story.webm',
      'a b/audio/story.m4a',
      'a b/audio/story.low.webm',
      'a b/audio/story.jsonld',
      'a b/audio/story.vtt',
    ];
    assert.equal(
      playerMarkup({ page: 'a b/page.html', files, language: 'en-GB', duration: 9.6 }),
      `<aloud-player duration="10">
  <audio controls preload="none">
    <source src="audio/story.webm" type='audio/webm; codecs="opus"'>
    <source src="audio/story.m4a" type='audio/mp4; codecs="mp4a.40.2"'>
    <track kind="captions" src="audio/story.vtt" srclang="en-GB">
  </audio>
</aloud-player>
`,
    );
  });

  it('may lead to another folder, whose name is escaped', () => {
    const markup = playerMarkup({
      page: 'news/page.html',
      files: ['sound & "more"/story.mp3'],
      language: 'fa',
      duration: 1,
    });
    assert.match(markup, /<source src="\.\.\/sound%20%26%20%22more%22\/story\.mp3" type='audio\/mpeg'>/);
    assert.doesNotMatch(markup, /<track/);
  });
});

describe('the player in a page', () => {
  const source = { page: 'page.html', files: ['audio/story.webm', 'audio/story.vtt'], language: 'en', duration: 3 };

  it('comes after the headline, and no other byte changes', () => {
    const html =
      '<!doctype html>\r\n<html lang=en>\r\n<h1>Site</h1><article>\r\n    <H1 class=a>A</H1>\r\n    <p>B &amp; C.\r\n</article>';
    const made = insertPlayer(html, source);
    const markup = `\r\n    ${playerMarkup(source).trimEnd().replace(/\n/g, '\r\n    ')}`;
    assert.equal(made, html.replace('</H1>', `</H1>${markup}`));
    assert.equal(insertPlayer('<article><p>B.</p></article>', source).indexOf('<aloud-player'), '<article>\n'.length);
  });

  it('is not added to one that has a player or a sound', () => {
    for (const tag of ['audio', 'aloud-player'])
      assert.throws(() => insertPlayer(`<article><h1>A</h1>\n<${tag}></${tag}><p>B.</p></article>`, source), {
        name: 'UserError',
        line: 2,
        message: `has <${tag}> already, so it is left unchanged`,
      });
  });
});
