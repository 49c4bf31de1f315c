import '@hotwired/turbo';
import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { EVENTS } from '../../shared/event-log.js';
import { applyRates, logEvent } from '../../shared/log-element.js';

let isRefused = false;

/** The events bubble, so that listeners of the document survive each page. */
for (const type of EVENTS) document.addEventListener(type, logEvent);
document.addEventListener('aloud-press', (event) => isRefused && event.preventDefault());
document.addEventListener('click', ({ target }) => (isRefused ||= target.dataset.action === 'refuse'));
for (const type of ['turbo:load', 'turbo:morph-element']) document.addEventListener(type, applyRates);
