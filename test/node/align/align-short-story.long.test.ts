import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import { openFlite } from '../../../src/node/voices/flite.js';
import { AlignFixture, assertFindsAll, OTHER_STORY, page, recordStory, SHORT_STORY } from './align-fixture.js';
import { recordPage, toWaveFile } from './synthetic-recordings.js';

describe('aloud align', () => {
  const fixture = new AlignFixture();
  let recording: AssembledRecording;

  before(async () => void (recording = await recordStory(SHORT_STORY)));

  it('finds every word of the page, and writes the same files as narrate', () =>
    assertFindsAll(fixture, SHORT_STORY, recording, 9));

  it('refuses the recording of another story, and writes nothing', async () => {
    const html = page(...OTHER_STORY).replace('Night Train to the Northern Border', 'price of cheese is going up');
    writeFileSync(join(fixture.folder, 'other.html'), html);
    const { code, stderr } = await fixture.run('other.html', 'read.wav', '--out', 'none');
    assert.match(stderr, /^read\.wav: is not a recording of other\.html: /m);
    assert.equal(code, 1);
    assert.equal(existsSync(join(fixture.folder, 'none')), false);
  });

  it('refuses a recording of another story with two sentences, and accepts the right one', async () => {
    const short = (heading: string, text: string): string =>
      `<html lang="en"><article><h1>${heading}</h1><p>${text}</p></article></html>`;
    const own = short('The last train went north', 'Three farmers played cards until the morning.');
    writeFileSync(join(fixture.folder, 'own.html'), own);
    writeFileSync(
      join(fixture.folder, 'strange.html'),
      short('Dairy prices rose again', 'Shops blame costly winter fodder.'),
    );
    writeFileSync(join(fixture.folder, 'own.wav'), toWaveFile(await recordPage(own, await openFlite('rms'))));
    const taken = await fixture.run('own.html', 'own.wav', '--out', 'own', '--timing-only');
    assert.equal(taken.code, 0, taken.stderr);
    const refused = await fixture.run('strange.html', 'own.wav', '--out', 'strange', '--timing-only');
    assert.match(refused.stderr, /^own\.wav: is not a recording of strange\.html: /m);
    assert.equal(refused.code, 1);
    assert.equal(existsSync(join(fixture.folder, 'strange')), false);
  });

  it('says once for each language that it is read by the rules of a related one', async () => {
    const kazakh =
      '<p>Бүгін қалада жаңа кітапхана ашылды.</p><p lang="ce">Нохчийн мотт.</p><p lang="tg">Забони тоҷикӣ.</p>';
    writeFileSync(
      join(fixture.folder, 'related.html'),
      `<html lang="kk"><article><h1>Кітапхана</h1>${kazakh}<p lang="ce">Нохчийн къам.</p></article></html>`,
    );
    const { stderr } = await fixture.run('related.html', 'read.wav', '--out', 'none', '--timing-only');
    assert.deepEqual(stderr.match(/no reference voice speaks .*?(?= —)/g), [
      'no reference voice speaks “ce”; its words are found by the sounds of “kk”',
      'no reference voice speaks “tg”; its words are found by the sounds of “fa-Latn”',
    ]);
  });

  it('reports what is wrong with a recording', async () => {
    const fails = async (name: string, content: Buffer, message: RegExp): Promise<void> => {
      writeFileSync(join(fixture.folder, name), content);
      const { code, stderr } = await fixture.run('page.html', name, '--out', 'none');
      assert.match(stderr, message);
      assert.equal(code, 1);
      assert.equal(existsSync(join(fixture.folder, 'none')), false);
    };
    await fails('empty.wav', Buffer.alloc(0), /^empty\.wav: the file is empty — /m);
    await fails('text.mp3', Buffer.from('no sound at all'), /^text\.mp3: cannot be read as a recording /m);
    await fails(
      'quiet.wav',
      toWaveFile({ samples: new Int16Array(32_000), sampleRate: 16_000 }),
      /^quiet\.wav: has only silence/m,
    );
    await fails('short.m4a', readFileSync(join(fixture.folder, 'made/story.m4a')).subarray(0, 3000), /^short\.m4a: /m);
    assert.match(
      (await fixture.run('page.html', 'absent.wav', '--out', 'none')).stderr,
      /^absent\.wav: no such file or folder/m,
    );
    assert.equal((await fixture.run('page.html')).code, 2);
    assert.equal((await fixture.run('page.html', 'read.wav')).code, 2);
  });
});
