import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseWebvtt } from '../../dist/modules/core/index.js';
import { SENTENCES, storyPage } from './narration-stories.js';
import { table, target } from './report-tables.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const METER = new URL('usage-meter.js', import.meta.url).href;
const PARAGRAPHS = 30;
const MAX_BYTES = 600e6;
/** Times real time, on two cores. */
const LEAST_SPEED = { 'flite slt': 25, 'espeak-ng': 10 };

/**
 * Speed and memory of `aloud narrate` for the demo and for a story in several languages, beside its voice alone in the same
 * run. Two processor seconds can pass in a second on two cores, so the speed on the wall depends on other programs, and the
 * ratio to the voice does not.
 */
export async function measureNarration() {
  const scratch = await mkdtemp(join(tmpdir(), 'aloud-bench-'));
  try {
    const rows = [];
    for (const language of ['demo', ...Object.keys(SENTENCES)]) {
      const page = language === 'demo' ? join(root, 'demo/index.html') : join(scratch, `${language}.html`);
      if (language !== 'demo') await writeFile(page, storyPage(language, PARAGRAPHS));
      rows.push({ language, ...(await measurePage(page, join(scratch, language))) });
    }
    table(
      [
        'narrate, by language',
        'voice',
        'sound, s',
        'on the wall, s',
        'processor, s',
        'of the voice alone, s',
        'ratio',
        '× real time, wall',
        '× real time, one processor',
        'peak memory, MB',
      ],
      rows.map(({ language, voice, duration, seconds, cpu, plainCpu, memory }) => [
        language,
        voice,
        duration,
        seconds,
        cpu,
        plainCpu,
        cpu / plainCpu,
        duration / seconds,
        duration / cpu,
        memory / 1e6,
      ]),
    );
    console.log('');
    for (const { language, voice, duration, seconds, memory } of rows) {
      target(`${language} (${voice})`, duration / seconds, { least: LEAST_SPEED[voice], unit: '× real time' });
      target(`${language} (${voice})`, memory / 1e6, { most: MAX_BYTES / 1e6, unit: 'MB' });
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measurePage(page, out) {
  const began = performance.now();
  const { cpu, memory } = await run(
    ['dist/modules/node/aloud.js', 'narrate', page, '--out', out, '--cache', `${out}-cache`],
    out,
  );
  const seconds = (performance.now() - began) / 1000;
  const { cpu: plainCpu } = await run(['test/bench/plain-synthesis.js', page], out);
  const { notes } = parseWebvtt(await readFile(join(out, 'story.vtt'), 'utf8'));
  const noteOf = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(notes[0])[1];
  return { seconds, cpu, memory, plainCpu, duration: Number(noteOf('duration')), voice: noteOf('voice') };
}

/** Runs a program to its end. Gives its processor time (seconds) and its peak memory (bytes), with its threads. */
async function run(args, out) {
  const meter = `${out}.json`;
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', METER, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ALOUD_METER: meter },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`${args[0]} ended with ${code}:\n${said}`)) : resolve()));
  });
  return JSON.parse(await readFile(meter, 'utf8'));
}
