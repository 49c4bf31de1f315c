/** Programs that a test run starts: run with a limit on silence, and ended with all that they started themselves. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program is ended when it reports nothing for this long. It may run as long as it reports. */
export const SILENCE_LIMIT_MS = 10 * 60_000;

/**
 * @param {readonly string[]} words the program and its arguments
 * @returns {Promise<{ code: number, seconds: number, isSilent: boolean }>} `isSilent`: it was ended because it reported nothing.
 */
export function run(words, { environment = {}, silenceLimit = SILENCE_LIMIT_MS, onText = () => {} } = {}) {
  const start = Date.now();
  return new Promise((resolve) => {
    const [program, ...args] = words;
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...environment, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH },
    });
    let isSilent = false;
    const end = () => {
      isSilent = true;
      endTree(child.pid);
    };
    let timer = setTimeout(end, silenceLimit);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        clearTimeout(timer);
        timer = setTimeout(end, silenceLimit);
        onText(text);
      });
    child.on('error', (error) => onText(`${error}\n`));
    // Not 'close': a program that outlives this one may keep the pipes open.
    child.on('exit', (code) => {
      clearTimeout(timer);
      setImmediate(() => resolve({ code: code ?? 1, seconds: (Date.now() - start) / 1000, isSilent }));
    });
  });
}

/** Ends a process and all its descendants. A browser is the leader of a process group of its own, so a group is not enough. */
export function endTree(pid) {
  for (const each of [pid, ...descendantsOf(pid)]) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {} // it has ended already
  }
}

function descendantsOf(pid) {
  const children = new Map();
  for (const [child, parent] of processes()) children.set(parent, [...(children.get(parent) ?? []), child]);
  const found = [pid];
  for (const each of found) found.push(...(children.get(each) ?? []));
  return found.slice(1);
}

/** Pairs of a process and its parent. */
function processes() {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // `pid (name) state parent …`; the name may hold spaces and brackets.
        const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) \w /);
        return [[Number(name), Number.parseInt(parent)]];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}
