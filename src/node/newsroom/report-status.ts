import { UserError } from '../errors/user-error.js';
import { toOneLine } from '../output/one-line.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import type { NewsroomState } from './state/newsroom-state.js';
import { openStateBeside } from './state/open-state.js';

/** Counts of the stories, and a line for each one that is being made or has failed. */
export const statusLines = (config: ResolvedConfig): Promise<string[]> =>
  withState(config, async ({ queue, records }) => {
    const [stories, jobs] = [await records.counts(), await queue.counts()];
    const counts = { published: stories.published, withdrawn: stories.withdrawn, ...jobs };
    const lines = [...(await queue.list('running')), ...(await queue.list('failed'))];
    return [
      Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
      ...lines.map(({ state, id, location, reason }) => toOneLine(`${state} ${id} ${reason || location}`)),
    ];
  });

/** Gives a story that failed all its attempts again. @throws UserError if there is none */
export const retryStory = (config: ResolvedConfig, id: string): Promise<void> =>
  withState(config, async ({ queue }) => {
    if (await queue.retry(id)) return;
    throw new UserError(id, 0, 'no story with this id waits or has failed', '“aloud watch --status” lists them');
  });

/** Makes the watcher check every story again. */
export const requestRescan = (config: ResolvedConfig): Promise<void> =>
  withState(config, async ({ records }) => records.forget());

async function withState<Result>(
  config: ResolvedConfig,
  use: (state: NewsroomState) => Promise<Result>,
): Promise<Result> {
  const state = await openStateBeside(config);
  try {
    return await use(state);
  } catch (error) {
    throw state.explain(error);
  } finally {
    await state.close();
  }
}
