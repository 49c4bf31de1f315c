import htmx from 'htmx.org';
import 'aloud/aloud.js';
import 'aloud/player-api.js';
import { applyRates, logEvent } from '../../shared/log-element.js';

/** For `hx-on`. */
globalThis.logEvent = logEvent;
htmx.onLoad(applyRates);
document.addEventListener('htmx:after:swap', applyRates);
