import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Мазмуну',
  landmarks: 'Багыттар',
  start: 'Тексттин башы',
  structure: 'Аталыштар жана мазмуну текстте жол көрсөтөт; анын өлчөмүн жана көрүнүшүн өзгөртүүгө болот.',
  readAloud: 'Бүт текст үн чыгарып окулат, угулуп жаткан сүйлөм белгиленет.',
  partlyReadAloud: 'Тексттин бир бөлүгү үн чыгарып окулат, угулуп жаткан сүйлөм белгиленет.',
  described: 'Сүрөттөр өздөрүндө же алдындагы жазууда сүрөттөлгөн.',
  undescribed: 'Кээ бир сүрөттөрдүн сүрөттөмөсү жок.',
};
