import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on this machine, with a feed of its pages at `/feed`. */
export class BenchSite {
  readonly pages = new Map<string, string>();
  feed = '';
  /** Whether the server says that the feed has not changed. */
  isFeedUnchanged = false;
  /** Paths of all requests. */
  readonly requests: string[] = [];
  address = '';
  private readonly server: Server;

  constructor() {
    this.server = createServer(({ url = '' }, response) => {
      this.requests.push(url);
      const body = url === '/feed' ? this.feed : this.pages.get(url);
      if (url === '/feed' && this.isFeedUnchanged) response.writeHead(304).end();
      else response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body);
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Lists paths in the feed. */
  list(paths: readonly string[], builtAt: string = ''): void {
    const items = paths.map(
      (path) =>
        `<item><title>The harbour opens</title><link>${this.address}${path}</link><description>Ships came in.</description>
<guid>${this.address}${path}</guid><pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate></item>`,
    );
    this.feed = `<rss version="2.0"><channel><title>News</title><lastBuildDate>${builtAt}</lastBuildDate>${items.join('\n')}</channel></rss>`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
