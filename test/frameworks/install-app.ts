/** Installs an app with the packed package, as a site does, outside the repository, and builds and serves it. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/free-port.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(root, 'demo/frameworks');

/** Outside the repository, so that no import finds a package of the repository. It stays: the next run is faster. */
const workspace = join(tmpdir(), 'aloud-frameworks');

const { serve } = (await import(new URL('../bench/server.js', import.meta.url).href)) as {
  serve: (options: object) => Promise<{ origin: string; close: () => void }>;
};

interface Manifest {
  scripts?: Record<string, string>;
}

/** Runs npm; its output is in the error if it fails. */
async function npm(folder: string, ...words: string[]): Promise<string> {
  try {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
    const options = { cwd: folder, env, maxBuffer: 1e8, shell: process.platform === 'win32' };
    return (await promisify(execFile)('npm', words, options)).stdout.trim();
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${words.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** Packs `dist` as it is: build it first. */
export async function packAloud(): Promise<void> {
  mkdirSync(workspace, { recursive: true });
  const name = await npm(root, 'pack', '--ignore-scripts', '--silent', '--pack-destination', workspace);
  cpSync(join(workspace, name), join(workspace, 'aloud.tgz'));
  rmSync(join(workspace, 'shared'), { recursive: true, force: true });
  cpSync(join(sources, 'shared'), join(workspace, 'shared'), { recursive: true });
}

/** Gives the folder of the app. */
export async function installApp(name: string): Promise<string> {
  const folder = join(workspace, name);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder))
    if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true, force: true });
  cpSync(join(sources, name), folder, { recursive: true });
  cpSync(join(sources, 'shared/public'), join(folder, 'public'), { recursive: true });
  cpSync(join(root, 'audio/examples'), join(folder, 'public/audio'), { recursive: true });
  // The package has the same version in each run, but not the same files.
  for (const path of ['aloud', '.package-lock.json', '.vite', '.cache'])
    rmSync(join(folder, 'node_modules', path), { recursive: true, force: true });
  await npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error');
  if (scriptsOf(folder)['build']) await npm(folder, 'run', 'build');
  return folder;
}

const scriptsOf = (folder: string): Record<string, string> =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest).scripts ?? {};

export function versionOf(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Serves an app with its own server if it has one, else its files. */
export async function serveApp(folder: string): Promise<{ origin: string; close: () => void }> {
  if (scriptsOf(folder)['start']) return startServer(folder);
  const dist = join(folder, 'dist');
  const served = existsSync(dist) ? dist : folder;
  const pages: Record<string, string | Buffer> = {};
  for (const path of ['/', '/about']) {
    const files = [join(served, path, 'index.html'), join(served, `${path}.html`), join(served, 'index.html')];
    pages[path] = readFileSync(files.find((file) => existsSync(file))!);
  }
  // An app without a build has no copies of these.
  addFiles(pages, '/shared', join(workspace, 'shared'));
  addFiles(pages, '', join(folder, 'public'));
  return serve({ folder: served, pages });
}

function addFiles(pages: Record<string, string | Buffer>, prefix: string, folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) pages[prefix + path.slice(folder.length).replaceAll('\\', '/')] = readFileSync(path);
  }
}

/** `npm start` with the port in the environment. */
async function startServer(folder: string): Promise<{ origin: string; close: () => void }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' };
  const child = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  const close = (): void => void process.kill(-child.pid!);
  for (const limit = Date.now() + 60_000; ;) {
    const isUp = await fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { origin, close };
    if (child.exitCode !== null || Date.now() > limit) throw new Error(`npm start in ${folder} serves no page`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
