/** The events that an app listens for, and a list of how often each has come. */
export const EVENTS = ['aloud-press', 'aloud-sentence', 'aloud-word', 'aloud-play', 'aloud-pause'];

/** A new list in which the event is counted. Its `text` is the sentence or word, for events that have one. */
export function addToLog(log, { type, text = '' }) {
  const count = (log.find((entry) => entry.type === type)?.count ?? 0) + 1;
  return [...log.filter((entry) => entry.type !== type), { type, count, text }];
}
