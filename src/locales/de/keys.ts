import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Ton aus',
  soundOn: 'Ton an',
  shortcuts: 'Tastenkürzel',
  close: 'Schließen',
  inPlayer: 'Diese Tasten im Player verwenden',
  onPage: 'Auch wenn der Fokus an anderer Stelle der Seite ist',
  digits: 'Zu einem Zehntel des Artikels',
  instructions:
    'Um eine Taste zu ändern, drücken Sie ihre Schaltfläche und dann die neue Taste. Delete (Entf) entfernt die Taste, Escape lässt sie unverändert.',
  playOrPause: 'Abspielen oder anhalten',
  mute: 'Ton aus oder an',
  slower: 'Langsamer',
  faster: 'Schneller',
  help: 'Diese Tastenkürzel anzeigen',
  noKey: 'Keine Taste',
  pressKey: 'Drücken Sie die neue Taste',
  changed: '{command}: {key}',
  inUse: '{key} ist schon belegt: {command}',
  unusable: 'Diese Taste kann nicht verwendet werden',
  browseMode: 'Im Lesemodus ist {key} eine Taste von {names}.',
  firefoxFind: 'Firefox sucht mit {key} im Text.',
  separator: ', ',
  restore: 'Standardtasten wiederherstellen',
};
