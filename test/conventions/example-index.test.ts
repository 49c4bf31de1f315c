/** What a newcomer types into the address bar while the story is served. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root, tags } from './project.js';

type Middleware = (context: object, next: () => void) => Promise<void>;
const { exampleIndex } = (await import(new URL('scripts/server/example-index.js', root).href)) as {
  exampleIndex: (root: string) => Middleware;
};

async function answer(path: string): Promise<{ body?: string; to?: string; passed?: boolean }> {
  const said: { body?: string; to?: string; passed?: boolean } = {};
  const context = { path, redirect: (to: string) => (said.to = to), type: '', body: '' };
  await exampleIndex(fileURLToPath(root))(context, () => (said.passed = true));
  return context.body ? { body: context.body } : said;
}

describe('the served repository', () => {
  it('leads from its root to the story', async () => assert.equal((await answer('/')).to, '/demo/'));

  it('lists the examples, folder by folder', async () => {
    const all = (await answer('/demo/elements/')).body!;
    for (const tag of tags) assert.match(all, new RegExp(`<a href="${tag}/">${tag}</a>`));
    assert.match(
      (await answer('/demo/elements/aloud-player/')).body!,
      /<a href="playing\.html">Playing – aloud-player</,
    );
  });

  it('leaves all else alone', async () => {
    for (const path of [
      '/demo/',
      '/demo/elements/aloud-player/playing.html',
      '/demo/elements/../../',
      '/demo/elements/none/',
    ])
      assert.equal((await answer(path)).passed, true, path);
  });
});
