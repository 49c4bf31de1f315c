import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlayer } from '../../../src/core/story/players.js';
import { markedElement } from './read-html.js';

const text = (length: number): string => 'x'.repeat(length);
/** A box with a player of unknown make, and what else is in it. */
const box = (content: string, attributes = ''): string =>
  `<div here ${attributes}><audio></audio><button></button>${content}</div>`;

const rows = (isPlayerOf: boolean, list: readonly (readonly [what: string, html: string])[]): void => {
  for (const [what, html] of list) it(what, () => assert.equal(isPlayer(markedElement(html)), isPlayerOf));
};

describe('a player of another script is', () => {
  rows(true, [
    ['an element named so', '<acme-player here>A</acme-player>'],
    ['an element of another maker with a longer name', '<x-aloud-player here>A</x-aloud-player>'],
    ['a known name', '<b here class="x plyr__controls">A</b>'],
    ['media with a button', box('Play')],
    ['media with a button and a digit', box('1')],
    ['media with a slider', '<div here><video></video><b role="slider"></b>Volume</div>'],
    ['media with a time', '<div here><audio></audio>at 0:00</div>'],
    ['media with a long time', '<div here><iframe></iframe>1:02:03 left</div>'],
    ['media with a text of some length', box(text(59))],
    ['media with spaces around a text', box(` ${text(59)}   `)],
    ['media with several texts', box(`<i>${text(50)}</i>`.repeat(6))],
    ['media with many elements', box(`A${'<i></i>'.repeat(397)}`)],
    ['media with a script', box(`A<script>${text(61)}</script>`)],
    ['media with a text of its own', `<div here><audio>${text(61)}</audio>0:00</div>`],
    ['media with elements of other names', box('<img-x></img-x><x-img></x-img><h2-x></h2-x>Play')],
    ['media, in an element named so', '<div here class="player"><video></video>A</div>'],
    ['a button, in an element named so', '<div here class="player"><button></button>A</div>'],
    ['a time, in an element named so', '<div here class="audio-player">A 0:10</div>'],
  ]);
});

describe('a player of another script is not', () => {
  rows(false, [
    ['one of ours', '<aloud-player here>A</aloud-player>'],
    ['a button with a time', '<div here><button></button>0:00</div>'],
    ['media with a text', '<div here><audio></audio>Part 4</div>'],
    ['media with a number', '<div here><audio></audio>10:2 1:234 12:3</div>'],
    ['media without a word', box(' – ')],
    ['media without a text', box('')],
    ['media with prose', box(text(60))],
    ['media with many texts', box(`<i>${text(50)}</i>`.repeat(6) + 'A')],
    ['media with a great many elements', box(`A${'<i></i>'.repeat(398)}`)],
    ['media with a heading', box('<h2>Play</h2>')],
    ['media with a low heading', box('<h6>Play</h6>')],
    ['media with a caption', box('<figcaption>Play</figcaption>')],
    ['media with a picture', box('<img>Play')],
    ['an inline element with media', '<b here><audio></audio><button></button>A</b>'],
    ['a text, in an element named so', '<div here class="player">A</div>'],
    ['prose, in an element named so', `<div here class="player">0:10 ${text(60)}</div>`],
    ['a button, in an element with a longer name', '<div here class="players"><button></button>A</div>'],
  ]);
});
