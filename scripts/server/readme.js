/** The example page of the README, as `/readme/`: its HTML, the built script, and a narration made from it. */
import { readFile } from 'node:fs/promises';

const FILES = {
  'aloud.js': '/dist/browser/aloud.js',
  chunks: '/dist/browser/chunks',
  story: '/audio/examples/readme/story',
  'quay.svg': '/demo/pictures/square.svg',
};

/** The first HTML block in a Markdown text. */
export const htmlOf = (markdown) => /```html\n([\s\S]*?)```/.exec(markdown)[1];

export const pageOf = (html) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>README</title></head><body><main>${html}</main></body></html>`;

/** @returns a Koa middleware */
export function readme(root) {
  return async (context, next) => {
    const [, name] = /^\/readme\/(.*)$/.exec(context.path) ?? [];
    if (name === undefined) return next();
    if (name === '') {
      context.type = 'html';
      context.body = pageOf(htmlOf(await readFile(`${root}/README.md`, 'utf8')));
      return;
    }
    const [prefix, target] = Object.entries(FILES).find(([start]) => name.startsWith(start)) ?? [];
    if (prefix) context.path = target + name.slice(prefix.length);
    return next();
  };
}
