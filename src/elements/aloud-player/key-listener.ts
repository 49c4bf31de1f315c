import { readSettings } from '../../browser/settings/settings.js';
import type { Reading } from '../../reading/reading.js';
import type { PlayerHost } from './player-host.js';

/**
 * Hands keys to the code of the keyboard shortcuts, which loads with the first one: keys that are pressed in the player, and
 * others only where the reader has chosen that (PLY-35).
 */
export function listenForKeys(player: PlayerHost, reading: Reading, signal: AbortSignal): void {
  let module: typeof import('./key-commands.js') | undefined;
  const listen = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    // One visible character, no name of a key.
    if (!/^\S$/.test(event.key) || !(path.includes(player) || readSettings().keys?.isPageWide)) return;
    const handle = (loaded: typeof module): void => (module = loaded!).handleKey(event, path, player, reading);
    if (module) handle(module);
    else import('./key-commands.js').then(handle, () => {}); // the next key tries again
  };
  document.addEventListener('keydown', listen, { signal });
}
