import { readSettings } from '../../browser/settings/settings.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage } from '../../core/language/messages.js';
import { changeSettings } from '../../reading/change-settings.js';
import type { Reading } from '../../reading/reading.js';
import { announceUnlessQuiet } from './announcements.js';
import { ENABLE_DELAY_MS } from './enable-delay.js';
import type { PlayerHost } from './player-host.js';
import { SPEEDS } from './settings-controls.js';

let enableTimer: ReturnType<typeof setTimeout> | undefined;

/** Makes the sound slower (-1) or faster by a step of the list of speeds, and announces the new speed. */
export function changeSpeed(player: PlayerHost, reading: Reading, direction: 1 | -1): void {
  const rate = reading.session?.playback.rate ?? readSettings().speed;
  const others = SPEEDS.filter((speed) => (speed - rate) * direction > 0);
  const speed = others.at(direction < 0 ? -1 : 0);
  if (!speed) return;
  silenceList(player);
  changeSettings(reading, { speed });
  player.requestUpdate();
  const { page, player: messages } = player.messages;
  const text = speed === 1 ? messages!.normalSpeed : messages!.times;
  announceUnlessQuiet(player, formatMessage(text, { n: formatNumber(speed, page!.counting) }));
}

/** In Chromium, Orca would speak the list of speeds too, because its value changes. */
function silenceList({ shadowRoot }: PlayerHost): void {
  const list = shadowRoot!.querySelector<HTMLElement>('[part=speed]')!;
  list.inert = true;
  clearTimeout(enableTimer);
  enableTimer = setTimeout(() => {
    // While the settings are open, the list is inert anyway.
    list.inert = !!shadowRoot!.querySelector('.panel:popover-open [part=highlight]');
  }, ENABLE_DELAY_MS);
}
