import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Гук выключаны',
  soundOn: 'Гук уключаны',
  shortcuts: 'Спалучэнні клавіш',
  close: 'Закрыць',
  inPlayer: 'Выкарыстоўваць гэтыя клавішы ў плэеры',
  onPage: 'А таксама калі фокус у іншым месцы старонкі',
  digits: 'Да адной з дзесяці частак артыкула',
  instructions:
    'Каб змяніць клавішу, націсніце яе кнопку, а потым новую клавішу. Delete выдаляе клавішу, Escape пакідае ранейшую.',
  playOrPause: 'Прайграць або прыпыніць',
  mute: 'Выключыць або ўключыць гук',
  slower: 'Павольней',
  faster: 'Хутчэй',
  help: 'Паказаць гэтыя спалучэнні',
  noKey: 'Няма клавішы',
  pressKey: 'Націсніце новую клавішу',
  changed: '{command}: {key}',
  inUse: 'Клавіша {key} ужо занятая: {command}',
  unusable: 'Гэту клавішу нельга выкарыстаць',
  browseMode: 'У рэжыме агляду {key} — клавіша праграм {names}.',
  firefoxFind: 'Firefox шукае ў тэксце клавішай {key}.',
  separator: ', ',
  restore: 'Аднавіць пачатковыя клавішы',
};
