import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Mazmuny',
  landmarks: 'Esasy bölümler',
  start: 'Tekstiň başy',
  structure: 'Sözbaşylar we mazmuny tekstde ýol görkezýär; onuň ölçegini we görnüşini üýtgedip bolýar.',
  readAloud: 'Tekstiň hemmesi sesli okalýar we eşidilýän sözlem bellenýär.',
  partlyReadAloud: 'Tekstiň bir bölegi sesli okalýar we eşidilýän sözlem bellenýär.',
  described: 'Suratlar özlerinde ýa-da astyndaky ýazgylarda beýan edilýär.',
  undescribed: 'Käbir suratlaryň beýany ýok.',
};
