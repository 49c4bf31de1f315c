import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Hang kikapcsolva',
  soundOn: 'Hang bekapcsolva',
  shortcuts: 'Billentyűparancsok',
  close: 'Bezárás',
  inPlayer: 'Billentyűk használata a lejátszóban',
  onPage: 'Akkor is, ha a fókusz máshol van az oldalon',
  digits: 'A cikk egyik tizedére',
  instructions:
    'Billentyű módosításához nyomja meg a gombját, majd az új billentyűt. A Delete eltávolítja, az Escape meghagyja.',
  playOrPause: 'Lejátszás vagy szünet',
  mute: 'Hang ki vagy be',
  slower: 'Lassabban',
  faster: 'Gyorsabban',
  help: 'A billentyűparancsok megjelenítése',
  noKey: 'Nincs billentyű',
  pressKey: 'Nyomja meg az új billentyűt',
  changed: '{command}: {key}',
  inUse: 'A(z) {key} már foglalt: {command}',
  unusable: 'Ez a billentyű nem használható',
  browseMode: 'Böngésző módban a(z) {key} ezekhez tartozik: {names}.',
  firefoxFind: 'A Firefox ezzel keres a szövegben: {key}.',
  separator: ', ',
  restore: 'Alapértelmezett billentyűk visszaállítása',
};
