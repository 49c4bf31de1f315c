import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Cuprins',
  landmarks: 'Repere',
  start: 'Începutul textului',
  structure: 'Titlurile și cuprinsul ghidează prin text, a cărui mărime și al cărui aspect se pot schimba.',
  readAloud: 'Tot textul este citit cu voce tare, iar propoziția care se aude este evidențiată.',
  partlyReadAloud: 'O parte din text este citită cu voce tare, iar propoziția care se aude este evidențiată.',
  described: 'Imaginile sunt descrise, în ele însele sau în legendă.',
  undescribed: 'Unele imagini nu au descriere.',
};
