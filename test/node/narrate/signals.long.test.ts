import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { DIST, createScratchFolder } from '../run-aloud.js';
import { writeCachedStory } from './cached-story.js';

const PRELOAD = new URL('./signal-at-line.js', import.meta.url).href;
/** The goal is 2 s on the wall; processor time does not depend on other programs. */
const MAX_SECONDS = 2;
const SENTENCES = 10;

describe('a signal while a page is narrated', () => {
  const folder = createScratchFolder();
  before(() => writeCachedStory(folder, SENTENCES, 20));

  /** Runs `narrate` until it prints a line, and sends the signal then. */
  function interrupt(line: string, signal: 'SIGINT' | 'SIGTERM', ...args: string[]): { stderr: string; out: boolean } {
    const program = ['--import', PRELOAD, join(DIST, 'node/aloud.js'), 'narrate', '--out', 'made', '--jobs', '2'];
    const { status, stderr } = spawnSync(process.execPath, [...program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TEST_LINE: line, TEST_SIGNAL: signal, TMPDIR: folder },
    });
    assert.equal(status, signal === 'SIGINT' ? 130 : 143, stderr);
    assert.match(stderr, new RegExp(line));
    const seconds = Number(/ended after (\S+) s/.exec(stderr)?.[1]);
    assert.ok(seconds < MAX_SECONDS, `${seconds} s`);
    assertNothingLeft();
    return { stderr, out: existsSync(join(folder, 'made')) };
  }

  it('ends the run while the sentences are joined', () => {
    const { stderr, out } = interrupt(`${SENTENCES} of ${SENTENCES}`, 'SIGTERM', 'page.html', '--cache', 'cache');
    assert.ok(!out);
    assert.doesNotMatch(stderr, /Writing the sound/);
  });

  it('ends the run while the sound is encoded', () => {
    assert.ok(!interrupt('Writing the sound', 'SIGINT', 'page.html', '--cache', 'cache').out);
  });

  it('ends the run while a voice speaks a sentence that takes long', () => {
    const long = 'palabra'.repeat(700);
    writeFileSync(join(folder, 'long.html'), `<html lang="es"><article><p>Hola.</p><p>${long}.</p></article></html>`);
    const { stderr } = interrupt('1 of 2', 'SIGTERM', 'long.html', '--cache', 'other');
    assert.doesNotMatch(stderr, /2 of 2/);
    const cached = readdirSync(join(folder, 'other'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      cached.filter((name) => name.endsWith('.draft')),
      [],
    );
  });

  it('ends the program that speaks, and removes its files', { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'one.html'), '<html lang="xx"><article><p>One.</p></article></html>');
    writeFileSync(join(folder, 'voice.mjs'), SIGNALLING_VOICE);
    const command = `"${process.execPath}" voice.mjs {text} {wav}`;
    const args = ['narrate', 'one.html', '--out', 'made', '--cache', 'third', '--voice-command', command];
    const { status } = spawnSync(process.execPath, [join(DIST, 'node/aloud.js'), ...args], {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder },
    });
    assert.equal(status, 143);
    assertNothingLeft();
    const id = Number(readFileSync(join(folder, 'id.txt'), 'utf8'));
    while (isAlive(id)) await new Promise((resolve) => setTimeout(resolve, 10));
  });

  /** Neither in the folder of the page nor in that for temporary files, which is the same. */
  function assertNothingLeft(): void {
    assert.deepEqual(
      readdirSync(folder).filter((name) => /^aloud-|^made/.test(name)),
      [],
    );
  }
});

/** Ends the program that called it, and does not end by itself. */
const SIGNALLING_VOICE = `
import { writeFileSync } from 'node:fs';
writeFileSync('id.txt', String(process.pid));
process.kill(process.ppid, 'SIGTERM');
setInterval(() => {}, 1000);
`;

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
  } catch {
    return false;
  }
  // A program that has ended stays in the list of the system until the first process of the system asks for its result.
  const stat = `/proc/${id}/stat`;
  return !existsSync(stat) || !/\) Z/.test(readFileSync(stat, 'utf8'));
}
