/** The recording follows its post: it is made again after a change, removed with it, and its failure changes nothing. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, it } from 'node:test';
import type { Environment } from './environment.js';
import { ALOUD } from './site.js';

const SECRET = 'key-of-the-voice';

/** A command that fails, as a voice without its key does, and says the key. */
const FAILING = `console.error(process.argv.join(' ')); console.log('${SECRET}'); process.exit(3);`;

export function narrationCases(environment: Environment): void {
  const folders = (): string[] => {
    const folder = join(environment.site.folder, 'site/wp-content/uploads/aloud');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const foldersOf = (id: number): string[] => folders().filter((name) => name.startsWith(`${id}-`));
  const update = (id: number, change: string): Promise<unknown> =>
    environment.site.php(`return wp_update_post( array( 'ID' => ${id}, ${change} ) );`);

  before(() => environment.site.configure({ cron: false }));

  it('makes it again when the text changes, and only then', async () => {
    const post = await environment.publish('First', 'The port stayed shut on Monday.');
    await environment.site.runTasks();
    const [first] = foldersOf(post.id);
    await update(post.id, `'comment_status' => 'closed'`);
    await environment.site.runTasks();
    assert.deepEqual(foldersOf(post.id), [first], 'the same text keeps its recording');
    await update(post.id, `'post_content' => 'The port opened on Tuesday.'`);
    await environment.site.runTasks();
    const [second, ...more] = foldersOf(post.id);
    assert.notEqual(second, first);
    assert.deepEqual(more, [], 'the old recording is removed');
    const { page } = await environment.visit();
    await page.goto(post.address);
    assert.match(await page.$eval('aloud-player source', (source) => source.getAttribute('src')!), new RegExp(second!));
  });

  for (const [change, how] of [
    [`'post_status' => 'draft'`, 'becomes a draft'],
    [`'post_password' => 'quay'`, 'gets a password'],
    [`'post_status' => 'trash'`, 'is deleted'],
  ] as const)
    it(`removes it when the post ${how}`, async () => {
      const post = await environment.publish('Withdrawn', 'The port stayed shut on Monday.');
      await environment.site.runTasks();
      assert.equal(foldersOf(post.id).length, 1);
      await update(post.id, change);
      assert.deepEqual(foldersOf(post.id), []);
    });

  it('leaves the post as it is when the command fails, tells those who may edit it, and tries again', async () => {
    const { site } = environment;
    const script = join(site.folder, 'failing.mjs');
    writeFileSync(script, FAILING);
    site.configure({ command: [process.execPath, script, '--key', SECRET] });
    const post = await environment.publish('Failed', 'The port stayed shut on Monday.');
    await site.runTasks();
    assert.match(await (await fetch(post.address)).text(), /The port stayed shut on Monday\./);
    assert.deepEqual(foldersOf(post.id), []);
    const { page } = await environment.visit('admin');
    await page.goto(`${site.origin}/wp-admin/edit.php`);
    assert.match(await page.$eval('.notice-warning', (notice) => notice.textContent), /“Failed”.*status 3/);
    assert.doesNotMatch((await page.content()) + site.log(), new RegExp(SECRET));

    const other = await environment.visit('author');
    await other.page.goto(`${site.origin}/wp-admin/edit.php`);
    assert.equal(await other.page.$('.notice-warning'), null, 'a user who may not edit the post');

    site.configure({ command: ALOUD });
    await Promise.all([page.waitForNavigation(), page.click('.notice-warning a')]);
    await site.runTasks();
    assert.equal(foldersOf(post.id).length, 1);
    await page.goto(`${site.origin}/wp-admin/edit.php`);
    assert.equal(await page.$('.notice-warning'), null);
  });

  it('refuses to try again without the right to edit, and without the link', async () => {
    const { site } = environment;
    site.configure({ command: [] });
    const post = await environment.publish('Other', 'The port stayed shut on Monday.');
    const { page } = await environment.visit('contributor');
    await page.goto(`${site.origin}/wp-admin/profile.php`);
    const cookies = (await page.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const address = `${site.origin}/wp-admin/admin-post.php?action=aloud_retry&post=${post.id}`;
    const { status } = await fetch(address, { headers: { cookie: cookies } });
    assert.equal(status, 403);
    const scheduled = await site.php<boolean>(
      `return (bool) wp_next_scheduled( 'aloud_narrate', array( ${post.id} ) );`,
    );
    assert.equal(scheduled, false);
  });

  it('survives a command that does not exist', async () => {
    environment.site.configure({ command: ['/nowhere/aloud'] });
    const post = await environment.publish('Missing', 'The port stayed shut on Monday.');
    await environment.site.runTasks();
    const failure = await environment.site.php<string>(`return get_post_meta( ${post.id}, '_aloud_failure', true );`);
    assert.match(failure, /^(-1|127)$/);
    assert.match(await (await fetch(post.address)).text(), /The port stayed shut on Monday\./);
  });
}
