import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Тауыш һүнгән',
  soundOn: 'Тауыш ҡабыҙылған',
  shortcuts: 'Төймәләр тупланмаһы',
  close: 'Ябыу',
  inPlayer: 'Был төймәләрҙе уйнатҡыста ҡулланыу',
  onPage: 'Фокус биттең башҡа урынында булғанда ла',
  digits: 'Мәҡәләнең ундан беренә',
  instructions:
    'Төймәне үҙгәртеү өсөн уның яҙыуына, унан яңы төймәгә баҫығыҙ. Delete уны бөтөрә, Escape шул килеш ҡалдыра.',
  playOrPause: 'Уйнатыу йәки туҡтатыу',
  mute: 'Тауышты һүндереү йәки ҡабыҙыу',
  slower: 'Әкренерәк',
  faster: 'Тиҙерәк',
  help: 'Был төймәләрҙе күрһәтеү',
  noKey: 'Төймә юҡ',
  pressKey: 'Яңы төймәгә баҫығыҙ',
  changed: '{command}: {key}',
  inUse: '{key} инде ҡулланыла: {command}',
  unusable: 'Был төймәне ҡулланып булмай',
  browseMode: 'Ҡарау режимында {key} был программаларҙың төймәһе: {names}.',
  firefoxFind: 'Firefox текста {key} менән эҙләй.',
  separator: ', ',
  restore: 'Башланғыс төймәләрҙе ҡайтарыу',
};
