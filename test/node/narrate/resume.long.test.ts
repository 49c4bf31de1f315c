import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { runAloud, DIST, createScratchFolder } from '../run-aloud.js';

const FILES = ['story.webm', 'story.m4a', 'story.vtt'];
const SENTENCES = 14;
const PAGE = `<html lang="en"><article><h1>A long story</h1><p>${Array.from(
  { length: SENTENCES - 1 },
  (_, index) => `The witness who came as number ${index + 1} said that nothing happened.`,
).join(' ')}</p></article>`;

describe('a run that is killed', () => {
  const folder = createScratchFolder();
  const spoken = (cache: string): string[] =>
    existsSync(join(folder, cache))
      ? readdirSync(join(folder, cache), { recursive: true, encoding: 'utf8' }).filter((name) => /^..[\\/]/.test(name))
      : [];
  const start = (...args: string[]): ReturnType<typeof spawn> =>
    spawn(process.execPath, [join(DIST, 'node/aloud.js'), 'narrate', 'page.html', ...args], {
      cwd: folder,
      stdio: 'ignore',
    });

  before(() => writeFileSync(join(folder, 'page.html'), PAGE));

  it('leaves no incomplete files, and the next run continues to the same bytes', async () => {
    const run = start('--out', 'made', '--cache', 'cache', '--jobs', '1');
    while (spoken('cache').length < 3 && run.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
    run.kill('SIGKILL');
    if (run.exitCode === null && run.signalCode === null) await once(run, 'exit');
    const kept = spoken('cache').length;
    assert.ok(kept >= 3 && kept < SENTENCES, `${kept} sentences were kept`);
    assert.deepEqual(
      readdirSync(join(folder, 'made')).filter((name) => !name.startsWith('.')),
      [],
    );

    const { code, stderr } = await runAloud(['narrate', 'page.html', '--out', 'made', '--cache', 'cache'], folder);
    assert.equal(code, 0, stderr);
    assert.match(stderr, new RegExp(`^${SENTENCES} sentences \\(${SENTENCES - kept} spoken anew\\)`, 'm'));
    assert.deepEqual(readdirSync(join(folder, 'made')).sort(), [...FILES].sort());

    assert.equal(
      (await runAloud(['narrate', 'page.html', '--out', 'fresh', '--cache', 'other', '--jobs', '3'], folder)).code,
      0,
    );
    for (const file of FILES)
      assert.ok(readFileSync(join(folder, 'made', file)).equals(readFileSync(join(folder, 'fresh', file))), file);
  });
});
