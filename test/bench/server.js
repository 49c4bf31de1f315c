import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '': 'text/html', // an address without an extension is one of a page
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.m4a': 'audio/mp4',
  '.stream': 'text/vnd.turbo-stream.html',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript', // only one given in `pages`
  '.vtt': 'text/vtt',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webp': 'image/webp',
};
const TEXT = /^text\/|\+xml$/;

/** Brotli at the highest level (11, the default of Node), once for each text. */
const compressed = new Map();
function compress(body) {
  const key = body.toString('latin1');
  if (!compressed.has(key)) compressed.set(key, brotliCompressSync(body));
  return compressed.get(key);
}

/**
 * Serves compressed text, and sound in ranges, as a good server does. Counts the bytes that it sent.
 *
 * @param folder Files to serve if `pages` does not have them.
 * @param pages Path to text or bytes.
 * @param aliases Start of a path to another folder.
 */
export async function serve({ folder, pages = {}, aliases = {} }) {
  const sent = [];
  const fileOf = (path) => {
    const alias = Object.keys(aliases).find((start) => path.startsWith(start));
    return alias ? join(aliases[alias], normalize(path.slice(alias.length))) : join(folder, normalize(path));
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    let body;
    try {
      body = path in pages ? Buffer.from(pages[path]) : await readFile(fileOf(path));
    } catch {
      return response.writeHead(404).end();
    }
    const headers = { 'Content-Type': type, 'Cache-Control': 'no-store' };
    let status = 200;
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (TEXT.test(type)) {
      headers['Content-Type'] += '; charset=utf-8';
      if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
        headers['Content-Encoding'] = 'br';
        body = compress(body);
      }
    } else if (type.startsWith('audio/')) {
      headers['Accept-Ranges'] = 'bytes';
      if (range) {
        const first = Number(range[1]);
        const last = Math.min(range[2] ? Number(range[2]) : Infinity, body.length - 1);
        headers['Content-Range'] = `bytes ${first}-${last}/${body.length}`;
        body = body.subarray(first, last + 1);
        status = 206;
      }
    }
    headers['Content-Length'] = body.length;
    sent.push({ path, bytes: body.length, encoding: headers['Content-Encoding'] ?? '' });
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
