import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CharacterBudget } from '../../../src/node/narrate/character-budget.js';
import { FolderStore } from '../../../src/node/newsroom/store/folder-store.js';
import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';
import { createScratchFolder, DIST } from '../run-aloud.js';
import { storyPage } from './news-site.js';
import { ToneVoice } from './tone-voice.js';

/** Worker threads need compiled code. */
const built = (path: string): Promise<unknown> => import(pathToFileURL(join(DIST, 'node', path)).href);

/** The store as a worker sees it that began before the other one had published. */
class EarlierStore extends FolderStore {
  private reads = 0;

  override readManifest(id: string): Promise<StoryManifest | undefined> {
    return this.reads++ ? super.readManifest(id) : Promise.resolve(undefined);
  }
}

describe('two workers that narrate one story at a time', () => {
  const folder = createScratchFolder();

  it('publish it once', async () => {
    const { narrateStory } = (await built(
      'newsroom/story-job/narrate-story.js',
    )) as typeof import('../../../src/node/newsroom/story-job/narrate-story.js');
    const { openNarrationResources } = (await built(
      'narrate/narration-resources.js',
    )) as typeof import('../../../src/node/narrate/narration-resources.js');
    const options = { voiceCommand: new ToneVoice(folder).command, cache: join(folder, 'cache'), jobs: 1 };
    const resources = await openNarrationResources(options, 'the test', () => undefined);
    const workFolder = join(folder, 'work');
    mkdirSync(workFolder);
    const work = {
      ...resources,
      textNormalizer: undefined,
      hasLowData: false,
      hasBook: false,
      maxWords: Infinity,
      workFolder,
      keep: 1,
    };
    const story = { id: 'story', location: 'story.html', kind: 'file', source: 'site' } as const;
    const narrate = (store: FolderStore): ReturnType<typeof narrateStory> =>
      narrateStory(
        story,
        storyPage('News', 'Ships came in.'),
        { ...work, budget: new CharacterBudget(Infinity), store },
        () => undefined,
      );
    try {
      const first = await narrate(new FolderStore(folder));
      const manifest = readFileSync(join(folder, 'stories/story/manifest.json'), 'utf8');
      const second = await narrate(new EarlierStore(folder));
      assert.equal(first.newlySpoken, 2);
      assert.equal(second.newlySpoken, undefined);
      assert.equal(readFileSync(join(folder, 'stories/story/manifest.json'), 'utf8'), manifest);
    } finally {
      await resources.close();
    }
  });
});
