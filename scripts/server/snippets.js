/**
 * The HTML in the documentation that is marked `test: run`, each block as a page: `/snippets/start/2/` is the second one of
 * `demo/docs/start.md`. The files that such HTML names are the built script, a narration and a picture of the examples, and
 * that narration's timing as Whisper writes it. `/snippets.json` lists the pages.
 */
import { readdir, readFile } from 'node:fs/promises';

const FILES = [
  [/^aloud\/(.*)$/, (path) => `/dist/browser/${path}`],
  [/^story\.json$/, () => '/test/fixtures/timing/readme-whisper.json'],
  [/^(?:audio\/page\/)?(story\.\w+)$/, (path) => `/audio/examples/readme/${path}`],
  [/^quay\.svg$/, () => '/demo/pictures/square.svg'],
];
const BLOCK = /<!-- test: run -->\s*```html\n([\s\S]*?)```/g;
const SCRIPT = '<script type="module" src="aloud/aloud.js"></script>';

/** @param root the project's folder. @returns a Koa middleware */
export function snippets(root) {
  const folder = `${root}/demo/docs`;
  return async (context, next) => {
    if (context.path === '/snippets.json') {
      context.type = 'json';
      context.body = JSON.stringify(await addresses(folder));
      return;
    }
    const [, page, number, file] = /^\/snippets\/([\w/-]+)\/(\d+)\/(.*)$/.exec(context.path) ?? [];
    if (!page) return next();
    if (file === '') {
      const blocks = [...(await readFile(`${folder}/${page}.md`, 'utf8')).matchAll(BLOCK)];
      context.type = 'html';
      context.body = pageOf(blocks[number - 1][1]);
      return;
    }
    for (const [pattern, target] of FILES) {
      const match = pattern.exec(file);
      if (!match) continue;
      context.path = target(match[1]);
      break;
    }
    return next();
  };
}

async function addresses(folder) {
  const found = [];
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    if (!file.endsWith('.md')) continue;
    const text = await readFile(`${folder}/${file}`, 'utf8');
    const count = [...text.matchAll(BLOCK)].length;
    for (let number = 1; number <= count; number++)
      found.push(`/snippets/${file.replaceAll('\\', '/').slice(0, -3)}/${number}/`);
  }
  return found;
}

/** A block without the script gets it, as the page has it where the block is pasted; a block without a main gets one. */
function pageOf(html) {
  const script = html.includes(SCRIPT) ? '' : SCRIPT;
  const body = html.includes('<main') ? html : `<main>${html}</main>`;
  const heading = /<h1/.test(html) ? '' : '<h1>A page</h1>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Snippet</title>${script}</head><body>${body.replace(/<main[^>]*>/, (main) => main + heading)}</body></html>`;
}
