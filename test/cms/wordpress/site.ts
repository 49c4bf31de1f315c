/** A real WordPress with the plugin, in a temporary folder: files, database, uploads, configuration. `close` removes all of it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { WORDPRESS } from '../packages.js';
import { waitFor } from './wait-for.js';
import { freePort } from '../../../scripts/free-port.js';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Of a site that only this machine sees, for a minute. */
export const PASSWORD = 'The quay lay empty.';

/** What a test may change in the configuration. */
interface Configuration {
  /** Makes recordings; without words there is none. */
  readonly command: readonly string[];
  readonly options: readonly string[];
  /** Does a request start the background tasks? Else only `runTasks` does. */
  readonly cron: boolean;
}

export interface Site {
  readonly origin: string;
  readonly folder: string;
  /** Runs PHP in WordPress and returns what it returns. */
  php<T>(code: string): Promise<T>;
  /** Runs the background tasks, as the `cron` of a server does, until no recording is to be made. */
  runTasks(): Promise<void>;
  configure(change: Partial<Configuration>): void;
  /** What PHP and WordPress reported. */
  log(): string;
  close(): Promise<void>;
}

/** The command line of this working copy. */
export const ALOUD: readonly string[] = [process.execPath, join(root, 'src/node/bin.js')];

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'aloud-cms-'));
  const site = join(folder, 'site');
  const socket = join(folder, 'db.sock');
  const programs: ChildProcess[] = [];
  // Also where the run ends early.
  const clear = (): void => {
    programs.forEach((program) => end(program, 'SIGKILL'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const stop = (): void => process.exit(1);
  process.once('exit', clear).once('SIGINT', stop).once('SIGTERM', stop);
  const close = async (): Promise<void> => {
    process.off('exit', clear).off('SIGINT', stop).off('SIGTERM', stop);
    for (const program of programs) {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      if (end(program, 'SIGTERM')) await ended;
    }
    clear();
  };
  const logFile = join(folder, 'debug.log');
  const log = (): string => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
  let configuration: Configuration = { command: ALOUD, options: ['--cache', join(folder, 'cache')], cron: true };
  const configure: Site['configure'] = (change) => {
    configuration = { ...configuration, ...change };
    writeFileSync(join(folder, 'configuration.json'), JSON.stringify(configuration));
  };
  try {
    writeFileSync(join(folder, 'site.json'), JSON.stringify({ socket, password: PASSWORD }));
    configure({});
    copyFiles(site);
    programs.push(await startDatabase(folder, socket));
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    await run('php', [join(here, 'install.php'), site, origin]).catch(() => {
      throw new Error(`WordPress could not be installed:\n${log()}`);
    });
    programs.push(await startServer(site, port));
    const php = async <T>(code: string): Promise<T> => {
      const file = join(folder, 'code.php');
      const load = `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; require '${site}/wp-load.php';`;
      writeFileSync(file, `<?php ${load} echo "\\n" . json_encode( ( function () { ${code} } )() );`);
      const { stdout } = await run('php', [file]);
      return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1) || 'null') as T;
    };
    return {
      origin,
      folder,
      configure,
      close,
      log,
      runTasks: () =>
        waitFor('the background tasks', async () => {
          await run('php', [join(site, 'wp-cron.php')]);
          return php<boolean>(`
            foreach ( _get_cron_array() as $hooks ) if ( isset( $hooks['aloud_narrate'] ) ) return false;
            return true;`);
        }).then(() => undefined),
      php,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function copyFiles(site: string): void {
  // Debian links to files elsewhere, where WordPress would look for its configuration.
  cpSync(WORDPRESS, site, { recursive: true, dereference: true, filter: (path) => !path.endsWith('/wp-config.php') });
  cpSync(join(here, 'wp-config.php'), join(site, 'wp-config.php'));
  const content = join(site, 'wp-content');
  cpSync(join(root, 'dist/wordpress/aloud'), join(content, 'plugins/aloud'), { recursive: true });
  for (const name of ['mu-plugins', 'uploads']) mkdirSync(join(content, name), { recursive: true });
  cpSync(join(here, 'test-site.php'), join(content, 'mu-plugins/test-site.php'));
}

/** MariaDB with its data in the folder and without a network. */
async function startDatabase(folder: string, socket: string): Promise<ChildProcess> {
  const data = join(folder, 'db');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const common = ['--no-defaults', `--datadir=${data}`, ...user];
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const options = ['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M'];
  const program = spawn('mariadbd', [...common, ...options, `--socket=${socket}`, `--pid-file=${folder}/db.pid`], {
    stdio: 'ignore',
  });
  await waitFor('the database', () => {
    if (program.exitCode !== null) throw new Error(`mariadbd ended with status ${program.exitCode}`);
    return existsSync(socket);
  });
  return program;
}

/** Several processes, because WordPress requests its own background tasks from itself. */
async function startServer(site: string, port: number): Promise<ChildProcess> {
  const program = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site, join(here, 'router.php')], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '6' },
  });
  await waitFor('the web server', async () => {
    if (program.exitCode !== null) throw new Error(`php ended with status ${program.exitCode}`);
    return fetch(`http://127.0.0.1:${port}/readme.html`)
      .then(({ ok }) => ok)
      .catch(() => false);
  });
  return program;
}

/** Ends a program and, where it leads a group, its processes. @returns false where it has ended. */
function end(program: ChildProcess, signal: NodeJS.Signals): boolean {
  if (program.exitCode !== null || program.signalCode !== null || !program.pid) return false;
  const isGroup = program.spawnargs[0] === 'php';
  return process.kill(isGroup ? -program.pid : program.pid, signal);
}
