/**
 * Makes the script for a site without a build: `dist/browser/aloud.js` and the chunks that a press loads. `--report` prints the
 * size of each. `dist/meta.json` lists the modules of each file, for the size test.
 *
 * Rollup bundles, because it keeps the shared modules in the first script; esbuild would make four files of it, and
 * each costs time on a slow connection. esbuild compiles.
 */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { integrityMap } from './integrity.js';
import { howlerSubset } from './howler-subset.js';
import { retryFailedImports } from './retry-imports.js';
import { licences } from './licences.js';
import { reactiveElement } from './reactive-element.js';
import { constructedStyleSheets } from './constructed-style-sheets.js';
import { minifyTemplates } from './minify-templates.js';

const root = fileURLToPath(new URL('..', import.meta.url));
removeOthers();
removeOrphans();

/** Names contain a hash, so old files would stay; also those of other versions of this script. Other scripts write the rest. */
function removeOthers() {
  for (const name of readdirSync(`${root}/dist`))
    if (!/^(?:cli|docs|modules|types|wordpress|custom-elements\.json|vscode\..+|web-types\.json)$/.test(name))
      rmSync(`${root}/dist/${name}`, { recursive: true });
}

/** Compiled modules and types without a source: the compiler leaves them, and the package would contain them. */
function removeOrphans() {
  for (const file of readdirSync(`${root}/dist/modules`, { recursive: true })) {
    const [, name] = /^([^.]+[\\/][^.]+)\.(?:js|d\.ts)(?:\.map)?$/.exec(file) ?? [];
    if (name && !existsSync(`${root}/src/${name}.ts`)) rmSync(`${root}/dist/modules/${file}`);
  }
}

/** Resolves `import './x.js'` to the TypeScript source. */
const typescript = {
  name: 'typescript',
  resolveId: (id, importer) =>
    importer?.endsWith('.ts') && id.startsWith('.')
      ? fileURLToPath(new URL(id.replace(/\.js$/, '.ts'), `file://${importer}`))
      : null,
  transform: async (code, id) =>
    id.endsWith('.ts')
      ? (await transform(await minifyTemplates(id, code), { loader: 'ts', target: 'es2022', sourcemap: false })).code
      : null,
};

/**
 * Members that only our own modules name. Every chunk gives a member the same short name. The tests of built pages read
 * some others, such as `highlighter`: those stay.
 */
const INTERNAL_MEMBERS =
  `addRecording addSeparateBlock addSpace addSpokenForm addText afterButton alignedWordCounts alignIdentical allowScrolling attachTo controlCount counting createEngine
  cueOf cutTime describedInCaption endBlock endOfCue endOfOmitted endWord expectScroll findUnreadReason firstWord foundArticle followText goToSentence
  guessPart hasNavigated hasSentenceTimesOnly hasUnrecordedText hasVoice headlineCount highlightMode isEndAligned
  isAutomated isFocused isInFigure isLongWait isPageChanged isPlayRequested isReadByVoice isReady isScrollSuspended isSeekRefused isStartAligned
  isWaiting isWatching lastRecordedWord linkLength listenFromHere listenTo loadPlayerMessages normalSpeed notLoaded
  offersVoice omittedRoles onEvent onPlayRefused onProblem onReady onSuspend onTiming paragraphCount paragraphsUntilEnd pictureCount plainLength playAgain playStory positionOf
  chooseSentence resumeTime spokenForms isOtherSection applySettings nextSentence previousSentence reachedWord readableParts recordedEnd recordedFirst recordingTime recordPosition releaseAudio
  repairedFigure replaceEngine replacementAlt resumeScrolling retime scrollIfAllowed scroller sectionAt sentenceElement sentenceCount
  sentenceEnds sentenceEndWords sentenceFirstWords sentenceRange sentenceStartAt sentenceStarts setRate setSegments
  showAudio showLength spokenWordsOf startOfUtterance startOfWord startScrolling shortTimes wordsOf stepTo stopScrolling stopWatching textIn
  textLength timeAt timedDuration timeline timedSpeech useVoice utteranceAt utterances wordEnds wordRange wordStarts wordsBefore wrapEngine writeValue`.split(
    /\s+/,
  );

