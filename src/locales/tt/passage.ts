import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Моннан тыңлау',
  selectedText: 'Сайланган текст',
  copyLink: 'Сылтаманы күчерү',
  copyLinkToPassage: 'Бу өзеккә сылтаманы күчерү',
  linkCopied: 'Сылтама күчерелде',
  linkNotCopied: 'Сылтаманы күчереп булмады',
  sentences: 'Җөмләләр',
  close: 'Ябу',
  listenFromSentence: 'Бу җөмләдән тыңлау',
  repeatSentence: 'Бу җөмләне кабатлау',
  repeatFromHere: 'Моннан кабатлау',
  repeatToHere: 'Моңа кадәр кабатлау',
  repeated: '«{from}» – «{to}» арасы кабатлана',
  stopRepeating: 'Кабатлауны туктату',
};
