/**
 * Options of the dev server and the test server: they serve TypeScript from its source, and answer range requests for
 * audio.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { builtScript } from './built-script.js';
import { ranges } from './http-ranges.js';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const source = {
  rootDir: root,
  nodeResolve: true,
  mimeTypes: { '**/*.vtt': 'text/vtt' },
  middleware: [ranges(root), builtScript(root)],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/tsconfig.json` })],
};
