/** Writes the pages and streams that the server of the site would answer with. */
import { cpSync, writeFileSync } from 'node:fs';
import { articleHtml, blocksHtml, figureHtml, pageHtml } from '../shared/html.js';
import { PROPS } from '../shared/props.js';
import { STORIES } from '../shared/stories.js';

/** A press on the preview of a page would be lost: the page itself replaces it. */
const NO_PREVIEW = '<meta name="turbo-cache-control" content="no-preview">';

const write = (name, text) => writeFileSync(new URL(`public/${name}`, import.meta.url), text);

/** A link whose answer is a stream. */
const link = (action, path) =>
  `<a id="${action}" data-action="${action}" data-turbo-stream href="/${path}.stream">${action}</a>`;
const stream = (action, target, html = '') =>
  `<turbo-stream action="${action.split(' ')[0]}"${action.endsWith(' morph') ? ' method="morph"' : ''} target="${target}"><template>${html}</template></turbo-stream>`;

write(
  'index.html',
  pageHtml(
    'Aloud with Turbo',
    `<main data-page="story" data-ready>
<a data-action="navigate" href="/about">About</a>
${link('rerender', 'rerendered-1')} ${link('replace', 'replaced')} ${link('other-story', 'harbour')}
${link('remove', 'removed')} ${link('put-back', 'article')} ${link('change-props', 'changed')}
<button data-action="refuse">refuse</button>
<section id="story" data-item="story">${articleHtml()}</section>
${figureHtml()}
<ul></ul>
</main>`,
    NO_PREVIEW,
  ),
);
write(
  'about.html',
  pageHtml(
    'About',
    `<main data-page="about"><h1>About</h1><a data-action="back" href="/">The story</a></main>`,
    NO_PREVIEW,
  ),
);
for (const renders of [1, 2, 3])
  write(
    `rerendered-${renders}.stream`,
    stream('replace morph', 'aloud', articleHtml({ renders })) +
      stream('replace', 'rerender', link('rerender', `rerendered-${renders + 1}`)),
  );
write('replaced.stream', stream('replace', 'blocks', blocksHtml()));
write('harbour.stream', stream('replace morph', 'aloud', articleHtml({ story: STORIES.harbour })));
write(
  'changed.stream',
  stream('replace morph', 'aloud', articleHtml({ props: PROPS[1] })) +
    stream('replace morph', 'figure', figureHtml(PROPS[1])),
);
write('removed.stream', stream('remove', 'aloud'));
write('article.stream', stream('update', 'story', articleHtml()));
cpSync(new URL('../shared/page.css', import.meta.url), new URL('public/page.css', import.meta.url));
