/** The names of the feeds, at the root of the store. */
export const PODCAST_FEED = 'podcast.xml';
export const JSON_FEED = 'feed.json';
