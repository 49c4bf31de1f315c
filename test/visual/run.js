/**
 * `npm run test:visual`: a picture of every example page, as on a phone, in light colours left to right and in dark ones
 * right to left, beside the one in `test/visual/pictures/`. So a redesign is seen. It prints the share of different pixels
 * of each page that has more than the tolerance, and exits with 1; the new pictures are in `.cache/visual/`.
 *
 * `-- --write` replaces the pictures; `-- player/open` takes only the pages whose path contains these words. The pictures
 * belong to the Chromium that npm installs, because another browser draws text in another way.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.js';
import { listExamples } from '../../scripts/server/examples.js';
import { serve } from '../bench/server.js';
import { showState } from '../show-state.js';

/** The share of the pixels of a page that may differ. A position that moves while it plays is less. */
const TOLERANCE = 0.01;
/** Two shots of a page at rest differ by less. */
const AT_REST = 0.002;
const LOOKS = [
  { name: 'light-ltr', scheme: 'light', direction: 'ltr' },
  { name: 'dark-rtl', scheme: 'dark', direction: 'rtl' },
];
const VIEWPORT = { width: 360, height: 720 };
/** Of a long page only the top. */
const MAX_HEIGHT = 720;
/** Both pictures are compressed alike, so low quality makes no difference of its own. */
const FORMAT = { type: 'webp', quality: 10 };
/** Photographs make large files, and are not ours to judge. */
const PLAIN_PHOTOGRAPHS = 'img { filter: contrast(0) }';
const SCRIPT = '/src/define/all.ts'; // the script that the pages load during development

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = { kept: `${root}test/visual/pictures`, results: `${root}.cache/visual` };
const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });

const { from, launchOptions } = await findBrowser();
if (from !== 'packed') {
  console.log('Skipped: the pictures belong to the Chromium that npm installs (Linux on x64).');
  process.exit(0);
}
rmSync(folders.results, { recursive: true, force: true });
for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });

const server = await serve({ folder: root, pages: { [SCRIPT]: `import '/dist/browser/aloud.js';` } });
const browser = await puppeteer.launch(launchOptions);
const decoder = await browser.newPage();
const isChosen = (path) => positionals.length === 0 || positionals.some((words) => path.includes(words));
const examples = (await listExamples(root)).filter(({ path }) => isChosen(path));
const failures = [];
for (const { tag, state, path } of examples)
  for (const look of LOOKS) {
    const name = `${tag}-${state}-${look.name}.webp`;
    const picture = await takePicture(path, look);
    if (values.write) writeFileSync(`${folders.kept}/${name}`, picture);
    else await compare(name, picture);
  }
await browser.close();
server.close();

const count = examples.length * LOOKS.length;
for (const failure of failures) console.log(`✗ ${failure}`);
if (values.write) console.log(`${count} pictures written`);
else console.log(`\n${count - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function takePicture(path, { scheme, direction }) {
  const page = await browser.newPage();
  try {
    await page.setViewport(VIEWPORT);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.evaluateOnNewDocument((dir) => {
      const setDirection = () => document.documentElement && (document.documentElement.dir = dir);
      new MutationObserver(setDirection).observe(document, { childList: true });
    }, direction);
    await page.goto(server.origin + path, { waitUntil: 'load' });
    await showState(page);
    await page.addStyleTag({ content: PLAIN_PHOTOGRAPHS });
    let picture = await takeShot(page);
    for (let isAtRest = false; !isAtRest;) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = picture;
      picture = await takeShot(page);
      isAtRest = (await difference(before, picture)) <= AT_REST;
    }
    return picture;
  } finally {
    await page.close();
  }
}

async function takeShot(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: VIEWPORT.width, height: Math.min(height, MAX_HEIGHT) };
  return Buffer.from(await page.screenshot({ ...FORMAT, clip, captureBeyondViewport: true }));
}

async function compare(name, picture) {
  const file = `${folders.kept}/${name}`;
  if (!existsSync(file)) return void failures.push(`${name}: there is no picture of it yet (-- --write)`);
  const share = await difference(readFileSync(file), picture);
  if (share <= TOLERANCE) return;
  const result = `${folders.results}/${name}`;
  writeFileSync(result, picture);
  failures.push(`${name}: ${(share * 100).toFixed(1)} % of the pixels differ: ${result}`);
}

/** The share of different pixels, 1 where the sizes differ. */
async function difference(before, after) {
  if (before.equals(after)) return 0;
  const [a, b] = [await decode(before), await decode(after)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height);
}

/** By the browser, which can read the format that it writes. */
async function decode(picture) {
  const { width, height, base64 } = await decoder.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const asBase64 = (bytes) =>
        new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result.split(',')[1]);
          reader.readAsDataURL(new Blob([bytes]));
        });
      const { data } = context.getImageData(0, 0, image.width, image.height);
      return { width: image.width, height: image.height, base64: await asBase64(data) };
    },
    `data:image/webp;base64,${picture.toString('base64')}`,
  );
  return { width, height, data: Buffer.from(base64, 'base64') };
}
