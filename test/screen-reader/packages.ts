/** The Debian packages that the screen reader needs, and how to detect them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const BROWSERS = ['firefox', 'chromium'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const SETUP_COMMAND = 'npm run screen-reader:setup';

/** A package, and a file that shows it is installed: a program on the PATH, or a path. */
const SHARED_PACKAGES: Record<string, string> = {
  orca: 'orca',
  'python3-pyatspi': '/usr/lib/python3/dist-packages/pyatspi/__init__.py',
  'gir1.2-atspi-2.0': '/usr/lib/x86_64-linux-gnu/girepository-1.0/Atspi-2.0.typelib',
  'gir1.2-wnck-3.0': '/usr/lib/x86_64-linux-gnu/girepository-1.0/Wnck-3.0.typelib',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'dbus-daemon': 'dbus-daemon',
  xvfb: 'Xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
};
const BROWSER_PACKAGES: Record<BrowserName, Record<string, string>> = {
  firefox: { 'firefox-esr': 'firefox-esr' },
  chromium: { chromium: 'chromium' },
};

/** The packages that these browsers need and that are not installed. */
export function missingPackages(browsers: readonly BrowserName[]): string[] {
  const packages = Object.assign({}, SHARED_PACKAGES, ...browsers.map((name) => BROWSER_PACKAGES[name])) as Record<
    string,
    string
  >;
  return Object.entries(packages)
    .filter(([, file]) => !isPresent(file))
    .map(([name]) => name);
}

function isPresent(file: string): boolean {
  if (!file.startsWith('/')) return findOnPath(file) !== undefined;
  // Other processors have their libraries in a folder of another name.
  const folder = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  return existsSync(file.replace('x86_64-linux-gnu', folder));
}

export function findOnPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/** The speech depends on these, so the run prints them: `orca 43.1`. */
export function versions(): Record<string, string> {
  const answer = (program: string): string =>
    /\d+(\.\d+)+/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? 'unknown';
  return { Orca: answer('orca'), Firefox: answer('firefox-esr'), Chromium: answer('chromium'), system: system() };
}

function system(): string {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? process.platform;
}
