import { createElement } from '../../browser/dom/create-element.js';
import { loadKeysMessages } from '../../reading/keys-messages.js';
import type { Reading } from '../../reading/reading.js';
import { announceUnlessQuiet } from './announcements.js';
import type { PlayerHost } from './player-host.js';

/** Turns the sound of a recording off or on by a key, and shows it while it is off. A device's voice has no mute. */
export async function mute(player: PlayerHost, { audio }: Reading): Promise<void> {
  if (!audio) return;
  audio.muted = !audio.muted;
  const { soundOff, soundOn } = await loadKeysMessages(player.messages.page!.counting.language);
  announceUnlessQuiet(player, audio.muted ? soundOff : soundOn);
  if (audio.muted) showNotice(player, audio, soundOff);
}

function showNotice({ shadowRoot }: PlayerHost, audio: HTMLAudioElement, text: string): void {
  if (shadowRoot!.querySelector('.muted')) return;
  const notice = createElement('p', { class: 'problem muted', part: 'notice' }, text);
  shadowRoot!.querySelector('.rest .rest')!.append(notice);
  const shown = new AbortController();
  const hide = (): void => {
    if (audio.muted) return;
    shown.abort();
    notice.remove();
  };
  audio.addEventListener('volumechange', hide, { signal: shown.signal });
}
