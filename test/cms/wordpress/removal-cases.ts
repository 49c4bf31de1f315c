/** A site without the plugin: its posts stay readable, and no recording is left. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Environment } from './environment.js';

const TEXT = 'The port stayed shut on Monday.';
const CONTENT = `<!-- wp:aloud/player --><aloud-player></aloud-player><!-- /wp:aloud/player --><!-- wp:paragraph --><p>${TEXT}</p><!-- /wp:paragraph --><!-- wp:html --><aloud-figure><figure><img src="/wp-includes/images/blank.gif" alt="The quay."><figcaption>The quay lay empty.</figcaption></figure></aloud-figure><!-- /wp:html -->`;

export function removalCases(environment: Environment): void {
  it('leaves readable posts after it is deactivated and deleted', async () => {
    const { site } = environment;
    const post = await environment.publish('Without', CONTENT);
    await site.runTasks();
    const uploads = join(site.folder, 'site/wp-content/uploads/aloud');
    assert.ok(existsSync(uploads), 'there are recordings before');
    const warnings = site
      .log()
      .split('\n')
      .filter((line) => line.includes('aloud.php'));
    assert.deepEqual(warnings, [], 'PHP reported nothing of the plugin until here');

    const { page } = await environment.visit();
    for (const step of ['deactivate_plugins', 'uninstall_plugin']) {
      await site.php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${step}( 'aloud/aloud.php' );`);
      await page.goto(post.address);
      assert.equal(await page.$('script[src*="aloud"]'), null);
      const shown = await page.$eval('.entry-content', (content) => (content as HTMLElement).innerText.trim());
      assert.equal(shown.replace(/\s+/g, ' '), `${TEXT} The quay lay empty.`, step);
      assert.ok(await page.$eval('.entry-content figure img', (picture) => picture.getAttribute('alt')));
    }
    assert.equal(existsSync(uploads), false, 'no recording is left');
    const rows = await site.php<number>(
      `return (int) $GLOBALS['wpdb']->get_var( "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->postmeta} WHERE meta_key LIKE '%aloud%'" );`,
    );
    assert.equal(rows, 0);
  });
}
