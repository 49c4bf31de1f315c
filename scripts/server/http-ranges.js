/**
 * Answers HTTP Range requests for audio. @web/dev-server does not (open-wc/open-wc#1669); without them a browser
 * reports `seekable` as 0 and ignores every seek.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

const AUDIO_FILE = /\.(mp3|m4a|aac|opus|ogg|oga|webm|mp4|wav|flac)$/i;

/** `bytes=a-b`, `bytes=a-` and `bytes=-n`; undefined for any other header (then the whole file is a valid answer). */
export function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') return { start: Math.max(0, size - Number(match[2])), end: size - 1 };
  return { start: Number(match[1]), end: match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1) };
}

/** The file of a URL path; undefined when it is not a file below the root. */
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
    if (!AUDIO_FILE.test(context.path) || !['GET', 'HEAD'].includes(context.method)) return next();
    const audio = await fileBelow(root, context.path);
    const range = audio && context.get('range') ? parseRange(context.get('range'), audio.size) : undefined;
    if (!range) {
      await next();
      if (audio && context.status === 200) {
        context.set('Accept-Ranges', 'bytes');
        context.type = contentType(context.path); // as in the range answers; the server would send video/webm
      }
      return;
    }
    context.set('Accept-Ranges', 'bytes');
    if (range.start > range.end || range.start >= audio.size) {
      context.status = 416;
      context.set('Content-Range', `bytes */${audio.size}`);
      context.body = '';
      return;
    }
    context.status = 206;
    context.type = contentType(context.path);
    context.set('Content-Range', `bytes ${range.start}-${range.end}/${audio.size}`);
    context.length = range.end - range.start + 1;
    if (context.method === 'GET') context.body = createReadStream(audio.file, range);
  };
}

const MEDIA_TYPES = { mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', opus: 'audio/ogg', ogg: 'audio/ogg', oga: 'audio/ogg', webm: 'audio/webm', mp4: 'audio/mp4', wav: 'audio/wav', flac: 'audio/flac' }; // prettier-ignore

function contentType(path) {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}
