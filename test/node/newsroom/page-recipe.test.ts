/** The program of the documentation that a server runs when it renders a page. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { idOfAddress } from '../../../src/node/newsroom/story/story-reference.js';
import { createScratchFolder } from '../run-aloud.js';
import { madeManifest } from './made-manifest.js';
import { NewsSite } from './news-site.js';

const ADDRESS = 'https://example.org/harbour';
const DOCS = new URL('../../../demo/docs/narration/watch.md', import.meta.url);

describe('the program that a server runs for a page', () => {
  const folder = createScratchFolder();
  const site = new NewsSite();
  const load = async (): Promise<(address: string) => Promise<string>> => {
    const [, code] = /```js\n(\/\/ narration\.js:[^`]*(?:`(?!``)[^`]*)*)```/.exec(readFileSync(DOCS, 'utf8'))!;
    const file = join(folder, 'narration.mjs');
    writeFileSync(file, code!.replace('https://cdn.example/narration/', `${site.address}/`));
    const module = (await import(pathToFileURL(file).href)) as {
      narrationOf: (address: string) => Promise<string>;
    };
    return module.narrationOf;
  };

  it('writes the player and the JSON-LD of the story, and nothing without a narration', async () => {
    const jsonLd = { src: 'story.1.jsonld', type: 'application/ld+json', bytes: 2 };
    const manifest = madeManifest({ jsonLd });
    // The id that the documentation, `aloud/narration.js` and the watcher calculate.
    assert.equal(manifest.id, idOfAddress(ADDRESS));
    const path = `/stories/${manifest.id}`;
    site.answers.set(`${path}/manifest.json`, { body: JSON.stringify(manifest) });
    site.answers.set(`${path}/${jsonLd.src}`, { body: '{"@type":"NewsArticle"}' });
    const narrationOf = await load();
    const html = await narrationOf(`${ADDRESS}#part`);
    assert.deepEqual(
      [...html.matchAll(/ src="([^"]*)"/g)].map(([, src]) => src),
      [...manifest.audio, manifest.timing].map(({ src }) => `${site.address}${path}/${src}`),
    );
    assert.match(html, /<script type="application\/ld\+json">{"@type":"NewsArticle"}<\/script>$/);
    assert.equal(await narrationOf(`${ADDRESS}/other`), '');
    site.answers.set(`${path}/manifest.json`, { body: JSON.stringify({ ...manifest, state: 'withdrawn' }) });
    assert.equal(await narrationOf(ADDRESS), '');
  });
});
