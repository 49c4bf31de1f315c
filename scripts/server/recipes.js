/**
 * The pages of the recipes, as `/recipes/ghost/` and so on: the HTML of `demo/docs/recipes/`, word for word, in a page as
 * that system renders it. Each address of a recipe leads to the built script or to the recording of the README's story.
 */
import { readFile } from 'node:fs/promises';

const TEXT = '<p>The port stayed shut on Monday. Some 2,000 people walked home.</p>';
const PICTURE = (attributes = '') =>
  `<figure${attributes}><img src="/demo/pictures/square.svg" alt="The quay lay empty." width="64" height="64"><figcaption>The quay lay empty.</figcaption></figure>`;

/** Each takes the blocks of its recipe, in their order. */
const PAGES = {
  /** Casper, with what `{{content}}` and an HTML card give. */
  ghost: ([footer, card]) => `<main id="site-main" class="site-main"><article class="article post">
    <header class="article-header gh-canvas"><div class="article-tag post-card-tags"><a href="/tag/news/">News</a></div>
      <h1 class="article-title">Harbour closed after storm</h1>
      <div class="article-byline"><a href="/author/team/">The team</a><time>2 March 2026</time></div></header>
    <section class="gh-content gh-canvas"><!--kg-card-begin: html-->${card}<!--kg-card-end: html-->
      ${TEXT}${PICTURE(' class="kg-card kg-image-card kg-card-hascaption"')}</section></article></main>
    <footer class="site-footer">Powered by Ghost</footer>${footer}`,

  /** Olivero, with the tags that Basic HTML allows. */
  drupal: ([part]) => `<main role="main"><div class="region region--content-above">
      <div id="block-olivero-page-title"><h1 class="title page-title">Harbour closed after storm</h1></div></div>
    ${renderTwig(part)}
    <article data-history-node-id="7" class="node node--type-article node--view-mode-full">
      <header class="layout--content-narrow"><div class="node__meta"><span>By <a href="/user/1">editor</a>, 2 March 2026</span></div></header>
      <div class="node__content"><div class="text-content clearfix field field--name-body">${TEXT}${PICTURE(' role="group" class="caption caption-img"')}</div>
      <div class="field field--name-field-tags"><a href="/tags/1">Weather</a></div></div></article></main>`,

  /** The tag runs half a second after the page has loaded, as a script that a script inserts. */
  'tag-manager': ([tag]) => `<main><article><h1>Harbour closed after storm</h1>
    <audio controls preload="none" src="/narration/harbour/story.m4a"><track kind="captions" src="/narration/harbour/story.vtt" srclang="en"></audio>
    ${TEXT}${PICTURE()}</article></main>
    <template id="tag">${tag}</template>
    <script>addEventListener('load', () => setTimeout(() => {
      const { innerHTML } = document.querySelector('#tag');
      document.body.append(document.createRange().createContextualFragment(innerHTML));
    }, 500));</script>`,

  'static-site': ([page]) => `<main>${page}</main>`,
};

/** Addresses of the recipes, and what is there. */
const FILES = [
  [/^\/(?:assets\/|libraries\/)?aloud\/(aloud\.js|chunks\/.+)$/, (file) => `/dist/browser/${file}`],
  [
    /^\/(?:narration|content\/files|sites\/default\/files\/narration)\/.+\/(story\.\w+)$/,
    (file) => `/audio/examples/readme/${file}`,
  ],
  [/^\/aloud\/quay\.svg$/, () => '/demo/pictures/square.svg'],
];

/** The fenced blocks of HTML after a comment `<!-- test: … -->`, without the indentation of a list. */
export const testedBlocks = (markdown) =>
  [...markdown.matchAll(/^( *)<!-- test: [^\n]*-->\n\s*```html\n([\s\S]*?)\n *```/gm)].map(([, indent, html]) =>
    html.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

/** Values are replaced, and each condition is true. */
const renderTwig = (html) =>
  html
    .replaceAll(/\{% (?:if [^%]+|endif) %\}\n?/g, '')
    .replaceAll('{{ node.id }}', '7')
    .replaceAll('{{ node.language.id }}', 'en');

/** @returns a Koa middleware */
export function recipes(root) {
  return async (context, next) => {
    const [, name] = /^\/recipes\/([\w-]+)\/$/.exec(context.path) ?? [];
    if (name && Object.hasOwn(PAGES, name)) {
      const blocks = testedBlocks(await readFile(`${root}/demo/docs/recipes/${name}.md`, 'utf8'));
      context.type = 'html';
      context.body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body>${PAGES[name](blocks)}</body></html>`;
      return;
    }
    for (const [address, pathOf] of FILES) {
      const found = address.exec(context.path);
      if (found) context.path = pathOf(found[1]);
    }
    return next();
  };
}