/** Members of Lit that only Lit and our elements name. Lit reads some others by a string with their name: they stay. */
const LIT_MEMBERS =
  `addInitializer createRenderRoot elementStyles enableUpdating finalizeStyles firstUpdated getPropertyDescriptor
  getPropertyOptions getUpdateComplete isUpdatePending performUpdate renderRoot scheduleUpdate shadowRootOptions
  shouldUpdate willUpdate`.split(/\s+/);
/** The most frequent members get the shortest names. */
const SHORT_NAMES = byFrequency([...INTERNAL_MEMBERS, ...LIT_MEMBERS]);

function byFrequency(names) {
  const source = ['core', 'browser', 'reading', 'elements'].flatMap((folder) =>
    readdirSync(`${root}/src/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const counts = new Map(names.map((name) => [name, 0]));
  for (const [word] of source.join(' ').matchAll(/\w+/g)) if (counts.has(word)) counts.set(word, counts.get(word) + 1);
  return [...names].sort((a, b) => counts.get(b) - counts.get(a));
}

/** Howler's private members, which are all in one chunk. Howler builds the names that begin with `_on` at run time. */
const HOWLER_MEMBER = '_[a-z]\\w*';

/** First esbuild, which shortens private names too, then terser, whose output is 3 % smaller. */
const minified = {
  name: 'minified',
  async renderChunk(code) {
    const minifiedCode = await transform(code, {
      minify: true,
      target: 'es2022',
      format: 'esm',
      legalComments: 'none',
      mangleProps: new RegExp(`^(?:${HOWLER_MEMBER}|${SHORT_NAMES.join('|')})$`),
      reserveProps: /^_on/,
      mangleCache: Object.fromEntries(SHORT_NAMES.map((name, index) => [name, `$${index.toString(36)}`])),
    });
    return minify(minifiedCode.code, {
      module: true,
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
    });
  },
};

/**
 * The modules that every press loads: these and their imports, without those of the first script. Howler too, although
 * some stories have no recording: loaded after the rest, it would cost one more round trip before any sound.
 */
const PRESS_ENTRIES =
  /\/src\/(?:reading\/session|elements\/aloud-player\/controls|locales\/en\/player)\.ts$|howler\.core\.min\.js$/;

/** Modules that a page may load before a press. What they share with the press must not load the rest of the press. */
const EARLY_ENTRIES =
  /\/src\/(?:reading\/(?:article-locator|listen-from\/heading-buttons)|elements\/(?:aloud-contents\/contents|aloud-player\/continue-button))\.ts$/;

/**
 * The repair of figures shares most of the story's modules, and so is in one file with them; also a few lines that would
 * be a file of their own.
 */
const STORY_MODULES =
  /\/src\/(?:browser\/(?:figures\/(?:repaired-figure|alternative-text|figure-role)|dom\/(?:query-or-null|hydrated))|core\/story\/(?:figure-caption|sentence-end))\.ts$/;

/** What enhances an article, in one file, with what it shares with the device's voice. */
const ARTICLE_ENTRY = /\/src\/reading\/article-locator\.ts$/;
const OTHER_EARLY_ENTRIES =
  /\/src\/(?:elements\/(?:aloud-contents\/contents|aloud-figure\/figure-features)|browser\/figures\/repeated-names)\.ts$/;

/** The files of a language that load with it; its others load with a panel, in one file: 32 languages have many files. */
const LANGUAGE_MODULE = /\/src\/locales\/(?!en\/)([^/]+)\/(?:(?:language|page|player|rules)|(.+))\.ts$/;

/** One file for the press alone, and one for the modules that it shares. */
function chunkOf(id, { getModuleIds, getModuleInfo }) {
  const reach = (start) => {
    const modules = new Set(start);
    for (const module of modules) for (const next of getModuleInfo(module).importedIds) modules.add(next);
    return modules;
  };
  const [, language, isInPanel] = LANGUAGE_MODULE.exec(id) ?? [];
  if (language) return isInPanel ? `${language}-panels` : language;
  const ids = [...getModuleIds()];
  const isReachable = (from) => reach(ids.filter((module) => from.test(module))).has(id);
  const first = reach(ids.filter((module) => getModuleInfo(module).isEntry));
  if (first.has(id)) return 'aloud';
  // The list of languages and its code. The first script names it: a short name.
  if (/\/src\/locales\/[^/]+\.ts$/.test(id)) return 'l10n';
  if (STORY_MODULES.test(id)) return 'story';
  if (!isReachable(PRESS_ENTRIES))
    return isReachable(ARTICLE_ENTRY) && !isReachable(OTHER_EARLY_ENTRIES) ? 'article' : undefined;
  return isReachable(EARLY_ENTRIES) ? 'story' : 'press';
}

const bundle = await rollup({
  input: { aloud: `${root}/src/define/all.ts` },
  plugins: [
    typescript,
    howlerSubset(),
    constructedStyleSheets(),
    reactiveElement(),
    nodeResolve({ exportConditions: ['production'], browser: true }),
  ],
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
});
const { output } = await bundle.generate({
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash:7].js',
  hashCharacters: 'hex',
  manualChunks: chunkOf,
  onlyExplicitManualChunks: true,
  hoistTransitiveImports: false,
  plugins: [retryFailedImports(), minified, licences()],
});
await bundle.close();
mkdirSync(`${root}/dist/browser/chunks`, { recursive: true });
for (const file of output) {
  if (file.type === 'chunk') shortenHashes(file);
  writeFileSync(`${root}/dist/browser/${file.fileName}`, file.code ?? file.source);
}

/**
 * A hash does not compress: five hexadecimal characters tell the versions of a chunk apart. With more than 64 chunks, rollup
 * makes seven.
 */
function shortenHashes(chunk) {
  const shorter = (text) => text.replace(/(-[0-9a-f]{5})[0-9a-f]{2}(?=\.js\b)/g, '$1');
  for (const name of ['fileName', 'code']) chunk[name] = shorter(chunk[name]);
  for (const name of ['imports', 'dynamicImports']) chunk[name] = chunk[name].map(shorter);
}

/**
 * Files of their own, so that no other page loads them: the report of a page's faults for its author, the methods and
 * events of the player for a site's own scripts, the function that adds a site's own words, and the search for the narration
 * of a newsroom.
 */
for (const name of ['report', 'player-api', 'messages', 'narration']) {
  const separate = await rollup({
    input: { [name]: `${root}/src/define/${name}.ts` },
    plugins: [typescript, nodeResolve()],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const { output: separateOutput } = await separate.write({
    dir: `${root}/dist/browser`,
    format: 'es',
    entryFileNames: '[name].js',
    inlineDynamicImports: true,
    plugins: [minified],
  });
  await separate.close();
  output.push(...separateOutput);
}

const files = output.filter(({ type }) => type === 'chunk');
const meta = files.map(({ fileName, imports, dynamicImports, moduleIds }) => ({
  file: `dist/browser/${fileName}`,
  imports: imports.map((name) => `dist/browser/${name}`),
  dynamicImports: dynamicImports.map((name) => `dist/browser/${name}`),
  modules: moduleIds.map((id) => id.replace(root, '')),
}));
const contents = files.map(({ fileName }) => [fileName, readFileSync(`${root}/dist/browser/${fileName}`)]);
writeFileSync(`${root}/dist/browser/integrity.html`, integrityMap(Object.fromEntries(contents)));
writeFileSync(`${root}/dist/meta.json`, JSON.stringify(meta, null, 1));

if (process.argv.includes('--report')) {
  console.log(' minified      gzip    brotli');
  for (const { file } of meta) {
    const bytes = readFileSync(`${root}/${file}`);
    const columns = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
    console.log(columns.map((count) => String(count).padStart(9)).join(' '), file);
  }
}
