import { formatMessage, type KeysMessages } from '../../core/language/messages.js';

/** The keys of screen readers, without a modifier, in browse mode; VoiceOver calls it Quick Nav. */
const BROWSE_MODE_KEYS: Readonly<Record<string, string>> = {
  NVDA: 'abcdefghiklmnopqrstuvwx,<',
  JAWS: 'abcdefghijklmnopqrstuvx<>',
  VoiceOver: 'bcdfghijklmnoqstuvx',
  Orca: 'abcdefghiklmopqrstuvxy,<',
};

/** The keys that open the quick find of Firefox. */
const FIREFOX_FIND = "/'";

/** What else a key is for; '' for nothing that is known. @param shown the key as it is shown. */
export function clashesOf(key: string, shown: string, messages: KeysMessages): string {
  if (!key) return '';
  if (FIREFOX_FIND.includes(key)) return formatMessage(messages.firefoxFind, { key: shown });
  const names = Object.keys(BROWSE_MODE_KEYS).filter((name) => BROWSE_MODE_KEYS[name]!.includes(key));
  if (!names.length) return '';
  return formatMessage(messages.browseMode, { key: shown, names: names.join(messages.separator) });
}
