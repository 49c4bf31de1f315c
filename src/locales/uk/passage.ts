import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Слухати звідси',
  selectedText: 'Виділений текст',
  copyLink: 'Копіювати посилання',
  copyLinkToPassage: 'Копіювати посилання на цей уривок',
  linkCopied: 'Посилання скопійовано',
  linkNotCopied: 'Не вдалося скопіювати посилання',
  sentences: 'Речення',
  close: 'Закрити',
  listenFromSentence: 'Слухати із цього речення',
  repeatSentence: 'Повторювати це речення',
  repeatFromHere: 'Повторювати звідси',
  repeatToHere: 'Повторювати до цього місця',
  repeated: 'Повторюється від «{from}» до «{to}»',
  stopRepeating: 'Зупинити повтор',
};
