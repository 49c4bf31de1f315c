import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** Why tests that need Redis are skipped; false where they run. */
export const NO_REDIS: string | false = isInstalled
  ? false
  : 'redis-server is not installed (npm run newsroom:setup installs it, as root on Debian)';

// The reporter does not print the reason of a suite that is skipped.
if (NO_REDIS !== false) console.log(`skipped: ${NO_REDIS}`);

/** A Redis of a test, which keeps its data in a folder of the test. */
export class RedisServer {
  readonly port: number;
  private readonly folder: string;
  private readonly args: readonly string[];
  private child: ChildProcess | undefined;

  private constructor(folder: string, port: number, args: readonly string[]) {
    this.folder = folder;
    this.port = port;
    this.args = args;
  }

  static async start(folder: string, ...args: string[]): Promise<RedisServer> {
    const server = new RedisServer(folder, await freePort(), args);
    await server.start();
    return server;
  }

  /** @param database each test may have its own */
  url(database = 0): string {
    return `redis://127.0.0.1:${this.port}/${database}`;
  }

  async start(): Promise<void> {
    const settings = ['--port', `${this.port}`, '--bind', '127.0.0.1', '--dir', this.folder, '--save', ''];
    const child = spawn('redis-server', [...settings, '--appendonly', 'yes', ...this.args]);
    this.child = child;
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    while (!output.includes('Ready to accept connections')) {
      if (child.exitCode !== null) throw new Error(`redis-server ended: ${output}`);
      await wait(10);
    }
  }

  /** As a machine that loses its power, as far as a process can. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
