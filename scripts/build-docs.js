/**
 * `npm run docs`: builds the documentation site into `dist/docs/`, static files for any server: the pages of `demo/docs/`
 * (Eleventy), the demo and the examples with the built script, and the index of the search (Pagefind).
 *
 * Eleventy, because its pages are plain HTML: VitePress sends Vue and its router to each reader.
 */
import Eleventy from '@11ty/eleventy';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

const OUTPUT = 'dist/docs';
const SOURCE_SCRIPT = /(?:\.\.\/)+src\/define\/all\.ts/g;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

rmSync(OUTPUT, { recursive: true, force: true });
const site = new Eleventy('demo/docs', OUTPUT, { configPath: 'demo/docs/site/eleventy.config.js', quietMode: true });
await site.write();
copyAloud();
copyExamples();
const pages = await writeSearchIndex();
console.log(`${OUTPUT}: ${pages} pages, with a search that works without a server`);

function copyAloud() {
  cpSync('dist/browser', `${OUTPUT}/aloud`, { recursive: true });
}

/** The demo and the examples, at the same places as in the repository, with the built script. */
function copyExamples() {
  const isExample = (path) => !/^demo\/(docs|rules|frameworks|cms|deployment)(\/|$)|\.pls$/.test(path);
  cpSync('demo', `${OUTPUT}/demo`, { recursive: true, filter: isExample });
  cpSync('audio', `${OUTPUT}/audio`, { recursive: true });
  for (const file of readdirSync(`${OUTPUT}/demo`, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const depth = file.split(/[\\/]/).length;
    const path = `${OUTPUT}/demo/${file}`;
    const html = readFileSync(path, 'utf8')
      .replace(SOURCE_SCRIPT, `${'../'.repeat(depth)}aloud/aloud.js`)
      .replace('href="../docs/"', 'href="../"');
    writeFileSync(path, html);
  }
}

/** @returns the number of pages */
async function writeSearchIndex() {
  const { index } = await createIndex();
  const { page_count: count, errors } = await index.addDirectory({
    path: OUTPUT,
    glob: '{index.html,[!d]*/**/*.html}',
  });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  await index.writeFiles({ outputPath: `${OUTPUT}/pagefind` });
  await close();
  return count;
}
