import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'ХӀокхузара дуьйна ладогӀа',
  selectedText: 'Хаьржина текст',
  copyLink: 'Хьажорг копи яккха',
  copyLinkToPassage: 'ХӀокху декъан хьажорг копи яккха',
  linkCopied: 'Хьажорган копи яьккхина',
  linkNotCopied: 'Хьажорган копи яккха ца елира',
  sentences: 'Предложенеш',
  close: 'ДӀакъовла',
  listenFromSentence: 'ХӀокху предложенера дуьйна ладогӀа',
  repeatSentence: 'ХӀара предложени юх-юха яла',
  repeatFromHere: 'ХӀокхузара дуьйна юх-юха дала',
  repeatToHere: 'ХӀоккхаза кхаччалц юх-юха дала',
  repeated: 'Юх-юха ло: «{from}» – «{to}»',
  stopRepeating: 'Юх-юха далар сацаде',
};
