import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../../node/run-aloud.js';

const METER = new URL('../usage-meter.js', import.meta.url).href;
const SAMPLE_MS = 1000;

/** What a run of the command line needed. */
export interface Usage {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of processor time of all threads. */
  readonly cpu: number;
  /** Megabytes of the process and those that it started, once a second. */
  readonly memory: readonly number[];
  readonly output: string;
}

/** Runs the built command line in a folder, with a cache of its own, to its end. */
export async function runMeasured(args: readonly string[], folder: string): Promise<Usage> {
  const meter = join(folder, 'usage.json');
  const began = performance.now();
  const env = { ...process.env, ALOUD_METER: meter, XDG_CACHE_HOME: join(folder, '.cache') };
  const child = spawn(process.execPath, ['--import', METER, join(DIST, 'node/aloud.js'), ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(memoryOf(child.pid!)), SAMPLE_MS);
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  const { cpu } = JSON.parse(readFileSync(meter, 'utf8')) as { cpu: number };
  return { wall: (performance.now() - began) / 1000, cpu, memory, output };
}

/** Megabytes of a process and its descendants. Memory that two of them share is counted twice. */
export function memoryOf(root: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  let kilobytes = 0;
  // A process may be listed before its parent, so the list is read until nothing is added.
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [pid, parent] of processes) if (tree.has(parent!)) tree.add(pid!);
  }
  for (const [pid, , rss] of processes) if (tree.has(pid!)) kilobytes += rss!;
  return kilobytes / 1000;
}

/** Seconds of processor time of a process that runs, with its threads. Not a number where there is no `/proc`. */
export function processorSeconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  // `pid (name) state …`; the name may hold spaces. Fields 14 and 15 are in hundredths of a second (proc_pid_stat(5)).
  const [user, system] = readFileSync(file, 'utf8').split(') ').at(-1)!.split(' ').slice(11, 13).map(Number);
  return (user! + system!) / 100;
}
