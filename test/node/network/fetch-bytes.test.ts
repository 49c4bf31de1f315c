import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { fetchBytes, type FetchOptions } from '../../../src/node/network/fetch-bytes.js';
import { isPrivateAddress } from '../../../src/node/network/private-address.js';
import { UserError } from '../../../src/node/errors/user-error.js';
import { runAloud, createScratchFolder } from '../run-aloud.js';

const PAGE =
  '<html lang="en"><article><h1>A</h1><aloud-player><audio src="a"><track src="TRACK"></audio></aloud-player><p>B.</p></article></html>';
const BOMB = Buffer.alloc(20_000_000);

describe('a file of a web server', () => {
  let [host, other] = ['', ''];
  const requested: string[] = [];
  const answers: Readonly<
    Record<string, () => { headers?: Record<string, string>; status?: number; body?: string | Uint8Array }>
  > = {
    '/page': () => ({ body: 'ok', headers: { 'content-type': 'text/html; charset=windows-1251' } }),
    '/gzip': () => ({ body: gzipSync('ok'), headers: { 'content-encoding': 'gzip' } }),
    '/deflate': () => ({ body: deflateSync('ok'), headers: { 'content-encoding': 'deflate' } }),
    '/br': () => ({ body: brotliCompressSync('ok'), headers: { 'content-encoding': 'br' } }),
    '/bomb-gzip': () => ({ body: gzipSync(BOMB), headers: { 'content-encoding': 'gzip' } }),
    '/bomb-br': () => ({ body: brotliCompressSync(BOMB), headers: { 'content-encoding': 'br' } }),
    '/large': () => ({ body: BOMB }),
    '/cut-off': () => ({ body: gzipSync('ok'.repeat(999)).subarray(0, 20), headers: { 'content-encoding': 'gzip' } }),
    '/here': () => ({ status: 302, headers: { location: '/page' } }),
    '/away': () => ({ status: 302, headers: { location: `${other}/page` } }),
    '/named': () => ({ status: 301, headers: { location: `${other.replace('127.0.0.1', 'localhost')}/page` } }),
    '/file': () => ({ status: 302, headers: { location: 'file:///etc/passwd' } }),
    '/circle': () => ({ status: 302, headers: { location: '/circle' } }),
    '/story': () => ({ body: PAGE.replace('TRACK', `${other}/t.vtt`) }),
  };
  const open = async (): Promise<Server> => {
    const server = createServer(({ url = '', headers }, response) => {
      requested.push(`${headers.host}${url}`);
      const { status = 200, headers: more = {}, body = '' } = answers[url]?.() ?? { status: 404 };
      response.writeHead(status, more).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  const servers: Server[] = [];
  const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  before(async () => {
    servers.push(await open(), await open());
    [host, other] = servers.map(addressOf) as [string, string];
  });
  after(() => servers.forEach((server) => server.close()));

  const load = async (path: string, options: FetchOptions = {}): Promise<string> =>
    Buffer.from((await fetchBytes(host + path, { trusted: host, maxBytes: 1_000_000, ...options })).bytes).toString();

  it('is decoded, and its header tells the encoding', async () => {
    for (const path of ['/page', '/gzip', '/deflate', '/br', '/here']) assert.equal(await load(path), 'ok', path);
    assert.equal((await fetchBytes(`${host}/page`, { trusted: host })).charset, 'windows-1251');
  });

  it('is refused at the limit, also where a few bytes expand to many', async () => {
    for (const path of ['/large', '/bomb-gzip', '/bomb-br'])
      await assert.rejects(load(path), { name: 'UserError', message: 'is larger than 1 MB' }, path);
  });

  it('may be in this network only on the server that the user named', async () => {
    for (const path of ['/away', '/named'])
      await assert.rejects(
        load(path),
        (error) =>
          error instanceof UserError &&
          /is on this machine or in its network$/.test(error.message) &&
          /--allow-private/.test(error.advice),
      );
    assert.ok(!requested.some((url) => url === `${new URL(other).host}/page`));
    assert.equal(await load('/away', { allowPrivate: true }), 'ok');
    assert.equal(await load('/named', { allowPrivate: true }), 'ok');
    await assert.rejects(fetchBytes(`${host}/page`), /is on this machine/);
  });

  it('has an error of the server or the network, without a stack trace', async () => {
    const fails = async (path: string, message: RegExp): Promise<void> =>
      assert.rejects(
        load(path, { allowPrivate: true }),
        (error) => error instanceof UserError && message.test(error.message),
      );
    await fails('/none', /^the server answers 404 Not Found$/);
    await fails('/circle', /^the server redirects more than 10 times$/);
    await fails('/file', /^cannot be fetched \(file: is no protocol of the web\)$/);
    await fails('/cut-off', /^cannot be fetched/);
  });

  it('is the timing of a page only with --allow-private, where it is on another server of this network', async () => {
    const folder = createScratchFolder();
    const refused = await runAloud(['check', `${host}/story`], folder);
    assert.match(refused.stdout, /leads to 127\.0\.0\.1:\d+, which is on this machine or in its network/);
    const allowed = await runAloud(['check', '--allow-private', `${host}/story`], folder);
    assert.match(allowed.stdout, /the server answers 404/);
  });
});

describe('private addresses', () => {
  it('are those that are not on the public internet, in both versions and in each other', () => {
    for (const address of [
      '127.0.0.1',
      '127.9.9.9',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fe80::1%eth0',
      'fd00::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:a9fe:a9fe',
      '64:ff9b::10.0.0.1',
    ])
      assert.equal(isPrivateAddress(address), true, address);
    for (const address of ['8.8.8.8', '172.32.0.1', '192.169.0.1', '2606:4700::1', '::ffff:8.8.8.8', '::ffff:808:808'])
      assert.equal(isPrivateAddress(address), false, address);
  });
});
