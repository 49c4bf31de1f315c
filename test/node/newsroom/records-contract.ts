import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoryRecords } from '../../../src/node/newsroom/state/story-records.js';
import type { StoryReference } from '../../../src/node/newsroom/story/story-reference.js';

const HOUR = 60 * 60 * 1000;
/** The interval of the records under test. */
export const INTERVAL: number = 24 * HOUR;

const story = (id: string, source = 'feed', kind: StoryReference['kind'] = 'address'): StoryReference => ({
  id,
  location: `https://example.org/${id}`,
  kind,
  source,
});
const idsOf = (stories: readonly StoryReference[]): string[] => stories.map(({ id }) => id).sort();

/** What is known of stories, wherever it is kept. */
export function describeRecords(name: string, open: () => StoryRecords | Promise<StoryRecords>): void {
  describe(name, () => {
    it('keep the hints of stories that were seen', async () => {
      const records = await open();
      await records.setHints([{ ...story('a'), hint: '1' }], 0);
      await records.setHints(
        [
          { ...story('a'), hint: '2' },
          { ...story('b'), hint: '' },
        ],
        0,
      );
      assert.deepEqual(
        [...(await records.hintsOf(['a', 'b', 'c']))],
        [
          ['a', '2'],
          ['b', ''],
        ],
      );
      assert.deepEqual([...(await records.hintsOf([]))], []);
    });

    it('keep the validators of a published story, until it is withdrawn', async () => {
      const records = await open();
      await records.remember(story('a'), 0);
      assert.equal(await records.validatorsOf('a'), undefined);
      await records.setPublished('a', 0, { etag: '"1"' });
      assert.equal((await records.validatorsOf('a'))?.etag, '"1"');
      await records.setPublished('a', 0, {});
      assert.equal(await records.validatorsOf('a'), undefined);
      assert.deepEqual(countsOf(await records.counts()), { published: 1, withdrawn: 0 });
      await records.setWithdrawn('a', 0);
      assert.deepEqual(countsOf(await records.counts()), { published: 0, withdrawn: 1 });
    });

    it('say which pages are due: after the interval, and later after a quarter of their age', async () => {
      const records = await open();
      for (const [id, kind] of [
        ['page', 'address'],
        ['file', 'file'],
      ] as const) {
        await records.remember(story(id, 'feed', kind), 0);
        await records.setPublished(id, 0, {});
      }
      await records.remember(story('new'), 0);
      assert.deepEqual(await records.dueForRecheck(INTERVAL), []);
      assert.deepEqual(await records.dueForRecheck(INTERVAL + 1), [story('page')]);
      const now = 40 * INTERVAL;
      await records.setChecked('page', now);
      await records.setChecked('new', now);
      assert.deepEqual(await records.dueForRecheck(now + 10 * INTERVAL), []);
      assert.deepEqual(idsOf(await records.dueForRecheck(now + 10 * INTERVAL + 1)), ['page']);
      await records.setWithdrawn('page', now);
      assert.deepEqual(await records.dueForRecheck(now * 2), []);
    });

    it('do not wait for years after the clock was set back', async () => {
      const records = await open();
      const future = 365 * 24 * HOUR;
      await records.remember(story('page'), 0);
      await records.setPublished('page', future, {});
      assert.deepEqual(await records.dueForRecheck(10 * INTERVAL), [story('page')]);
      await records.setChecked('page', 10 * INTERVAL);
      assert.deepEqual(await records.dueForRecheck(11 * INTERVAL), []);
    });

    it('say which stories a source lists no more', async () => {
      const records = await open();
      const seen = [story('a', 'site'), story('b', 'site'), story('c', 'site'), story('moved', 'site')];
      await records.setHints(
        seen.map((reference) => ({ ...reference, hint: '1' })),
        0,
      );
      await records.setHints([{ ...story('moved', 'feed'), hint: '1' }], 0);
      await records.setWithdrawn('c', 0);
      assert.deepEqual(await records.missingFrom('site', new Set(['a'])), [story('b', 'site')]);
    });

    it('say whose files were kept long enough', async () => {
      const records = await open();
      for (const id of ['a', 'b']) await records.remember(story(id), 0);
      await records.setWithdrawn('a', 5);
      await records.setWithdrawn('b', 5);
      assert.deepEqual(await records.withdrawnBefore(5), []);
      assert.deepEqual((await records.withdrawnBefore(6)).sort(), ['a', 'b']);
      await records.setRemoved('a');
      await records.setPublished('b', 7, {});
      assert.deepEqual(await records.withdrawnBefore(9), []);
      assert.deepEqual(countsOf(await records.counts()), { published: 1, withdrawn: 1 });
    });

    it('make everything be checked again', async () => {
      const records = await open();
      await records.setHints([{ ...story('a'), hint: '1' }], 0);
      await records.setPublished('a', 1000, { etag: '"1"' });
      await records.setMemory('feed', { digest: 'd' });
      assert.deepEqual(await records.memoryOf('feed'), { digest: 'd' });
      assert.equal(await records.takeRescan(), false);
      await records.forget();
      assert.notEqual((await records.hintsOf(['a'])).get('a'), '1');
      assert.equal(await records.validatorsOf('a'), undefined);
      assert.deepEqual(await records.memoryOf('feed'), {});
      assert.deepEqual(idsOf(await records.dueForRecheck(INTERVAL * 2)), ['a']);
      assert.equal(await records.takeRescan(), true);
      assert.equal(await records.takeRescan(), false);
    });
  });
}

const countsOf = ({ published, withdrawn }: { published: number; withdrawn: number }): object => ({
  published,
  withdrawn,
});
