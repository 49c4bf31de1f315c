import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { readLexicon } from '../../../src/node/pronunciation/read-lexicon.js';
import { readWave } from '../../../src/node/audio/read-wave.js';
import { runAloud, createScratchFolder } from '../run-aloud.js';

describe('aloud names', () => {
  const folder = createScratchFolder();
  before(() =>
    writeFileSync(
      join(folder, 'page.html'),
      '<html lang="en"><article>\n<p>Police in Zhanaozen met the CSTO.</p><p lang="ru">Это Жанаозен.</p></article></html>',
    ),
  );

  it('lists names with their line and pronunciation, and writes the files of the options', async () => {
    const { code, stdout, stderr } = await runAloud(
      ['names', 'page.html', '--write', 'names.pls', '--sample', 'names.wav'],
      folder,
    );
    assert.equal(code, 0, stderr);
    const lines = stdout.trimEnd().split('\n');
    assert.match(lines[0]!, /^Zhanaozen +1× +page\.html:2 +not in the dictionary +zh ax n/);
    assert.match(lines[1]!, /^CSTO +1× +page\.html:2 +initials +“C S T O” s iy eh s t iy ow$/);
    assert.match(lines[2]!, /^Жанаозен +1× +page\.html:2 +a capital, and no dictionary +\S+/);
    assert.match(stderr, /^3 names to listen to$/m);
    assert.match(stderr, /^Russian has no dictionary here: /m);
    const book = readLexicon(readFileSync(join(folder, 'names.pls'), 'utf8'), 'names.pls');
    assert.deepEqual(book.entries, [
      { graphemes: ['Zhanaozen'], alias: 'Zhanaozen', language: 'en' },
      { graphemes: ['CSTO'], alias: 'C S T O', language: 'en' },
      { graphemes: ['Жанаозен'], alias: 'Жанаозен', language: 'ru' },
    ]);
    const { samples, sampleRate } = readWave(readFileSync(join(folder, 'names.wav')));
    assert.ok(samples.length / sampleRate > 2 && samples.some((sample) => Math.abs(sample) > 3000));
  });

  it('leaves out names of the lexicon, and never overwrites a file', async () => {
    assert.equal((await runAloud(['names', 'page.html', '--names', 'names.pls'], folder)).stdout, '');
    const again = await runAloud(['names', 'page.html', '--write', 'names.pls', '--sample', 'none.wav'], folder);
    assert.equal(again.code, 1);
    assert.match(again.stderr, /^names\.pls: exists already, and may contain your work — choose another name/);
    assert.ok(!existsSync(join(folder, 'none.wav')));
    assert.equal((await runAloud(['names'], folder)).code, 2);
  });
});
