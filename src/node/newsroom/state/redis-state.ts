import type { ResolvedConfig } from '../config/resolve-config.js';
import { RedisQueue } from '../queue/redis-queue.js';
import { connectRedis, type ConnectOptions } from '../redis/connect-redis.js';
import { isRedisError, redisProblem } from '../redis/redis-problem.js';
import { recheckInterval, type NewsroomState } from './newsroom-state.js';
import { RedisRecords } from './redis-records.js';

/** @throws UserError if Redis cannot be used */
export async function openRedisState(
  url: string,
  config: ResolvedConfig,
  options: ConnectOptions,
): Promise<NewsroomState> {
  const connection = await connectRedis(url, options);
  const queue = new RedisQueue(connection, { ...config, log: options.log });
  return {
    queue,
    redis: connection,
    records: new RedisRecords(connection, recheckInterval(config)),
    isBroken: isRedisError,
    explain: (error) => (isRedisError(error) ? redisProblem(url, error) : error),
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}
