import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, storyOf } from './read-html.js';

const PLAYERS: Readonly<Record<string, string>> = {
  MediaElement:
    '<span class="mejs__offscreen">Audio Player</span><div class="mejs__container mejs__audio" role="application"><div class="mejs__time" role="timer"><span>00:00</span></div><a role="slider"><span class="mejs__offscreen">Use Up/Down Arrow keys.</span></a></div>',
  Plyr: '<div class="plyr plyr--audio"><div class="plyr__controls"><button><span>Play</span></button><div class="plyr__time">00:00</div></div></div>',
  'video.js': '<div class="video-js" role="region"><span class="vjs-control-text">Loaded: 0%</span><div class="vjs-modal-dialog-content">This is a modal window.</div></div>',
  'a player by its name and controls': '<div class="podcast-player"><span>Episode 4</span><button>Play</button><span>0:00 / 3:10</span></div>',
  'a player by its content': '<div class="x9"><audio src="a.mp3"></audio><button>▶</button><span>0:00</span><span>1x</span></div>',
  'an element of its own': '<acme-player><span>Loaded: 0 %</span></acme-player>',
  'loose parts': '<div role="timer">00:00</div><div role="progressbar">12 %</div><div role="application">Play it</div>',
}; // prettier-ignore

describe('the player of another script is no part of the story', () => {
  for (const [name, html] of Object.entries(PLAYERS))
    it(name, () => {
      assert.deepEqual(blocksOf(`<p>The port is shut.</p>${html}<p>Wind came.</p>`), ['paragraph: The port is shut.', 'paragraph: Wind came.']); // prettier-ignore
      assert.ok(storyOf(`<p>The port is shut.</p>${html}`).omissions!.length > 0, 'it is listed');
    });

  it('but a story about players, or text beside a recording, is', () => {
    const prose = 'The player scored in the last minute, at 2:10, and ran along the whole line of the field.';
    for (const html of [
      `<div class="player-profile"><p>${prose}</p></div>`,
      `<div class="player"><h3>Ann</h3><button>Follow</button></div>`,
      `<div><audio controls></audio><p>${prose}</p><button>Share</button></div>`,
    ])
      assert.match(blocksOf(`<p>The port is shut.</p>${html}`).join(), /(?:paragraph|heading): (?:The player|Ann)/);
  });
});
