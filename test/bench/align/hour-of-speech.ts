import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { openEspeak } from '../../../src/node/voices/espeak-ng.js';
import { recordPage, toWaveFile } from '../../node/align/synthetic-recordings.js';

const root = new URL('../../../', import.meta.url).pathname;
/** Makes a process print, as its last line, its highest memory (kB) and its processor time (µs). */
const REPORT_USAGE_IMPORT = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.error(maxRSS,userCPUTime+systemCPUTime)})`;

/** The cost of `aloud align` for an hour of speech, in its own process. */
export interface Hour {
  /** Seconds of speech. */
  readonly duration: number;
  /** Megabytes. */
  readonly peak: number;
  /** Seconds of processor time of all threads, for all files. */
  readonly processor: number;
  /** The same for the timing file alone. */
  readonly timingOnly: number;
  /** Sentences that were found. */
  readonly found: number;
  /** Sentences of the recording. */
  readonly sentences: number;
}

/** @param script sentences. In each repetition their words have another order, so that no two are the same. */
export async function measureHour(script: readonly (readonly string[])[], times: number): Promise<Hour> {
  const folder = mkdtempSync(join(tmpdir(), 'aloud-hour-'));
  try {
    const html = pageOf(script, times);
    const recording = await recordPage(html, await openEspeak(150), 'en-GB');
    writeFileSync(join(folder, 'page.html'), html);
    writeFileSync(join(folder, 'read.wav'), toWaveFile(recording));
    const [peak, processor] = run(folder);
    const [, timingOnly] = run(folder, '--timing-only');
    const timing = parseWebvtt(readFileSync(join(folder, 'made/story.vtt'), 'utf8'));
    return {
      duration: recording.duration,
      peak,
      processor,
      timingOnly,
      found: timing.cues.length,
      sentences: recording.sentences.length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the highest memory (megabytes) and the processor time (seconds). */
function run(folder: string, ...more: string[]): [number, number] {
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      REPORT_USAGE_IMPORT,
      join(root, 'dist/modules/node/aloud.js'),
      'align',
      'page.html',
      'read.wav',
      '--out',
      'made',
      ...more,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const [memory, time] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return [memory! / 1000, time! / 1e6];
}

/** The page of the repetitions, with the same order in each run. */
function pageOf(script: readonly (readonly string[])[], times: number): string {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const paragraphs = Array.from({ length: times }, () =>
    script.map((said) => {
      const words = said.map((word) => word.replace(/[^\p{L}\p{N}’'-]/gu, '')).filter(Boolean);
      for (let last = words.length - 1; last > 0; last--) {
        const other = Math.floor(random() * (last + 1));
        [words[last], words[other]] = [words[other]!, words[last]!];
      }
      return `<p>${words.join(' ')}.</p>`;
    }),
  );
  return `<html lang="en"><article><h1>An hour of it</h1>${paragraphs.flat().join('\n')}</article></html>`;
}
