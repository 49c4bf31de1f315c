/**
 * A virtual desktop: a screen, a window manager, a message bus and the accessibility bus. When it closes, it ends
 * everything that it started.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const BUS_CONFIG = fileURLToPath(new URL('orca/session-bus.conf', import.meta.url));
const FONTS_CONFIG = fileURLToPath(new URL('orca/fonts.conf', import.meta.url));

/** A program did not start. No speech was recorded yet, so the run may try again. */
export class StartError extends Error {}

export class Desktop {
  readonly folder = mkdtempSync(join(tmpdir(), 'aloud-hear-'));
  readonly environment: NodeJS.ProcessEnv;
  readonly #children: ChildProcess[] = [];

  private constructor() {
    const home = join(this.folder, 'home');
    mkdirSync(join(home, 'run'), { recursive: true, mode: 0o700 });
    const { WAYLAND_DISPLAY: _w, NO_AT_BRIDGE: _n, PYTHONPATH: _p, PYTHONHOME: _h, ...inherited } = process.env;
    this.environment = {
      ...inherited,
      HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local/share'),
      XDG_SESSION_TYPE: 'x11',
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      GTK_USE_PORTAL: '0',
      LIBGL_ALWAYS_SOFTWARE: '1',
      FONTCONFIG_FILE: FONTS_CONFIG,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
    };
  }

  /** @throws StartError */
  static async open(): Promise<Desktop> {
    const desktop = new Desktop();
    try {
      const screen = desktop.start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'], { hasFourthPipe: true }); // prettier-ignore
      desktop.environment.DISPLAY = `:${await firstLine(screen.stdio[3] as Readable, 'the screen (Xvfb)')}`;
      const bus = desktop.start('dbus-daemon', [`--config-file=${BUS_CONFIG}`, '--nofork', '--print-address'], {
        isPiped: true,
      });
      desktop.environment.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdout!, 'the message bus (dbus-daemon)');
      desktop.start('openbox', ['--sm-disable']);
      desktop.start('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
      return desktop;
    } catch (error) {
      await desktop.close();
      throw error;
    }
  }

  /**
   * Starts a program in this process group; ending the group ends all of its programs. Its error output goes to a file
   * in the folder.
   */
  start(program: string, args: string[], { isPiped = false, hasFourthPipe = false } = {}): ChildProcess {
    const log = openSync(join(this.folder, `${program.split('/').pop()}.log`), 'a');
    const child = spawn(program, args, {
      env: this.environment,
      stdio: [isPiped ? 'pipe' : 'ignore', isPiped ? 'pipe' : log, log, ...(hasFourthPipe ? (['pipe'] as const) : [])],
    });
    child.on('error', (error) => createWriteStream(join(this.folder, 'errors.log'), { flags: 'a' }).end(`${error}\n`));
    this.#children.push(child);
    return child;
  }

  /** A key by its X name, `shift+Tab` or `KP_Add`, pressed and released. */
  async press(key: string): Promise<void> {
    const child = spawn('xdotool', ['key', '--clearmodifiers', key], { env: this.environment, stdio: 'ignore' });
    const code = await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
    if (code !== 0) throw new Error(`the key ${key} could not be pressed`);
  }

  async close(): Promise<void> {
    for (const child of this.#children.reverse()) await stopProcess(child);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.on('close', resolve));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    child.kill(signal);
    const timeout = new Promise((resolve) => setTimeout(resolve, 3000, 'late').unref());
    if ((await Promise.race([closed, timeout])) !== 'late') return;
  }
}

function firstLine(stream: Readable, program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (): void => reject(new StartError(`${program} did not start`));
    const timer = setTimeout(fail, 20_000);
    stream.on('data', (data) => {
      text += String(data);
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.split('\n')[0]!.trim());
    });
    stream.on('close', fail).on('error', fail);
  });
}
