import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { DIST, createScratchFolder } from '../run-aloud.js';
import { writeCachedStory } from './cached-story.js';

const METER = new URL('../../bench/usage-meter.js', import.meta.url).href;
const MAX_BYTES = 600e6;

describe('the memory of narrate', () => {
  const folder = createScratchFolder();
  before(() => writeCachedStory(folder, 60, 60));

  it('is at most 600 MB for an hour of sound', () => {
    const meter = join(folder, 'meter.json');
    const args = ['--import', METER, join(DIST, 'node/aloud.js'), 'narrate', 'page.html', '--out', 'made'];
    const { status, stderr } = spawnSync(process.execPath, [...args, '--cache', 'cache', '--low-data'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ALOUD_METER: meter },
    });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^60 sentences \(0 spoken anew\), 60:\d\d of sound/m);
    const { memory } = JSON.parse(readFileSync(meter, 'utf8')) as { memory: number };
    assert.ok(memory < MAX_BYTES, `${memory / 1e6} MB`);
  });
});
