import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { DIST } from '../run-aloud.js';

export const WEBHOOK_SECRET = 'a secret of the newsroom';

/** Sends the address of a story to a webhook, signed. @returns the status */
export async function sendStory(url: string, port: string): Promise<number> {
  const body = JSON.stringify({ url });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', WEBHOOK_SECRET).update(`${timestamp}.${body}`).digest('hex');
  const headers = { 'x-aloud-timestamp': timestamp, 'x-aloud-signature': `sha256=${digest}` };
  return (await fetch(`http://127.0.0.1:${port}/stories`, { method: 'POST', headers, body })).status;
}

/** A watcher or a worker that runs as a program. */
export class NewsroomProcess {
  stderr = '';
  readonly child: ChildProcess;

  constructor(command: 'watch' | 'worker', args: readonly string[], cwd: string) {
    const env = { ...process.env, XDG_CACHE_HOME: join(cwd, '.cache'), ALOUD_WEBHOOK_SECRET: WEBHOOK_SECRET };
    this.child = spawn(process.execPath, [join(DIST, 'node/aloud.js'), command, ...args], { cwd, env });
    this.child.stderr!.on('data', (part: Buffer) => (this.stderr += part.toString()));
  }

  /** Waits for a line. */
  async line(pattern: RegExp): Promise<RegExpExecArray> {
    for (let match; this.child.exitCode === null; await once(this.child.stderr!, 'data'))
      if ((match = pattern.exec(this.stderr))) return match;
    throw new Error(`it ended without ${pattern}: ${this.stderr}`);
  }

  /** How many lines there are. */
  count(pattern: RegExp): number {
    return this.stderr.split('\n').filter((line) => pattern.test(line)).length;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
