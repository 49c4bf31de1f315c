import { readKeySettings } from '../../browser/settings/key-settings.js';
import { keyCommands, type KeyCommand } from '../../browser/settings/keys.js';
import { holdsPlayback } from '../../reading/exclusive-playback.js';
import type { Reading } from '../../reading/reading.js';
import { characterOf } from './key-character.js';
import { knownDuration } from './known-duration.js';
import { mute } from './muted-notice.js';
import type { PlayerHost } from './player-host.js';
import { changeSpeed } from './speed-step.js';
import { jump, JUMP_SECONDS } from './step.js';

type Command = (player: PlayerHost, reading: Reading) => void;

const COMMANDS: Readonly<Record<KeyCommand, Command>> = {
  // Of the button, so that a site can refuse it (`aloud-press`).
  play: (player) => player.shadowRoot!.querySelector<HTMLElement>('.play')!.click(),
  back: (_, reading) => jump(reading, -JUMP_SECONDS),
  forward: (_, reading) => jump(reading, JUMP_SECONDS),
  mute: (player, reading) => void mute(player, reading),
  slower: (player, reading) => changeSpeed(player, reading, -1),
  faster: (player, reading) => changeSpeed(player, reading, 1),
  help: (player) => void openPanel(player),
};

/** Keys that a reader may hold down. */
const REPEATABLE: ReadonlySet<KeyCommand> = new Set(['back', 'forward', 'slower', 'faster']);

/** Fields and lists, which need the characters themselves. */
const FIELD =
  'input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=image], [type=color], [type=file]), textarea, select, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [role=listbox], [role=tree], [role=treegrid], [role=grid], [role=menu], [role=menubar], [role=application]';

/**
 * Does what a key of the reader's means for an open story, and keeps it from the page.
 *
 * @param path of the event, from the element that has the focus.
 */
export function handleKey(
  event: KeyboardEvent,
  path: readonly EventTarget[],
  player: PlayerHost,
  reading: Reading,
): void {
  const isInside = path.includes(player);
  const { isOn, isPageWide, hasDigits, keys } = readKeySettings();
  if (
    !isOn ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    needsKeys(path[0] as HTMLElement)
  )
    return;
  if (!isInside && !(isPageWide && reading.session && holdsPlayback(reading))) return;
  const character = characterOf(event, Object.values(keys));
  const command = keyCommands.find((name) => keys[name] === character);
  const isDigit = hasDigits && /^\d$/.test(character);
  if (!command && !isDigit) return;
  event.preventDefault();
  if (isDigit) seekToTenth(player, reading, Number(character));
  else if (!event.repeat || REPEATABLE.has(command!)) COMMANDS[command!](player, reading);
}

async function openPanel(player: PlayerHost): Promise<void> {
  const module = await import('./keys-panel.js').catch(() => undefined); // the next press tries again
  await module?.openKeysPanel(player);
}

/** Elements with a closed shadow tree may be fields. */
function needsKeys(target: HTMLElement): boolean {
  return target.isContentEditable || !!target.closest(FIELD) || (target.localName.includes('-') && !target.shadowRoot);
}

function seekToTenth(player: PlayerHost, { session }: Reading, tenth: number): void {
  const length = knownDuration(player);
  if (length) session?.seek((length * tenth) / 10);
}
