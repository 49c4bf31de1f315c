import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Sadržaj',
  landmarks: 'Orijentiri',
  start: 'Početak teksta',
  structure: 'Naslovi i sadržaj vode kroz tekst, čija veličina i izgled mogu da se promijene.',
  readAloud: 'Cijeli tekst se čita naglas, a rečenica koja se čuje je istaknuta.',
  partlyReadAloud: 'Dio teksta se čita naglas, a rečenica koja se čuje je istaknuta.',
  described: 'Slike su opisane, same ili u potpisima.',
  undescribed: 'Neke slike nemaju opis.',
};
