import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';
import { median, table } from '../report-tables.js';
import { writeStories } from './bench-stories.js';
import { runMeasured } from './measured-program.js';

/** The speed and the memory of a run. */
export interface Throughput {
  /** Times real time. */
  readonly speed: number;
  /** Megabytes. */
  readonly peak: number;
  /** The memory of the last quarter of the run over that of the first. */
  readonly growth: number;
}

/** Narrates so many stories with the embedded queue, and prints what it needed. */
export async function measureThroughput(folder: string, count: number, isShort: boolean): Promise<Throughput> {
  const real = writeStories(join(folder, 'site'), count, isShort);
  const { wall, cpu, memory, output } = await runMeasured(['watch', 'site', '--once', '--out', 'narration'], folder);
  const manifests = readManifests(join(folder, 'narration/stories'));
  const seconds = manifests.reduce((sum, { duration }) => sum + duration, 0);
  const words = manifests.reduce((sum, manifest) => sum + manifest.words, 0);
  const flite = manifests.filter(({ voice }) => voice.startsWith('flite'));
  const byFlite = flite.reduce((sum, { duration }) => sum + duration, 0);
  for (const line of output.split('\n')) if (/^failed|not found/.test(line)) console.log(line);
  table(
    ['', 'value'],
    [
      ['stories', count],
      ['of them pages of newspapers', real],
      ['published', manifests.length],
      ['words', words],
      ['sound, minutes', seconds / 60],
      ['of it by flite, %', (100 * byFlite) / seconds],
      ['on the wall, s', wall],
      ['processor, s', cpu],
      ['× real time, wall', seconds / wall],
      ['× real time, one processor', seconds / cpu],
      ['stories an hour', (3600 * manifests.length) / wall],
      ['memory at most, MB', Math.max(...memory)],
      ...quarters(memory).map((part, index): [string, number] => [`memory in quarter ${index + 1}, MB`, median(part)]),
    ],
  );
  const [first, , , last] = quarters(memory);
  return { speed: seconds / wall, peak: Math.max(...memory), growth: median(last!) / median(first!) };
}

/** The four parts of a list. */
const quarters = (values: readonly number[]): number[][] =>
  [0, 1, 2, 3].map((part) =>
    values.slice((part * values.length) / 4, Math.max(((part + 1) * values.length) / 4, part + 1)),
  );

function readManifests(folder: string): StoryManifest[] {
  return readdirSync(folder).map(
    (id) => JSON.parse(readFileSync(join(folder, id, 'manifest.json'), 'utf8')) as StoryManifest,
  );
}
