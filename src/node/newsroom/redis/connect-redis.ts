import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { UserError } from '../../errors/user-error.js';
import { problemFacts, type Log } from '../log/newsroom-log.js';
import { isAway, publicAddress, redisProblem } from './redis-problem.js';

export interface ConnectOptions {
  /** Waits for a server that cannot be reached. */
  readonly isPatient: boolean;
  readonly log: Log;
}

/** A job of a killed worker, and the newest request for a story, need it (BullMQ's recommendation). */
const MIN_VERSION = [6, 2] as const;
const ANSWER_LIMIT_MS = 5000;
const MAX_PAUSE_MS = 5000;

/** Milliseconds before attempt number `times`, from 1. */
const pauseBefore = (times: number): number => Math.min(MAX_PAUSE_MS, 100 * 2 ** times);

/**
 * Connects with Redis. A connection that is lost later is made again, and what was sent meanwhile is done then: there is one
 * line when it is lost, and one when it is back.
 *
 * @throws UserError for a server that refuses; also for one that cannot be reached, unless it is waited for.
 */
export async function connectRedis(url: string, { isPatient, log }: ConnectOptions): Promise<Redis> {
  for (let times = 1; ; times++)
    try {
      requireVersion(url, await readServerInfo(url));
      break;
    } catch (error) {
      const problem = redisProblem(url, error);
      if (!isPatient || !isAway(error)) throw problem;
      if (times === 1)
        log(`${problem}; it is tried until it answers`, {
          event: 'queue-away',
          ...problemFacts(problem),
          source: 'queue',
        });
      await wait(pauseBefore(times));
    }
  // Without a limit of attempts, a command waits for the server.
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: pauseBefore });
  reportLoss(client, publicAddress(url), log);
  return client;
}

/** With a connection of its own, that is not made again, so that each problem is seen. */
async function readServerInfo(url: string): Promise<string> {
  const client = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    connectTimeout: ANSWER_LIMIT_MS,
    commandTimeout: ANSWER_LIMIT_MS,
  });
  let first: Error | undefined;
  client.on('error', (error: Error) => (first ??= error));
  try {
    await client.connect();
    const info = await client.info('server');
    // ioredis uses the first database where the one of the address does not exist.
    if (first !== undefined) throw first;
    return info;
  } catch (error) {
    throw first ?? error;
  } finally {
    client.disconnect();
  }
}

function requireVersion(url: string, info: string): void {
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [minMajor, minMinor] = MIN_VERSION;
  if (major > minMajor || (major === minMajor && minor >= minMinor)) return;
  throw new UserError(
    publicAddress(url),
    0,
    `is Redis ${version}, which is too old`,
    `use ${MIN_VERSION.join('.')} or later`,
  );
}

function reportLoss(client: Redis, address: string, log: Log): void {
  let [isLost, cause] = [false, ''];
  client.on('error', (error: NodeJS.ErrnoException) => (cause = error.code ?? error.message));
  // It is closed before each attempt to connect again, but not at the end of the process.
  client.on('reconnecting', () => {
    const lost = `the connection is lost${cause && ` (${cause})`}`;
    if (!isLost)
      log(`${address}: ${lost} — the work waits until it is back`, {
        event: 'queue-away',
        location: address,
        cause: lost,
        source: 'queue',
      });
    isLost = true;
  });
  client.on('ready', () => {
    if (isLost) log(`${address}: the connection is back`, { event: 'queue-back', location: address });
    [isLost, cause] = [false, ''];
  });
}
