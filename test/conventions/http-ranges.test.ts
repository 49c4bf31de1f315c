/** The servers of this house answer HTTP Range, without which no browser can seek. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from './project.js';

interface ByteRange {
  start: number;
  end: number;
}

const { fileBelow, parseRange } = (await import(new URL('scripts/server/http-ranges.js', root).href)) as {
  fileBelow(root: string, path: string): Promise<{ file: string; size: number } | undefined>;
  parseRange(header: string, size: number): ByteRange | undefined;
};

describe('a Range header', () => {
  const cases: [string, ByteRange | undefined][] = [
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=10-1000', { start: 10, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=200-', { start: 200, end: 99 }], // past the end: answered with 416
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=1-2', undefined],
  ];
  for (const [header, range] of cases) {
    it(`${header} of 100 bytes`, () => assert.deepEqual(parseRange(header, 100), range));
  }
});

describe('a path', () => {
  const folder = fileURLToPath(new URL('test', root));

  it('below the root is a file', async () => {
    assert.equal((await fileBelow(folder, '/conventions/http-ranges.test.ts'))?.file, fileURLToPath(import.meta.url));
  });

  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/conventions',
    '/none',
    '/%00',
    '/%',
  ]) {
    it(`${path} is none`, async () => assert.equal(await fileBelow(folder, path), undefined));
  }
});
