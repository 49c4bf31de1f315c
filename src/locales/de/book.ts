import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Inhalt',
  landmarks: 'Orientierungspunkte',
  start: 'Textbeginn',
  structure:
    'Überschriften und ein Inhaltsverzeichnis führen durch den Text. Größe und Aussehen der Schrift lassen sich ändern.',
  readAloud: 'Der ganze Text wird vorgelesen, der Satz, der zu hören ist, wird hervorgehoben.',
  partlyReadAloud: 'Ein Teil des Textes wird vorgelesen, der Satz, der zu hören ist, wird hervorgehoben.',
  described: 'Bilder sind beschrieben, am Bild selbst oder in ihrer Bildunterschrift.',
  undescribed: 'Einige Bilder haben keine Beschreibung.',
};
