import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VoiceError } from '../../../src/node/errors/voice-error.js';

/** What a user reads when a voice does not speak. */
export async function failureOf(speech: Promise<unknown>): Promise<string> {
  const error = await speech.then(
    () => assert.fail('it spoke'),
    (reason: unknown) => reason as VoiceError,
  );
  return `${error.message} — ${error.advice}`;
}

/** No file of a folder contains a secret. @param except the name of a file that has to */
export function assertInNoFile(folder: string, secrets: readonly string[], except?: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === except) continue;
    const content = readFileSync(join(entry.parentPath, entry.name), 'latin1');
    for (const secret of secrets) assert.ok(!content.includes(secret), entry.name);
  }
}

/** Four words, of which a service marked the first three. */
export function assertMarkTimes(words: readonly { readonly start: number; readonly unsure?: boolean }[]): void {
  assert.deepEqual(
    words.map(({ start, unsure }) => [start, unsure]),
    [
      [0, undefined],
      [0.25, undefined],
      [0.25, undefined],
      [0.375, true],
    ],
  );
}
