import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Contents',
  landmarks: 'Landmarks',
  start: 'Start of the text',
  structure: 'Headings and a table of contents lead through the text, which can be resized and restyled.',
  readAloud: 'All of it is read aloud, and the sentence that is heard is highlighted.',
  partlyReadAloud: 'A part of it is read aloud, and the sentence that is heard is highlighted.',
  described: 'Pictures are described, by themselves or in their captions.',
  undescribed: 'Some pictures have no description.',
};
