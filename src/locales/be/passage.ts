import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Слухаць адсюль',
  selectedText: 'Вылучаны тэкст',
  copyLink: 'Капіяваць спасылку',
  copyLinkToPassage: 'Капіяваць спасылку на гэты ўрывак',
  linkCopied: 'Спасылка скапіяваная',
  linkNotCopied: 'Не ўдалося скапіяваць спасылку',
  sentences: 'Сказы',
  close: 'Закрыць',
  listenFromSentence: 'Слухаць з гэтага сказа',
  repeatSentence: 'Паўтараць гэты сказ',
  repeatFromHere: 'Паўтараць адсюль',
  repeatToHere: 'Паўтараць дасюль',
  repeated: 'Паўтараецца ад «{from}» да «{to}»',
  stopRepeating: 'Спыніць паўтор',
};
