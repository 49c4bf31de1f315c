import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Слушать отсюда',
  selectedText: 'Выделенный текст',
  copyLink: 'Копировать ссылку',
  copyLinkToPassage: 'Копировать ссылку на этот фрагмент',
  linkCopied: 'Ссылка скопирована',
  linkNotCopied: 'Не удалось скопировать ссылку',
  sentences: 'Фразы',
  close: 'Закрыть',
  listenFromSentence: 'Слушать с этой фразы',
  repeatSentence: 'Повторять эту фразу',
  repeatFromHere: 'Повторять отсюда',
  repeatToHere: 'Повторять досюда',
  repeated: 'Повторяется от «{from}» до «{to}»',
  stopRepeating: 'Остановить повтор',
};
