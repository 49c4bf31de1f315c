/** `play()`, `pause()`, `seek()`, `rate`, `state` and more events of `<aloud-player>`, for sites that use them. */
import { addPlayerApi } from '../elements/aloud-player/player-api.js';

export type { AloudPlayer } from '../elements/aloud-player/aloud-player.js';
export type { PlaybackErrorEvent, PlaybackEvent, PlaybackProgressEvent } from '../elements/aloud-player/player-api.js';

// A server has no page.
if ('document' in globalThis) void addPlayerApi();
