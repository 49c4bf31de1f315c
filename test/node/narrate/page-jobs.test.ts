import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { findPageJobs } from '../../../src/node/narrate/page-jobs.js';
import { createScratchFolder } from '../run-aloud.js';

describe('the pages of a command line', () => {
  const folder = createScratchFolder();
  const found = async (wanted: string[], out?: string): Promise<string[]> => {
    const jobs = await findPageJobs(
      wanted.map((page) => join(folder, page)),
      out,
    );
    return jobs.map(
      ({ page, out: to }) => `${relative(folder, page)} → ${out === undefined ? relative(folder, to) : to}`,
    );
  };

  before(() => {
    for (const page of [
      'news/a.html',
      'news/b.htm',
      'news/index.html',
      'news/deep/c.html',
      'news/node_modules/d.html',
    ]) {
      mkdirSync(join(folder, page, '..'), { recursive: true });
      writeFileSync(join(folder, page), '');
    }
    writeFileSync(join(folder, 'news/[x]; rm -rf *.html'), '');
    writeFileSync(join(folder, 'news/notes.txt'), '');
  });

  it('are one page, with its files in the given folder', async () => {
    assert.deepEqual(await found(['news/a.html'], 'audio/x/en'), ['news/a.html → audio/x/en']);
    assert.deepEqual(await found(['news/a.html']), ['news/a.html → news']);
    assert.deepEqual(await found(['news/a.html'], 'audio/{page}'), ['news/a.html → audio/a']);
  });

  it('are several pages, each with its own folder', async () => {
    assert.deepEqual(await found(['news/a.html', 'news/b.htm'], 'out'), ['news/a.html → out/a', 'news/b.htm → out/b']);
    assert.deepEqual(await found(['news/a.html', 'news/b.htm'], '{page}/en'), [
      'news/a.html → a/en',
      'news/b.htm → b/en',
    ]);
    assert.deepEqual(await found(['news/a.html', 'news/index.html']), [
      'news/a.html → news/a',
      'news/index.html → news',
    ]);
  });

  it('are all pages of a folder, in the order of their names', async () => {
    assert.deepEqual(await found(['news'], 'out'), [
      'news/[x]; rm -rf *.html → out/[x]; rm -rf *',
      'news/a.html → out/a',
      'news/b.htm → out/b',
      'news/deep/c.html → out/deep/c',
      'news/index.html → out/news',
    ]);
  });

  it('are those that match a pattern, even if it is only one', async () => {
    assert.deepEqual(await found(['news/*/*.html'], 'out'), ['news/deep/c.html → out/deep/c']);
    assert.deepEqual(await found(['news/{a,b}.htm*'], 'out'), ['news/a.html → out/a', 'news/b.htm → out/b']);
  });

  it('are a file with the characters of a pattern in its name', async () => {
    assert.deepEqual(await found(['news/[x]; rm -rf *.html'], 'out'), ['news/[x]; rm -rf *.html → out']);
  });

  it('count once, even if they are named several times', async () => {
    assert.deepEqual(await found(['news/a.html', 'news/a.*'], 'out'), ['news/a.html → out/a']);
  });

  it('are an error if two have the same folder, or if there are none', async () => {
    await assert.rejects(findPageJobs(['x/a.html', 'y/a.html'], 'o'), /has the same folder o\/a as x\/a\.html/);
    await assert.rejects(found(['news/*.xhtml']), /no page found/);
  });
});
