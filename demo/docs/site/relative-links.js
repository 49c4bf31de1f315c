/**
 * Makes the links of a page relative, so that the site works in any folder: `/start/` from the root of the site, and
 * `../start.md` as Markdown has it. A link to a file of the repository that is not on the site becomes plain text.
 */
import { posix } from 'node:path';

const LINK = /<a href="([^"]*)"([^>]*)>([\s\S]*?)<\/a>|\b(src|href|action)="(\/[^"]*)"/g;

/** An Eleventy transform; `this.page` is the page. */
export function relativeLinks(html) {
  const { url, inputPath } = this.page;
  if (!url?.endsWith('/')) return html;
  const toRoot = posix.relative(url, '/') || '.';
  const relative = (path) => `${toRoot}${path}`;
  return html.replace(LINK, (all, href, attributes, content, name, path) => {
    if (name) return `${name}="${relative(path)}"`;
    if (/^(?:[a-z]+:|#)/.test(href)) return all;
    if (href.startsWith('/')) return `<a href="${relative(href)}"${attributes}>${content}</a>`;
    const target = siteAddress(href, inputPath);
    return target === undefined ? content : `<a href="${relative(target)}"${attributes}>${content}</a>`;
  });
}

/** The address on the site of a file that a Markdown page links to. @returns undefined when the site does not have it */
function siteAddress(href, inputPath) {
  const [, path, hash = ''] = /^([^#]*)(#.*)?$/.exec(href);
  const file = posix.join(posix.dirname(inputPath), path);
  const page = /^demo\/docs\/(?!site\/)(.*?)(?:index)?\.(?:md|njk)$/.exec(file);
  if (page) return `/${page[1].replace(/([^/])$/, '$1/')}${hash}`;
  if (file === 'src/README.md') return `/architecture/${hash}`;
  const example = /^demo\/(elements|rules)\/(.+\.html)$/.exec(file);
  if (example)
    return example[1] === 'rules' ? `/rules/${example[2].replace(/(?:index)?\.html$/, '')}` : `/${file}${hash}`;
  if (file === 'demo/index.html' || file === 'demo/') return '/demo/';
  if (file.startsWith('demo/docs/')) throw new Error(`${inputPath}: the site has no page for ${href}.`);
  return undefined;
}
