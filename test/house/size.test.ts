/** What a reader's phone has to load. Looks at `dist`, so bundle first. `npm run size` shows where the bytes are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { root } from './house.js';

/** Bytes, compressed as a good host does. */
const BUDGETS = [
  { what: 'what every page loads', lazy: false, bytes: 8_000 },
  { what: 'all that an English page loads, howler with it', lazy: true, bytes: 22_000 },
];

const { outputs } = JSON.parse(readFileSync(new URL('dist/meta.json', root), 'utf8')) as Metafile;

describe('size', () => {
  for (const { what, lazy, bytes } of BUDGETS) {
    it(`${what} is at most ${bytes} bytes`, (test) => {
      const files = reachable('dist/aloud.js', lazy).map((name) => ({ name, weight: weight(name) }));
      const sum = files.reduce((total, file) => total + file.weight, 0);
      test.diagnostic(`${what}: ${sum} of ${bytes} bytes`);
      const list = files.map((file) => `  ${file.weight} ${file.name}`).join('\n');
      assert.ok(sum <= bytes, `${sum} bytes, ${sum - bytes} too many:\n${list}`);
    });
  }
});

function reachable(entry: string, lazy: boolean): string[] {
  const found = new Set([entry]);
  for (const name of found) {
    for (const { path, kind, external } of outputs[name]!.imports) {
      if (external || (kind === 'dynamic-import' && (!lazy || isForeign(path)))) continue;
      found.add(path);
    }
  }
  return [...found];
}

/** Another language's words. */
function isForeign(name: string): boolean {
  return Object.keys(outputs[name]!.inputs).some((input) => /^src\/locales\/(?!en\/)[^/]+\//.test(input));
}

function weight(name: string): number {
  const bytes = readFileSync(new URL(name, root));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
