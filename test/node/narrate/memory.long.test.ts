import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { ACTIVITY } from '../../../scripts/test-run/node-reporter.js';
import { DIST, createScratchFolder } from '../run-aloud.js';
import { writeCachedStory } from './cached-story.js';

const METER = new URL('../../bench/usage-meter.js', import.meta.url).href;
const MAX_BYTES = 600e6;
/** Milliseconds. A slow machine encodes an hour of sound for some minutes, and prints nothing meanwhile. */
const MAX_TIME = 40 * 60_000;
const ACTIVITY_INTERVAL = 20_000;

describe('the memory of narrate', () => {
  const folder = createScratchFolder();
  before(() => writeCachedStory(folder, 60, 60));

  it('is at most 600 MB for an hour of sound', async () => {
    const meter = join(folder, 'meter.json');
    const args = ['--import', METER, join(DIST, 'node/aloud.js'), 'narrate', 'page.html', '--out', 'made'];
    const activity = setInterval(() => process.stdout.write(ACTIVITY), ACTIVITY_INTERVAL);
    const { stderr } = await promisify(execFile)(process.execPath, [...args, '--cache', 'cache', '--low-data'], {
      cwd: folder,
      timeout: MAX_TIME,
      env: { ...process.env, ALOUD_METER: meter },
    }).finally(() => clearInterval(activity));
    assert.match(stderr, /^60 sentences \(0 spoken anew\), 60:\d\d of sound/m);
    const { memory } = JSON.parse(readFileSync(meter, 'utf8')) as { memory: number };
    assert.ok(memory < MAX_BYTES, `${memory / 1e6} MB`);
  });
});
