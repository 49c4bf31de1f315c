/**
 * Answers HTTP Range requests for sound. @web/dev-server does not (open-wc/open-wc#1669), and without it a browser reports
 * `seekable` as 0 and ignores every seek.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

const SOUND = /\.(mp3|m4a|aac|opus|ogg|oga|webm|mp4|wav|flac)$/i;

/** `bytes=a-b`, `bytes=a-` and `bytes=-n`; undefined when the header asks for something else (then the whole file is a fair answer). */
export function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') return { start: Math.max(0, size - Number(match[2])), end: size - 1 };
  return { start: Number(match[1]), end: match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1) };
}

/** The file that a URL path names, or undefined when it is not a file below the root. */
export async function fileBelow(root, urlPath) {
  let path;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(join(root, path));
  if (!file.startsWith(resolve(root) + sep)) return undefined;
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() ? { file, size: stats.size } : undefined;
}

/** @returns a Koa middleware */
export function ranges(root = process.cwd()) {
  return async (context, next) => {
    if (!SOUND.test(context.path) || !['GET', 'HEAD'].includes(context.method)) return next();
    const found = await fileBelow(root, context.path);
    const range = found && context.get('range') ? parseRange(context.get('range'), found.size) : undefined;
    if (!range) {
      await next();
      if (found && context.status === 200) {
        context.set('Accept-Ranges', 'bytes');
        context.type = contentType(context.path); // as in the answers to ranges; the server would say video/webm
      }
      return;
    }
    context.set('Accept-Ranges', 'bytes');
    if (range.start > range.end || range.start >= found.size) {
      context.status = 416;
      context.set('Content-Range', `bytes */${found.size}`);
      context.body = '';
      return;
    }
    context.status = 206;
    context.type = contentType(context.path);
    context.set('Content-Range', `bytes ${range.start}-${range.end}/${found.size}`);
    context.length = range.end - range.start + 1;
    if (context.method === 'GET') context.body = createReadStream(found.file, range);
  };
}

const TYPES = { mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', opus: 'audio/ogg', ogg: 'audio/ogg', oga: 'audio/ogg', webm: 'audio/webm', mp4: 'audio/mp4', wav: 'audio/wav', flac: 'audio/flac' }; // prettier-ignore

function contentType(path) {
  return TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}
