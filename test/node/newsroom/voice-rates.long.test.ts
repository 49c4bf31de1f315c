import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createScratchFolder } from '../run-aloud.js';
import { storyPage } from './news-site.js';
import { NewsroomProcess } from './newsroom-process.js';
import { ToneVoice } from './tone-voice.js';

it('aloud watch waits for a voice with a limit, and stops while it waits', async () => {
  const folder = createScratchFolder();
  const voice = new ToneVoice(folder);
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/story.html'), storyPage('The headline', 'The first sentence. The second sentence.'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  const voiceRates = { [`command ${voice.command}`]: { sentences: 2, seconds: 3600 } };
  const config = { sources: ['site'], voiceCommand: voice.command, voiceRates };
  writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(config)};`);
  const watcher = new NewsroomProcess('watch', [], folder);
  while (voice.texts().length < 2) {
    assert.equal(watcher.child.exitCode, null, watcher.stderr);
    await wait(20);
  }
  // Long enough for a third sentence, if there were no limit.
  await wait(1000);
  assert.equal(voice.texts().length, 2);
  assert.equal(await watcher.end('SIGTERM'), 0, watcher.stderr);
  assert.equal(
    readdirSync(folder).includes('narration') && readdirSync(join(folder, 'narration')).includes('stories'),
    false,
  );
});
