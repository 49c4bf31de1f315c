import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

/**
 * Installs the packages of one command, which the project does not install with its own, at its first use.
 *
 * @param address `import.meta.url` of a file beside their `package.json`.
 * @param name the package that shows whether they are installed.
 */
export function installPackages(address, name) {
  const folder = fileURLToPath(new URL('.', address));
  if (existsSync(`${folder}node_modules/${name}`)) return;
  execFileSync('npm', INSTALL, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}
