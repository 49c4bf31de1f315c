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

/** Modules that load after the first sound or the timing file, which do not wait for them. */
const AFTER_SOUND = /^src\/(?:browser\/media-session\/|elements\/aloud-player\/voice-label\.ts$)/;

/** Bytes, compressed as a good host does. */
const BUDGETS = [
  { what: 'what every page loads', until: /./, bytes: 8_000 },
  {
    what: 'all that the press of an English story with a recording loads, howler with it',
    until: AFTER_SOUND,
    bytes: 37_000,
  },
  { what: 'the same with what follows the first sound', until: /(?!)/, bytes: 38_500 },
];

/** Another language's words, what is fetched where something differs, is missing or fails, and what few stories have. */
const OPTIONAL_MODULES = new RegExp(
  `^src/(?:${[
    'locales/(?!en/)[^/]+/.*',
    'locales/find-language',
    'browser/timing/(?:non-webvtt|large)-timing',
    'browser/figures/repeated-names',
    'browser/dom/hydration',
    'browser/story/presenter',
    'core/story/markup-rules',
    'reading/(?:article-locator|listen-from/heading-buttons|follow/relocate-text|pace/chosen-pace|changes/story-changes|timing/align-texts|speech/speech-synthesis-reading)',
    'elements/aloud-contents/contents',
    'elements/aloud-player/(?:changes-notice|continue-button|dock|key-commands|keys-panel|passage-controls|sentences-panel|settings-panel)',
    'elements/aloud-figure/figure-features',
  ].join('|')})\\.ts$`,
);

const chunks = JSON.parse(readFileSync(new URL('dist/meta.json', root), 'utf8')) as Chunk[];

describe('size', () => {
  for (const { what, until, bytes } of BUDGETS) {
    it(`${what} is at most ${bytes} bytes`, (test) => {
      const files = reachable('dist/browser/aloud.js', until).map((name) => ({ name, weight: compressedBytes(name) }));
      const sum = files.reduce((total, file) => total + file.weight, 0);
      test.diagnostic(`${what}: ${sum} of ${bytes} bytes`);
      const list = files.map((file) => `  ${file.weight} ${file.name}`).join('\n');
      assert.ok(sum <= bytes, `${sum} bytes, ${sum - bytes} too many:\n${list}`);
    });
  }
});

/** @param until modules that load later. */
function reachable(entry: string, until: RegExp): string[] {
  const found = new Set([entry]);
  for (const name of found) {
    const { imports, dynamicImports } = chunks.find(({ file }) => file === name)!;
    for (const next of [
      ...imports,
      ...dynamicImports.filter((file) => !has(file, OPTIONAL_MODULES) && !has(file, until)),
    ])
      found.add(next);
  }
  return [...found];
}

const has = (name: string, modules: RegExp): boolean =>
  chunks.find(({ file }) => file === name)!.modules.some((module) => modules.test(module));

function compressedBytes(name: string): number {
  const bytes = readFileSync(new URL(name, root));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
