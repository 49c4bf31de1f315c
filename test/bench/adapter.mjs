/**
 * Aloud for a benchmark that compares players (`OURS_DIR=test/bench npm run peers` there): its page, how to start it, and how
 * to find out what it highlights. The files come from `dist`, which has to be built.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { writeWebvtt } from '../../dist/modules/core/index.js';

const dist = new URL('../../dist/browser/', import.meta.url);
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** @param highlight The setting of the reader: 'sentence', 'word', 'both' or 'off'. */
function aloud(highlight) {
  const layer = highlight === 'sentence' ? 'sentence' : 'word';
  return {
    follow: highlight,
    page: ({ paras, audio }) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Story</title>
<style>body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto}</style>
<script>localStorage.setItem('aloud', '${JSON.stringify({ highlight })}')</script>
<script type="module" src="aloud.js"></script></head>
<body><main><h1>Story</h1><aloud-article><article>
<aloud-player><audio controls preload="none"><source src="${audio}" type="audio/wav"><track kind="captions" src="story.vtt" srclang="en"></audio></aloud-player>
${paras.map(({ words }) => `<p>${escape(words.join(' '))}</p>`).join('\n')}
</article></aloud-article></main></body></html>`,
    routes: (story) => ({ ...files(), 'story.vtt': writeWebvtt({ notes: [], cues: cuesOf(story) }) }),
    ready: `document.querySelector('aloud-player')?.shadowRoot?.querySelector('[part="play"]')`,
    play: `document.querySelector('aloud-player').shadowRoot.querySelector('[part="play"]').click()`,
    time: `document.querySelector('audio').currentTime`,
    followed: `[...(CSS.highlights.get('aloud-${layer}') ?? [])][0]?.toString()`,
  };
}

/** The script and its chunks, as on a server. */
function files() {
  const names = ['aloud.js', ...readdirSync(new URL('chunks', dist)).map((name) => `chunks/${name}`)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, dist))]));
}

/** A cue for each sentence, with the times of the benchmark. */
function cuesOf({ paras, starts, duration }) {
  return paras.flatMap(({ first, words, sent }) =>
    sent.map((from, index) => {
      const to = sent[index + 1] ?? words.length;
      const timed = words
        .slice(from, to)
        .map((text, at) => ({ text, start: starts[first + from + at], unsure: false }));
      return {
        id: '',
        start: timed[0].start,
        end: starts[first + to] ?? duration,
        text: words.slice(from, to).join(' '),
        words: timed,
      };
    }),
  );
}

export default { 'Aloud 0.1 (sentence)': aloud('sentence'), 'Aloud 0.1 (word)': aloud('word') };
