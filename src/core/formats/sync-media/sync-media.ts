import type { ReadableFormat, WritableFormat } from '../format/format.js';
import { readSyncMedia } from './read-sync-media.js';
import { writeSyncMedia } from './write-sync-media.js';

export const syncMedia: ReadableFormat<'sync-media'> & WritableFormat<'sync-media'> = {
  name: 'sync-media',
  extensions: [],
  summary: 'W3C SyncMediaLite: WebVTT of selectors',
  detect: ({ syntax, head }) => (syntax === 'webvtt' && /^[ \t]*\{.*"selector"/m.test(head) ? 'certain' : undefined),
  read: readSyncMedia,
  write: (timing) => ({ text: writeSyncMedia(timing), warnings: [] }),
  cannotStore: ['doubts', 'open-ends', 'line-breaks', 'speakers', 'language', 'sound', 'styles'],
  pointsAtText: true,
  storesNestedCues: true,
};
