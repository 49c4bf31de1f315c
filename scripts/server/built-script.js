import { createReadStream } from 'node:fs';
import { fileBelow } from './http-ranges.js';

/**
 * Serves the scripts of `dist/browser/` and of the documentation site byte by byte, as a site does. The plugins of the server compile every script, and so
 * the digests of an import map would not be theirs.
 *
 * @returns a Koa middleware
 */
export function builtScript(root) {
  return async (context, next) => {
    if (!/^\/dist\/(?:browser|docs)\/.*\.js$/.test(context.path) || !['GET', 'HEAD'].includes(context.method))
      return next();
    const script = await fileBelow(root, context.path);
    if (!script) return next();
    context.type = 'js';
    context.length = script.size;
    if (context.method === 'GET') context.body = createReadStream(script.file);
  };
}
