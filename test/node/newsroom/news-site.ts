import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';

/** What the server answers for a path. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** The answer does not end. */
  readonly isEndless?: boolean;
}

/** A site on this machine, whose answers a test can change. */
export class NewsSite {
  readonly answers = new Map<string, Answer>();
  /** `/path 200` of each request, in order. */
  readonly requests: string[] = [];
  address = '';
  private readonly server: Server;

  constructor() {
    this.server = createServer(({ url = '', headers }, response) => {
      const { status = 200, headers: more = {}, body = '', isEndless } = this.answers.get(url) ?? { status: 404 };
      const isSame = more['etag'] !== undefined && headers['if-none-match'] === more['etag'];
      this.requests.push(`${url} ${isSame ? 304 : status}`);
      response.writeHead(isSame ? 304 : status, more);
      if (isEndless && !isSame) response.write(body);
      else response.end(isSame ? undefined : body);
    });
    before(async () => {
      await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
      this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    });
    after(() => {
      this.server.closeAllConnections();
      this.server.close();
    });
  }

  setPage(path: string, html: string): void {
    this.answers.set(path, { body: html, headers: { etag: `"${html.length}"`, 'content-type': 'text/html' } });
  }

  /** A feed at `/feed` with these stories, each with a date. */
  setFeed(stories: Readonly<Record<string, string>>): void {
    const items = Object.entries(stories).map(
      ([path, date]) => `<item><link>${this.address}${path}</link><pubDate>${date}</pubDate></item>`,
    );
    const body = `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
    this.answers.set('/feed', { body, headers: { etag: `"${body.length}${Object.values(stories).join()}"` } });
  }

  /** The requests since the last call. */
  takeRequests(): string[] {
    return this.requests.splice(0);
  }
}

/** A short story in English. */
export const storyPage = (title: string, ...sentences: readonly string[]): string =>
  `<!doctype html><html lang="en"><title>${title}</title><meta name="author" content="A. Writer">
<article><h1>${title}</h1><p>${sentences.join(' ')}</p></article></html>`;

/** The manifests of a folder, by headline. */
export function readManifests(out: string): Map<string, StoryManifest> {
  const folder = join(out, 'stories');
  const manifests = (existsSync(folder) ? readdirSync(folder) : [])
    .map((id) => join(folder, id, 'manifest.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as StoryManifest);
  return new Map(manifests.map((manifest) => [manifest.headline, manifest]));
}

/** The files of a story that its manifest names, and whether they are as it says. */
export function filesOf(out: string, { id, audio, timing }: StoryManifest): { all: string[]; isComplete: boolean } {
  const folder = join(out, 'stories', id);
  const isComplete = [...audio, timing].every(
    ({ src, bytes }) => existsSync(join(folder, src)) && readFileSync(join(folder, src)).length === bytes,
  );
  return { all: readdirSync(folder).sort(), isComplete };
}
