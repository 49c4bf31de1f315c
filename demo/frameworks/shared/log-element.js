/** The list of events in a page that a server writes. */
import { addToLog } from './event-log.js';

/** Counts an event in the list of the page. */
export function logEvent(event) {
  const list = document.querySelector('main > ul');
  const log = [...list.children].map((item) => ({
    type: item.dataset.event,
    count: Number(item.dataset.count),
    text: item.textContent,
  }));
  list.replaceChildren(
    ...addToLog(log, event).map(({ type, count, text }) => {
      const item = document.createElement('li');
      Object.assign(item.dataset, { event: type, count });
      item.textContent = text;
      return item;
    }),
  );
}

/** `rate` is no attribute: the page has it as data. */
export function applyRates() {
  for (const player of document.querySelectorAll('aloud-player[data-rate]')) player.rate = Number(player.dataset.rate);
}
