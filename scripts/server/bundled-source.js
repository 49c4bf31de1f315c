/**
 * Serves `/bundled/all.js`: the source of the elements in a few files, with all its names, unlike `dist/browser/`. The 150 modules
 * cost a page of a test more time of the processor than most tests do.
 */
import { build } from 'esbuild';
import { basename } from 'node:path';

const FOLDER = '/bundled/';

/** @param root the project's folder. @returns a Koa middleware */
export function bundledSource(root) {
  let files;
  return async (context, next) => {
    if (!context.path.startsWith(FOLDER)) return next();
    files ??= bundle(root);
    const text = (await files).get(basename(context.path));
    if (text === undefined) return next();
    context.type = 'js';
    context.set('Cache-Control', 'max-age=3600');
    context.body = text;
  };
}

/** @returns {Promise<Map<string, string>>} the text of each file, by its name */
async function bundle(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/define/all.ts'],
    outdir: 'bundled',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development'],
    chunkNames: '[name]-[hash]',
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}
