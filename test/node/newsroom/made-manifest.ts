import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';

/** The manifest of a story, of which a test states only what it is about. */
export const madeManifest = (facts: Partial<StoryManifest> = {}): StoryManifest => ({
  version: 1,
  id: '7f2e7d57697da604',
  state: 'published',
  url: 'https://example.org/harbour',
  headline: 'The harbour opens',
  description: 'Ships came in.',
  language: 'en',
  byline: 'A. Writer',
  image: '',
  datePublished: '2026-05-01T10:00:00Z',
  dateModified: '',
  contentHash: '62981487ddfc6126',
  voice: 'flite slt',
  words: 17,
  duration: 9.536,
  audio: [
    { src: 'sound.8ac98530f1354fc5.webm', type: 'audio/webm', bytes: 23834 },
    { src: 'sound.41e74c2022d7424d.m4a', type: 'audio/mp4', bytes: 36236 },
  ],
  timing: { src: 'timing.400f373b01209b15.vtt', type: 'text/vtt', bytes: 550 },
  chapters: [],
  narratedAt: '2026-05-02T10:02:11.000Z',
  firstNarratedAt: '2026-05-01T10:02:11.000Z',
  ...facts,
});
