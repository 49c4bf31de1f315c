/**
 * The one script for a site without a build: `dist/aloud.js` and the chunks that a press loads. `--report` prints what each weighs.
 * The list of all inputs is left in `dist/meta.json`, for the size test.
 */
import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { howlerForElements } from './howler.js';
import { templates } from './templates.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist/chunks`, { recursive: true, force: true }); // names hold a hash, so old ones would stay

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { aloud: 'src/define/all.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  target: 'es2022',
  conditions: ['production'],
  legalComments: 'external', // the licences of Lit and howler travel beside the files
  metafile: true,
  plugins: [templates(), howlerForElements()],
});
writeFileSync(`${root}/dist/meta.json`, JSON.stringify(metafile));

if (process.argv.includes('--report')) {
  console.log(' minified      gzip    brotli');
  for (const name of Object.keys(metafile.outputs)) {
    const bytes = readFileSync(`${root}/${name}`);
    const columns = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
    console.log(columns.map((count) => String(count).padStart(9)).join(' '), name);
  }
}
