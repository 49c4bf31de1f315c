import type { JobQueue, ListedJob } from '../queue/job-queue.js';

/** Stories of which the queue knows more than the store. */
export interface UnpublishedStories {
  /** Stories that wait for their first version. */
  readonly preparing: readonly ListedJob[];
  readonly failed: readonly ListedJob[];
}

/** Of each state. A first start has thousands. */
const MAX_SHOWN = 50;
/** Among them may be stories that are published, and checked again. */
const MAX_READ = 500;

/** @param isKnown whether the store has a manifest of a story */
export async function unpublishedStories(
  queue: Pick<JobQueue, 'list'> | undefined,
  isKnown: (id: string) => boolean,
): Promise<UnpublishedStories> {
  if (!queue) return { preparing: [], failed: [] };
  const list = async (state: ListedJob['state']): Promise<ListedJob[]> => queue.list(state, MAX_READ);
  const [running, waiting, failed] = [await list('running'), await list('waiting'), await list('failed')];
  return {
    preparing: [...running, ...waiting].filter(({ id }) => !isKnown(id)).slice(0, MAX_SHOWN),
    failed: failed.slice(0, MAX_SHOWN),
  };
}
