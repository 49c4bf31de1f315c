/** Posts of both editors and of both kinds of themes: the player is there, plays after a key, and follows the text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { addDeviceVoices } from '../../pages/device-voice.js';
import { accessibilityFindings } from './accessibility.js';
import { publishBlocks, saveHtml } from './editors.js';
import type { Environment } from './environment.js';
import { listen, openRecorded, PLAY } from './reader.js';

const TITLE = 'Harbour closed after storm';
const SENTENCES = ['The port stayed shut on Monday.', 'Some 2,000 people walked home.'];

/** What `wpautop` would break, from the recipe. */
const { testedBlocks } = (await import(new URL('../../../scripts/server/recipes.js', import.meta.url).href)) as {
  testedBlocks: (markdown: string) => string[];
};
const RECIPE = new URL('../../../demo/docs/recipes/wordpress.md', import.meta.url);
const [TAGS] = testedBlocks(readFileSync(RECIPE, 'utf8')) as [string];

export function postCases(environment: Environment): void {
  it('narrates a post of the block editor when it is published, and follows it after Enter on Play', async () => {
    const { page } = await environment.visit('admin');
    const paragraph = `<!-- wp:paragraph --><p>${SENTENCES.join(' ')}</p><!-- /wp:paragraph -->`;
    const post = await publishBlocks(page, environment.site, TITLE, paragraph);
    const reader = await environment.visit();
    await openRecorded(reader.page, post.address);
    assert.deepEqual(await listen(reader.page, 3), [TITLE, ...SENTENCES]);
    assert.deepEqual(await accessibilityFindings(reader.page), []);
  });

  for (const [name, content] of Object.entries({
    tags: TAGS,
    shortcode: TAGS.replace('<aloud-player></aloud-player>', '[aloud]'),
  }))
    it(`keeps the ${name} of the classic editor out of paragraphs`, async () => {
      const { page } = await environment.visit('admin');
      const post = await saveHtml(page, environment.site, TITLE, content);
      const reader = await environment.visit();
      await openRecorded(reader.page, post.address);
      const markup = await reader.page.evaluate(() => ({
        inParagraphs: document.querySelectorAll(
          'p :is(aloud-player, aloud-figure, aloud-contents), :is(aloud-player, aloud-figure) br',
        ).length,
        emptyParagraphs: [...document.querySelectorAll('.entry-content p')].filter((p) => !p.textContent.trim()).length,
        pictures: document.querySelectorAll('aloud-figure > figure > img').length,
        players: document.querySelectorAll('aloud-player').length,
        before: document.querySelector('aloud-player')!.previousElementSibling!.textContent,
      }));
      assert.deepEqual(markup, { inParagraphs: 0, emptyParagraphs: 0, pictures: 1, players: 1, before: SENTENCES[0] });
      assert.deepEqual(await listen(reader.page, 4), [TITLE, SENTENCES[0], 'The quay lay empty.', SENTENCES[1]]);
      assert.deepEqual(await accessibilityFindings(reader.page), []);
    });

  it('finds the article of a theme without blocks', async () => {
    await environment.site.php(`switch_theme( 'twentytwentyone' );`);
    try {
      const post = await environment.publish(TITLE, SENTENCES.join('\n\n'));
      const { page } = await environment.visit();
      await openRecorded(page, post.address);
      assert.deepEqual(await listen(page, 3), [TITLE, ...SENTENCES]);
      const article = await page.evaluate(
        () => (document.querySelector('aloud-article') as unknown as { article: Element }).article.id,
      );
      assert.equal(article, `post-${post.id}`);
      assert.deepEqual(await accessibilityFindings(page), []);
    } finally {
      await environment.site.php(`switch_theme( 'twentytwentythree' );`);
    }
  });

  it('puts the player into an article that the author has wrapped, whose attributes hold a selector', async () => {
    const own = `<aloud-article skip="main &gt; nav"><article><h2>The quay</h2><p>${SENTENCES[0]}</p></article></aloud-article>`;
    const post = await environment.publish(TITLE, `<!-- wp:html -->${own}<!-- /wp:html -->`);
    const { page } = await environment.visit();
    await openRecorded(page, post.address);
    const markup = await page.evaluate(() => ({
      articles: document.querySelectorAll('aloud-article').length,
      skip: document.querySelector('aloud-article')!.getAttribute('skip'),
      first: document.querySelector('aloud-article')!.firstElementChild!.localName,
    }));
    assert.deepEqual(markup, { articles: 1, skip: 'main > nav', first: 'aloud-player' });
  });

  it('reads without a recording where the device has a voice, and shows no player elsewhere', async () => {
    environment.site.configure({ command: [] });
    const post = await environment.publish(TITLE, SENTENCES.join('\n\n'));
    const { page } = await environment.visit();
    await page.goto(post.address);
    // Aloud has then looked for a voice.
    await page.waitForFunction(() => document.querySelector('aloud-article')!.shadowRoot);
    assert.equal(await page.$('aloud-player'), null);
    await page.evaluateOnNewDocument(addDeviceVoices);
    await page.goto(post.address);
    await page.waitForSelector(PLAY);
    const position = await page.evaluate(() => document.querySelector('aloud-player')!.parentElement!.className);
    assert.equal(position, 'aloud-place');
  });

  it('adds nothing to lists of posts, to feeds, to pages, and to a post with a password', async () => {
    const { site } = environment;
    environment.site.configure({ command: [] });
    const plain = await environment.publish('Storm', SENTENCES.join('\n\n'), { post_type: 'page' });
    const secret = await environment.publish('Secret', SENTENCES.join('\n\n'), { post_password: 'quay' });
    for (const address of ['/', '/?feed=rss2', `/?page_id=${plain.id}`, `/?p=${secret.id}`]) {
      const text = await (await fetch(site.origin + address)).text();
      assert.match(text, /Storm|Secret|Harbour/, address);
      assert.doesNotMatch(text, /aloud-story|aloud-place|<audio/, address);
    }
  });
}
