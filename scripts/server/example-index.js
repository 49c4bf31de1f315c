/**
 * The examples for a reader of the documentation: `/` leads to the story, and each folder of `demo/elements/` lists its
 * pages.
 */
import { readdir, readFile } from 'node:fs/promises';

/** @returns a Koa middleware */
export function exampleIndex(root) {
  return async (context, next) => {
    if (context.path === '/') return context.redirect('/demo/');
    const [, folder] = /^\/(demo\/elements\/(?:[\w-]+\/)?)$/.exec(context.path) ?? [];
    const entries = folder && (await readdir(`${root}/${folder}`, { withFileTypes: true }).catch(() => undefined));
    if (!entries) return next();
    const links = [];
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
      if (entry.isDirectory()) links.push([`${entry.name}/`, entry.name]);
      else if (entry.name.endsWith('.html')) {
        const html = await readFile(`${root}/${folder}${entry.name}`, 'utf8');
        links.push([entry.name, /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? entry.name]);
      }
    }
    context.type = 'html';
    context.body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Examples</title></head><body><main><h1>Examples</h1><ul>${links
      .map(([href, text]) => `<li><a href="${href}">${text}</a></li>`)
      .join('')}</ul></main></body></html>`;
  };
}
