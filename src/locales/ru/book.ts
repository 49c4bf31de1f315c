import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Содержание',
  landmarks: 'Ориентиры',
  start: 'Начало текста',
  structure: 'Заголовки и оглавление помогают перемещаться по тексту; его размер и вид можно изменить.',
  readAloud: 'Весь текст читается вслух, звучащая фраза подсвечивается.',
  partlyReadAloud: 'Часть текста читается вслух, звучащая фраза подсвечивается.',
  described: 'Изображения описаны: сами или в подписях.',
  undescribed: 'У некоторых изображений нет описания.',
};
