import { AloudPlayer } from '../elements/aloud-player/aloud-player.js';
import { defineElement } from '../browser/dom/define-element.js';

defineElement('aloud-player', AloudPlayer);

export type { AloudPlayer };
