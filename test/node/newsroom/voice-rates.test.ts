import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { UserError } from '../../../src/node/errors/user-error.js';
import { connectRedis } from '../../../src/node/newsroom/redis/connect-redis.js';
import { openVoiceRates } from '../../../src/node/newsroom/voice-rates.js';
import { createScratchFolder } from '../run-aloud.js';
import { NO_REDIS, RedisServer } from './redis-server.js';

const VOICE = 'polly:Joanna';
/** A test ends before a sentence above the limit is sent, unless the test waits for it. */
const LONG = { [VOICE]: { sentences: 2, seconds: 600 } };
const SHORT = { [VOICE]: { sentences: 2, seconds: 1 } };

/** How many of some calls have resolved, once all that need no waiting have. */
async function resolved(calls: readonly Promise<void>[], pause: () => Promise<unknown>): Promise<number> {
  let count = 0;
  for (const call of calls)
    void call.then(
      () => count++,
      () => undefined,
    );
  await pause();
  return count;
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the limit of a voice in one process', () => {
  it('sends as many sentences as it allows, and the next one later', async () => {
    const wait = await openVoiceRates(SHORT, undefined);
    const began = Date.now();
    await Promise.all([wait(VOICE), wait(VOICE)]);
    const calls = [wait(VOICE)];
    assert.equal(await resolved(calls, soon), 0);
    await Promise.all(calls);
    // A timer of Node may end a millisecond early.
    assert.ok(Date.now() - began >= 990);
  });

  it('does not limit another voice', async () => {
    const wait = await openVoiceRates(LONG, undefined);
    await Promise.all(Array.from({ length: 20 }, () => wait('slt')));
  });

  it('refuses a name that is no voice', async () => {
    await assert.rejects(
      openVoiceRates({ 'unknown-voice': { sentences: 1, seconds: 1 } }, undefined),
      (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.match(String(error), /“unknown-voice” is no voice/);
        return true;
      },
    );
  });
});

describe('the limit of a voice in Redis', { skip: NO_REDIS }, () => {
  const folder = createScratchFolder();
  let server: RedisServer;
  const connections: Awaited<ReturnType<typeof connectRedis>>[] = [];
  const connect = async (): Promise<(typeof connections)[number]> => {
    const connection = await connectRedis(server.url(), { isPatient: false, log: () => undefined });
    connections.push(connection);
    return connection;
  };
  before(async () => {
    server = await RedisServer.start(folder);
  });
  after(async () => {
    for (const connection of connections) connection.disconnect();
    await server.kill();
  });

  it('is one for all workers', async () => {
    const [one, other] = [await openVoiceRates(SHORT, await connect()), await openVoiceRates(SHORT, await connect())];
    await Promise.all([one(VOICE), other(VOICE)]);
    const third = other(VOICE);
    let isSent = false;
    void third.then(() => (isSent = true));
    // Redis answers in order: after this answer, the third was counted.
    await connections[1]!.ping();
    assert.equal(isSent, false);
    await third;
  });
});
