import { AloudPlayer } from '../elements/aloud-player/aloud-player.js';

if (!customElements.get('aloud-player')) customElements.define('aloud-player', AloudPlayer);
