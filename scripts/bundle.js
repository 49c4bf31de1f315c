/**
 * The one script for a site without a build: `dist/aloud.js` and the chunks that a press loads. `--report` prints what each weighs.
 * What each file is made of is left in `dist/meta.json`, for the size test.
 *
 * By rollup, since it keeps in the first script what the later ones share: esbuild would make four files of it, and a slow
 * line pays for each. esbuild compiles.
 */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { howlerForElements } from './howler-subset.js';
import { importsAgain } from './retry-imports.js';
import { licences } from './licences.js';
import { styleSheets } from './constructed-style-sheets.js';
import { withSmallTemplates } from './minify-templates.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist/chunks`, { recursive: true, force: true }); // names hold a hash, so old ones would stay
removeOrphans();

/** Modules and types whose source is gone: the compiler leaves them, and the package would carry them. */
function removeOrphans() {
  for (const file of readdirSync(`${root}/dist`, { recursive: true })) {
    const [, name] = /^([^.]+[\\/][^.]+)\.(?:js|d\.ts)(?:\.map)?$/.exec(file) ?? [];
    if (name && !existsSync(`${root}/src/${name}.ts`)) rmSync(`${root}/dist/${file}`);
  }
}

/** TypeScript, as `import './x.js'` asks for it. */
const typescript = {
  name: 'typescript',
  resolveId: (id, importer) =>
    importer?.endsWith('.ts') && id.startsWith('.')
      ? fileURLToPath(new URL(id.replace(/\.js$/, '.ts'), `file://${importer}`))
      : null,
  transform: async (code, id) =>
    id.endsWith('.ts')
      ? (await transform(await withSmallTemplates(id, code), { loader: 'ts', target: 'es2022', sourcemap: false })).code
      : null,
};

/** Members that only our own modules name. Every chunk gives one of these the same short name. */
const INTERNAL_MEMBERS =
  `addSeparateBlock addSpace afterButton alignedWordCounts allowScrolling attachTo counting createEngine describedInCaption endBlock
  endOfCue endOfOmitted endWord expectScroll firstWord followText hasNavigated hasSentenceTimesOnly hasUnrecordedText
  hasVoice headlineCount highlightMode isEndAligned isFocused isInFigure isPageChanged isPlayRequested isReadByVoice
  isScrollSuspended isStartAligned isWaiting isWatching listenTo loadPlayerMessages nextParagraph normalSpeed notLoaded
  offersVoice omittedRoles onEvent onPlayRefused pictureCount playAgain playStory positionOf previousParagraph reachedWord
  recordedEnd recordedFirst recordingTime recordPosition releaseAudio repairedFigure replaceEngine replacementAlt
  resumeScrolling scrollIfAllowed sentenceCount sentenceEnds sentenceEndWords sentenceFirstWords sentenceRange
  sentenceStartAt sentenceStarts setHighlightMode setSegments showLength startOfUtterance startScrolling stepParagraph
  stopScrolling stopWatching textLength timedSpeech utteranceAt utterances wordEnds wordRange wordStarts wrapEngine
  writeValue`.split(/\s+/);

/** Howler's private members, which stand in one chunk; but it builds the names that begin with `_on` at run time. */
const HOWLER_MEMBER = '_[a-z]\\w*';

/** First esbuild, which shortens private names too, then terser, whose files are 3 % smaller. */
const minified = {
  name: 'minified',
  async renderChunk(code) {
    const shorter = await transform(code, {
      minify: true,
      target: 'es2022',
      format: 'esm',
      legalComments: 'none',
      mangleProps: new RegExp(`^(?:${HOWLER_MEMBER}|${INTERNAL_MEMBERS.join('|')})$`),
      reserveProps: /^_on/,
      mangleCache: Object.fromEntries(INTERNAL_MEMBERS.map((name, index) => [name, `$${index.toString(36)}`])),
    });
    return minify(shorter.code, {
      module: true,
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    });
  },
};

/**
 * What a press always loads: what these lead to and the first script does not hold. Howler, too, though not every story has a recording:
 * asked for after the rest, it would be one more way to the server and back before anything sounds.
 */
const PRESSED =
  /\/src\/(?:reading\/session|elements\/aloud-player\/controls|locales\/en\/player)\.ts$|howler\.core\.min\.js$/;

/** What a page may want before anyone presses: what these share with the press must not bring the rest of it. */
const BEFORE = /\/src\/(?:reading\/article-enhancer|elements\/aloud-contents\/contents)\.ts$/;

/** The repair of figures. It shares most of the story's modules, and so stands in one file with them. */
const FIGURES = /\/src\/(?:browser\/figures\/(?:repaired-figure|alternative-text)|core\/story\/figure-caption)\.ts$/;

/** One file of what is only for the press, one of what it shares. */
function chunkOf(id, { getModuleIds, getModuleInfo }) {
  const reach = (start) => {
    const found = new Set(start);
    for (const module of found) for (const next of getModuleInfo(module).importedIds) found.add(next);
    return found;
  };
  const ids = [...getModuleIds()];
  const reached = (from) => reach(ids.filter((module) => from.test(module))).has(id);
  const first = reach(ids.filter((module) => getModuleInfo(module).isEntry));
  if (first.has(id)) return 'aloud';
  if (FIGURES.test(id)) return 'story';
  if (!reached(PRESSED)) return undefined;
  return reached(BEFORE) ? 'story' : 'press';
}

const bundle = await rollup({
  input: { aloud: `${root}/src/define/all.ts` },
  plugins: [
    typescript,
    howlerForElements(),
    styleSheets(),
    nodeResolve({ exportConditions: ['production'], browser: true }),
  ],
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
});
const { output } = await bundle.write({
  dir: `${root}/dist`,
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash:6].js',
  // A name that cannot be guessed is not compressed: these are a fifth of a chunk's import shorter.
  hashCharacters: 'hex',
  manualChunks: chunkOf,
  onlyExplicitManualChunks: true,
  hoistTransitiveImports: false,
  plugins: [importsAgain(), minified, licences()],
});
await bundle.close();

/** What tells an author of a page's faults: a file of its own, so that no reader pays for it. */
const report = await rollup({
  input: { report: `${root}/src/define/report.ts` },
  plugins: [typescript, nodeResolve()],
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
});
const { output: reported } = await report.write({
  dir: `${root}/dist`,
  format: 'es',
  entryFileNames: '[name].js',
  inlineDynamicImports: true,
  plugins: [minified],
});
await report.close();

const files = [...output, ...reported].filter(({ type }) => type === 'chunk');
const meta = files.map(({ fileName, imports, dynamicImports, moduleIds }) => ({
  file: `dist/${fileName}`,
  imports: imports.map((name) => `dist/${name}`),
  dynamicImports: dynamicImports.map((name) => `dist/${name}`),
  modules: moduleIds.map((id) => id.replace(root, '')),
}));
writeFileSync(`${root}/dist/meta.json`, JSON.stringify(meta, null, 1));

if (process.argv.includes('--report')) {
  console.log(' minified      gzip    brotli');
  for (const { file } of meta) {
    const bytes = readFileSync(`${root}/${file}`);
    const columns = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
    console.log(columns.map((count) => String(count).padStart(9)).join(' '), file);
  }
}
