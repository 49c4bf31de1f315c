/** Serves published newspaper pages without their own scripts, and the build of this project beside them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** We may not publish them: a folder of `.html.gz` beside the project, or `ALOUD_PAGES`. */
export const folder: string =
  process.env['ALOUD_PAGES'] ?? fileURLToPath(new URL('../../../shared/data/pages', import.meta.url));

export const pages: string[] = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.html.gz'))
  : [];

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.map': 'application/json' };
const OURS = /^\/(?:dist|node_modules\/axe-core|test\/real-pages)\//;

/** Nothing loads from elsewhere, and no script of the page runs: its markup does not change. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:";

export function serve(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const name = path.slice('/page/'.length);
    if (path.startsWith('/page/') && pages.includes(name)) {
      const html = gunzipSync(readFileSync(`${folder}/${name}`));
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
        .end(html);
    } else if (OURS.test(normalize(path)) && existsSync(root + path)) {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(readFileSync(root + path));
    } else response.writeHead(404).end();
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      resolve({ server, origin: `http://127.0.0.1:${port}` });
    }),
  );
}
