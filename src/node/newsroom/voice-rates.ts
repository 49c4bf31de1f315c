import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { UserError } from '../errors/user-error.js';
import { requirePackages } from '../optional-packages.js';
import { findVoice } from '../voices/voices.js';
import type { WaitForVoice } from '../script/synthesize-script.js';
import type { VoiceRate } from './config/newsroom-config.js';

const PREFIX = 'aloud:voice';

/**
 * Opens the limits of voices: in Redis for all workers together, else for this process. A sentence above the limit waits.
 *
 * The limiter of BullMQ counts jobs, which are stories; a service counts requests, and a story may have several voices.
 *
 * @throws UserError for a name that is no voice, and where the package is missing
 */
export async function openVoiceRates(
  rates: Readonly<Record<string, VoiceRate>>,
  redis: Redis | undefined,
): Promise<WaitForVoice> {
  requirePackages('a limit of a voice', ['rate-limiter-flexible']);
  const { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } = await import('rate-limiter-flexible');
  const limiters = new Map<string, RateLimiterAbstract>();
  for (const [name, { sentences, seconds }] of Object.entries(rates)) {
    const voice = findVoice(name);
    if (!voice) throw new UserError('voiceRates', 0, `“${name}” is no voice`, 'name it as in “voices”');
    const limits = { points: sentences, duration: seconds, keyPrefix: PREFIX };
    limiters.set(
      voice.name,
      redis ? new RateLimiterRedis({ ...limits, storeClient: redis }) : new RateLimiterMemory(limits),
    );
  }
  return async (name) => {
    const limiter = limiters.get(name);
    while (limiter)
      try {
        await limiter.consume(name);
        return;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        await wait(Math.max(1, refusal.msBeforeNext));
      }
  };
}
