import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Sadržaj',
  landmarks: 'Orijentiri',
  start: 'Početak teksta',
  structure: 'Naslovi i sadržaj vode kroz tekst, čija se veličina i izgled mogu promijeniti.',
  readAloud: 'Cijeli se tekst čita naglas, a rečenica koja se čuje je istaknuta.',
  partlyReadAloud: 'Dio teksta čita se naglas, a rečenica koja se čuje je istaknuta.',
  described: 'Slike su opisane, same ili u tekstu ispod njih.',
  undescribed: 'Neke slike nemaju opis.',
};
