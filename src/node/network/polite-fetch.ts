import { setTimeout as wait } from 'node:timers/promises';
import { fetchBytes, type FetchedFile, type FetchOptions } from './fetch-bytes.js';

/** Fetches a file, not too soon after the request before to the same server. */
export type PoliteFetch = (address: string, options: FetchOptions) => Promise<FetchedFile>;

/** @param interval the least time between the beginnings of two requests to a server (milliseconds). */
export function politeFetch(interval: number, defaults: Pick<FetchOptions, 'allowPrivate' | 'timeoutMs'>): PoliteFetch {
  /** When the next request may begin, by a clock that does not jump. */
  const nextByHost = new Map<string, number>();
  return async (address, options) => {
    const { host } = new URL(address);
    const now = performance.now();
    for (const [other, next] of nextByHost) if (next < now) nextByHost.delete(other);
    const begin = Math.max(now, nextByHost.get(host) ?? 0);
    nextByHost.set(host, begin + interval);
    if (begin > now) await wait(begin - now);
    return fetchBytes(address, { ...defaults, ...options });
  };
}
