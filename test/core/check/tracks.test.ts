import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CheckedPage } from '../../../src/core/check/checked-page.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { reportOf } from './run-check.js';

/** Each timing file that a page names, with the id of the article that it belongs to. */
const tracksIn = (html: string): string[] =>
  new CheckedPage(parsePage(html)).tracks.map(({ source, article }) => `${source}: ${article.getAttribute('id')}`);

const audio = (track = '<track src="a.vtt">'): string => `<audio src="a.webm">${track}</audio>`;
const player = (attributes = '', track?: string): string =>
  `<aloud-player ${attributes}>${audio(track)}</aloud-player>`;
const article = (id: string, content = ''): string => `<article id="${id}"><p>Text of ${id}.</p>${content}</article>`;
const wrap = (content: string): string => `<aloud-article>${content}</aloud-article>`;

describe('the timing file of a player', () => {
  const cases: [name: string, html: string, tracks: string[]][] = [
    ['in the article', article('a', player()), ['a.vtt: a']],
    ['of an audio element alone in the article', article('a', audio()), ['a.vtt: a']],
    ['beside the article', player() + article('a'), ['a.vtt: a']],
    ['with spaces around its address', article('a', player('', '<track src=" a.vtt ">')), ['a.vtt: a']],
    ['in the article that the player names', wrap(article('a', player('for="b"'))) + wrap(article('b')), ['a.vtt: b']],
    ['in the article inside the element that the player names', `${player('for="m"')}${wrap(article('a'))}<main id="m">${wrap(article('b'))}</main>`, ['a.vtt: b']],
    ['in an article, where the player names nothing in the page', wrap(article('a')) + wrap(article('b', player('for="x"'))), ['a.vtt: b']],
    ['outside the articles, where the player names nothing in the page', player('for="x"') + wrap(article('a')) + wrap(article('b')), ['a.vtt: a']],
    ['in the second of two stories', wrap(article('a', player())) + wrap(article('b', player('', '<track src="b.vtt">'))), ['a.vtt: a', 'b.vtt: b']],
    ['after a track without an address', article('a', player('', '<track kind="captions"><track src="a.vtt">')), ['a.vtt: a']],
    ['after tracks of other kinds', article('a', player('', '<track kind="chapters" src="c.vtt"><track kind="descriptions" src="d.vtt"><track src="a.vtt">')), ['a.vtt: a']],
    ['of any other kind', article('a', player('', '<track kind="metadata" src="a.vtt">')), ['a.vtt: a']],
    ['of a kind that does not exist', article('a', player('', '<track kind="my-chapters" src="a.vtt">')) + article('b', player('', '<track kind="descriptions-2" src="a.vtt">')), ['a.vtt: a', 'a.vtt: a']],
    ['after its sources', article('a', player('', '<source src="a.mp3"><track src="a.vtt">')), ['a.vtt: a']],
  ]; // prettier-ignore
  for (const [name, html, tracks] of cases) it(`is found ${name}`, () => assert.deepEqual(tracksIn(html), tracks));

  it('is not that of a video, of sound outside the story, or of a page without a story', () => {
    assert.deepEqual(tracksIn(article('a', '<video src="a.mp4"><track src="a.vtt"></video>')), []);
    assert.deepEqual(tracksIn(audio() + article('a')), []);
    assert.deepEqual(tracksIn(article('a', player('', '<track kind="chapters" src="a.vtt">'))), []);
    assert.deepEqual(tracksIn(article('a', player('', ''))), []);
  });
});

describe('sound', () => {
  const NO_TIMING =
    'warning: this recording has no timing: nothing is highlighted while it plays — add <track kind="captions" src="….vtt">';

  it('that starts by itself is reported at its attribute', () => {
    const autoplay = (html: string): string[] => reportOf('audio/autoplay', html);
    const finding = (name: string): string =>
      `autoplay | error: <${name} autoplay> starts by itself and drowns out screen readers — remove autoplay; let the reader start it`;
    assert.deepEqual(autoplay('<audio autoplay src="a"></audio>'), [finding('audio')]);
    assert.deepEqual(autoplay('<video autoplay src="a"></video>'), [finding('video')]);
    assert.deepEqual(autoplay('<video autoplay muted src="a"></video><div autoplay></div><audio src="a"></audio>'), []);
  });

  it('without a timing file is reported', () => {
    const without = (html: string): string[] => reportOf('audio/no-timing', html);
    assert.deepEqual(without(article('a', player('', ''))), [`<audio src="a.webm"> | ${NO_TIMING}`]);
    assert.deepEqual(without(article('a', player('', '<track>'))), [`<audio src="a.webm"> | ${NO_TIMING}`]);
    assert.deepEqual(without(article('a', '<aloud-player><audio><b></b><source src="a"></audio></aloud-player>')), [
      `<audio> | ${NO_TIMING}`,
    ]);
    assert.deepEqual(without(wrap(article('a', audio('')))), [`<audio src="a.webm"> | ${NO_TIMING}`]);
  });

  it('without a timing file is not reported where no player of Aloud plays it', () => {
    const without = (html: string): string[] => reportOf('audio/no-timing', html);
    assert.deepEqual(without(article('a', audio(''))), []);
    assert.deepEqual(without(wrap(article('a', audio('') + audio('')))), []);
    assert.deepEqual(without(wrap(article('a')) + audio('')), []);
    assert.deepEqual(without(article('a', '<aloud-player><audio><b></b></audio></aloud-player>')), []);
    assert.deepEqual(without(article('a', player())), []);
  });
});
