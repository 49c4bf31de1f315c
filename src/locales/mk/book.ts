import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Содржина',
  landmarks: 'Ориентири',
  start: 'Почеток на текстот',
  structure: 'Насловите и содржината водат низ текстот, чија големина и изглед може да се менуваат.',
  readAloud: 'Целиот текст се чита на глас, а реченицата што се слуша е означена.',
  partlyReadAloud: 'Дел од текстот се чита на глас, а реченицата што се слуша е означена.',
  described: 'Сликите се опишани, самите или во натписите.',
  undescribed: 'Некои слики немаат опис.',
};
