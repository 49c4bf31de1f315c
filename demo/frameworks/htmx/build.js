/** Writes the pages and fragments that the server of the site would answer with. */
import { cpSync, writeFileSync } from 'node:fs';
import { articleHtml, blocksHtml, figureHtml, pageHtml } from '../shared/html.js';
import { PROPS } from '../shared/props.js';
import { STORIES } from '../shared/stories.js';

const LISTENERS = {
  article: Object.fromEntries(
    ['aloud-sentence', 'aloud-word', 'aloud-play', 'aloud-pause'].map((type) => [`hx-on:${type}`, 'logEvent(event)']),
  ),
  player: { 'hx-on:aloud-press': 'logEvent(event); if (window.isRefused) event.preventDefault()' },
};

const write = (name, text) => writeFileSync(new URL(`public/${name}`, import.meta.url), text);

/** A button that replaces a part of the page by what the server answers. */
const button = (action, path, target, swap) =>
  `<button data-action="${action}" hx-get="${path}" hx-target="${target}" hx-swap="${swap}">${action}</button>`;

const storyHtml = (options = {}) => `<section id="story" data-item="story">
${articleHtml({ ...options, listeners: LISTENERS })}
${figureHtml(options.props)}
</section>`;

const rerenderButton = (renders) =>
  button('rerender', `/rerendered-${renders}.html`, '#story', 'outerMorph').replace('<button', '<button id="rerender"');

write(
  'index.html',
  pageHtml(
    'Aloud with htmx',
    `<main data-page="story" data-ready>
<a data-action="navigate" href="/about" hx-boost="true">About</a>
${rerenderButton(1)}
${button('replace', '/replaced.html', '#blocks', 'outerHTML')}
${button('other-story', '/harbour.html', '#story', 'outerMorph')}
${button('remove', '/empty.html', '#aloud', 'delete')}
${button('put-back', '/article.html', '#story', 'afterbegin')}
${button('change-props', '/changed.html', '#story', 'outerMorph')}
<button data-action="refuse" hx-on:click="window.isRefused = true">refuse</button>
${storyHtml()}
<ul></ul>
</main>`,
  ),
);
write(
  'about.html',
  pageHtml(
    'About',
    `<main data-page="about"><h1>About</h1><a data-action="back" href="/" hx-boost="true">The story</a></main>`,
  ),
);
for (const renders of [1, 2, 3])
  write(
    `rerendered-${renders}.html`,
    `${storyHtml({ renders })}<hx-partial hx-target="#rerender" hx-swap="outerHTML">${rerenderButton(renders + 1)}</hx-partial>`,
  );
write('replaced.html', blocksHtml());
write('harbour.html', storyHtml({ story: STORIES.harbour }));
write('changed.html', storyHtml({ props: PROPS[1] }));
write('article.html', articleHtml({ listeners: LISTENERS }));
write('empty.html', '');
cpSync(new URL('../shared/page.css', import.meta.url), new URL('public/page.css', import.meta.url));
