import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { loadPage } from '../../../src/node/check/page-sources.js';

describe('a page at an address', () => {
  /** “Порт” in windows-1251. */
  const PORT = Buffer.from([0xcf, 0xee, 0xf0, 0xf2]);
  const server = createServer(({ url }, response) => {
    const [, charset = '', declaration = ''] = (url ?? '').split('/');
    const type = `text/html${charset && `; charset=${charset}`}`;
    response.writeHead(200, { 'content-type': type });
    response.end(Buffer.concat([Buffer.from(declaration && `<meta charset="${declaration}">`), PORT]));
  });
  before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  after(() => server.close());

  it('has the encoding of its HTTP header, or else of its <meta>', async () => {
    const { port } = server.address() as { port: number };
    const load = (path: string): ReturnType<typeof loadPage> =>
      loadPage({ name: `http://127.0.0.1:${port}${path}`, kind: 'address' }, Readable.from([]));
    for (const path of ['/windows-1251', '/cp1251/utf-8', '//windows-1251', '/no-such-encoding/windows-1251']) {
      const { html, encoding } = await load(path);
      assert.equal(encoding, 'windows-1251', path);
      assert.ok(html.endsWith('Порт'), path);
    }
    await assert.rejects(load('/utf-8/windows-1251'), /is not text in utf-8/);
  });
});
