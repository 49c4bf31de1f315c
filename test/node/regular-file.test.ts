import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { failureReason } from '../../src/node/errors/failure-reason.js';
import { MAX_TEXT_BYTES, readStream } from '../../src/node/regular-file.js';
import { createScratchFolder, runAloud } from './run-aloud.js';

describe('a file that a command reads', () => {
  const folder = createScratchFolder();
  const noPipes = process.platform === 'win32' && 'Windows has no named pipes in folders';

  it('is no pipe and no device: both may have no end', { skip: noPipes }, async () => {
    assert.equal(spawnSync('mkfifo', [join(folder, 'pipe')]).status, 0);
    writeFileSync(join(folder, 'page.html'), '<html lang="en"><article><p>A.</p></article></html>');
    for (const words of [
      ['check', 'pipe'],
      ['check', '/dev/zero'],
      ['check', 'page.html', '--timing', 'pipe'],
      ['convert', '/dev/zero', 'x.vtt'],
      ['convert', 'pipe', 'x.vtt'],
      ['align', 'page.html', 'pipe', '--out', 'out'],
      ['narrate', 'page.html', '--recording', 'pipe', '--marks', 'page.html'],
    ]) {
      const { code, stdout, stderr } = await runAloud(words, folder);
      assert.match(stdout + stderr, /is a pipe or a device, not a file/, words.join(' '));
      assert.equal(code, 1, words.join(' '));
    }
  });

  it('has a limit, as the standard input has', async () => {
    writeFileSync(join(folder, 'huge.html'), '');
    truncateSync(join(folder, 'huge.html'), MAX_TEXT_BYTES + 1);
    const { code, stdout } = await runAloud(['check', 'huge.html'], folder);
    assert.match(stdout, /is larger than 100 MB — divide it into parts/);
    assert.equal(code, 1);
    await assert.rejects(readStream(Readable.from(['12345', '67']), '-', 6), { name: 'UserError' });
    assert.equal(Buffer.from(await readStream(Readable.from(['12345', '67']), '-', 7)).toString(), '1234567');
  });

  it('is not replaced by what is made from it', async () => {
    const file = 'WEBVTT\n\n00:00.000 --> 00:01.000\nA\n';
    writeFileSync(join(folder, 'a.vtt'), file);
    for (const output of ['a.vtt', './a.vtt', join(folder, 'a.vtt')]) {
      const { code, stderr } = await runAloud(['convert', 'a.vtt', output, '--to', 'srt'], folder);
      assert.match(stderr, /would be overwritten: it is the same file as a\.vtt — name another file/);
      assert.equal(code, 1);
    }
    assert.equal(
      (await runAloud(['convert', 'a.vtt', '-', '--to', 'captions'], folder)).stdout,
      file.replace(/00:0/g, '00:00:0'),
    );
  });
});

describe('the reason of a failure', () => {
  it('is never the error of compiled code or of a defect', () => {
    const internal = [
      new Error('Assertion failed.'),
      new Error('null function'),
      new WebAssembly.RuntimeError('unreachable'),
      new TypeError('x is not a function'),
      new Error('Aborted(). Build with -sASSERTIONS for more info.'),
      'a text',
    ];
    for (const error of internal) assert.equal(failureReason(error), 'it stopped with an internal error');
    assert.equal(failureReason(new Error('has no sound\nat x')), 'has no sound');
  });
});
