/** Whether the documentation site is older than what it is made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['demo', 'src', 'scripts', 'audio', 'test/screen-reader/snapshots', 'README.md', 'package.json'];

/** @param root the project's folder */
export function isDocsOld(root) {
  const built = join(root, 'dist/docs/index.html');
  if (!existsSync(built)) return true;
  const time = statSync(built).mtimeMs;
  return SOURCES.some((source) => filesOf(join(root, source)).some((file) => statSync(file).mtimeMs > time));
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true }).map((file) => join(path, file));
}
