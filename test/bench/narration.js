import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseWebvtt } from '../../dist/core/index.js';
import { table, target } from './report-tables.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const METER = new URL('usage-meter.js', import.meta.url).href;

/** The speed of `aloud narrate` for the demo story. */
export async function measureNarration() {
  const scratch = await mkdtemp(join(tmpdir(), 'aloud-bench-'));
  try {
    const meter = join(scratch, 'meter.json');
    const began = performance.now();
    await run(['--import', METER, 'dist/node/aloud.js', 'narrate', 'demo/index.html', '--out', scratch], meter);
    const seconds = (performance.now() - began) / 1000;
    const { cpu, memory } = JSON.parse(await readFile(meter, 'utf8'));
    const { notes } = parseWebvtt(await readFile(join(scratch, 'story.vtt'), 'utf8'));
    const duration = Number(/^duration: (.*)$/m.exec(notes[0])[1]);
    table(
      ['narrate demo/index.html', 'figure'],
      [
        ['sound, s', duration],
        ['on the wall, s', seconds],
        ['processor, s', cpu],
        ['× real time, on the wall', duration / seconds],
        ['× real time, of one processor', duration / cpu],
        ['peak memory, MB', memory / 1e6],
      ],
    );
    console.log('');
    target('narration', duration / seconds, { least: 10, unit: '× real time' });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function run(args, meter) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ALOUD_METER: meter },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`aloud narrate ended with ${code}:\n${said}`)) : resolve()));
  });
}
