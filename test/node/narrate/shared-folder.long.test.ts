import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createScratchFolder, DIST, runAloud } from '../run-aloud.js';

const FILES = ['story.webm', 'story.m4a', 'story.vtt'];
const PAGE = `<html lang="en"><article><h1>A long story</h1><p>${Array.from(
  { length: 13 },
  (_, index) => `The witness who came as number ${index + 1} said that nothing happened.`,
).join(' ')}</p></article>`;

describe('two runs of aloud narrate at the same time', () => {
  it('may share a folder and a cache', async () => {
    const folder = createScratchFolder();
    writeFileSync(join(folder, 'page.html'), PAGE);
    const start = (): ReturnType<typeof spawn> =>
      spawn(
        process.execPath,
        [join(DIST, 'node/aloud.js'), 'narrate', 'page.html', '--out', 'both', '--cache', 'shared'],
        { cwd: folder, stdio: 'ignore' },
      );
    const codes = await Promise.all([start(), start()].map((run) => once(run, 'exit')));
    assert.deepEqual(
      codes.flat().filter((code) => code !== null),
      [0, 0],
    );
    assert.deepEqual(readdirSync(join(folder, 'both')).sort(), [...FILES].sort());
    const fresh = await runAloud(['narrate', 'page.html', '--out', 'fresh', '--cache', 'other'], folder);
    assert.equal(fresh.code, 0, fresh.stderr);
    for (const file of FILES)
      assert.ok(readFileSync(join(folder, 'both', file)).equals(readFileSync(join(folder, 'fresh', file))), file);
  });
});
