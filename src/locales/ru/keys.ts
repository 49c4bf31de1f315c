import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Звук выключен',
  soundOn: 'Звук включён',
  shortcuts: 'Сочетания клавиш',
  close: 'Закрыть',
  inPlayer: 'Использовать эти клавиши в плеере',
  onPage: 'А также когда фокус в другом месте страницы',
  digits: 'К одной из десяти частей статьи',
  instructions:
    'Чтобы изменить клавишу, нажмите её кнопку, а затем новую клавишу. Delete удаляет клавишу, Escape оставляет прежнюю.',
  playOrPause: 'Воспроизвести или приостановить',
  mute: 'Выключить или включить звук',
  slower: 'Медленнее',
  faster: 'Быстрее',
  help: 'Показать эти сочетания',
  noKey: 'Нет клавиши',
  pressKey: 'Нажмите новую клавишу',
  changed: '{command}: {key}',
  inUse: 'Клавиша {key} уже занята: {command}',
  unusable: 'Эту клавишу нельзя использовать',
  browseMode: 'В режиме обзора {key} — клавиша программ {names}.',
  firefoxFind: 'Firefox ищет в тексте клавишей {key}.',
  separator: ', ',
  restore: 'Восстановить исходные клавиши',
};
