/** A state folder whose disk is full, or whose database is damaged. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SqliteQueue } from '../../../src/node/newsroom/queue/sqlite-queue.js';
import { databaseError, openDatabase } from '../../../src/node/newsroom/sqlite/newsroom-database.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { storyJob } from './queue-contract.js';

describe('the state of a watcher', () => {
  const folder = createScratchFolder();

  it('on a full disk keeps what it had, and says so in one line', () => {
    const database = openDatabase(join(folder, 'full'));
    const queue = new SqliteQueue(database, { attempts: 3 });
    queue.add([storyJob('a')]);
    // As if the disk had no page more for the file.
    database.pragma('max_page_count = 1');
    const jobs = Array.from({ length: 1000 }, (_, number) => storyJob(`story ${number}`));
    let failure: unknown;
    try {
      queue.add(jobs);
    } catch (error) {
      failure = error;
    }
    assert.match(
      String(databaseError('full', failure)),
      /^full: the state cannot be used \(.*full.*\) — free some space on its disk, and start again$/,
    );
    assert.deepEqual(queue.counts(), { waiting: 1, running: 0, failed: 0 });
  });

  it('that is damaged stops the watcher with one line', async () => {
    mkdirSync(join(folder, '.aloud'));
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, '.aloud/state.db'), 'no database '.repeat(1000));
    const { code, stderr } = await runAloud(['watch', 'pages', '--once'], folder);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^\.aloud: the state cannot be used \(.*\) — restore state\.db from a copy, or remove it: .*\n$/,
    );
  });
});
