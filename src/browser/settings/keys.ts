/** What a key of the reader's can do, in the order in which the panel lists it. */
export const keyCommands = ['play', 'back', 'forward', 'mute', 'slower', 'faster', 'help'] as const;
export type KeyCommand = (typeof keyCommands)[number];

export type KeyMap = Readonly<Record<KeyCommand, string>>;

/** The reader's choices of keys. */
export interface KeySettings {
  readonly isOn: boolean;
  /** Also while the focus is outside the player. */
  readonly isPageWide: boolean;
  /** 0 to 9 lead to tenths of the story. */
  readonly hasDigits: boolean;
  /** The character of each command; '' for none. */
  readonly keys: KeyMap;
}

export const DEFAULT_KEYS: KeyMap = {
  play: 'k',
  back: 'j',
  forward: 'l',
  mute: 'm',
  slower: '<',
  faster: '>',
  help: '?',
};
