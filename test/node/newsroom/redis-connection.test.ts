import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { UserError } from '../../../src/node/errors/user-error.js';
import { connectRedis } from '../../../src/node/newsroom/redis/connect-redis.js';
import { isRedisAddress, publicAddress } from '../../../src/node/newsroom/redis/redis-problem.js';
import { createScratchFolder } from '../run-aloud.js';
import { freePort, NO_REDIS, RedisServer } from './redis-server.js';

const PASSWORD = 'not-in-a-message';

/** The message for an address. */
async function problemOf(url: string): Promise<string> {
  try {
    (await connectRedis(url, { isPatient: false, log: () => undefined })).disconnect();
    return '';
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    assert.ok(!String(error).includes(PASSWORD), String(error));
    return String(error);
  }
}

describe('the address of Redis', () => {
  it('is a host, a port and the number of a database', () => {
    for (const url of ['redis://host', 'redis://:pw@host:6379', 'rediss://a:b@host:1/2', 'redis://[::1]:6379/'])
      assert.ok(isRedisAddress(url), url);
    for (const url of ['host:6379', 'http://host', 'redis://', 'redis://host/jobs', 'redis:6379', ''])
      assert.ok(!isRedisAddress(url), url);
  });

  it('is printed without a name and a password', () => {
    const url = `rediss://user:${PASSWORD}@host:1/2?password=${PASSWORD}`;
    assert.equal(publicAddress(url), 'rediss://host:1/2');
  });
});

describe('a server that is no Redis', () => {
  const servers: Server[] = [];
  after(() => servers.forEach((server) => server.close()));
  /** A server that answers each command. */
  const serve = async (answer: (command: string) => string): Promise<string> => {
    const server = createServer((socket) => {
      const reply = (data: Buffer): unknown =>
        data
          .toString()
          .split(/^\*\d+\r\n/m)
          .slice(1)
          .map((command) => socket.write(answer(command)));
      socket.on('data', reply).on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('is named, as is one that is too old', async () => {
    const web = await serve(() => 'HTTP/1.1 400 Bad Request\r\n\r\n');
    assert.match(await problemOf(web), /is no Redis server — correct the host/);
    const info = 'redis_version:4.0.9\r\n';
    const old = await serve((command) => (/info\r/i.test(command) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n'));
    assert.match(await problemOf(old), /is Redis 4\.0\.9, which is too old — use 6\.2 or later/);
  });

  it('is named where nothing listens', async () => {
    const url = `redis://user:${PASSWORD}@127.0.0.1:${await freePort()}`;
    assert.match(await problemOf(url), /^redis:\/\/127\.0\.0\.1:\d+: cannot be reached \(ECONNREFUSED\) — start Redis/);
  });
});

describe('a Redis with a password', { skip: NO_REDIS }, () => {
  const folder = createScratchFolder();
  let server: RedisServer;
  before(async () => (server = await RedisServer.start(folder, '--requirepass', PASSWORD)));
  after(() => server.kill());

  it('says what is wrong with the address', async () => {
    const host = `127.0.0.1:${server.port}`;
    assert.match(await problemOf(`redis://${host}`), /needs a password — write it as redis:\/\/:PASSWORD@HOST/);
    assert.match(await problemOf(`redis://:${PASSWORD}x@${host}`), /refuses the name or the password/);
    assert.match(await problemOf(`redis://:${PASSWORD}@${host}/99`), /has no database with this number/);
    assert.equal(await problemOf(`redis://:${PASSWORD}@${host}/3`), '');
  });
});
