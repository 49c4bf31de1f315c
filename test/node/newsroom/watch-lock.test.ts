import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lockFolders } from '../../../src/node/newsroom/state/watch-lock.js';
import { createScratchFolder } from '../run-aloud.js';

describe('the locks of a watcher', () => {
  const folder = createScratchFolder();
  const lock = (state: string, out: string): (() => void) =>
    lockFolders({ state: join(folder, state), out: out.startsWith('s3:') ? out : join(folder, out) });

  it('refuse the same state, and the same folder of stories, also by another path', () => {
    const unlock = lock('state', 'out');
    symlinkSync(join(folder, 'out'), join(folder, 'link'));
    assert.throws(() => lock('state', 'other'), /another aloud watch uses this state folder/);
    assert.throws(() => lock('other', 'link'), /another aloud watch publishes in this folder/);
    unlock();
    lock('state', 'link')();
  });

  it('hold nothing where one is refused', () => {
    const unlock = lock('first', 'shared');
    assert.throws(() => lock('second', 'shared'));
    lock('second', 'free')();
    unlock();
  });

  it('do not hold a bucket of S3', () => {
    const unlock = lock('a', 's3://bucket/prefix');
    lock('b', 's3://bucket/prefix')();
    unlock();
  });

  it('say what to do where a folder cannot be used', () => {
    writeFileSync(join(folder, 'file'), '');
    assert.throws(() => lock('c', 'file'), { name: 'UserError', message: /exists already, and is not a folder/ });
  });
});
