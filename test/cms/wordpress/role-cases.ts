/** Users who may not write any HTML keep the tags of Aloud when they save a post, and nothing that runs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { saveHtml } from './editors.js';
import type { Environment } from './environment.js';

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

/** Every tag with all of its attributes, as its documentation lists them. */
function allTags(): string[] {
  const file = new URL('../../../dist/custom-elements.json', import.meta.url);
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(
      ({ tagName, attributes = [] }) =>
        `<${[tagName, ...attributes.map(({ name }) => `${name}="on"`)].join(' ')}></${tagName}>`,
    );
}

const PLAYER = `<aloud-player duration="8"><audio controls preload="none"><source src="story.webm" type="audio/webm"><track kind="captions" src="story.vtt" srclang="en"></audio><a slot="next" href="/next">Next</a></aloud-player>`;
const PARTS = `<p data-aloud="byline" lang="en">By the team</p>`;

export function roleCases(environment: Environment): void {
  for (const [role, status] of [
    ['author', 'publish'],
    ['contributor', 'pending'],
  ] as const)
    // prettier-ignore
    it(`keeps them for the role ${role}`, async () => {
      environment.site.configure({ command: [] });
      const { page } = await environment.visit(role);
      const kept = [...allTags(), PLAYER, PARTS].join('\n');
      assert.equal(allTags().length, 5);
      const harmful = `<script>alert(1)</script><aloud-player onclick="alert(1)" style="position:fixed"></aloud-player>`;
      const { id } = await saveHtml(page, environment.site, `Of the ${role}`, `${kept}\n${harmful}`);
      const post = await environment.site.php<{ post_content: string; post_status: string }>(`return get_post( ${id} );`);
      assert.equal(post.post_status, status);
      assert.equal(post.post_content.replaceAll('\r', ''), `${kept}\nalert(1)<aloud-player></aloud-player>`);
    });

  it('keeps them for the role author in the block editor', async () => {
    environment.site.configure({ command: [] });
    const { page } = await environment.visit('author');
    await page.goto(`${environment.site.origin}/wp-admin/post-new.php`);
    const content = `<!-- wp:html -->\n${[...allTags(), PLAYER, PARTS].join('\n')}\n<!-- /wp:html -->`;
    const saved = await page.evaluate(async (text) => {
      const { wp } = window as unknown as {
        wp: { apiFetch: (request: object) => Promise<{ content: { raw: string } }> };
      };
      return wp.apiFetch({ path: '/wp/v2/posts', method: 'POST', data: { title: 'Blocks', content: text } });
    }, content);
    assert.equal(saved.content.raw, content);
  });
}
