import { after, before, describe } from 'node:test';
import { RedisQueue } from '../../../src/node/newsroom/queue/redis-queue.js';
import { connectRedis } from '../../../src/node/newsroom/redis/connect-redis.js';
import { createScratchFolder } from '../run-aloud.js';
import { RedisRecords } from '../../../src/node/newsroom/state/redis-records.js';
import { describeQueue } from './queue-contract.js';
import { describeRecords, INTERVAL } from './records-contract.js';
import { NO_REDIS, RedisServer } from './redis-server.js';

describe('the state of many machines', { skip: NO_REDIS }, () => {
  const folder = createScratchFolder();
  let server: RedisServer;
  let connection: Awaited<ReturnType<typeof connectRedis>>;
  const queues: RedisQueue[] = [];
  before(async () => {
    server = await RedisServer.start(folder);
    connection = await connectRedis(server.url(), { isPatient: false, log: () => undefined });
  });
  after(async () => {
    for (const queue of queues) await queue.close();
    connection.disconnect();
    await server.kill();
  });

  describeRecords('records', async () => {
    await connection.flushall();
    return new RedisRecords(connection, INTERVAL);
  });

  describeQueue('the queue as an engine', async (options) => {
    await connection.flushall();
    const queue = new RedisQueue(connection, { ...options, takeOver: 30, log: (line) => console.error(line) });
    queues.push(queue);
    return queue;
  });
});
