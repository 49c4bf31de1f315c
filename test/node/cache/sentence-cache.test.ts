import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SentenceCache } from '../../../src/node/cache/sentence-cache.js';
import { sentenceNameOf } from '../../../src/node/cache/sentence-file.js';
import type { SynthesizedSpeech } from '../../../src/node/voices/voice.js';
import { createScratchFolder } from '../run-aloud.js';

const SPEECH: SynthesizedSpeech = {
  samples: Int16Array.of(0, 1, -32_768, 32_767),
  sampleRate: 16_000,
  words: [
    { start: 0, end: 0.1 },
    { start: 0.1, end: 0.2, unsure: true },
  ],
};
const KEY = { voice: 'flite slt', version: '1', language: 'en', words: ['Hello', 'there.'] };

describe('the cache of sentences', () => {
  const folder = createScratchFolder();
  const troubles: string[] = [];
  const cacheIn = (name: string): SentenceCache =>
    new SentenceCache(join(folder, name), (trouble) => troubles.push(trouble));
  const files = (name: string): string[] =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).filter((path) => /[\\/]/.test(path));

  it('names a sentence by everything that its speech depends on', () => {
    const others = [
      { ...KEY, voice: 'flite rms' },
      { ...KEY, version: '2' },
      { ...KEY, language: 'en-GB' },
      { ...KEY, words: ['Hello there.'] },
      { ...KEY, words: ['Hello', 'There.'] },
    ];
    assert.equal(new Set([KEY, ...others].map(sentenceNameOf)).size, 6);
    assert.equal(sentenceNameOf({ ...KEY }), sentenceNameOf(KEY));
  });

  it('returns a sentence unchanged', async () => {
    const cache = cacheIn('whole');
    assert.equal(await cache.read(sentenceNameOf(KEY)), undefined);
    await cache.write(sentenceNameOf(KEY), SPEECH);
    assert.deepEqual(await cache.read(sentenceNameOf(KEY)), SPEECH);
    assert.equal(files('whole').length, 1);
  });

  it('makes a sentence once for two that ask at the same time, and again after a failure', async () => {
    const cache = cacheIn('made');
    const name = sentenceNameOf(KEY);
    let calls = 0;
    const make = (): Promise<SynthesizedSpeech> => {
      calls++;
      return calls === 1 ? Promise.reject(new Error('busy')) : Promise.resolve(SPEECH);
    };
    const failed = await Promise.allSettled([cache.readOrMake(name, make), cache.readOrMake(name, make)]);
    assert.deepEqual(
      failed.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await cache.has(name), false);
    assert.deepEqual(await Promise.all([cache.readOrMake(name, make), cache.readOrMake(name, make)]), [SPEECH, SPEECH]);
    assert.equal(calls, 2);
    assert.equal(await cache.has(name), true);
    assert.deepEqual(await cache.readOrMake(name, make), SPEECH);
    assert.equal(calls, 2);
  });

  it('has no sentence for a damaged file', async () => {
    const cache = cacheIn('broken');
    await cache.write(sentenceNameOf(KEY), SPEECH);
    const file = join(folder, 'broken', files('broken')[0]!);
    const bytes = readFileSync(file);
    for (const broken of [bytes.subarray(0, -1), bytes.subarray(0, 10), Buffer.alloc(0), Buffer.alloc(50)]) {
      writeFileSync(file, broken);
      assert.equal(await cache.read(sentenceNameOf(KEY)), undefined);
    }
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file, bytes);
    assert.equal(await cache.read(sentenceNameOf(KEY)), undefined);
  });

  it('removes the sentences that were not used for the longest time', async () => {
    const cache = cacheIn('full');
    const names = ['a', 'b', 'c'].map((word) => sentenceNameOf({ ...KEY, words: [word] }));
    for (const name of names) await cache.write(name, SPEECH);
    names.forEach((name, index) => {
      const path = join(folder, 'full', name.slice(0, 2), name.slice(2));
      utimesSync(path, 1000 + index, 1000 + index);
    });
    await cache.read(names[0]!); // used just now
    const draft = join(folder, 'full/left.draft');
    writeFileSync(draft, 'half');
    utimesSync(draft, 1000, 1000);
    const size = readFileSync(join(folder, 'full', files('full')[0]!)).length;
    await cache.prune(2 * size);
    assert.deepEqual(await Promise.all(names.map(async (name) => !!(await cache.read(name)))), [true, false, true]);
    assert.ok(!readdirSync(join(folder, 'full')).includes('left.draft'));
  });

  it('gives one warning if its folder cannot be written to', async () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = cacheIn('file/in');
    await cache.write(sentenceNameOf(KEY), SPEECH);
    await cache.write(sentenceNameOf(KEY), SPEECH);
    assert.equal(troubles.length, 1);
    assert.match(troubles[0]!, /the run continues without a cache$/);
    await cache.prune();
  });
});
