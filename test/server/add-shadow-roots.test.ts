/** The first view of the elements, as a server draws it: in Node, without a DOM. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addShadowRoots } from '../../src/server/add-shadow-roots.js';
import { attributeOf, htmlTags } from '../../src/server/html-tags.js';

const without = (html: string): string => html.replace(/<template shadowrootmode="open"[^]*?<\/template>/g, '');
const AUDIO = '<audio controls><source src="a.webm"></audio>';

describe('a page from a server', () => {
  it('has the button and the length of a player, in the language of its place', async () => {
    const html = await addShadowRoots(
      `<html lang="fa"><article><aloud-player duration="180">${AUDIO}</aloud-player></article></html>`,
    );
    assert.match(html, /<aloud-player duration="180"><template shadowrootmode="open" shadowrootdelegatesfocus>/);
    assert.match(html, /<section lang="fa" dir="rtl" aria-label="[^"]*[؀-ۿ]/);
    assert.match(html, /<div class="length" part="length">[^<]*[۰-۹]/);
    assert.match(html, /<\/section><slot><\/slot><\/template><audio/);
  });

  it('has English for a language without messages', async () => {
    const html = await addShadowRoots('<aloud-player lang="eo"></aloud-player>');
    assert.match(html, /<section lang="en" dir="ltr" aria-label="Listen to this story">.*<span>Play story<\/span>/);
  });

  it('names a caption only where there is one', async () => {
    const [whole, slotted] = await Promise.all([
      addShadowRoots('<aloud-figure><figure><img></figure></aloud-figure><p slot="caption">'),
      addShadowRoots('<aloud-figure><img><p slot=caption>The quay</p></aloud-figure>'),
    ]);
    assert.doesNotMatch(whole, /role="caption"/);
    assert.match(slotted, /<div part="caption" role="caption">/);
  });

  it('has the player that Aloud adds, where the article has a recording and no player', async () => {
    const bare = `<aloud-article><article lang="en"><h1>Storm</h1>${AUDIO}</article></aloud-article>`;
    assert.match(await addShadowRoots(bare), /^<aloud-article><template[^>]*><aloud-player><template/);
    for (const html of [
      bare.replace('<aloud-article', '<aloud-article player="off"'),
      bare.replace(AUDIO, ''),
      `${bare}<aloud-player for="x"><template shadowrootmode="open"></template></aloud-player>`,
    ])
      assert.equal(await addShadowRoots(html), html);
  });

  it('is the same page but for the templates', async () => {
    const page = `<!doctype html><html lang="en"><head><title><aloud-player></title><!-- <aloud-player> --></head>
<body><aloud-skip-links><a href='#s'>Skip</a></aloud-skip-links><script>"<aloud-player>"</script>
<p title="a > b">1 < 2<p>Unclosed<aloud-article><article id="s"><aloud-figure decorative><img alt=""></aloud-figure></article></aloud-article></body></html>`;
    const html = await addShadowRoots(page);
    assert.equal(without(html), page);
    assert.equal(html.match(/<template/g)?.length, 2);
    assert.equal(await addShadowRoots(html), html, 'a second time changes nothing');
  });

  it('has the nonce of a strict site, escaped', async () => {
    const html = await addShadowRoots('<aloud-skip-links></aloud-skip-links>', { nonce: 'r4"<' });
    assert.match(html, /<style nonce="r4&#34;&#60;">/);
  });

  it('survives broken markup', async () => {
    for (const html of [
      '',
      '<',
      '<aloud-player',
      '<aloud-player a="',
      '<!-- <aloud-player>',
      '<script><aloud-player>',
      '</aloud-player>',
    ])
      assert.equal(await addShadowRoots(html), html);
  });
});

describe('the tags of a page', () => {
  it('have their attributes', () => {
    const tag = `<a one="1" two='2' three=3 four data-five="5">`;
    assert.deepEqual(
      ['one', 'two', 'three', 'four', 'five'].map((name) => attributeOf(tag, name)),
      ['1', '2', '3', '', undefined],
    );
  });

  it('are found in linear time', () => {
    const costOf = (count: number): number => {
      const hostile = '<a "'.repeat(count) + '<!--'.repeat(count) + '<script>'.repeat(count);
      const start = process.cpuUsage();
      for (let round = 0; round < 20; round++) for (const tag of htmlTags(hostile)) assert.ok(tag);
      const { user } = process.cpuUsage(start);
      return user;
    };
    costOf(2000);
    assert.ok(costOf(20_000) < 100 * Math.max(costOf(2000), 500));
  });
});
