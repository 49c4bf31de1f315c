import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { idOfAddress } from '../../../src/node/newsroom/story/story-reference.js';
import { NewsroomProcess, sendStory } from '../../node/newsroom/newsroom-process.js';
import { median, table } from '../report-tables.js';
import { madeStory } from './bench-stories.js';
import { BenchSite } from './bench-site.js';
import { processorSeconds } from './measured-program.js';

const CORRECTIONS = 5;
/** Each takes longer than a correction may take. */
const OTHER_STORIES = 12;
const OTHER_PARAGRAPHS = 60;
const POLL_MS = 20;
/** Then it is taken as lost. */
const MAX_SECONDS = 120;

/** The seconds from the webhook to the manifest. */
export interface CorrectionTimes {
  /** The median, of a watcher that has nothing else to do. */
  readonly idle: number;
  /** Of one that narrates long stories, of which others wait. */
  readonly busy: number;
}

/** Corrects a sentence of a story of two minutes, and waits for its narration. */
export async function measureCorrection(folder: string): Promise<CorrectionTimes> {
  const site = new BenchSite();
  await site.open();
  const address = { sources: [`${site.address}/feed`], allowPrivate: true, hostInterval: 0 };
  const settings = { ...address, interval: 1, webhook: { port: 0 } };
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(settings)};`);
  site.pages.set('/story', madeStory(1));
  site.list(['/story']);
  const watcher = new NewsroomProcess('watch', [], folder);
  try {
    const [, port] = await watcher.line(/port (\d+)/);
    await watcher.line(/published .*\/story:/);
    const correct = correctionOf(site, folder, port!);
    const before = processorSeconds(watcher.child.pid!);
    const idle: number[] = [];
    for (let number = 1; number <= CORRECTIONS; number++) idle.push(await correct(`Correction ${number}.`));
    const cpu = (processorSeconds(watcher.child.pid!) - before) / CORRECTIONS;
    const others = Array.from({ length: OTHER_STORIES }, (_, index) => `/other-${index}`);
    for (const [index, path] of others.entries()) site.pages.set(path, madeStory(index + 2, OTHER_PARAGRAPHS));
    site.list(['/story', ...others]);
    const isBusy = (): boolean => others.filter((path) => site.requests.includes(path)).length >= 2;
    while (!isBusy()) await wait(POLL_MS);
    const busy = await correct('The last correction.');
    const left = OTHER_STORIES - watcher.count(/^published .*\/other/);
    if (!left) throw new Error('the other stories were published first: make them longer');
    table(
      ['a correction of one sentence in two minutes of sound', 'seconds'],
      [
        ['processor, of the watcher', cpu],
        [`to the manifest, nothing else to do, median of ${CORRECTIONS}`, median(idle)],
        ['the slowest of them', Math.max(...idle)],
        [`to the manifest, ${left} long stories left to narrate`, busy],
      ],
    );
    return { idle: median(idle), busy };
  } catch (error) {
    throw new Error(watcher.stderr, { cause: error });
  } finally {
    await watcher.end('SIGKILL');
    site.close();
  }
}

/** Changes the story, sends it to the webhook, and waits for its manifest. @returns the seconds of one correction */
function correctionOf(site: BenchSite, folder: string, port: string): (sentence: string) => Promise<number> {
  const url = `${site.address}/story`;
  const file = join(folder, 'narration/stories', idOfAddress(url), 'manifest.json');
  return async (sentence) => {
    const before = readFileSync(file, 'utf8');
    site.pages.set('/story', madeStory(1, undefined, sentence));
    const began = performance.now();
    const status = await sendStory(url, port);
    if (status !== 202) throw new Error(`the webhook answers ${status}`);
    const seconds = (): number => (performance.now() - began) / 1000;
    while (readFileSync(file, 'utf8') === before)
      if (seconds() < MAX_SECONDS) await wait(POLL_MS);
      else throw new Error(`no correction was published in ${MAX_SECONDS} s`);
    return seconds();
  };
}
