import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Зміст',
  landmarks: 'Орієнтири',
  start: 'Початок тексту',
  structure: 'Заголовки та зміст допомагають переміщатися текстом; його розмір і вигляд можна змінити.',
  readAloud: 'Увесь текст читається вголос, речення, що звучить, підсвічується.',
  partlyReadAloud: 'Частина тексту читається вголос, речення, що звучить, підсвічується.',
  described: 'Зображення описано: самі або в підписах.',
  undescribed: 'Деякі зображення не мають опису.',
};
