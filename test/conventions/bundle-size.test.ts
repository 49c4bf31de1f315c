/** What a reader's phone has to load. Looks at `dist`, so bundle first. `npm run size` shows where the bytes are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './project.js';

interface Chunk {
  readonly file: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly modules: readonly string[];
}

/** Bytes, compressed as a good host does. */
const BUDGETS = [
  { what: 'what every page loads', lazy: false, bytes: 8_000 },
  { what: 'all that an English story with a recording loads, howler with it', lazy: true, bytes: 37_000 },
];

/** Another language's words, what is fetched where something differs, is missing or fails, and what few stories have. */
const OPTIONAL_MODULES = new RegExp(
  `^src/(?:${[
    'locales/(?!en/)[^/]+/.*',
    'browser/timing/(?:non-webvtt|large)-timing',
    'browser/figures/repeated-names',
    'browser/dom/hydration',
    'core/story/markup-rules',
    'reading/(?:article-locator|listen-from/heading-buttons|follow/relocate-text|changes/story-changes|timing/align-sentences|speech/speech-synthesis-reading)',
    'elements/aloud-contents/contents',
    'elements/aloud-player/(?:changes-notice|continue-button|dock|passage-controls)',
    'elements/aloud-figure/figure-features',
  ].join('|')})\\.ts$`,
);

const chunks = JSON.parse(readFileSync(new URL('dist/meta.json', root), 'utf8')) as Chunk[];

describe('size', () => {
  for (const { what, lazy, bytes } of BUDGETS) {
    it(`${what} is at most ${bytes} bytes`, (test) => {
      const files = reachable('dist/browser/aloud.js', lazy).map((name) => ({ name, weight: compressedBytes(name) }));
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
    const { imports, dynamicImports } = chunks.find(({ file }) => file === name)!;
    for (const next of [...imports, ...(lazy ? dynamicImports.filter((file) => !isOptional(file)) : [])])
      found.add(next);
  }
  return [...found];
}

function isOptional(name: string): boolean {
  return chunks.find(({ file }) => file === name)!.modules.some((module) => OPTIONAL_MODULES.test(module));
}

function compressedBytes(name: string): number {
  const bytes = readFileSync(new URL(name, root));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
