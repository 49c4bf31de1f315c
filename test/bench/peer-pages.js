/**
 * The same long story with each player that is compared: its page, when it is ready, and how to start it. The packages come
 * from npm, with exact versions.
 */
import { storyPage, storySpeech, storyTiming } from './pages/long-story.js';

export const PEER_PACKAGES = {
  '@videojs/html': '10.0.0-beta.23',
  howler: '2.2.4',
  'hyperaudio-lite': '2.6.4',
  'media-chrome': '4.19.4',
  plyr: '3.8.4',
};

const AUDIO = 'document.querySelector("audio")';
const native = storyPage({ script: false });
const [, text] = /(<h2>[^]*)<\/article>/.exec(native);

const page = (head, player, content = `<article>${text}</article>`) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A long story</title>
<style>body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto}</style>${head}</head>
<body>${player}${content}</body></html>`;

const audio = (attributes = 'controls') =>
  `<audio id="player" ${attributes} preload="metadata" src="/story.wav"></audio>`;

/** Each word in an element, as hyperaudio needs it; four sentences make a paragraph. */
function hyperaudioText() {
  const { cues } = storyTiming(storySpeech());
  const paragraphs = Array.from({ length: Math.ceil(cues.length / 4) }, (_, index) =>
    cues.slice(index * 4, index * 4 + 4),
  );
  const word = ({ text: spoken, start }) =>
    `<span data-m="${Math.round(start * 1000)}" data-d="300">${spoken.replaceAll('<', '&lt;')} </span>`;
  return `<div id="hypertranscript"><article><section>${paragraphs
    .map((sentences) => `<p>${sentences.flatMap(({ words }) => words.map(word)).join('')}</p>`)
    .join('\n')}</section></article></div>`;
}

/** @returns what each player needs; `follows` is what it highlights */
export function peerPages() {
  const sheet = (path) => `<link rel="stylesheet" href="/peers/${path}">`;
  return [
    { name: 'native', follows: '–', html: native, ready: AUDIO, play: `${AUDIO}.play()` },
    ...['sentence', 'word'].map((highlight) => ({
      name: `Aloud, by ${highlight}`,
      follows: highlight,
      highlight,
      html: storyPage({ script: true }),
      ready: `document.querySelector('aloud-player')?.shadowRoot?.querySelector('[part=play]')`,
      play: `document.querySelector('aloud-player').shadowRoot.querySelector('[part=play]').click()`,
    })),
    {
      name: 'hyperaudio-lite',
      package: 'hyperaudio-lite',
      follows: 'word',
      html: page(
        '<style>.active>.active{background:#fd5}.unread{color:#555}</style>',
        audio('controls').replace('"player"', '"hyperplayer"'),
        `${hyperaudioText()}<script type="module">import { HyperaudioLite } from '/peers/hyperaudio-lite/js/hyperaudio-lite.mjs'; window.isReady = new HyperaudioLite({ transcript: 'hypertranscript', player: 'hyperplayer', autoScroll: true });</script>`,
      ),
      ready: 'window.isReady',
      play: `${AUDIO}.play()`,
    },
    {
      name: 'media-chrome',
      package: 'media-chrome',
      follows: '–',
      html: page(
        '<script src="/peers/media-chrome/dist/iife/index.js"></script>',
        `<media-controller audio>${audio('slot="media"')}<media-control-bar><media-play-button></media-play-button><media-time-display showduration></media-time-display><media-time-range></media-time-range><media-playback-rate-button></media-playback-rate-button><media-mute-button></media-mute-button><media-volume-range></media-volume-range></media-control-bar></media-controller>`,
      ),
      ready: `document.querySelector('media-play-button')?.shadowRoot`,
      play: `document.querySelector('media-play-button').click()`,
    },
    {
      name: 'Plyr',
      package: 'plyr',
      follows: '–',
      html: page(
        sheet('plyr/dist/plyr.css'),
        audio(),
        `<article>${text}</article><script src="/peers/plyr/dist/plyr.min.js"></script><script>window.player = new Plyr('#player', { iconUrl: '/peers/plyr/dist/plyr.svg' });</script>`,
      ),
      ready: `document.querySelector('.plyr__controls button[data-plyr=play]')`,
      play: 'window.player.play()',
    },
    {
      name: 'Video.js 10',
      package: '@videojs/html',
      follows: '–',
      html: page(
        '<script type="module" src="/peers/@videojs/html/cdn/audio.js"></script>',
        `<audio-player><audio-skin>${audio('slot="media"')}</audio-skin></audio-player>`,
      ),
      ready: `document.querySelector('audio-skin')?.shadowRoot?.querySelector('media-play-button, button')`,
      play: `${AUDIO}.play()`,
    },
    {
      name: 'howler alone',
      package: 'howler',
      follows: '–',
      html: page(
        '',
        '<button>Play</button>',
        `<article>${text}</article><script src="/peers/howler/dist/howler.core.min.js"></script><script>window.sound = new Howl({ src: ['/story.wav'], html5: true, preload: false });</script>`,
      ),
      ready: 'window.sound',
      play: 'window.sound.load().play()',
    },
  ];
}
