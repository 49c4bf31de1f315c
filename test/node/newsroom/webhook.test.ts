import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { StoryJob } from '../../../src/node/newsroom/queue/job-queue.js';
import { openServer } from '../../../src/node/newsroom/http/http-server.js';
import { idOfAddress } from '../../../src/node/newsroom/story/story-reference.js';
import { storyRoute } from '../../../src/node/newsroom/webhook/story-webhook.js';
import { SignatureCheck } from '../../../src/node/newsroom/webhook/webhook-signature.js';

const SECRET = 'a secret of the newsroom';
const STORY = 'https://example.org/story';

const sign = (body: string, timestamp: string, secret = SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
const nowText = (offset = 0): string => String(Math.floor(Date.now() / 1000) + offset);

describe('the webhook', () => {
  let server: Server;
  let address = '';
  let added: StoryJob[] = [];
  let isDiskFull = false;
  before(async () => {
    const route = storyRoute(SECRET, (job) => {
      added.push(job);
      return isDiskFull ? Promise.reject(new Error('disk full')) : Promise.resolve();
    });
    server = await openServer({ port: 0 }, 'the webhook', { '/stories': route });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  /** Sends a request that is signed as it should be, except for what is given. */
  const send = async (
    body: string,
    given: { signature?: string; timestamp?: string; path?: string; method?: string } = {},
  ): Promise<{ status: number; answer: Record<string, unknown> }> => {
    const { timestamp = nowText(), path = '/stories', method = 'POST' } = given;
    const response = await fetch(address + path, {
      method,
      headers: { 'x-aloud-timestamp': timestamp, 'x-aloud-signature': given.signature ?? sign(body, timestamp) },
      ...(method === 'POST' && { body }),
    });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };

  it('takes a story before all others, and answers with its id', async () => {
    added = [];
    const { status, answer } = await send(JSON.stringify({ url: `${STORY}#top` }));
    assert.deepEqual([status, answer], [202, { id: idOfAddress(STORY) }]);
    assert.deepEqual(
      added.map(({ location, action, priority }) => [location, action, priority]),
      [[STORY, 'narrate', 0]],
    );
  });

  it('takes the withdrawal of a story', async () => {
    added = [];
    assert.equal((await send(JSON.stringify({ url: STORY, withdrawn: true }))).status, 202);
    assert.equal(added[0]!.action, 'withdraw');
  });

  it('refuses what is not signed with the secret, is old, or was sent before', async () => {
    added = [];
    const body = JSON.stringify({ url: `${STORY}/2` });
    const timestamp = nowText(-1);
    const wrong = {
      'no signature': { signature: '' },
      'another secret': { timestamp, signature: sign(body, timestamp, 'another secret') },
      'another body': { timestamp, signature: sign('{}', timestamp) },
      'another time': { timestamp, signature: sign(body, nowText(-2)) },
      'six minutes old': { timestamp: nowText(-360) },
      'from the future': { timestamp: nowText(360) },
      'no time': { timestamp: '' },
      'no number': { timestamp: 'now' },
    };
    for (const [name, given] of Object.entries(wrong)) assert.equal((await send(body, given)).status, 401, name);
    assert.deepEqual(added, []);
    assert.equal((await send(body, { timestamp })).status, 202);
    assert.deepEqual(await send(body, { timestamp }), {
      status: 401,
      answer: { error: 'the request was sent before' },
    });
    assert.equal(added.length, 1);
  });

  it('forgets signatures that are too old to be sent again', () => {
    let now = 1000;
    const check = new SignatureCheck(SECRET, () => now);
    const body = Buffer.from('{}');
    assert.equal(check.reject(body, sign('{}', '1000'), '1000'), undefined);
    now = 1301;
    assert.equal(check.reject(body, sign('{}', '1000'), '1000'), 'the timestamp is too old, or a clock is wrong');
    assert.equal(check.reject(body, sign('{}', '1301'), '1301'), undefined);
  });

  it('refuses other paths, methods and bodies', async () => {
    added = [];
    const bodies = ['', 'no JSON', 'null', '3', '[]', '{"url": 3}', '{"url": "file:///etc/passwd"}'];
    for (const body of [...bodies, `{"url": "${STORY}", "withdrawn": "yes"}`])
      assert.equal((await send(body)).status, 400, body);
    assert.equal((await send('{}', { path: '/' })).status, 404);
    assert.equal((await send('', { method: 'GET' })).status, 405);
    assert.equal((await send('x'.repeat(20_000))).status, 413);
    assert.deepEqual(added, []);
  });

  it('says when it cannot keep the story, and takes the same request later', async () => {
    const [body, timestamp] = [JSON.stringify({ url: `${STORY}/3` }), nowText()];
    isDiskFull = true;
    assert.equal((await send(body, { timestamp })).status, 503);
    isDiskFull = false;
    assert.equal((await send(body, { timestamp })).status, 202);
  });

  it('survives a request that is cut off', async () => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    await new Promise<void>((resolve) => {
      socket.write('POST /stories HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"url', () => resolve());
    });
    socket.destroy();
    assert.equal((await send(JSON.stringify({ url: `${STORY}/4` }))).status, 202);
  });

  it('names a port that is in use', async () => {
    const { port } = server.address() as AddressInfo;
    await assert.rejects(openServer({ port }, 'the webhook', {}), /the webhook cannot listen \(EADDRINUSE\)/);
  });
});
