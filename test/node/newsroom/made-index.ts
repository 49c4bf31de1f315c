import type { SiteConfig } from '../../../src/node/newsroom/config/site-config.js';
import type { JobQueue, JobState, ListedJob } from '../../../src/node/newsroom/queue/job-queue.js';
import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';
import { madeManifest } from './made-manifest.js';

/** Sites that write in one direction and in the other. */
export const SITES: Readonly<Record<'ltr' | 'rtl', SiteConfig>> = {
  ltr: { title: 'The Harbour News', description: 'What happens.', language: 'en', link: 'https://example.org/' },
  rtl: { title: 'خبرهای بندر', description: 'آنچه روی می‌دهد.', language: 'fa', link: 'https://example.org/' },
};

export const HOSTILE = '<script>alert(1)</script> "&amp; <b onclick=x>';

const id = (number: number): string => `${number}`.padStart(16, '0');
const BOOK = { src: 'story.8ac98530f1354fc5.epub', type: 'application/epub+zip', bytes: 100 };

/** Stories of several languages and states, the newest first. */
export const STORIES: readonly StoryManifest[] = [
  madeManifest({ id: id(1), book: BOOK, duration: 312, datePublished: '2026-05-09T23:30:00-05:00' }),
  madeManifest({ id: id(2), headline: HOSTILE, byline: HOSTILE, datePublished: '2026-05-08T10:00:00Z' }),
  madeManifest({
    id: id(3),
    headline: 'افتتاح المرفأ',
    byline: 'Jane Smith',
    language: 'ar',
    datePublished: '2026-05-07T10:00:00Z',
  }),
  madeManifest({ id: id(4), headline: '港が開く', language: 'ja', datePublished: '2026-05-06' }),
  madeManifest({ id: id(5), headline: '', url: '', byline: '', language: 'no language', datePublished: '' }),
  madeManifest({ id: id(6), headline: 'Taken back', state: 'withdrawn', withdrawnAt: '2026-05-04T10:00:00Z' }),
];

/** A queue with these jobs. */
export const queueOf = (jobs: readonly Partial<ListedJob>[]): Pick<JobQueue, 'list'> => ({
  list: (state: JobState) =>
    jobs
      .map((job) => ({
        ...{ id: 'x', location: 'https://example.org/x', kind: 'address' as const, source: 'feed', priority: 5 },
        ...{ action: 'narrate' as const, state: 'waiting' as const, attempts: 0, reason: 'a secret reason' },
        ...job,
      }))
      .filter((job) => job.state === state),
});
