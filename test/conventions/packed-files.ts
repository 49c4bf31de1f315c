import { execFileSync } from 'node:child_process';

/** The files that `npm pack` takes from a folder, by their paths in the package. */
export function packedFiles(folder: string): string[] {
  const isWindows = process.platform === 'win32';
  const output = execFileSync(isWindows ? 'npm.cmd' : 'npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: isWindows,
  });
  const packs = JSON.parse(output) as { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>;
  return Object.values(packs).flatMap((pack) => pack.files.map((file) => file.path));
}
