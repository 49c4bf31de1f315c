import type { ChainableCommander, Redis } from 'ioredis';
import type { Validators } from '../../network/fetch-bytes.js';
import type { SourceMemory } from '../sources/story-source.js';
import type { StoryReference } from '../story/story-reference.js';
import { MAX_RECHECK_INTERVALS, type StoryRecords } from './story-records.js';

const PREFIX = 'aloud:records:';
const key = (name: string): string => `${PREFIX}${name}`;

/** Hashes by the id of a story. */
const [HINTS, VALIDATORS, SOURCES] = ['hints', 'validators', 'sources'].map(key) as [string, string, string];
/** Sets of ids. */
const [PUBLISHED, WITHDRAWN] = ['published', 'withdrawn'].map(key) as [string, string];
/** Ids by a time: when a page is due to be requested, and when a story with files was withdrawn. */
const [DUE, KEPT] = ['due', 'kept'].map(key) as [string, string];
const RESCAN = key('rescan');
const storyKey = (id: string): string => key(`story:${id}`);
const sourceKey = (name: string): string => key(`source:${name}`);

/** Commands that are sent at once. */
const BATCH = 1000;

type Story = Omit<StoryReference, 'id'> & { readonly created: string };

/**
 * The records in Redis, for all machines: the queue is there too, so that no other server is needed. Each change is one
 * transaction. Redis may lose all of it: then every story is checked again, and its manifest says that it is published.
 */
export class RedisRecords implements StoryRecords {
  private readonly redis: Redis;
  /** Milliseconds. */
  private readonly recheckInterval: number;

  constructor(redis: Redis, recheckInterval: number) {
    this.redis = redis;
    this.recheckInterval = recheckInterval;
  }

  async hintsOf(ids: readonly string[]): Promise<Map<string, string>> {
    const hints = new Map<string, string>();
    for (const batch of batches(ids))
      for (const [index, hint] of (await this.redis.hmget(HINTS, ...batch)).entries())
        if (hint !== null) hints.set(batch[index]!, hint);
    return hints;
  }

  async setHints(stories: readonly (StoryReference & { readonly hint: string })[], now: number): Promise<void> {
    for (const batch of batches(stories))
      await this.change((commands) => {
        for (const { id, location, kind, source, hint } of batch)
          commands
            .hset(storyKey(id), { location, kind, source })
            .hsetnx(storyKey(id), 'created', now)
            .hset(HINTS, id, hint)
            .sadd(sourceKey(source), id);
      });
  }

  async remember({ id, location, kind, source }: StoryReference, now: number): Promise<void> {
    if (await this.redis.exists(storyKey(id))) return;
    await this.change((commands) =>
      commands.hset(storyKey(id), { location, kind, source, created: now }).sadd(sourceKey(source), id),
    );
  }

  async validatorsOf(id: string): Promise<Validators | undefined> {
    const text = await this.redis.hget(VALIDATORS, id);
    return text === null ? undefined : (JSON.parse(text) as Validators);
  }

  async setPublished(id: string, now: number, { etag, lastModified }: Validators): Promise<void> {
    const due = await this.nextRequest(id, now);
    await this.change((commands) => {
      if (etag ?? lastModified) commands.hset(VALIDATORS, id, JSON.stringify({ etag, lastModified }));
      else commands.hdel(VALIDATORS, id);
      commands.sadd(PUBLISHED, id).srem(WITHDRAWN, id).zrem(KEPT, id);
      if (due !== undefined) commands.zadd(DUE, due, id);
    });
  }

  /** Only stories that are published are due. */
  async setChecked(id: string, now: number): Promise<void> {
    const due = await this.nextRequest(id, now);
    if (due !== undefined) await this.redis.zadd(DUE, 'XX', due, id);
  }

  async setWithdrawn(id: string, now: number): Promise<void> {
    await this.change((commands) =>
      commands
        .hset(HINTS, id, 'withdrawn')
        .hdel(VALIDATORS, id)
        .zrem(DUE, id)
        .srem(PUBLISHED, id)
        .sadd(WITHDRAWN, id)
        .zadd(KEPT, now, id),
    );
  }

  async dueForRecheck(now: number): Promise<StoryReference[]> {
    // A clock that was set back would make a page wait for years.
    const latest = now + 2 * MAX_RECHECK_INTERVALS * this.recheckInterval;
    const [due, late] = [
      await this.redis.zrangebyscore(DUE, '-inf', `(${now}`),
      await this.redis.zrangebyscore(DUE, `(${latest}`, '+inf'),
    ];
    return this.read([...due, ...late]);
  }

  async missingFrom(source: string, listed: ReadonlySet<string>): Promise<StoryReference[]> {
    const [known, withdrawn] = [await this.redis.smembers(sourceKey(source)), await this.redis.smembers(WITHDRAWN)];
    const others = new Set([...listed, ...withdrawn]);
    const stories = await this.read(known.filter((id) => !others.has(id)));
    // Another source may have named it since.
    return stories.filter((story) => story.source === source);
  }

  withdrawnBefore(time: number): Promise<string[]> {
    return this.redis.zrangebyscore(KEPT, '-inf', `(${time}`);
  }

  async setRemoved(id: string): Promise<void> {
    await this.redis.zrem(KEPT, id);
  }

  async counts(): Promise<{ published: number; withdrawn: number }> {
    return { published: await this.redis.scard(PUBLISHED), withdrawn: await this.redis.scard(WITHDRAWN) };
  }

  async memoryOf(source: string): Promise<SourceMemory> {
    return JSON.parse((await this.redis.hget(SOURCES, source)) ?? '{}') as SourceMemory;
  }

  async setMemory(source: string, memory: SourceMemory): Promise<void> {
    await this.redis.hset(SOURCES, source, JSON.stringify(memory));
  }

  async forget(): Promise<void> {
    await this.change((commands) =>
      // All are due since 1970.
      commands.del(SOURCES, HINTS, VALIDATORS).zunionstore(DUE, 1, DUE, 'WEIGHTS', 0).set(RESCAN, '1'),
    );
  }

  async takeRescan(): Promise<boolean> {
    return (await this.redis.del(RESCAN)) > 0;
  }

  /** When a page is requested again; undefined for a file. */
  private async nextRequest(id: string, now: number): Promise<number | undefined> {
    const [kind, created] = await this.redis.hmget(storyKey(id), 'kind', 'created');
    if (kind !== 'address') return undefined;
    const quarter = Math.min((now - Number(created)) / 4, MAX_RECHECK_INTERVALS * this.recheckInterval);
    return now + Math.max(this.recheckInterval, quarter);
  }

  private async read(ids: readonly string[]): Promise<StoryReference[]> {
    const stories: StoryReference[] = [];
    for (const batch of batches(ids)) {
      const commands = this.redis.pipeline();
      for (const id of batch) commands.hgetall(storyKey(id));
      for (const [index, story] of (await resultsOf(commands)).entries()) {
        const { location, kind, source } = story as Story;
        if (location) stories.push({ id: batch[index]!, location, kind, source });
      }
    }
    return stories;
  }

  private async change(build: (commands: ChainableCommander) => unknown): Promise<void> {
    const commands = this.redis.multi();
    build(commands);
    await resultsOf(commands);
  }
}

/** An error of one command does not make the others fail. */
async function resultsOf(commands: ChainableCommander): Promise<unknown[]> {
  return ((await commands.exec()) ?? []).map(([error, result]) => {
    if (error) throw error;
    return result;
  });
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
