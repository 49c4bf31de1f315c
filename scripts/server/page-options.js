/**
 * Options that a test gives a page in its URL, so that the page itself needs no code for them. A page gets the source in
 * a few files (`bundled-source.js`); `?modules` gives it the modules of the source, `?built` the built script, as sites
 * have it. `?csp` serves it under a strict Content-Security-Policy, `?dir=rtl` and `?lang=ar` set these on its `html`,
 * before any script runs. `?digests` gives it the import map of the built script, under a policy that refuses every other
 * script; `?digests=press` states a wrong digest for the files whose name contains `press`. `?server` adds the shadow roots
 * that a server draws. A frame without an origin of
 * its own may load every file, as from a CDN.
 */
import { readFile } from 'node:fs/promises';

const POLICY = [
  `default-src 'self'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `media-src 'self'`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types none-of-ours`,
].join('; ');

/** First in the page, so that it catches every violation. */
const VIOLATIONS_SCRIPT = '<script src="/scripts/server/csp-violations.js"></script>';

/** @param root the project's folder. @returns a Koa middleware */
export function pageOptions(root) {
  return async (context, next) => {
    // Or a frame gets a file from the cache as the page around it got it: without the permission.
    context.vary('Origin');
    if (context.get('origin') === 'null') context.set('Access-Control-Allow-Origin', '*');
    await next();
    const { built, csp, digests, dir, lang, modules, server } = context.query;
    if (context.status !== 200 || !context.response.is('html')) return;
    let html = await textOf(context.body);
    if (modules === undefined)
      html = html.replace(
        /[^"']*src\/define\/all\.ts(?=["'])/g,
        built === undefined ? '/bundled/all.js' : '/dist/browser/aloud.js',
      );
    if (server !== undefined)
      html = await (await import('../../dist/modules/server/add-shadow-roots.js')).addShadowRoots(html);
    if (dir !== undefined) html = withAttribute(html, 'dir', dir);
    if (lang !== undefined) html = withAttribute(html, 'lang', lang);
    if (digests !== undefined) {
      const map = await readFile(`${root}/dist/browser/integrity.html`, 'utf8');
      const absolute = map.replaceAll('"./', '"/dist/browser/');
      html = html.replace(/<head[^>]*>/i, (head) => head + withWrongDigest(absolute, digests));
      context.set('Integrity-Policy', 'blocked-destinations=(script)');
    }
    if (csp !== undefined) {
      html = html.replace(/<head[^>]*>/i, (head) => head + VIOLATIONS_SCRIPT);
      context.set('Content-Security-Policy', POLICY);
    }
    context.body = html;
    context.type = 'html';
  };
}

async function textOf(body) {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body.toString();
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** @param part of the name of each file that gets a wrong digest */
const withWrongDigest = (map, part) =>
  map
    .split('\n')
    .map((line) => (part && line.includes(part) ? line.replace(/sha256-..../, 'sha256-AAAA') : line))
    .join('\n');

function withAttribute(html, name, value) {
  const safe = String(value).replace(/[^\w-]/g, '');
  // A value may contain a `>`.
  return html.replace(/<html((?:"[^"]*"|'[^']*'|[^>"'])*)>/i, (_, attributes) => {
    const otherAttributes = attributes.replace(new RegExp(`\\s${name}=("[^"]*"|'[^']*'|[^\\s>]*)`, 'i'), '');
    return `<html${otherAttributes} ${name}="${safe}">`;
  });
}
